import type { FilteredSoFar } from '../../core/filters/filteredLines.ts';
import { FieldCounts, type LogFields } from '../../core/filters/logFields.ts';
import type { LogFiltering } from '../../core/filters/logFiltering.ts';
import type { FormatSet } from '../../core/formats/formatSet.ts';
import { lineBatches } from '../../core/scan/lineBatches.ts';

/** What was found is sent once every so many milliseconds. */
const EVERY = 200;
/** So many lines show what the fields of a log hold. */
const SURVEYED = 20_000;

/** Filters a text, and tells every now and then what has come, and at the end. */
export async function filterBytes(
  text: AsyncIterable<Uint8Array>,
  filtering: LogFiltering,
  tell: (soFar: FilteredSoFar) => void,
): Promise<void> {
  let toldAt = performance.now();
  for await (const lines of lineBatches(text)) {
    filtering.push(lines);
    if (performance.now() - toldAt < EVERY) continue;
    toldAt = performance.now();
    tell(filtering.take());
  }
  filtering.finish();
  tell(filtering.take());
}

/** What the first lines of a text have in their fields. */
export async function fieldsIn(
  text: AsyncIterable<Uint8Array>,
  formats: FormatSet,
  fileName: string,
): Promise<LogFields> {
  const counts = new FieldCounts(formats, fileName);
  let read = 0;
  for await (const lines of lineBatches(text)) {
    for (const line of lines) counts.add(line);
    read += lines.length;
    if (read >= SURVEYED) break;
  }
  return counts.fields;
}
