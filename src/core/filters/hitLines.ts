import { detectLines } from '../detection/detectLines.ts';
import { createTextSearch } from '../detection/detectText.ts';
import type { LogContext } from '../detection/hit.ts';
import type { ByteSearch } from '../detection/search/byteSearch.ts';
import { TablePass } from '../detection/tablePass.ts';
import type { Describer } from '../explain/describer.ts';
import { stretchAround } from '../explain/place.ts';
import { EVENT_REACH } from '../formats/eventShapes.ts';
import type { HitSieve } from './hitFilter.ts';

/** Tells which lines of a log have a code that a filter wants. */
export class HitLines {
  readonly #context: LogContext;
  readonly #describer: Pick<Describer, 'outcome'>;
  readonly #sieve: HitSieve;
  readonly #search: ByteSearch;
  readonly #pass: TablePass;
  /** The last lines that have come: an event's provider may stand in them. */
  #above: readonly string[] = [];

  constructor(context: LogContext, describer: Pick<Describer, 'outcome'>, sieve: HitSieve) {
    this.#sieve = sieve;
    this.#context = context;
    this.#describer = describer;
    this.#search = createTextSearch(context);
    this.#pass = new TablePass(context);
  }

  /** The next lines; the places among them, from 0, of those that have one. */
  among(lines: readonly string[]): ReadonlySet<number> {
    const wanted = new Set<number>();
    const above = this.#above.length;
    const all = [...this.#above, ...lines];
    const source = { lineCount: all.length, line: (index: number) => all[index]! };
    const { fileName } = this.#context;
    for (let next = above; next < all.length; ) {
      next = detectLines(
        source,
        next,
        this.#pass,
        (line, hit) => {
          if (wanted.has(line - above)) return;
          const place = { line: stretchAround(all[line]!, hit.start), ...(fileName !== undefined && { fileName }) };
          if (this.#sieve.wants(hit, () => this.#describer.outcome(hit, place))) wanted.add(line - above);
        },
        this.#search,
      );
    }
    this.#above = all.slice(-EVENT_REACH);
    return wanted;
  }
}
