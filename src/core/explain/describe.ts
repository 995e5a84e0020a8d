import type { Catalogue } from '../catalogue/catalogue.ts';
import type { CatalogueEntry } from '../catalogue/catalogueEntry.ts';
import type { EventEntry } from '../catalogue/eventTable.ts';
import { isProgramsOwn, ntstatusInside, statusBits, win32Inside } from '../codes/bits.ts';
import { type Code, canonical, status, win32 } from '../codes/code.ts';
import { CODE_KINDS, type FamilyOfKind, KINDS } from '../codes/kinds.ts';
import { hex32 } from '../codes/notation.ts';
import type { Outcome } from '../codes/outcome.ts';
import { hasWord } from '../codes/words.ts';
import type { Level } from '../formats/format.ts';
import { OUTCOME_OF_LEVEL, outcomeOf } from './outcomeOf.ts';

/** All that is known about a code without any article. */
export interface CodeDescription {
  readonly code: Code;
  /** `0x80070643`, `win32:1603` … */
  readonly canonical: string;
  readonly outcome: Outcome;
  /** The best name with its header, where any table has one: of the code itself, else of what it decodes to. */
  readonly best?: CatalogueEntry;
  /** Other names of the same number. */
  readonly also: readonly CatalogueEntry[];
  /** The Win32 number inside 0x8007nnnn and 0xC007nnnn. */
  readonly win32?: number;
  /** The NTSTATUS inside an HRESULT with the N bit. */
  readonly ntstatus?: number;
  readonly facility?: {
    readonly number: number;
    readonly names: readonly string[];
    readonly layout: 'HRESULT' | 'NTSTATUS';
  };
  /** What the second half of a Windows Setup pair means: in which phase of the setup, and during which operation. */
  readonly setup?: { readonly extend: string; readonly phase?: string; readonly operation?: string };
  /** Of an event: who writes it into which log, at which level, and how its data are read. */
  readonly event?: EventEntry;
  /** One line that somebody wrote: a name in other words would say nothing new. */
  readonly meaning?: string;
}

/** What stands around a code and tells which of its names is meant. */
export interface NameHints {
  /** The name that the text itself puts beside the number. */
  readonly said?: string;
  /** File name and line: a component named there speaks for the names of its header (`winhttp` for winhttp.h). */
  readonly words?: string;
  /** The second half of a Windows Setup pair: 0x30018. */
  readonly extend?: number;
  /** Set where the line only notes the code and goes on. */
  readonly noted?: boolean;
  /** The level that the record of an event states. */
  readonly level?: Level;
}

/** Describes a code from its bits and the catalogue; `hints` choose among its names. */
export function describeCode(code: Code, catalogue: Catalogue, hints: NameHints = {}): CodeDescription {
  const found = entriesOf(code, catalogue);
  const { own, entries } = found;
  const number = win32Inside(code);
  const inner = ntstatusInside(code);
  const { best, also } = chosen(code, entries, hints);
  const family = (best && own.includes(best) ? best : own[0])?.family;
  const layout = family === 'NTSTATUS' || family === 'HRESULT' ? family : undefined;
  const hasBits = code.kind === 'status' && inner === undefined && !isProgramsOwn(code.value);
  const bits = hasBits ? statusBits(code.value, layout) : undefined;
  const meaning = meaningOf(code, best, found, catalogue);
  const event = catalogue.events.get(code);
  return {
    code,
    canonical: canonical(code),
    ...(event && { event }),
    outcome: hints.noted ? 'information' : hints.level ? OUTCOME_OF_LEVEL[hints.level] : outcomeOf(code, best),
    ...(best && { best }),
    also,
    ...(number !== undefined && { win32: number }),
    ...(inner !== undefined && { ntstatus: inner }),
    ...(bits && {
      facility: { number: bits.facility, names: catalogue.facility(bits.layout, bits.facility), layout: bits.layout },
    }),
    ...(hints.extend !== undefined && {
      setup: { extend: `0x${hints.extend.toString(16).toUpperCase()}`, ...catalogue.setupExtend(hints.extend) },
    }),
    ...(meaning && { meaning }),
  };
}

/** What the catalogue has for a code and for what it decodes to; `entries` are all of them, best first. */
function entriesOf(code: Code, catalogue: Catalogue) {
  const own = catalogue.lookup(code);
  const number = win32Inside(code);
  const inner = ntstatusInside(code);
  const decoded =
    number !== undefined ? catalogue.lookup(win32(number)) : inner !== undefined ? catalogue.lookup(status(inner)) : [];
  return { own, decoded, entries: bestFirst(own, decoded) };
}

/** The entries that may be a code's best one, by what stands around it. */
export function namesOf(code: Code, catalogue: Catalogue): readonly CatalogueEntry[] {
  return entriesOf(code, catalogue).entries;
}

/** Which of a code's entries is meant. */
export function bestOf(code: Code, entries: readonly CatalogueEntry[], hints: NameHints): CatalogueEntry | undefined {
  return chosen(code, entries, hints).best;
}

/** FACILITY_ITF: each component gives out these numbers for itself. */
const SHARED_FACILITY = 4;

/** The name that the text itself uses comes first, then those of a component that it names; the rest keeps its order. */
function chosen(
  code: Code,
  entries: readonly CatalogueEntry[],
  hints: NameHints,
): { readonly best?: CatalogueEntry; readonly also: readonly CatalogueEntry[] } {
  const text = hints.words?.toLowerCase() ?? '';
  const ranked = entries
    .map((entry) => ({ entry, points: isSaid(entry, hints) ? 2 : speaksFor(entry, text) ? 1 : 0 }))
    .sort((a, b) => b.points - a.points);
  const sorted = ranked.map(({ entry }) => entry);
  const [best, ...also] = sorted;
  if (!best) return { also };
  // A name of a component that hardly any log speaks of is the name of such a number only where something says so.
  const isShared = code.kind === 'status' && statusBits(code.value).facility === SHARED_FACILITY;
  return best.obscure && isShared && ranked[0]!.points === 0 ? { also: sorted } : { best, also };
}

/**
 * 0x80070005 has a name of its own in winerror.h (E_ACCESSDENIED), which comes first. A name that only a header for
 * games or scanners gives to 0x80070002 comes after the Win32 one, which is what everybody else means.
 */
function bestFirst(own: readonly CatalogueEntry[], decoded: readonly CatalogueEntry[]): CatalogueEntry[] {
  return decoded.length > 0 && own[0]?.header !== 'winerror.h' ? [...decoded, ...own] : [...own, ...decoded];
}

/** A header without its version and ending: `winhttp`. */
function stemOf(header: string): string {
  return header.replace(/(?<!\d)\d*\.h$/, '').toLowerCase();
}

/** Headers that hold the codes of all components: their stems say nothing. */
const GENERAL = new Set(['winerror', 'ntstatus', 'winnt', 'bugcodes', '']);

/** What tells the families of names apart. */
const FAMILIES: ReadonlyMap<string, FamilyOfKind> = new Map(
  CODE_KINDS.flatMap((kind) => KINDS[kind].families.map((family) => [family.name, family] as const)),
);

/** Whether the words around a code, in small letters, speak for a name of it. */
function speaksFor({ family, header, words }: CatalogueEntry, text: string): boolean {
  const stem = stemOf(header);
  if (!GENERAL.has(stem) && stem.length > 2 && text.includes(stem)) return true;
  const says = (word: string) => hasWord(text, word);
  return [FAMILIES.get(family)!.words, words].some((some) => some?.some(says));
}

function isSaid({ name }: CatalogueEntry, { said }: NameHints): boolean {
  return said !== undefined && name.toUpperCase() === said.toUpperCase();
}

function meaningOf(
  code: Code,
  best: CatalogueEntry | undefined,
  { decoded, entries }: ReturnType<typeof entriesOf>,
  catalogue: Catalogue,
): CodeDescription['meaning'] {
  if (isOthers(best, entries[0])) return best?.meaning;
  return catalogue.meaning(code) ?? decoded.find((entry) => entry.meaning)?.meaning;
}

/** Whether a name is that of a component which means something else by the number than `first`, whose meaning is written. */
function isOthers(best: CatalogueEntry | undefined, first: CatalogueEntry | undefined): boolean {
  if (!best || !first || best.name === first.name) return false;
  if (best.family === first.family && best.header === first.header) return false;
  // An HRESULT is no NTSTATUS; a Win32 number stands inside both. Only HRESULTs are given out by each component for itself.
  const families = [best.family, first.family];
  const kept = families.map((name) => FAMILIES.get(name)!);
  if (kept.some(({ same }) => same)) return false;
  // The same numbers mean something else in a family that only certain words speak for.
  if (best.family !== first.family && kept.some(({ words }) => words)) return true;
  if (families.includes('WIN32')) return false;
  if (best.family !== first.family) return true;
  return best.family === 'HRESULT' && [best, first].some(({ header }) => !GENERAL.has(stemOf(header)));
}

/** What a code decodes to, in the field's terms and short: `Win32 1603`, `NTSTATUS 0xC0000005`, `HRESULT`. */
export function decodesTo(description: CodeDescription): string[] {
  const { kind, value } = description.code;
  const own = KINDS[kind].decoded?.(value);
  if (own !== undefined) return [own];
  // What a program gives out for itself has the layout of neither: the header that names it tells whose it is.
  if (kind === 'status' && isProgramsOwn(value)) return description.best?.header ? [description.best.header] : [];
  // A status with the N bit has no facility of its own: it is an HRESULT around an NTSTATUS.
  const parts: string[] = [description.facility?.layout ?? 'HRESULT'];
  if (description.win32 !== undefined) parts.push(`Win32 ${description.win32}`);
  if (description.ntstatus !== undefined) parts.push(`NTSTATUS ${hex32(description.ntstatus)}`);
  return parts;
}
