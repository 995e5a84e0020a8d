import {
  beginsWith,
  decimalsBeginning,
  type NumberRange,
  negativesBeginning,
  statusesBeginning,
} from '../codes/beginnings.ts';
import { equivalents, win32Inside } from '../codes/bits.ts';
import { type Code, codeKey, codeOf, sameCode } from '../codes/code.ts';
import { type CodeKind, KINDS, NUMBER_KINDS } from '../codes/kinds.ts';
import { DECIMAL } from '../codes/notation.ts';

/** A code whose spelling begins with what someone typed. */
export interface BegunCode {
  readonly code: Code;
  /** Whether an article covers it. */
  readonly covered: boolean;
}

/** The published numbers of a kind, as `Catalogue` gives them. */
interface Published {
  eachBetween(kind: CodeKind, from: number, to: number, take: (value: number, place: number) => void): void;
}

/** The lowest place is the likeliest. */
interface Placed {
  readonly code: Code;
  readonly place: number;
}

/** With fewer digits nearly all codes begin so. */
const FEWEST_DIGITS = 3;

/**
 * The codes whose spelling begins with `text`, which is not yet all of one: `80070`, `0x8007064`, `-21470`, `160`,
 * `AADSTS5`, `30182-`. Those that `articles` cover first, then those with the best known names; at most `limit`.
 */
export function codesBeginning(
  text: string,
  catalogue: Published,
  articles: Iterable<Code>,
  limit: number,
): BegunCode[] {
  const query = text.trim().toLowerCase().replace('\u2212', '-');
  if (!/^-?[0-9a-z]+(?:[:._-][0-9a-z]*)?$/.test(query) || query.length > 16) return [];
  if (query.replace(/[^0-9a-f]/g, '').length < FEWEST_DIGITS || !/[0-9]/.test(query)) return [];
  const wanted = NUMBER_KINDS.map((kind) => ({ kind, ...wantedOf(kind, query) }));
  const covered = coveredOf(wanted, catalogue, articles);
  const best = new Best(limit + covered.size);
  for (const { kind, ranges, test } of wanted) {
    for (const range of ranges) offerBetween(best, kind, range, test, catalogue);
  }
  return [
    ...[...covered.values()].sort(inOrder).map(({ code }) => ({ code, covered: true })),
    ...best.all.filter(({ code }) => !covered.has(codeKey(code))).map(({ code }) => ({ code, covered: false })),
  ].slice(0, limit);
}

/** Which numbers of a kind may begin so, and where that does not settle it, whether one does. */
interface Wanted {
  readonly ranges: readonly NumberRange[];
  readonly test?: (code: Code) => boolean;
}

const ALL: NumberRange = { from: 0, to: 0xffffffff };

function wantedOf(kind: CodeKind, query: string): Wanted {
  if (kind === 'status') return { ranges: statusRanges(query) };
  const { prefix, notation, own, signed } = KINDS[kind];
  // Thousands of numbers are not written out where their digits alone decide.
  if (notation === DECIMAL && own === undefined) {
    return {
      ranges: numberRanges(query.startsWith(`${prefix}:`) ? query.slice(prefix.length + 1) : query, signed ?? false),
    };
  }
  return { ranges: [ALL], test: (code) => beginsWith(code, query) };
}

/** What a decimal beginning means for a kind that is written so. */
function numberRanges(query: string, signed: boolean): NumberRange[] {
  if (!/^-?[0-9]+$/.test(query)) return [];
  if (!query.startsWith('-')) return signed ? [] : decimalsBeginning(query);
  return signed ? negativesBeginning(query.slice(1)) : [];
}

function statusRanges(query: string): NumberRange[] {
  const [, sign, digits] = /^(-|0x|)([0-9a-f]+)$/.exec(query) ?? [];
  if (digits === undefined) return [];
  const isDecimal = /^[0-9]{1,9}$/.test(digits);
  if (sign === '-') return isDecimal ? negativesBeginning(digits) : [];
  const hex = digits.length < 8 ? [statusesBeginning(digits)] : [];
  return sign === '' && isDecimal ? [...hex, ...decimalsBeginning(digits).filter(({ to }) => to >= 0x10000)] : hex;
}

/** The codes that begin so and that an article covers, in whichever of its spellings, by `codeKey`. */
function coveredOf(
  wanted: readonly (Wanted & { readonly kind: CodeKind })[],
  catalogue: Published,
  articles: Iterable<Code>,
): Map<number, Placed> {
  const byKind = new Map(wanted.map((one) => [one.kind, one]));
  const found = new Map<number, Placed>();
  for (const covering of articles) {
    for (const code of equivalents(covering)) {
      // Nobody types the NTSTATUS around a Win32 number, which hardly any log prints.
      if (code.value >>> 16 === 0xc007 && !sameCode(code, covering)) continue;
      const { ranges, test } = byKind.get(code.kind) ?? { ranges: [] };
      const bits = code.value >>> 0;
      if (!ranges.some(({ from, to }) => bits >= from && bits <= to) || test?.(code) === false) continue;
      if (!found.has(codeKey(code))) found.set(codeKey(code), { code, place: placeOf(code, catalogue) });
    }
  }
  return found;
}

/** Behind all that the catalogue has. */
const WITHOUT_NAME = 1000;

function placeOf(code: Code, catalogue: Published): number {
  let best = WITHOUT_NAME;
  const take = (_: number, place: number) => {
    best = Math.min(best, place);
  };
  const number = win32Inside(code);
  catalogue.eachBetween(code.kind, code.value >>> 0, code.value >>> 0, take);
  if (number !== undefined) catalogue.eachBetween('win32', number, number, take);
  return best;
}

function offerBetween(
  best: Best,
  kind: CodeKind,
  { from, to }: NumberRange,
  test: Wanted['test'],
  catalogue: Published,
): void {
  catalogue.eachBetween(kind, from, to, (value, place) => {
    if (!best.mayTake(place)) return;
    const code = codeOf(kind, value);
    if (!test || test(code)) best.take({ code, place });
  });
  if (kind !== 'status') return;
  // HRESULT_FROM_WIN32: the catalogue names only the number inside.
  const [first, last] = [Math.max(from, 0x80070000), Math.min(to, 0x8007ffff)];
  if (first > last) return;
  catalogue.eachBetween('win32', first & 0xffff, last & 0xffff, (value, place) => {
    if (best.mayTake(place)) best.take({ code: codeOf('status', 0x80070000 | value), place });
  });
}

function inOrder(a: Placed, b: Placed): number {
  return a.place - b.place || (a.code.value >>> 0) - (b.code.value >>> 0);
}

/** The likeliest codes of many, each once, in their order. */
class Best {
  readonly #most: number;
  readonly #placed: Placed[] = [];
  readonly #keys = new Set<number>();

  constructor(most: number) {
    this.#most = most;
  }

  get all(): readonly Placed[] {
    return this.#placed;
  }

  /** False where a code with this place would not be kept. */
  mayTake(place: number): boolean {
    return this.#placed.length < this.#most || place < this.#placed.at(-1)!.place;
  }

  take(one: Placed): void {
    const key = codeKey(one.code);
    if (this.#keys.has(key)) {
      const at = this.#placed.findIndex(({ code }) => codeKey(code) === key);
      if (this.#placed[at]!.place <= one.place) return;
      this.#placed.splice(at, 1);
    }
    let before = this.#placed.length;
    while (before > 0 && inOrder(one, this.#placed[before - 1]!) < 0) before--;
    this.#placed.splice(before, 0, one);
    this.#keys.add(key);
    if (this.#placed.length > this.#most) this.#keys.delete(codeKey(this.#placed.pop()!.code));
  }
}
