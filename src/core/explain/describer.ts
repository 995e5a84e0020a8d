import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueEntry } from '../catalogue/catalogueEntry.ts';
import { type Code, codeKey } from '../codes/code.ts';
import type { CodeKind } from '../codes/kinds.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';
import { bestOf, type CodeDescription, describeCode, type NameHints, namesOf } from './describe.ts';
import { isNoted, type NotedPlace, OUTCOME_OF_LEVEL, outcomeOf } from './outcomeOf.ts';
import type { Place } from './place.ts';

/** What of a hit tells what its code means there. */
export type Met = Pick<Hit, 'code' | 'said' | 'extend' | 'level'> & Partial<Pick<Hit, 'text'>>;

/** What of a place tells which of a code's names is meant. */
export type NamedPlace = Partial<Pick<Place, 'fileName' | 'line'>>;

/** The entries of so many codes are remembered: logs repeat them. */
const REMEMBERED = 5000;

const NONE = { kind: undefined, line: undefined, fileName: undefined, isNoted: false };

interface KnownCode {
  readonly entries: readonly CatalogueEntry[];
  /** How the code ended, where that is the same whichever name is meant. */
  readonly outcome: Outcome | undefined;
}

/**
 * Says of codes at their places what the catalogue knows: every surface and thread asks one, so that a code has one outcome
 * and one name there. Keep one for many hits.
 */
export class Describer {
  readonly #catalogue: Catalogue;
  /** By `codeKey`. */
  readonly #codes = new Map<number, KnownCode>();
  /** Whether the line that was looked at last notes codes of a kind. */
  #noted: NotedPlace & { readonly kind: CodeKind | undefined; readonly isNoted: boolean } = NONE;

  constructor(catalogue: Catalogue) {
    this.#catalogue = catalogue;
  }

  /** All that is known about a code that was met. */
  describe(met: Met, place: NamedPlace): CodeDescription {
    return describeCode(met.code, this.#catalogue, hintsOf(met, place));
  }

  /** How it ended: what `describe` says, without making the rest. */
  outcome(met: Met, place: NamedPlace): Outcome {
    if (this.#isNoted(met.code, place)) return 'information';
    if (met.level !== undefined) return OUTCOME_OF_LEVEL[met.level];
    const { entries, outcome } = this.#known(met.code);
    return outcome ?? outcomeOf(met.code, bestOf(met.code, entries, hintsOf(met, place)));
  }

  /** Which name is meant. */
  best(met: Met, place: NamedPlace): CatalogueEntry | undefined {
    const { entries } = this.#known(met.code);
    if (entries.length < 2 && !entries[0]?.obscure) return entries[0];
    return bestOf(met.code, entries, hintsOf(met, place));
  }

  /** A line of many hits is read once for those of a kind that follow one another. */
  #isNoted(code: Code, place: NamedPlace): boolean {
    // Of events each is known by itself.
    if (code.kind === 'event') return isNoted(code, place);
    const { line, fileName } = place;
    const last = this.#noted;
    if (last.kind === code.kind && last.line === line && last.fileName === fileName) return last.isNoted;
    this.#noted = { kind: code.kind, line, fileName, isNoted: isNoted(code, place) };
    return this.#noted.isNoted;
  }

  #known(code: Code): KnownCode {
    const key = codeKey(code);
    let known = this.#codes.get(key);
    if (!known) {
      const entries = namesOf(code, this.#catalogue);
      const [first, ...others] =
        entries.length > 0 ? entries.map((entry) => outcomeOf(code, entry)) : [outcomeOf(code)];
      known = { entries, outcome: others.every((other) => other === first) ? first : undefined };
      if (this.#codes.size >= REMEMBERED) this.#codes.clear();
      this.#codes.set(key, known);
    }
    return known;
  }
}

/** The hints that a code was met with. */
export function hintsOf(
  { code, text, said = nameAtStart(text), extend, level }: Met,
  { fileName, line }: NamedPlace,
): NameHints {
  return {
    words: `${fileName?.split(/[\\/]/).pop() ?? ''} ${line ?? ''}`,
    ...(said && { said }),
    ...(extend !== undefined && { extend }),
    ...(isNoted(code, { line, fileName }) && { noted: true }),
    ...(level !== undefined && { level }),
  };
}

/** The symbolic name that a hit's text is or begins with. */
export function nameAtStart(text: string | undefined): string | undefined {
  return text && /^[A-Za-z]\w{3,}/.exec(text)?.[0];
}
