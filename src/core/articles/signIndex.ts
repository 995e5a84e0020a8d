import type { Article } from './article.ts';
import { add, type Owners, remove } from './keyIndex.ts';

/** Knows which articles have which sign. Articles come and go one by one. */
export class SignIndex {
  /** By the pattern of a sign, the URIs of those that have it. */
  readonly #uris: Owners<string> = new Map();
  #patterns: readonly string[] = [];

  add({ uri, signs = [] }: Article): void {
    for (const { pattern } of signs) add(this.#uris, pattern, uri);
  }

  delete({ uri, signs = [] }: Article): void {
    for (const { pattern } of signs) remove(this.#uris, pattern, uri);
  }

  clear(): void {
    this.#uris.clear();
  }

  /**
   * The patterns of all signs, each once: another list where there are others, and the same where articles have come or gone
   * that have none of their own.
   */
  get patterns(): readonly string[] {
    if (this.#patterns.length !== this.#uris.size || !this.#patterns.every((one) => this.#uris.has(one)))
      this.#patterns = [...this.#uris.keys()];
    return this.#patterns;
  }
}
