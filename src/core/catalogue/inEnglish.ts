import { EVERYDAY_WORDS } from './everydayWords.ts';

/** The phrases and words of all languages with what they mean in English, the longest first. */
const PHRASES: readonly (readonly [phrase: string, english: string])[] = Object.values(EVERYDAY_WORDS)
  .flatMap(({ means }) =>
    Object.entries(means).flatMap(([english, phrases]) =>
      phrases.split(', ').map((phrase) => [phrase.normalize('NFKC'), english] as const),
    ),
  )
  .sort(([one], [other]) => other.length - one.length);

const FILLERS = new Set(Object.values(EVERYDAY_WORDS).flatMap(({ fillers }) => fillers.split(' ').filter(Boolean)));

/** Scripts that put no blanks between words; of what is left between known words, kana of grammar says nothing. */
const UNSPACED = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u;
const GRAMMAR = /\p{Script=Hiragana}+/gu;
const WORD = /[\p{L}\p{N}_+#.'’-]/u;

/** Of a longer query no words are looked for, in UTF-16 units. */
const LONGEST = 200;

/**
 * What somebody types in everyday words of some language, in the English words under which names, meanings and articles
 * are found: `Drucker offline` is "printer". Undefined where none of its words is known, so that nothing else can be meant.
 */
export function inEnglish(query: string): string | undefined {
  if (query.length > LONGEST) return undefined;
  const text = query.normalize('NFKC').toLowerCase().replaceAll('’', "'");
  const found: string[] = [];
  const left: string[] = [];
  let rest = '';
  const keep = () => {
    const word = UNSPACED.test(rest) ? rest.replace(GRAMMAR, '') : rest;
    if (word !== '' && !FILLERS.has(word)) left.push(word);
    rest = '';
  };
  for (let i = 0; i < text.length; ) {
    const known = PHRASES.find(([phrase]) => stands(phrase, text, i));
    if (known) {
      keep();
      found.push(known[1]);
      i += known[0].length;
      continue;
    }
    const unit = text[i++]!;
    if (WORD.test(unit)) rest += unit;
    else keep();
  }
  keep();
  if (found.length === 0) return undefined;
  return [...new Set([...found, ...left].join(' ').split(' '))].join(' ');
}

/** Whether a phrase stands at a place, as whole words where its script has blanks between them. */
function stands(phrase: string, text: string, at: number): boolean {
  if (!text.startsWith(phrase, at)) return false;
  if (UNSPACED.test(phrase)) return true;
  const end = at + phrase.length;
  return !WORD.test(text[at - 1] ?? ' ') && !WORD.test(text[end] ?? ' ');
}
