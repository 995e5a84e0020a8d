/** What stands at the end of an address that says nothing to people: the number of a page, a language. */
const IDS = /^(?:[0-9a-f-]{16,}|\d+|kb\d+|[a-z]{2}(?:-[a-z]{2})?)$/i;
/** Such a number behind the words of an address. */
const TAIL = /(?:-kb\d{4,9})?-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$|-\d{6,}$/i;

/**
 * What a link is called: what its author wrote, or, where that is only the address, the words that the address ends with and
 * its host: `Smb signing (learn.microsoft.com)`.
 */
export function addressTitle(text: string, url: string): string {
  if (text !== url && !/^https?:\/\//i.test(text)) return text;
  const { hostname, pathname } = new URL(url);
  const words = pathname
    .split('/')
    .map((part) =>
      decoded(part)
        .replace(/\.(?:aspx|html?|md|php)$/i, '')
        .replace(TAIL, ''),
    )
    .findLast((part) => part !== '' && !IDS.test(part) && /\p{L}{3}/u.test(part));
  const title = words?.replace(/[-_+]+/g, ' ').trim();
  return title ? `${title[0]!.toUpperCase()}${title.slice(1)} (${hostname})` : hostname;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
