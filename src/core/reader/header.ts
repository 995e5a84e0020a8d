import type { Element } from 'hast';
import type { Article } from '../articles/article.ts';
import { keyLabel, spellKey } from '../articles/keys.ts';
import { languageName } from '../articles/languageName.ts';
import { oneLine } from '../articles/markdown.ts';
import { sameLanguage } from '../articles/rank.ts';
import { withoutControls } from '../text/controls.ts';
import { firstCheck } from './codeBlocks.ts';
import { h, icon } from './hast.ts';
import type { ReaderStrings } from './strings.ts';

/** So many codes stand in the head by themselves. */
const CODES = 4;

/** What stands above an article's text. `codeNames` maps canonical codes to symbolic names. */
export function header(
  article: Article,
  codeNames: ReadonlyMap<string, string> | undefined,
  strings: ReaderStrings,
  now: Date,
): Element {
  const title = oneLine(withoutControls(article.title));
  const errorText = oneLine(withoutControls(article.errorText));
  return h(
    'header',
    { className: ['head'] },
    h('h1', { id: 'article-title', tabIndex: -1 }, title),
    errorText === '' || errorText === title
      ? undefined
      : h('p', { className: ['error-text'] }, h('span', { className: ['label'] }, strings.errorText), ' ', errorText),
    meta(article, strings),
    codes(article, codeNames, strings),
    check(article, strings),
    isOld(article.updatedAt, now)
      ? h('p', { className: ['notice', 'notice-old'], role: 'note' }, icon('history'), h('span', {}, strings.old))
      : undefined,
  );
}

function meta(article: Article, strings: ReaderStrings): Element | undefined {
  const level = article.urgency;
  const date = dateOf(article.updatedAt);
  const path = withoutControls(article.path);
  const origin = { shipped: undefined, team: strings.fromTeam(path), workspace: strings.fromWorkspace(path) }[
    article.origin
  ];
  const parts = [
    level && h('span', { className: ['badge', 'urgency', `urgency-${level.toLowerCase()}`] }, strings.urgency(level)),
    date && h('time', { dateTime: date.toISOString().slice(0, 10) }, strings.updated(written(date, strings.locale))),
    sameLanguage(article.lang, strings.locale)
      ? undefined
      : h(
          'span',
          { className: ['language'] },
          strings.inLanguage(withoutControls(languageName(article.lang, strings.locale))),
        ),
    origin === undefined ? undefined : h('span', { className: ['origin'] }, icon('folder'), origin),
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? h('p', { className: ['meta'] }, ...parts) : undefined;
}

function codes(
  article: Article,
  names: ReadonlyMap<string, string> | undefined,
  strings: ReaderStrings,
): Element | undefined {
  const said = new Set<string>();
  const items = article.keys.flatMap((key) => {
    const label = keyLabel(key);
    if (label === undefined) return [];
    const name = names?.get(spellKey(key));
    // Several spellings of a failure have one name.
    const isNew = name !== undefined && !said.has(name);
    if (isNew) said.add(name);
    return h(
      'li',
      {},
      h('code', {}, label),
      ...(isNew ? [' ', h('span', { className: ['name'] }, withoutControls(name))] : []),
    );
  });
  if (items.length === 0) return undefined;
  // The rest would push the article out of sight.
  const few = items.length > CODES + 1 ? CODES : items.length;
  const rest = items.slice(few);
  return h(
    'div',
    { className: ['codes'] },
    h('ul', { ariaLabel: strings.codes }, ...items.slice(0, few)),
    rest.length > 0
      ? h('details', {}, h('summary', {}, strings.more(rest.length)), h('ul', { ariaLabel: strings.codes }, ...rest))
      : undefined,
  );
}

/** The first check, so that nobody has to look for it. */
function check(article: Article, strings: ReaderStrings): Element | undefined {
  const section = article.sections.find(({ id }) => id === 'check');
  const snippet = article.snippets.find((one) => one.section === 'check');
  return section && snippet && firstCheck(snippet, section.title, strings);
}

/** What stands below an article's text: its tags, each of which searches for the articles that have it. */
export function footer({ tags }: Article, strings: ReaderStrings): Element | undefined {
  if (tags.length === 0) return undefined;
  const items = tags.map((tag) => {
    const text = oneLine(withoutControls(tag));
    return h('li', {}, h('a', { href: '#', dataSearch: text, title: strings.searchTag(text) }, text));
  });
  return h(
    'footer',
    { className: ['foot'] },
    h('span', { id: 'article-tags' }, strings.tags),
    h('ul', { className: ['tags'], ariaLabelledBy: ['article-tags'] }, ...items),
  );
}

function dateOf(text: string): Date | undefined {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/** The day in UTC, so that it is the same for every reader. */
function written(date: Date, locale: string): string {
  const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(locale, options).format(date);
  } catch {
    return new Intl.DateTimeFormat('en-GB', options).format(date);
  }
}

/** True where an article was last looked at more than two years ago. */
function isOld(updatedAt: string, now: Date): boolean {
  const date = dateOf(updatedAt);
  if (!date) return false;
  date.setUTCFullYear(date.getUTCFullYear() + 2);
  return date < now;
}
