import type { Level } from '../formats/format.ts';
import { type FieldPlace, FieldReader } from '../formats/lineFields.ts';
import type { Lines } from '../text/lines.ts';
import { type FileFacts, TimestampContext } from '../times/timestampContext.ts';
import { EntryReader } from './entryReader.ts';

/** An entry may begin so many lines above those that are looked at. */
const ABOVE = 100;

/** How some lines of a log look: what they tell of, and what of them matters less. */
export interface LineLooks {
  /** The lines of entries with each level, from 0. */
  readonly levels: ReadonlyMap<Level, readonly number[]>;
  /** Where component and thread stand. */
  readonly dimmed: readonly { readonly line: number; readonly place: FieldPlace }[];
}

/** How the lines from one to another (from 0, both included) look, as the log's format says. */
export function looksOf(lines: Lines, from: number, to: number, facts: FileFacts): LineLooks {
  const times = new TimestampContext(facts);
  const reader = new EntryReader(times);
  const fields = new FieldReader(times.formats, times.fileName);
  const levels = new Map<Level, number[]>();
  const dimmed: LineLooks['dimmed'][number][] = [];
  let entry: number[] = [];
  let level: Level | undefined;
  const end = () => {
    if (level && entry.length > 0) levels.set(level, [...(levels.get(level) ?? []), ...entry]);
    entry = [];
    level = undefined;
  };
  for (let line = Math.max(0, from - ABOVE); line <= to; line++) {
    const text = lines.line(line);
    const read = reader.read(text);
    if (read.begins) end();
    if (read.begins || read.ends) level = read.fields?.level ?? level;
    if (line < from) continue;
    if (text !== '') entry.push(line);
    if (read.fields) for (const place of fields.places(text)) dimmed.push({ line, place });
  }
  end();
  return { levels, dimmed };
}
