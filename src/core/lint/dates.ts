import type { LintRule } from './rule.ts';

const DAY = 24 * 60 * 60 * 1000;
const TWO_YEARS = 731 * DAY;

/** FB008, FB009: an article from the future, or one that nobody has looked at for two years. */
export const ageOf: LintRule = function* ({ article, split }, { now }) {
  const age = now - Date.parse(article.updatedAt);
  const span = split.valueSpan(['updatedAt']);
  const today = new Date(now).toISOString().replace(/\.\d+Z$/, 'Z');
  const fix = { title: `Write ${today}`, span, text: `"${today}"` };
  // A day of grace: the author's clock and time zone are not ours.
  if (age < -DAY) yield { rule: 'FB008', message: `"updatedAt" is in the future.`, span, fix };
  else if (age > TWO_YEARS) {
    const message = `This article was last updated over two years ago (${article.updatedAt.slice(0, 10)}): check it, then set "updatedAt".`;
    yield { rule: 'FB009', message, span };
  }
};

function isLanguage(tag: string): boolean {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(tag) !== undefined;
}

/** FB007: `articles/ja/…` with `lang: "en"`. A folder that is not a language says nothing. */
export const languageOfFolder: LintRule = function* ({ article, split }) {
  const folder = article.path.split('/').at(-2) ?? '';
  if (!/^[a-z]{2}(?:-[A-Za-z]{2,4})?$/.test(folder) || !isLanguage(folder)) return;
  if (folder.slice(0, 2) === article.lang.toLowerCase().slice(0, 2)) return;
  const span = split.valueSpan(['lang']);
  const message = `The article lies in "${folder}", and its "lang" is "${article.lang}".`;
  yield { rule: 'FB007', message, span, fix: { title: `Write "${folder}"`, span, text: `"${folder}"` } };
};
