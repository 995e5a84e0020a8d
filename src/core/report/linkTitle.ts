import { titleOfAddress } from '../text/titleOfAddress.ts';

/**
 * What a link is called: what its author wrote, or, where that is only the address, what this says of its page, and its host:
 * `SMB signing (learn.microsoft.com)`.
 */
export function linkTitle(text: string, url: string): string {
  if (text !== url && !/^https?:\/\//i.test(text)) return text;
  const address = new URL(url);
  const title = titleOfAddress(address);
  return title === undefined ? address.hostname : `${title} (${address.hostname})`;
}
