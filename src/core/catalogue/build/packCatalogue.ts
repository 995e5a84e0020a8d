import { FAMILIES } from '../catalogueEntry.ts';
import { escapeText, joinSections, rowsInBlock } from '../catalogueSections.ts';
import { packNumbers, packPairs } from '../packedNumbers.ts';
import { compareRows, tierOfRow } from './rankOfRow.ts';
import type { EventRow } from './readEvents.ts';
import type { Tables } from './readTables.ts';
import type { TableRow } from './tableRow.ts';

/** The text of `catalogue.dat`: the same tables always give the same text. */
export function packCatalogue(tables: Tables): string {
  const byFamily = FAMILIES.map(({ name: family }) => ({
    family,
    rows: tables.rows.filter((row) => row.family === family).sort((a, b) => a.value - b.value || compareRows(a, b)),
  }));
  const rows = byFamily.flatMap((one) => one.rows);
  const kinds = byUse(rows.map(kindText));
  return joinSections({
    families: byFamily.map(({ family, rows }) => `${family} ${rows.length}`).join('\n'),
    kinds: [...kinds.keys()].join('\n'),
    ...blocksOf(byFamily.map(({ rows }) => rows)),
    kindOfRow: packPairs(rows.map((row) => kinds.get(kindText(row))!)),
    notes: rows.flatMap(noteLine).join('\n'),
    meanings: [...tables.meanings]
      .map(([code, meaning]) => `${code}\t${escapeText(meaning)}`)
      .sort()
      .join('\n'),
    facilities: namesByNumber(tables.facilities.filter(({ name }) => !isNoFacility(name))),
    setup: namesByNumber(tables.setup),
    events: tables.events.map(eventLine).join('\n'),
  });
}

function blocksOf(families: readonly (readonly TableRow[])[]): { blocks: string; values: string; names: string } {
  const blocks: number[] = [];
  let values = '';
  let names = '';
  for (const rows of families) {
    for (let start = 0; start < rows.length; start += rowsInBlock) {
      const block = rows.slice(start, start + rowsInBlock);
      blocks.push(block[0]!.value, values.length, names.length);
      values += packNumbers(block.slice(1).map((row, i) => row.value - block[i]!.value));
      names += block.map(({ name }) => `${name}\n`).join('');
    }
  }
  return { blocks: packNumbers(blocks), values, names };
}

/** The distinct texts, most used first, each with its place. */
function byUse(texts: readonly string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const text of texts) uses.set(text, (uses.get(text) ?? 0) + 1);
  const sorted = [...uses].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return new Map(sorted.map(([text], place) => [text, place]));
}

/** What many rows share: header, sources and tier. */
function kindText(row: TableRow): string {
  return [row.header, [...row.sources].sort().join(','), tierOfRow(row)].join('\t');
}

function noteLine(row: TableRow, index: number): string[] {
  if (!row.outcome && !row.reported && !row.meaning) return [];
  return [[index, row.outcome ?? '', row.reported ? 'r' : '', escapeText(row.meaning ?? '')].join('\t')];
}

function eventLine({ provider, id, channel, level, meaning, data }: EventRow): string {
  return [provider, String(id), channel, level, meaning, data].map(escapeText).join('\t');
}

/** Names that headers define among the facilities, but that are a bound and a flag. */
function isNoFacility(name: string): boolean {
  return name === 'FACILITY_MAXIMUM_VALUE' || name === 'FACILITY_NT_BIT';
}

function namesByNumber(
  facts: readonly { readonly kind: string; readonly number: number; readonly name: string }[],
): string {
  const lines = new Map<string, string[]>();
  for (const { kind, number, name } of facts) {
    const key = `${kind} ${number}`;
    lines.set(key, [...(lines.get(key) ?? []), name]);
  }
  return [...lines].map(([key, names]) => `${key} ${names.join(' ')}`).join('\n');
}
