/** Words that every sentence has, or every message of an error: they find nothing. */
const FILLERS = new Set(
  (
    'a an and are as at be been but by did do does for from had has have in is it its of on or so such that the their this to was ' +
    'were with because cannot code could error failed operation requested specified system unable windows'
  ).split(' '),
);

/** Words that say the same in names, in our meanings and in what people type. */
const SAME: readonly (readonly string[])[] = [
  ['find', 'found'],
  ['invalid', 'incorrect', 'wrong', 'bad'],
  ['lack', 'missing', 'without'],
  ['login', 'logon'],
  ['reboot', 'restart'],
  ['timeout', 'timed'],
];

/** What a word of a query is found by: each is the beginning of a word that is meant, or with a blank behind it all of it. */
export type QueryTerm = readonly string[];

/** A text in small letters with a blank before each of its words, and nothing but words: ` access was denied`. */
export function wordsFolded(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9+#]+/g);
  return words ? ` ${words.join(' ')}` : '';
}

/** The words that say what is meant; all of them where none does. */
export function tellingWords(words: readonly string[]): string[] {
  const telling = words.filter((word) => !FILLERS.has(word.toLowerCase()));
  return telling.length > 0 ? telling : [...words];
}

/** The terms of what somebody types. The last word may not be whole yet. */
export function queryTerms(query: string): QueryTerm[] {
  const words = tellingWords(wordsFolded(query).split(' ').slice(1));
  const isWhole = /\s$/.test(query);
  return [...new Set(words)].map((word, at, all) => {
    const stem = isWhole || at < all.length - 1 ? stemOf(word) : word;
    // `no` is not a part of `not`.
    if (stem.length < 3 && (isWhole || at < all.length - 1)) return [`${stem} `];
    const same = SAME.find((group) => group.includes(word)) ?? [];
    return [...new Set([stem, ...same])];
  });
}

/** What the forms of a word have in common, roughly: `denied` and `denies` begin with `deni`. */
function stemOf(word: string): string {
  const [, stem] = /^([a-z]{4,})(?:ed|ing|es)$/.exec(word) ?? /^([a-z]{3,}[^s\W])s$/.exec(word) ?? [];
  return stem ?? word;
}
