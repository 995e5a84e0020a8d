import { textsOf, textWorth } from '../formats/patternTexts.ts';

/**
 * A pattern of the lines that may hold a phrase, for a search of many lines (see `WatchedPatterns`): whether one does, the
 * library says. Two words are looked for with one blank between them, as single ones stand in too many lines; elsewhere any
 * white space does. Undefined where such lines cannot be looked for, as those of a phrase of few short words.
 */
export function phrasePattern(phrase: string): string | undefined {
  const words = phrase.trim().split(/\s+/);
  const pairs = words.slice(1).map((word, index) => textWorth(`${words[index]!} ${word}`.toLowerCase()));
  const best = pairs.indexOf(Math.max(...pairs));
  const pattern = words.map((word, index) => {
    const gap = index === 0 ? '' : index === best || index === best + 1 ? ' ' : '\\s+';
    return gap + word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  });
  const begin = /^\w/.test(words[0]!) ? '\\b' : '';
  const source = begin + pattern.join('');
  const tight = begin + pattern.join('').replaceAll('\\s+', ' ');
  return [source, tight].find((one) => textsOf(one).length > 0);
}
