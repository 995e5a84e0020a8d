import type { Bundle } from './bundle.ts';
import { FACTS_HEAD, LOOK, SHIPPED_BUNDLES } from './bundleSet.ts';
import { lookAhead } from './lookAhead.ts';
import { machineIn, mayNameMachine } from './machineIn.ts';
import { factsOf, factsOfName, textOf } from './readFacts.ts';
import type { SeenFact, Sighting } from './sighting.ts';

/** A text that is about to be read: its path, and the paths of the archives that it lies in, outermost first. */
export interface TextToSee {
  readonly path: string;
  readonly archives: readonly string[];
  readonly chunks: AsyncIterable<Uint8Array>;
  /** The first bytes of the file that the text is made from, where that is none itself. */
  readonly original?: Uint8Array;
}

/** Recognises files while they are read; it keeps the archives of one file only. */
export class Recogniser {
  readonly #bundles = SHIPPED_BUNDLES;
  #archives = new Set<string>();

  /** What a text is, and what its archives are where it is the first of them; `chunks` are to be read in place of its own. */
  async see({ path, archives, chunks, original }: TextToSee): Promise<{
    readonly sightings: readonly Sighting[];
    readonly chunks: AsyncIterable<Uint8Array>;
  }> {
    const sightings = archives.flatMap((archive) => (this.#archives.has(archive) ? [] : this.#ofName(archive)));
    this.#archives = new Set([...(archives.some((one) => this.#archives.has(one)) ? this.#archives : []), ...archives]);
    if (original) return { sightings: [...sightings, ...(await this.#ofHead(path, original))], chunks };
    const looked = await lookAhead(
      chunks,
      (first) => this.#bundles.of(path, first).length > 0 || mayNameMachine(first),
      FACTS_HEAD,
    );
    if (looked.head) sightings.push(...(await this.#ofHead(path, looked.head)));
    return { sightings, chunks: looked.chunks };
  }

  #ofName(file: string): Sighting[] {
    return this.#bundles.ofName(file).map((one) => sightingOf(one, file, factsOfName(one, file)));
  }

  async #ofHead(file: string, head: Uint8Array): Promise<Sighting[]> {
    const found: Sighting[] = [];
    for (const one of this.#bundles.of(file, head)) {
      found.push(sightingOf(one, file, await factsOf(one, file, head)));
    }
    if (found.some(({ facts }) => facts.some(({ what }) => what === 'machine')) || !mayNameMachine(head)) return found;
    const machine = machineIn(await textOf(head.subarray(0, LOOK)));
    if (machine === undefined) return found;
    const fact: SeenFact = { what: 'machine', value: machine };
    const [first, ...others] = found;
    if (!first) return [{ file, ...NAMED_LOG, facts: [fact] }];
    const { isPlain, ...kind } = first;
    return [{ ...kind, facts: [fact, ...first.facts] }, ...others];
  }
}

/** What a file is called that is of no other kind. */
const NAMED_LOG = { bundle: 'named-log', title: 'Log that names its machine' };

function sightingOf({ name, title, convert, formats }: Bundle, file: string, facts: readonly SeenFact[]): Sighting {
  const isPlain = facts.length === 0 && convert === undefined && formats !== undefined;
  return {
    ...{ file, bundle: name, title, facts },
    ...(convert !== undefined && { convert }),
    ...(isPlain && { isPlain: true as const }),
  };
}
