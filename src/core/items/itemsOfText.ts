import type { FormatSet } from '../formats/formatSet.ts';
import { textMissing } from '../formats/patternTexts.ts';
import { TimestampContext } from '../times/timestampContext.ts';
import { ownTimestamp } from '../times/timestampOf.ts';
import type { Item } from './item.ts';
import type { ItemPatterns } from './itemPatterns.ts';
import { ItemReader } from './itemReader.ts';
import { mergeItems } from './mergeItems.ts';

/** The items that a short text tells of, as a scan finds them in it; `file` is the name of its file. */
export function itemsOfText(text: string, file: string, patterns: ItemPatterns, formats: FormatSet): Item[] {
  const reader = new ItemReader(patterns, formats, file);
  const times = new TimestampContext({ formats, fileName: file });
  const lines = text.split(/\r?\n/);
  for (const [line, one] of lines.entries()) {
    for (const [pattern, source] of patterns.sources.entries()) {
      if (textMissing(source, one) !== undefined) continue;
      reader.add(
        { pattern, line, text: one },
        () => ownTimestamp(one, times),
        (index) => lines[index],
      );
    }
  }
  return mergeItems([reader.end()]);
}
