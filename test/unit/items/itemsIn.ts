import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { WatchedPatterns } from '../../../src/core/detection/watch/watchedPatterns.ts';
import type { Item } from '../../../src/core/items/item.ts';
import type { ItemLog } from '../../../src/core/items/itemLog.ts';
import { ItemPatterns } from '../../../src/core/items/itemPatterns.ts';
import { ItemReader } from '../../../src/core/items/itemReader.ts';
import type { FileItems } from '../../../src/core/items/itemSketch.ts';
import { mergeItems } from '../../../src/core/items/mergeItems.ts';
import { locateHits } from '../../../src/core/scan/locateHits.ts';
import { known } from '../codes/known.ts';

/** What a file tells of items, as a scan reads it: its text in pieces of so many bytes. */
export async function fileItems(
  text: string,
  file: string,
  patterns: ItemPatterns,
  pieces: readonly number[] = [],
): Promise<FileItems> {
  const reader = new ItemReader(patterns, SHIPPED_FORMATS, file);
  const { order } = await locateHits(
    cut(new TextEncoder().encode(text), pieces),
    { known, fileName: file },
    {},
    () => {},
    undefined,
    {
      patterns: new WatchedPatterns(patterns.sources),
      most: (pattern) => (reader.wants(pattern) ? Number.POSITIVE_INFINITY : 0),
      inParts: (pattern) => reader.inParts(pattern),
      told: (line, time, lineAt) => reader.add(line, time, lineAt),
    },
  );
  return reader.end(order);
}

/** The items that a text tells of. */
export async function itemsIn(text: string, file: string, logs: readonly ItemLog[]): Promise<Item[]> {
  return mergeItems([await fileItems(text, file, new ItemPatterns(logs))]);
}

async function* cut(bytes: Uint8Array, pieces: readonly number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (const piece of pieces) {
    if (at >= bytes.length) return;
    yield bytes.subarray(at, at + piece);
    at += piece;
  }
  yield bytes.subarray(at);
}
