import type { LogFilter } from './filter.ts';

/** The conditions that typed words can be. */
export type WordConditions = Pick<LogFilter, 'contains' | 'without' | 'either'>;

/**
 * Reads what somebody types: words that all stand in a line, `-word` for one that does not, `a|b` for one of several,
 * and `"…"` for what is meant as it is written, blanks and signs and all. A number with its minus is meant with it. What
 * has nothing but such signs is meant as it is written.
 */
export function readWords(typed: string): WordConditions {
  const contains: string[] = [];
  const without: string[] = [];
  const either: string[][] = [];
  for (const { isNot, texts } of termsOf(typed)) {
    if (isNot) without.push(...texts);
    else if (texts.length === 1) contains.push(texts[0]!);
    else either.push(texts);
  }
  if (contains.length + without.length + either.length === 0 && typed.trim() !== '') contains.push(typed.trim());
  return {
    ...(contains.length > 0 && { contains: [...new Set(contains)] }),
    ...(without.length > 0 && { without: [...new Set(without)] }),
    ...(either.length > 0 && { either }),
  };
}

interface Term {
  readonly isNot: boolean;
  /** One of these. */
  readonly texts: string[];
}

/** A text in quotation marks, which may lack the last one, or a word; or a bar between two of them. */
const TOKEN = /(?<not>-(?!\d+(?:[\s|]|$))(?=[^\s|]))?(?:"(?<quoted>[^"]*)"?|(?<word>[^\s|]+))|(?<bar>\|)/g;

function termsOf(typed: string): Term[] {
  const terms: Term[] = [];
  let goesOn = false;
  for (const { groups } of typed.matchAll(TOKEN)) {
    const { not, quoted, word, bar } = groups!;
    if (bar !== undefined) {
      goesOn = terms.length > 0;
      continue;
    }
    const text = quoted ?? word!;
    // A dash alone joins nothing.
    const isNothing = text === '' || (quoted === undefined && /^-+$/.test(text));
    if (!isNothing && goesOn) terms.at(-1)!.texts.push(text);
    else if (!isNothing) terms.push({ isNot: not !== undefined, texts: [text] });
    if (!isNothing) goesOn = false;
  }
  return terms;
}
