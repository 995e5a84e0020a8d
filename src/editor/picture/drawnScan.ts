import { hitsOfScan, type PictureHit } from '../../core/picture/pictureHits.ts';
import type { ShownSuggestion } from '../../core/picture/pictureMessages.ts';
import { suggestedClocks } from '../../core/picture/suggestClocks.ts';
import type { Translate } from '../../core/text/translate.ts';
import type { Clocks } from '../../core/times/clocks.ts';
import { mergeTimeline } from '../../core/times/mergeTimeline.ts';
import { offsetText } from '../../core/times/timestamp.ts';
import type { Scan } from '../scan/scans.ts';

/** The clocks of so many logs can be set, those with the most hits. */
const CLOCKS = 40;

/** A scan as it is drawn. */
export interface DrawnScan {
  readonly hits: readonly PictureHit[];
  /** What the times are shown in: minutes east of UTC. */
  readonly offset: number;
  readonly notes: readonly string[];
  readonly clocks: readonly ClockRow[];
  /** `file` is the place among the clocks. */
  readonly suggestions: readonly ShownSuggestion[];
}

export interface ClockRow {
  /** Its path, and how it is shown. */
  readonly file: string;
  readonly name: string;
  readonly minutes: number;
}

/** What is drawn of a scan, with the clocks as somebody set them. */
export function drawnScan(
  { results, summary, state }: Pick<Scan, 'results' | 'summary' | 'state'>,
  clocks: Clocks,
  t: Translate,
): DrawnScan {
  const timeline = mergeTimeline(results.timelineFiles(), { clocks });
  const { offset, offsetFrom, entries } = timeline;
  const hits = hitsOfScan(results, timeline, clocks);
  const counts = new Map<string, number>();
  for (const { at, file, count = 1 } of hits) {
    if (Number.isFinite(at)) counts.set(file, (counts.get(file) ?? 0) + count);
  }
  const nameOf = (file: string) => results.file(file)?.label ?? file;
  // While it runs, it is drawn anew again and again.
  const suggested = state === 'running' ? [] : suggestedClocks(entries);
  const first = [...suggested.map(({ file }) => file), ...[...clocks.keys()].filter((file) => counts.has(file))];
  const most = [...counts].sort((a, b) => b[1] - a[1]).map(([file]) => file);
  const rows = [...new Set([...first, ...most])].slice(0, CLOCKS).map((file) => {
    return { file, name: nameOf(file), minutes: clocks.get(file) ?? 0 };
  });
  const set = rows.filter(({ minutes }) => minutes !== 0);
  return {
    ...{ hits, offset },
    notes: [
      offsetFrom === 'nobody' ? '' : t('Local times are taken as UTC{0}.', offsetText(offset)),
      ...set.map(({ name, minutes }) => t('The clock of {0} is taken to be {1} min ahead.', name, minutes)),
      summary.background.length > 0 ? t('Background is left out.') : '',
    ].filter(Boolean),
    clocks: rows,
    suggestions: suggested.flatMap(({ file, other, minutes, events }) => {
      const place = rows.findIndex((row) => row.file === file);
      const words = t(
        '{0} seems to be {2} min ahead of {1}: {3} events are in both.',
        nameOf(file),
        nameOf(other),
        minutes,
        events,
      );
      return place < 0 ? [] : [{ file: place, minutes: rows[place]!.minutes + minutes, words }];
    }),
  };
}
