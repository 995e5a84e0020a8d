import { type ArticleProblem, problemsOf } from './problem.ts';

/** The largest file that is read as an article, in bytes. */
export const MAX_ARTICLE_BYTES = 1024 * 1024;

/** The text of an article's file, or one sentence that says why it cannot be had. */
export function decodeArticle(bytes: Uint8Array): { readonly text: string } | { readonly problem: string } {
  if (bytes.byteLength > MAX_ARTICLE_BYTES) return { problem: tooLarge(bytes.byteLength) };
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return { problem: 'The file is in UTF-16; save it as UTF-8.' };
  }
  if (bytes.includes(0)) return { problem: 'The file is binary, not text.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { problem: 'The file is not in UTF-8; save it as UTF-8.' };
  }
}

/** What to say about a file of this many bytes. */
export function tooLarge(bytes: number): string {
  return `The file has ${Math.ceil(bytes / 1024)} KB; an article may have ${MAX_ARTICLE_BYTES / 1024} KB.`;
}

/** The only problem of a file that has no text. */
export function unreadable(message: string): { readonly problems: readonly ArticleProblem[] } {
  return { problems: problemsOf([{ rule: 'FB001', message, span: { start: 0, end: 0 } }], '') };
}
