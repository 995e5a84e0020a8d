import type { ArticleBody, ArticleHead } from './article.ts';
import { partsOf, withLateBody } from './lateBody.ts';
import type { ArticleSource, ParsedArticle } from './parse.ts';
import type { ArticleProblem } from './problem.ts';

/** What stands for a text in the cache: its version, and how long head and body are, in bytes. */
type Entry = readonly [version: string, head: number, body: number];

interface Kept {
  readonly head: Uint8Array;
  readonly body: Uint8Array;
}

interface KeptHead {
  readonly head?: Omit<ArticleHead, keyof ArticleSource>;
  readonly problems: readonly ArticleProblem[];
}

const LINE_END = 10;

/** Half a megabyte is copied in some tenths of a millisecond. */
export const BYTES_A_STEP = 512 * 1024;

/**
 * What was read of articles, by the version of their texts. In bytes it is a line that lists what there is, then the
 * heads and bodies one after the other: an article is only read from it when it is asked for.
 */
export class ArticleCache {
  readonly #parser: string;
  readonly #kept = new Map<string, Kept>();
  /** The versions that were asked for: only those are worth keeping. */
  readonly #used = new Set<string>();
  #isChanged = false;

  /** @param parser what names the program that read the articles: what another one read is worth nothing */
  constructor(parser: string) {
    this.#parser = parser;
  }

  /** What a cache was written as; empty where another program wrote it, or something is wrong with it. */
  static from(bytes: Uint8Array, parser: string): ArticleCache {
    const cache = new ArticleCache(parser);
    try {
      const end = bytes.indexOf(LINE_END);
      const list = JSON.parse(text(bytes.subarray(0, end))) as { parser: string; entries: Entry[] };
      if (list.parser !== parser) return cache;
      let at = end + 1;
      for (const [version, headSize, bodySize] of list.entries) {
        const head = bytes.subarray(at, at + headSize);
        const body = bytes.subarray(at + headSize, at + headSize + bodySize);
        at += headSize + bodySize;
        // Cut off: what stands before it is whole.
        if (at > bytes.length) break;
        cache.#kept.set(version, { head, body });
      }
    } catch {
      cache.#kept.clear();
    }
    return cache;
  }

  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** What was read of a text of that version, as if it had been read from that source. */
  get(version: string, { uri, path, origin }: ArticleSource): ParsedArticle | undefined {
    const kept = this.#kept.get(version);
    if (!kept) return undefined;
    this.#used.add(version);
    const { head, problems } = JSON.parse(text(kept.head)) as KeptHead;
    if (!head) return { problems };
    const body = () => JSON.parse(text(kept.body)) as ArticleBody;
    return { article: withLateBody({ ...head, uri, path, origin }, body), problems };
  }

  set(version: string, { article, problems }: ParsedArticle): void {
    this.#used.add(version);
    if (this.#kept.has(version)) return;
    const parts = article && partsOf(article);
    const { uri: _, path: __, origin: ___, ...head } = parts?.head ?? ({} as ArticleHead);
    this.#kept.set(version, {
      head: bytes({ ...(parts && { head }), problems } satisfies KeptHead),
      body: parts ? bytes(parts.body) : new Uint8Array(),
    });
    this.#isChanged = true;
  }

  /**
   * The cache as it is kept: of the texts that were asked for, and no more than so many bytes of them. It is tens of megabytes:
   * they are put together a piece at a time, each call of `step` some of them, until it says that nothing is left.
   */
  toBytes(most: number): { readonly bytes: Uint8Array; step(): boolean } {
    const entries: Entry[] = [];
    const pieces: Uint8Array[] = [];
    let size = 0;
    for (const version of this.#used) {
      const kept = this.#kept.get(version);
      if (!kept || size + kept.head.length + kept.body.length > most) continue;
      entries.push([version, kept.head.length, kept.body.length]);
      pieces.push(kept.head, kept.body);
      size += kept.head.length + kept.body.length;
    }
    this.#isChanged = false;
    const list = bytes({ parser: this.#parser, entries });
    pieces.unshift(list, new Uint8Array([LINE_END]));
    const all = new Uint8Array(size + list.length + 1);
    let [next, at] = [0, 0];
    const step = () => {
      for (const end = at + BYTES_A_STEP; next < pieces.length && at < end; next++) {
        all.set(pieces[next]!, at);
        at += pieces[next]!.length;
      }
      return next < pieces.length;
    };
    return { bytes: all, step };
  }
}

function bytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function text(of: Uint8Array): string {
  return new TextDecoder().decode(of);
}
