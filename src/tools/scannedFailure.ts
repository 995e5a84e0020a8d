import { detectLine } from '../core/detection/rules/detectLine.ts';
import { shownCode } from '../core/explain/hitKey.ts';
import { FirstFailureSearch } from '../core/firstFailure/findFirstFailure.ts';
import type { FirstFailure } from '../core/firstFailure/firstFailure.ts';
import { whyFirst } from '../core/firstFailure/whyFirst.ts';
import { lineBatches } from '../core/scan/lineBatches.ts';
import type { ScannedFile, ScanResults } from '../core/summary/scanResults.ts';
import type { Summary } from '../core/summary/summary.ts';
import { english } from '../core/text/translate.ts';
import { formatTimestamp } from '../core/times/timestamp.ts';
import { withTextInside } from '../node/scan/textInside.ts';
import { nameOf } from '../node/uriName.ts';
import { logOf } from './logPlace.ts';
import type { ToolKnowledge } from './tool.ts';
import type { Turns } from './turns.ts';

/** What failed first in scanned files. */
export interface FirstFailed {
  /** The path of its file in the results. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly code?: string;
  /** As the log shows it. */
  readonly time?: string;
  /** The line, and why it is the first; both hold words of the log. */
  readonly text: string;
  readonly why?: string;
}

/**
 * What failed first in the file whose earliest failure is the earliest of all: as the course of that log tells, where all of
 * it counts; where only a part does (`isFiltered`), the earliest failure of that. Undefined where nothing failed.
 */
export async function firstFailed(
  summary: Summary,
  results: ScanResults,
  sources: Pick<ToolKnowledge, 'known' | 'formats'>,
  turns: Turns,
  isFiltered: boolean,
): Promise<FirstFailed | undefined> {
  const [earliest] = summary.firstFailures;
  const scanned = earliest && results.file(earliest.file);
  if (!scanned) return undefined;
  const told = isFiltered ? undefined : await firstInFile(scanned, sources, turns);
  if (!told) {
    const { file, line, lineText, stamp } = earliest;
    const time = stamp && { time: formatTimestamp(stamp) };
    return { file, line, text: lineText, ...time, ...codeAt(summary, file, line) };
  }
  const line = told.line + 1;
  const why = whyFirst(told, english).join('; ');
  const { path } = scanned;
  return {
    file: path,
    line,
    text: told.text,
    why,
    ...codeIn(told.text, path, sources),
    ...codeAt(summary, path, line),
  };
}

async function firstInFile(
  { path, uri, entry }: ScannedFile,
  { known, formats }: Pick<ToolKnowledge, 'known' | 'formats'>,
  turns: Turns,
): Promise<FirstFailure | undefined> {
  const log = await turns.file(logOf({ uri, entry })).open();
  try {
    const search = new FirstFailureSearch({ known, formats, fileName: path });
    await withTextInside(log, { name: nameOf(uri), entry }, async (text) => {
      for await (const lines of lineBatches(text)) for (const line of lines) search.add(line);
    });
    return search.end().first;
  } finally {
    await log.close();
  }
}

/** The first code in a line by itself: of many hits, only the first places are kept. */
function codeIn(
  text: string,
  fileName: string,
  { known, formats }: Pick<ToolKnowledge, 'known' | 'formats'>,
): { code?: string } {
  const hit = detectLine(text, { known, formats, fileName }).find(({ noise }) => !noise);
  return hit ? { code: shownCode(hit) } : {};
}

/** The code of a place that was kept, with its time. */
function codeAt({ codes }: Summary, file: string, line: number): { code?: string; time?: string } {
  for (const { shown, files } of codes) {
    const tally = files.find((one) => one.file === file)?.tally;
    const place = [tally?.first, ...(tally?.places ?? [])].find((one) => one?.line === line);
    if (place) return { code: shown, ...(place.stamp && { time: formatTimestamp(place.stamp) }) };
  }
  return {};
}
