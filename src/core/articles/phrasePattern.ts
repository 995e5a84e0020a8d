import { textsOf } from '../formats/patternTexts.ts';

/**
 * A pattern of the lines that may hold a phrase, for a search of many lines (see `WatchedPatterns`): whether one does, the
 * library says. Undefined where such lines cannot be looked for, as those of a phrase of few short words.
 */
export function phrasePattern(phrase: string): string | undefined {
  const words = phrase.trim().replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const loose = words.replace(/\s+/g, '\\s+');
  return [loose, words].find((pattern) => textsOf(pattern).length > 0);
}
