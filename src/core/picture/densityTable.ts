import { OUTCOMES } from '../codes/outcome.ts';
import { outcomeText } from '../explain/words.ts';
import { html } from '../text/htmlText.ts';
import type { Translate } from '../text/translate.ts';
import type { Density } from './density.ts';
import { timeText } from './timeAxis.ts';
import { laneName } from './timelineSvg.ts';

/** So many rows are written. */
const ROWS = 500;

/** A picture as a table in HTML, in the order of time: what those read who cannot see it. Names are text. */
export function densityTable({ lanes, binMs, offset }: Density, title: string, t: Translate): string {
  const bins = lanes.flatMap((lane) => lane.bins.map((bin) => ({ ...bin, name: laneName(lane, t) })));
  const rows = bins.sort((a, b) => a.at - b.at).slice(0, ROWS);
  const outcomes = OUTCOMES.filter((outcome) => bins.some(({ counts }) => counts[outcome]));
  const heads = [t('Time'), t('Lane'), ...outcomes.map((outcome) => outcomeText(outcome, t))];
  return [
    `<table><caption>${html(title)}</caption>`,
    `<thead><tr>${heads.map((head) => `<th scope="col">${html(head)}</th>`).join('')}</tr></thead><tbody>`,
    ...rows.map(({ at, name, counts }) => {
      const cells = outcomes.map((outcome) => `<td class="number">${counts[outcome] ?? 0}</td>`);
      return `<tr><th scope="row">${html(timeText(at, binMs, offset))}</th><td><bdi>${html(name)}</bdi></td>${cells.join('')}</tr>`;
    }),
    `</tbody></table>${bins.length > ROWS ? `<p>${html(t('+{0} more', bins.length - ROWS))}</p>` : ''}`,
  ].join('\n');
}
