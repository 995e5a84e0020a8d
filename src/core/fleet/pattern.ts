import type { Language } from '../languages/language.ts';
import { type CueWords, cueWordsOf } from './cueWords.ts';
import { type CueSet, isSafeSpelling, type Spelling, type SpellingForm } from './spellings.ts';

/**
 * Who reads a pattern: `common` is what RE2, PCRE and Java have in common, searched for in a text; `lucene` is matched
 * against a whole text in small letters.
 */
export type PatternSyntax = 'common' | 'lucene';

/** Spellings with the same around them. */
interface Branch {
  readonly texts: readonly string[];
  /** What may not stand before, as the inside of a class. */
  readonly notBefore: string;
  readonly after: keyof typeof AFTER;
  readonly cue?: CueSet;
}

const WORD = '0-9A-Za-z_';

/** What must follow: `rest` is what may come behind it (nothing, or anything where the whole text is matched). */
const AFTER = {
  word: (rest: string, end: string) => [`[^${WORD}]${rest}`, end],
  // A full stop ends a sentence; behind it digits are those of a version or an address.
  number: (rest: string, end: string) => [`[^${WORD}.]${rest}`, `[.]${orEnd(`[^0-9]${rest}`, end)}`, end],
  // `80070643-1234-…` is the beginning of a GUID; `C1900101-20017` a pair of Windows Setup.
  bareHex: (rest: string, end: string) => [
    `[^-.${WORD}]${rest}`,
    `[.]${orEnd(`[^0-9A-Fa-f]${rest}`, end)}`,
    `-${orEnd(`[^${WORD}]${rest}`, end)}`,
    `-(0x)?[0-9A-Fa-f]{5}${orEnd(`[^-${WORD}]${rest}`, end)}`,
    end,
  ],
} as const;

function orEnd(one: string, end: string): string {
  return end === '' ? `(${one})?` : `(${one}|${end})`;
}

/** How a form stands in a text. */
const STANDS: Readonly<Record<SpellingForm, Pick<Branch, 'notBefore' | 'after'>>> = {
  hex: { notBefore: WORD, after: 'word' },
  name: { notBefore: WORD, after: 'word' },
  own: { notBefore: WORD, after: 'word' },
  bareHex: { notBefore: `-.${WORD}`, after: 'bareHex' },
  signed: { notBefore: `.${WORD}`, after: 'number' },
  unsigned: { notBefore: `-.${WORD}`, after: 'number' },
  number: { notBefore: `-.${WORD}`, after: 'number' },
};

/** What stands between a word and the next one, and before the number. */
const BETWEEN = '[^.,;!?0-9A-Za-z]{1,5}';
const BEFORE_NUMBER = '[^.,;!?0-9A-Za-z]{0,5}[^-.,;!?0-9A-Za-z_]';
const BEFORE_SIGNED = '[^.,;!?0-9A-Za-z]{0,5}[^.,;!?0-9A-Za-z_]';

/** How many words that say nothing may stand between: "error code was". */
const MOST_FILLERS = 3;

/**
 * The pattern that finds a code in all of its spellings, and nothing of which they are only a part. Holds neither
 * quotation marks nor backslashes, so that it stands in any language's strings as it is. Throws on a spelling that would
 * mean something in it.
 */
export function patternOf(
  spellings: readonly Spelling[],
  languages: readonly Language[],
  syntax: PatternSyntax = 'common',
): string {
  const branches = branchesOf(spellings);
  if (syntax === 'lucene') return branches.map((branch) => lucene(branch, languages)).join('|');
  return `(?i)(${branches.map((branch) => common(branch, languages)).join('|')})`;
}

function branchesOf(spellings: readonly Spelling[]): Branch[] {
  const branches = new Map<string, { texts: string[] } & Omit<Branch, 'texts'>>();
  for (const { form, text, behind } of spellings) {
    if (!isSafeSpelling(text)) throw new RangeError(`No spelling of a code: ${text}`);
    const stands = STANDS[form];
    const key = JSON.stringify([behind ?? [stands.notBefore, stands.after], behind && form === 'signed']);
    const branch = branches.get(key);
    if (branch) branch.texts.push(text);
    else
      branches.set(key, {
        texts: [text],
        ...stands,
        ...(behind && { cue: behind, after: 'number' }),
      });
  }
  return [...branches.values()];
}

function common({ texts, notBefore, after, cue }: Branch, languages: readonly Language[]): string {
  const core = `(${texts.map(literal).join('|')})`;
  const behind = `(${AFTER[after]('', '$').join('|')})`;
  if (!cue) return `(^|[^${notBefore}])${core}${behind}`;
  const { whole, endings } = cueWordsOf(cue, languages);
  const words = [`(^|[^${WORD}])(${whole.map(literal).join('|')})`, ...endings.map(literal)];
  return `(${words.join('|')})${between(texts, cue, languages)}${core}${behind}`;
}

function lucene({ texts, notBefore, after, cue }: Branch, languages: readonly Language[]): string {
  const core = `(${texts.map(literal).join('|')})`;
  const behind = `(${AFTER[after]('.*', '').filter(Boolean).join('|')})?`;
  const before = (not: string) => `(.*[^${not}])?`;
  if (!cue) return `${before(notBefore)}${core}${behind}`.toLowerCase();
  const { whole, endings } = cueWordsOf(cue, languages);
  const words = [`${before(WORD)}(${whole.map(literal).join('|')})`];
  if (endings.length > 0) words.push(`.*(${endings.map(literal).join('|')})`);
  return `(${words.join('|')})${between(texts, cue, languages)}${core}${behind}`.toLowerCase();
}

function between(texts: readonly string[], cue: CueSet, languages: readonly Language[]): string {
  const { fillers }: CueWords = cueWordsOf(cue, languages);
  const last = texts.some((text) => text.startsWith('-')) ? BEFORE_SIGNED : BEFORE_NUMBER;
  return `(${BETWEEN}(${fillers.map(literal).join('|')})){0,${MOST_FILLERS}}${last}`;
}

/** A text that is meant as it is: its full stops are those, and a blank is any one between words. */
function literal(text: string): string {
  return text.replaceAll('.', '[.]');
}
