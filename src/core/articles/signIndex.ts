import type { Article } from './article.ts';
import type { SeenSigns } from './seenSigns.ts';

/** Knows which articles have which sign. Articles come and go one by one. */
export class SignIndex {
  /** By the pattern of a sign, the URIs of those that have it. */
  readonly #uris = new Map<string, Set<string>>();
  #patterns: readonly string[] = [];
  #mayDiffer = false;

  add({ uri, signs = [] }: Article): void {
    for (const { pattern } of signs) {
      const uris = this.#uris.get(pattern);
      if (uris) uris.add(uri);
      else this.#uris.set(pattern, new Set([uri]));
      this.#mayDiffer = true;
    }
  }

  delete({ uri, signs = [] }: Article): void {
    for (const { pattern } of signs) {
      const uris = this.#uris.get(pattern);
      uris?.delete(uri);
      if (uris?.size === 0) this.#uris.delete(pattern);
      this.#mayDiffer = true;
    }
  }

  clear(): void {
    this.#uris.clear();
    this.#mayDiffer = true;
  }

  /**
   * The patterns of all signs, each once: another list where there are others, and the same where articles have come or gone
   * that have none of their own.
   */
  get patterns(): readonly string[] {
    if (this.#mayDiffer) {
      const isSame = this.#patterns.length === this.#uris.size && this.#patterns.every((one) => this.#uris.has(one));
      if (!isSame) this.#patterns = [...this.#uris.keys()];
      this.#mayDiffer = false;
    }
    return this.#patterns;
  }

  /** The URIs of the articles of which a sign was found. */
  seenIn(seen: SeenSigns): ReadonlySet<string> {
    const found = new Set<string>();
    for (const [pattern, uris] of this.#uris) {
      if (seen.placesOf(pattern).length > 0) for (const uri of uris) found.add(uri);
    }
    return found;
  }
}
