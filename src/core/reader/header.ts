import type { Element } from 'hast';
import type { Article } from '../articles/article.ts';
import { keyLabel, spellKey } from '../articles/keys.ts';
import { languageName } from '../articles/languageName.ts';
import { oneLine } from '../articles/markdown.ts';
import { sameLanguage } from '../articles/rank.ts';
import { withoutControls } from '../text/controls.ts';
import { h, icon } from './hast.ts';
import type { ReaderStrings } from './strings.ts';

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
    tags(article, strings),
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
  const chips = article.keys.flatMap((key) => {
    const label = keyLabel(key);
    if (label === undefined) return [];
    const name = names?.get(spellKey(key));
    return h(
      'li',
      { className: ['chip'] },
      h('code', {}, label),
      ...(name === undefined ? [] : [' ', h('span', { className: ['name'] }, withoutControls(name))]),
    );
  });
  return chips.length > 0 ? h('ul', { className: ['chips', 'codes'], ariaLabel: strings.codes }, ...chips) : undefined;
}

function tags(article: Article, strings: ReaderStrings): Element | undefined {
  const chips = article.tags.map((tag) => h('li', { className: ['chip'] }, withoutControls(tag)));
  return chips.length > 0 ? h('ul', { className: ['chips', 'tags'], ariaLabel: strings.tags }, ...chips) : undefined;
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
