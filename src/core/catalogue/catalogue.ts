import { type Code, canonical, codeOf } from '../codes/code.ts';
import { CODE_KINDS, type CodeKind, KINDS } from '../codes/kinds.ts';
import { parseCanonical } from '../codes/spelling.ts';
import type { CatalogueEntry, CatalogueFamily, CatalogueOutcome } from './catalogueEntry.ts';
import { CatalogueRows } from './catalogueRows.ts';
import { type CatalogueSections, splitSections, unescapeText } from './catalogueSections.ts';
import { type BegunCode, codesBeginning } from './codesBeginning.ts';
import { type EventEntry, type EventLevel, EventTable } from './eventTable.ts';
import { MeaningIndex, type MeantCode, type WordedCode } from './meaningIndex.ts';
import { NameIndex } from './nameIndex.ts';
import { wordsOfName } from './nameInWords.ts';

/** A catalogue entry together with the code that it names. */
export interface NamedCode {
  readonly code: Code;
  readonly entry: CatalogueEntry;
}

const KIND_OF_FAMILY: ReadonlyMap<CatalogueFamily, CodeKind> = new Map(
  CODE_KINDS.flatMap((kind) => KINDS[kind].families.map(({ name }) => [name, kind] as const)),
);

/** The code that an entry names. */
export function codeOfEntry({ family, value }: Pick<CatalogueEntry, 'family' | 'value'>): Code {
  const kind = KIND_OF_FAMILY.get(family)!;
  return codeOf(kind, KINDS[kind].signed ? value | 0 : value);
}

/** All published names of Windows codes, with their headers, sources and our meanings. Answers without any I/O. */
export class Catalogue {
  readonly events: EventTable;
  readonly #sections: CatalogueSections;
  readonly #rows: CatalogueRows;
  #names: NameIndex | undefined;
  #words: MeaningIndex | undefined;
  #upperHalves: Set<number> | undefined;
  /** Canonical code to meaning, still escaped. */
  #meanings: Map<string, string> | undefined;

  /** `text` is the built `catalogue.dat`. Throws when it has another version or is cut short. */
  constructor(text: string) {
    this.#sections = splitSections(text);
    this.#rows = new CatalogueRows(this.#sections);
    this.events = new EventTable(this.#sections.events);
  }

  /** How many entries there are. */
  get size(): number {
    return this.#rows.count;
  }

  /** Whether any entry carries this very number; cheaper than `lookup`. */
  has(code: Code): boolean {
    if (code.provider !== undefined) return this.events.get(code) !== undefined;
    return KINDS[code.kind].families.some(({ name }) => {
      const [start, end] = this.#rows.rangeOf(name, code.value >>> 0);
      return end > start;
    });
  }

  /** The upper sixteen bits of all statuses. */
  upperHalves(): ReadonlySet<number> {
    this.#upperHalves ??= new Set(KINDS.status.families.flatMap(({ name }) => [...this.#rows.upperHalves(name)]));
    return this.#upperHalves;
  }

  /** All entries that carry this very number for its kind, the name that people use for it first. */
  lookup(code: Code): CatalogueEntry[] {
    if (code.provider !== undefined) return entriesOf(this.events.get(code));
    const value = code.value >>> 0;
    const ranked = KINDS[code.kind].families.flatMap(({ name, last }) => {
      const behind = last ? 100 : familyRank(name, value);
      return this.#rowsIn(name, value).map((row) => ({
        entry: this.#rows.entry(row),
        rank: this.#rows.tierOf(row) + behind,
      }));
    });
    // The sort is stable: rows of one family keep their order.
    const entries = withoutTwins(ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry));
    const best = entries[0];
    const meaning = best && this.#ownMeaning(code);
    if (meaning) entries[0] = { ...best, meaning };
    return entries;
  }

  /**
   * Calls `take` with each value of a kind from `from` to `to`, as unsigned 32 bits, both included; and with its place among
   * likely ones: the lowest is the likeliest. A value that two families have comes twice.
   */
  eachBetween(kind: CodeKind, from: number, to: number, take: (value: number, place: number) => void): void {
    const { families, signed } = KINDS[kind];
    for (const { name, last } of families) {
      this.#rows.eachBetween(name, from, to, (row, value) => {
        const place = this.#rows.tierOf(row) + (last ? 100 : 0) - Math.min(15, this.#rows.sourceCountOf(row)) / 16;
        take(signed ? value | 0 : value, place);
      });
    }
  }

  /**
   * The codes whose spelling begins with `text` and is longer: those that articles cover first, then the likeliest; at most
   * `limit`.
   */
  codesBeginning(text: string, articles: Iterable<Code>, limit: number): BegunCode[] {
    return codesBeginning(text, this, articles, limit);
  }

  /** The entries with exactly this name, in any case. */
  byName(name: string): NamedCode[] {
    return this.#named(this.#nameIndex().rowsOf(name));
  }

  /** Entries whose name holds `part` (words may be typed with blanks), best first, at most `limit`. */
  searchNames(part: string, limit: number): NamedCode[] {
    return this.#named(this.#nameIndex().search(part, limit));
  }

  /**
   * Codes whose name or meaning holds the words of `text`, best first, at most `limit`; those that an article covers are the
   * likelier ones.
   */
  searchMeanings(text: string, limit: number, isCovered: (code: Code) => boolean): MeantCode[] {
    return this.#meaningIndex().search(text, limit, isCovered);
  }

  /** Whether `searchMeanings` has all that it needs first, which takes longer than a key press. */
  get knowsMeanings(): boolean {
    return this.#meaningIndex().isComplete;
  }

  /** Does a little of what `searchMeanings` needs first; whether anything is left. */
  prepareMeanings(): boolean {
    return this.#meaningIndex().step();
  }

  /** Our one-line meaning of this very code: the code's own, else that of its first entry. */
  meaning(code: Code): string | undefined {
    return this.#ownMeaning(code) ?? this.lookup(code)[0]?.meaning;
  }

  /** The names of a facility number; several where Windows assigned it twice, none where it is unknown. */
  facility(kind: 'HRESULT' | 'NTSTATUS', number: number): string[] {
    return wordsAfter(this.#sections.facilities, `${kind} ${number} `)?.split(' ') ?? [];
  }

  /**
   * Phase and operation of a Windows Setup pair's second half, e.g. 0x30018: the first of its five hex digits and its
   * last two. What is unknown is left out.
   */
  setupExtend(extend: number): { phase?: string; operation?: string } {
    if (!Number.isInteger(extend) || extend < 0 || extend > 0xfffff) return {};
    const phase = wordsAfter(this.#sections.setup, `phase ${extend >>> 16} `);
    const operation = wordsAfter(this.#sections.setup, `operation ${extend & 0xff} `);
    return { ...(phase && { phase }), ...(operation && { operation }) };
  }

  /** Every entry, by family and value. For tests and exports: it makes all objects. */
  *entries(): IterableIterator<CatalogueEntry> {
    for (let row = 0; row < this.#rows.count; row++) yield this.#rows.entry(row);
  }

  #nameIndex(): NameIndex {
    this.#names ??= new NameIndex(this.#rows);
    return this.#names;
  }

  #meaningIndex(): MeaningIndex {
    this.#words ??= new MeaningIndex(this.#worded());
    return this.#words;
  }

  /** All that has words: names with what is said of them, our meanings of codes, events. */
  *#worded(): Iterable<WordedCode> {
    for (const [row, name] of this.#rows.names.split('\n').entries()) {
      if (row >= this.#rows.count || !this.#rows.isCode(row)) continue;
      const words = `${wordsOfName(name)} ${this.#rows.meaningOf(row) ?? ''}`;
      yield { code: () => codeOfEntry(this.#rows.entry(row)), name, words, tier: this.#rows.tierOf(row) };
    }
    for (const [key, meaning] of this.#ownMeanings()) {
      const code = parseCanonical(key);
      if (code) yield { code: () => code, words: unescapeText(meaning), tier: 0 };
    }
    for (const { code, meaning } of this.events.all()) {
      yield { code: () => code, words: `${code.provider} ${code.value} ${meaning}`, tier: 1 };
    }
  }

  #ownMeanings(): ReadonlyMap<string, string> {
    this.#meanings ??= new Map(
      this.#sections.meanings
        .split('\n')
        .map((line) => [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)]),
    );
    return this.#meanings;
  }

  #ownMeaning(code: Code): string | undefined {
    const meaning = this.#ownMeanings().get(canonical(code));
    return meaning && unescapeText(meaning);
  }

  #rowsIn(family: CatalogueFamily, value: number): number[] {
    const [start, end] = this.#rows.rangeOf(family, value);
    return Array.from({ length: end - start }, (_, i) => start + i);
  }

  #named(rows: readonly number[]): NamedCode[] {
    const found: NamedCode[] = [];
    for (const row of rows) {
      const bare = this.#rows.entry(row);
      const code = codeOfEntry(bare);
      // Through `lookup`, so that an entry says the same here and there.
      const entry = this.lookup(code).find(({ family, name }) => family === bare.family && name === bare.name);
      if (entry) found.push({ code, entry });
    }
    return found;
  }
}

/**
 * How far back a family's names stand for this value. An NTSTATUS error has its two top bits set, which an HRESULT
 * has only with the reserved R bit; with any other top bits an HRESULT is the likelier reading, unless its name is
 * hardly used (the offset lies between two tiers).
 */
function familyRank(family: CatalogueFamily, value: number): number {
  const ntStatusLikelier = value >= 0xc0000000 || (value >= 0x40000000 && value < 0x80000000);
  if (family === 'HRESULT') return ntStatusLikelier ? 1.5 : 0;
  if (family === 'NTSTATUS') return ntStatusLikelier ? 0 : 1.5;
  return 0;
}

/**
 * Some tables list a name in a second family, without a header (RAS numbers as Win32, exceptions as HRESULT): where
 * another entry of the same name has a header, that one stays.
 */
function withoutTwins(entries: CatalogueEntry[]): CatalogueEntry[] {
  if (entries.length < 2) return entries;
  const known = new Set(entries.filter(({ header }) => header !== '').map(({ name }) => name));
  return entries.filter(({ header, name }) => header !== '' || !known.has(name));
}

/** What a level says of the operation that an event tells of. */
const OUTCOMES: Readonly<Record<EventLevel, CatalogueOutcome>> = {
  Critical: 'failure',
  Error: 'failure',
  Warning: 'warning',
  // Where one is kept at all, it stands for something that one acts on.
  Information: 'warning',
};

/** An event has no name but its provider's and its number. */
function entriesOf(event: EventEntry | undefined): CatalogueEntry[] {
  if (!event) return [];
  const { code, level, meaning } = event;
  return [{ family: 'EVENT', value: code.value, name: '', header: '', meaning, outcome: OUTCOMES[level] }];
}

/** What follows `key` in the first line of `lines` that begins with it. */
function wordsAfter(lines: string, key: string): string | undefined {
  const at = lines.startsWith(key) ? 0 : lines.indexOf(`\n${key}`) + 1;
  if (at === 0 && !lines.startsWith(key)) return undefined;
  const end = lines.indexOf('\n', at);
  return lines.slice(at + key.length, end < 0 ? undefined : end);
}
