import { equivalents } from '../codes/bits.ts';
import { type Code, canonical } from '../codes/code.ts';
import type { Article } from './article.ts';
import { type CaseContext, type RankedArticle, rankArticles } from './rank.ts';

/** The articles that are loaded, by file and by code. Changing one article touches only its own keys. */
export class ArticleLibrary {
  readonly #articles = new Map<string, Article>();
  readonly #byCode = new Map<string, Set<string>>();

  get size(): number {
    return this.#articles.size;
  }

  /** Adds an article, or replaces the one that was read from the same file. */
  set(article: Article): void {
    this.delete(article.uri);
    this.#articles.set(article.uri, article);
    for (const code of article.codes) {
      const key = canonical(code);
      const uris = this.#byCode.get(key) ?? new Set();
      this.#byCode.set(key, uris.add(article.uri));
    }
  }

  /** Forgets the article of a file; false if there was none. */
  delete(uri: string): boolean {
    const article = this.#articles.get(uri);
    if (!article) return false;
    for (const code of article.codes) {
      const key = canonical(code);
      const uris = this.#byCode.get(key);
      uris?.delete(uri);
      if (uris?.size === 0) this.#byCode.delete(key);
    }
    return this.#articles.delete(uri);
  }

  get(uri: string): Article | undefined {
    return this.#articles.get(uri);
  }

  all(): Article[] {
    return [...this.#articles.values()];
  }

  /** Whether any article covers the code or the failure that it spells. */
  covers(code: Code): boolean {
    return equivalents(code).some((key) => this.#byCode.has(canonical(key)));
  }

  /** The articles for a code, best first for the place where it was met. */
  forCode(code: Code, context: CaseContext = {}): RankedArticle[] {
    const uris = new Set(equivalents(code).flatMap((key) => [...(this.#byCode.get(canonical(key)) ?? [])]));
    return rankArticles(
      [...uris].map((uri) => this.#articles.get(uri)!),
      code,
      context,
    );
  }
}
