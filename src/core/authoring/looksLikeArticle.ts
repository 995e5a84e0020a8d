/** At most this much of a file is looked at, in UTF-16 units: a front matter is short. */
const HEAD = 4000;
const FIELD = /^(errorText|updatedAt|seenIn)[^\S\r\n]*:/gm;

/**
 * Whether a text is meant to be an article, finished or not: a front matter that has an `errorText`, or two other
 * fields that only articles have both of. Notes with a front matter of their own are left alone.
 */
export function looksLikeArticle(text: string): boolean {
  const block = /^\uFEFF?---[^\S\r\n]*(?:ya?ml[^\S\r\n]*)?\r?\n([\s\S]*?)(?:(?<=\n)---|$)/i.exec(
    text.slice(0, HEAD),
  )?.[1];
  if (block === undefined) return false;
  const fields = new Set([...block.matchAll(FIELD)].map(([, field]) => field));
  return fields.has('errorText') || (fields.has('updatedAt') && fields.has('seenIn'));
}
