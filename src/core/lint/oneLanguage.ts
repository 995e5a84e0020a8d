import type { Finding, Span } from '../articles/problem.ts';
import type { Translated } from '../formats/format.ts';
import { FormatSet } from '../formats/formatSet.ts';
import { FORMATS } from '../formats/formats.ts';
import { en } from '../languages/en.ts';
import { parameterOf } from '../snippets/powershell/provenCmdlet.ts';
import { OPAQUE, type Word } from '../snippets/reading.ts';
import type { Command } from './commandsIn.ts';

/** The formats whose sentences are in some language. */
let formats: FormatSet | undefined;

function translatedFormats(): FormatSet {
  formats ??= new FormatSet(FORMATS.filter(({ translated }) => translated));
  return formats;
}

/**
 * FB056: a search of a snippet in a log, or in the answers of a program, that are in the language of Windows, for
 * nothing but words. What has a number, a name or a text that stays in it finds its lines in any language.
 */
export function* searchesOfOneLanguage(commands: readonly Command[], span: Span): Iterable<Finding> {
  const searched = commands.flatMap(textsSearched);
  const [first] = searched;
  if (first === undefined) return;
  const sources = translatedSources(commands);
  if (sources.length === 0) return;
  const stays = sources.flatMap(({ translated }) => translated.stays ?? []);
  if (!searched.every((text) => isOfOneLanguage(text, stays))) return;
  const message = `${sources[0]!.title} is translated, and "${first.trim()}" stands in an English one only: search for a number, a name or a text that stays as well.`;
  yield { rule: 'FB056', message, span };
}

/** What a command looks for, one alternative each. */
function textsSearched({ name, words }: Command): string[] {
  switch (name) {
    case 'select-string':
      return patternsOf(words, ['pattern'], true);
    case 'where-object':
      return patternsOf(words, ['match', 'cmatch', 'imatch', 'like', 'clike', 'ilike'], false);
    case 'findstr':
    case 'find':
      return words.flatMap(({ raw }, at) => {
        const literal = /^\/c:(.+)$/i.exec(raw)?.[1];
        if (literal !== undefined) return [unquoted(literal)];
        const isFirst = words.slice(0, at).every((word) => word.raw.startsWith('/'));
        if (!isFirst || raw.startsWith('/') || words.some((word) => /^\/c:/i.test(word.raw))) return [];
        // `findstr "a b"` finds either.
        return name === 'find' ? [unquoted(raw)] : unquoted(raw).split(/\s+/);
      });
    default:
      return [];
  }
}

/** The values of some parameters, or of the first word that no parameter is in front of. */
function patternsOf(words: readonly Word[], parameters: readonly string[], mayStandFirst: boolean): string[] {
  for (const [at, word] of words.entries()) {
    const parameter = parameterOf(word);
    if (parameter && parameters.some((one) => one.startsWith(parameter)))
      return alternativesOf(words[at + 1]?.raw ?? '');
    if (at === 0 && parameter === undefined && mayStandFirst) return alternativesOf(word.raw);
  }
  return [];
}

/** The texts of a list of patterns, split where a pattern has a choice. */
function alternativesOf(list: string): string[] {
  const quoted = [...list.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? '');
  return (quoted.length > 0 ? quoted : [list]).flatMap((pattern) => pattern.split('|')).filter((one) => one !== '');
}

function unquoted(text: string): string {
  return text.replace(/^"|"$/g, '');
}

/** What the commands look into of which the sentences are translated. */
function translatedSources(commands: readonly Command[]): { title: string; translated: Translated }[] {
  const set = translatedFormats();
  const named = commands.flatMap(({ words }) =>
    words.flatMap(({ raw }) => raw.split(/[,'"]/).map((path) => path.split(/[\\/]/).pop()!.trim())),
  );
  const ofFiles = named
    .filter((file) => file !== '')
    .flatMap((file) => [...set.of('', file), ...set.of('', file.replace(/\*$/, ''))]);
  const ofAnswers = set.all.filter(({ format }) =>
    commands.some(({ name }) => format.translated!.programs?.includes(name)),
  );
  return [...new Set([...ofFiles, ...ofAnswers].map(({ format }) => format))].map(({ title, translated }) => ({
    title,
    translated: translated!,
  }));
}

/** Words that speak of a failure, or stand before the number of a message, each by itself. */
const SAID = new Set(`${en.failure} ${en.cues.failed} ${en.installer!.message.toLowerCase()}`.split(/\s+/));
/** A word by itself: no part of a name with digits or signs in it, of a path or a variable. */
const WORD = /(?<![\w.\\:@$%-])[A-Za-z]{2,}(?![\w.\\@-])/g;
/** A word as sentences have it: a name has capitals within it, or nothing else. */
const OF_SENTENCES = /^[A-Za-z][a-z]+$/;

/** Whether a pattern has a sentence in it: two words next to each other, or one that speaks of a failure. */
function isOfOneLanguage(pattern: string, stays: readonly string[]): boolean {
  if (pattern.includes(OPAQUE)) return false;
  const folded = pattern.toLowerCase();
  if (stays.some((text) => folded.includes(text.toLowerCase()))) return false;
  const words = [...pattern.replace(/\\[A-Za-z]|\.[*+]/g, '  ').matchAll(WORD)];
  return words.some(({ 0: word, index }, at) => {
    if (SAID.has(word.toLowerCase())) return true;
    const next = words[at + 1];
    return next?.index === index + word.length + 1 && OF_SENTENCES.test(word) && OF_SENTENCES.test(next[0]);
  });
}
