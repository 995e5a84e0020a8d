import { proofOf } from '../readers/readers.ts';
import type { Call, Word } from '../reading.ts';
import type { Shell } from '../snippet.ts';
import { HARM_RULES, type Harm } from './harmRules.ts';

export type { Harm } from './harmRules.ts';

/**
 * What a call is known to change, for the text beside it. A rule says what happens, never that nothing does: a call
 * that is proven to read has no harm, and for any other call undefined only says that no rule knows it.
 */
export function harmOf(call: Call, shell: Shell): Harm | undefined {
  if (proofOf(call, shell).reads) return undefined;
  const { name, args } = call;
  const program = harmName(name.text);
  if (program === undefined) return undefined;
  const words = args.flatMap(normalised);
  return HARM_RULES.find(
    ({ names, when, unless }) =>
      (typeof names === 'string' ? names.split(' ').includes(program) : names.test(program)) &&
      when.every((pattern) => words.some((word) => pattern.test(word))) &&
      !unless?.some((pattern) => words.some((word) => pattern.test(word))),
  )?.harm;
}

/** The name of a program without its folder and extension, in lower case. */
function harmName(text: string | undefined): string | undefined {
  return text
    ?.toLowerCase()
    .replace(DASHES, '-')
    .split(/[\\/]/)
    .pop()
    ?.replace(/\.(?:exe|com|cmd|bat|vbs)$/, '');
}

/** Dashes that PowerShell and some programs take for a hyphen. */
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;

/** A word in lower case; an option begins with a slash, whatever it began with; `/s/q` is two. */
function normalised({ text, raw }: Word): string[] {
  const word = (text ?? raw.replaceAll('"', '')).toLowerCase().slice(0, 300);
  const option = /^(?:[-/\u2010-\u2015\u2212\uff0d\uff0f]{1,2})(?=[a-z?])/.exec(word)?.[0];
  if (option === undefined) return [word];
  return word
    .slice(option.length)
    .split('/')
    .map((part) => `/${part}`);
}
