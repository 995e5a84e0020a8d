import { canonical } from '../core/codes/code.ts';
import { maskedPlaces } from '../core/report/maskedPlaces.ts';
import { codeTexts } from '../core/summary/scanTimeline.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { codeOfPlace, type FirstPlace } from '../core/times/locatedHit.ts';
import { type FirstEntry, inOrder, mergeTimeline } from '../core/times/mergeTimeline.ts';
import { timelineText } from '../core/times/timelineText.ts';
import { formatTimestamp } from '../core/times/timestamp.ts';
import type { Given } from './command.ts';
import { extendText } from './hitLines.ts';
import { LineWriter } from './lineWriter.ts';
import { masksIn } from './masksIn.ts';
import { scannedLogs, tellEmpty } from './scannedLogs.ts';
import { UsageError } from './usageError.ts';

/** `faultbook timeline`: the codes of all files in the order of time, and the earliest failure of each file. */
export async function timelineCommand(given: Given): Promise<number> {
  if (given.words.length === 0) throw new UsageError('"timeline" needs a file, a folder, or - for standard input.');
  const masks = masksIn(given);
  const { results, summary, problems } = await scannedLogs(given);
  const { files, labelOf: masked } = maskedPlaces(results, masks);
  const labelOf = given.has('no-mask') ? (path: string) => path : masked;
  const timeline = mergeTimeline(files);
  const isJson = given.has('json');
  const out = new LineWriter((text) => new Promise((resolve) => process.stdout.write(text, () => resolve())));
  if (timeline.entries.length === 0 && timeline.firstOfFile.length === 0) tellEmpty(given, problems);
  else if (isJson) {
    const earliest = new Set(timeline.firstOfFile.map(({ hit }) => hit));
    const known = new Set<FirstPlace>(timeline.entries.map(({ hit }) => hit));
    const lines = timeline.firstOfFile.filter(({ hit }) => !known.has(hit));
    for (const entry of inOrder([...lines, ...timeline.entries]))
      out.write(asJson(entry, labelOf, earliest.has(entry.hit)));
  } else {
    const { lines } = timelineText(timeline, { labelOf, codeOf: codeTexts(summary) }, english);
    for (const line of lines) out.write(showForbidden(line));
  }
  await out.flush();
  return problems.exitCode;
}

function asJson(
  { hit: place, instant, placedBy }: FirstEntry,
  labelOf: (path: string) => string,
  isEarliest: boolean,
): string {
  const { file, line, column, stamp, lineText } = place;
  const code = codeOfPlace(place);
  const outcome = code?.outcome ?? 'failure';
  return jsonText({
    ...{ file: labelOf(file), line, column, code: code ? canonical(code.hit.code) : null, outcome },
    ...(code?.hit.extend !== undefined && { extend: extendText(code.hit.extend) }),
    time: stamp ? formatTimestamp(stamp) : null,
    instant: Number.isFinite(instant) ? new Date(instant).toISOString() : null,
    ...{ placedBy, earliest: isEarliest, text: lineText.trim() },
  });
}
