import { joinBytes } from '../text/joinBytes.ts';
import type { Article, ArticleBody, ArticleHead } from './article.ts';
import { fileNameOf } from './fileName.ts';
import { partsOf, withLateBody } from './lateBody.ts';

/** What the file is called, beside the programs: it is compressed with Brotli. */
export const ARTICLE_PACK = 'articles.pack.br';

/** What the index is called where it lies beside the programs, compressed likewise. */
export const ARTICLE_INDEX = 'articles.index.br';

/** Where an article's body and text lie in the pack, in bytes; compressed it is as a whole. */
interface PackedAt {
  readonly at: number;
  readonly size: number;
}

/** What stands in the index for an article of the pack. */
export interface PackedHead extends ArticleHead {
  readonly packed: PackedAt;
}

/** An article with the text that it was read from. */
export interface WrittenArticle {
  readonly article: Article;
  readonly text: string;
}

/**
 * Packs articles: an index of what ranks and finds them, and a pack of the rest. What repeats is near what it repeats,
 * so that it compresses well: a body behind the text that it was read from, an article beside its translations.
 */
export function packArticles(written: readonly WrittenArticle[]): {
  readonly index: readonly PackedHead[];
  readonly bytes: Uint8Array;
} {
  const pieces: Uint8Array[] = [];
  let at = 0;
  const index = [...written].sort(byName).map(({ article, text }) => {
    const { head, body } = partsOf(article);
    const piece = new TextEncoder().encode(`${text}\n${JSON.stringify(body)}`);
    pieces.push(piece);
    const packed = { at, size: piece.length };
    at += piece.length;
    return { ...head, packed };
  });
  return { index, bytes: joinBytes(pieces) };
}

function byName({ article: a }: WrittenArticle, { article: b }: WrittenArticle): number {
  const [one, other] = [fileNameOf(a), fileNameOf(b)];
  return one < other || (one === other && a.path < b.path) ? -1 : 1;
}

/** The articles of a pack; what each says is read from it when it is first asked for. */
export class PackedArticles {
  readonly #bytes: Uint8Array;

  /** @param bytes the pack that belongs to the index of which articles are asked for */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** An article by what stands for it in the index. */
  article(packedHead: PackedHead): Article {
    const { packed: _, ...head } = packedHead;
    return withLateBody(head, () => JSON.parse(this.#read(packedHead).body) as ArticleBody);
  }

  /** The text of an article as it was written. */
  text(head: PackedHead): string {
    return this.#read(head).text;
  }

  #read({ packed: { at, size } }: PackedHead): { body: string; text: string } {
    const both = new TextDecoder().decode(this.#bytes.subarray(at, at + size));
    // A body has no line end of its own.
    const end = both.lastIndexOf('\n');
    return { text: both.slice(0, end), body: both.slice(end + 1) };
  }
}
