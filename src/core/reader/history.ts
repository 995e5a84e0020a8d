/** A place in the reader: an article and how far it was scrolled, in CSS pixels. */
export interface Place {
  readonly article: string;
  readonly scroll: number;
}

/** How many steps back are kept: more than anybody takes. */
const MAX_PLACES = 100;

/** Where the reader has been, as in a browser: going somewhere new forgets what lay ahead. */
export class ReaderHistory {
  #places: Place[];
  #index = 0;

  constructor(start: Place) {
    this.#places = [start];
  }

  get current(): Place {
    return this.#places[this.#index]!;
  }

  get canGoBack(): boolean {
    return this.#index > 0;
  }

  get canGoForward(): boolean {
    return this.#index < this.#places.length - 1;
  }

  /** Goes to the top of an article; opening the one that is shown only scrolls. */
  go(article: string): void {
    if (article === this.current.article) {
      this.scrolled(article, 0);
      return;
    }
    this.#places = [...this.#places.slice(0, this.#index + 1), { article, scroll: 0 }].slice(-MAX_PLACES);
    this.#index = this.#places.length - 1;
  }

  /** Remembers how far the shown article is scrolled; a late report about another one is ignored. */
  scrolled(article: string, scroll: number): void {
    if (article === this.current.article) this.#places[this.#index] = { article, scroll };
  }

  back(): boolean {
    return this.#move(-1);
  }

  forward(): boolean {
    return this.#move(1);
  }

  #move(by: number): boolean {
    if (!this.#places[this.#index + by]) return false;
    this.#index += by;
    return true;
  }
}
