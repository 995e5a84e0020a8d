import index from 'faultbook:articles';
import { brotliDecompressSync } from 'node:zlib';
import { withoutBody } from '../core/articles/lateBody.ts';
import { ArticleLibrary } from '../core/articles/library.ts';
import { ARTICLE_PACK, PackedArticles } from '../core/articles/packedArticles.ts';
import { fileBeside } from './fileBeside.ts';

/** The articles that come with the program, by what they are found by: who only names them needs no more. */
export function shippedLibrary(): ArticleLibrary {
  const library = new ArticleLibrary();
  for (const head of index) library.set(withoutBody(head));
  return library;
}

/** The same with all that they say, and their texts by URI. Rejects where the pack beside the program cannot be read. */
export async function wholeLibrary(): Promise<{ library: ArticleLibrary; textOf: (uri: string) => string }> {
  const pack = new PackedArticles(brotliDecompressSync(await fileBeside(ARTICLE_PACK, import.meta.url)));
  const heads = new Map(index.map((head) => [head.uri, head]));
  const library = new ArticleLibrary();
  for (const head of index) library.set(pack.article(head));
  return { library, textOf: (uri) => pack.text(heads.get(uri)!) };
}
