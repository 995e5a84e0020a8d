import { spelt } from './spelt.ts';

/** What pages are numbered by, behind their names or by itself, and what their files are called after. */
const NUMBER = /-?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A part of a path that says nothing to people: a long number, a language. */
const ID = /^(?:\d{8,}|[0-9a-f]{16,}|[a-z]{2}-[a-z]{2})$/i;
/** The number of a page in a forum, with the kind of page. */
const OF_FORUM = /\/[a-z]{1,2}-p\/\d+\/?$/i;
const ENDING = /\.(?:html?|md|aspx|php)$/i;
/** An address says at most so much (UTF-16 units). */
const LONGEST = 160;

/**
 * What an address says of its page, as people call it: `…/common-hresult-values` is "Common HRESULT values",
 * `…/wsl/issues/2879` "WSL issues 2879". Undefined where its path has no words.
 */
export function titleOfAddress({ pathname }: URL): string | undefined {
  const parts = pathname
    .replace(OF_FORUM, '')
    .split('/')
    .filter((part) => part !== '' && !ID.test(part))
    .map(words);
  const last = parts.at(-1);
  if (!last) return undefined;
  const text = titleOf(parts.slice(0, -1), last);
  if (!/\p{L}{2}/u.test(text) || text.length > LONGEST) return undefined;
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}

/** A number says nothing without what it counts, and one word little without what it is a part of. */
function titleOf(before: readonly string[], last: string): string {
  if (!/\p{L}{2}/u.test(last)) return [...before.slice(-2), last].join(' ').trim();
  const part = before.at(-1);
  return last.includes(' ') || !part ? last : `${part}: ${last}`;
}

/** The words of a part of a path. */
function words(part: string): string {
  return decoded(part)
    .replace(ENDING, '')
    .replace(NUMBER, '')
    .split(/[-_+\s]+/)
    .filter(Boolean)
    .map(spelt)
    .join(' ');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
