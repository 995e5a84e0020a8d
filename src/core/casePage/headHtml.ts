import type { CaseFile, Coverage } from '../cases/caseFile.ts';
import { html, softHtml } from '../text/htmlText.ts';
import type { PageParts } from './pageParts.ts';

/** So many logs are listed with the time that they cover. */
const LOGS = 200;

/** Which machine, which Windows, which time: what is known of each, and by which logs. */
export function headHtml({ machine, coverage }: CaseFile, parts: PageParts): string {
  const { t, labelOf } = parts.context;
  const { names, windows, clock } = machine;
  const covered = coveredTime(coverage);
  const gaps = coverage.flatMap(({ file, gap }) => (gap ? [{ file, ...gap }] : []));
  const facts: readonly (readonly [string, string])[] = [
    [names.length > 1 ? t('Machines') : t('Machine'), names.map(softHtml).join('<br>')],
    [t('Windows'), windows === undefined ? '' : softHtml(windows)],
    [t('Time covered'), covered === undefined ? '' : html(`${covered.from} – ${covered.to}`)],
    [t('Clock'), clock === undefined ? '' : softHtml(clock)],
    [
      t('Without entries'),
      gaps
        .map(({ file, from, to }) => `${html(`${from} – ${to}`)} <span class="dim">${softHtml(labelOf(file))}</span>`)
        .join('<br>'),
    ],
  ];
  const rows = facts.map(([name, value]) => (value === '' ? '' : `<div><dt>${html(name)}</dt><dd>${value}</dd></div>`));
  const list = rows.some(Boolean) ? `<dl class="facts" data-key="facts">${rows.join('')}</dl>` : '';
  return list + logsHtml(coverage, parts);
}

/** What each log covers, behind a fold. */
function logsHtml(coverage: readonly Coverage[], parts: PageParts): string {
  if (coverage.length < 2) return '';
  const { t, labelOf } = parts.context;
  const rows = coverage.slice(0, LOGS).map(({ file, from = '', to = '' }) => {
    return `<tr data-key="${html(`log ${file}`)}"><th scope="row">${softHtml(labelOf(file))}</th><td>${html(from)}</td><td>${html(to)}</td></tr>`;
  });
  const words = t('Logs: {0}', coverage.length);
  const table = parts.table('logs', words, [t('Log'), t('First time'), t('Last time')], rows);
  return `<details data-key="logs"><summary data-key="logs more">${html(words)}</summary>${table}</details>`;
}

const DATED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?/;

/** The first and the last time of all logs, where all write their times so that they can be compared. */
export function coveredTime(coverage: readonly Coverage[]): { readonly from: string; readonly to: string } | undefined {
  const times = coverage.flatMap(({ from, to }) => [from, to]).filter((time) => time !== undefined);
  const clocks = new Set(times.map((time) => (DATED.test(time) ? time.replace(DATED, '') : undefined)));
  if (times.length === 0 || clocks.size > 1 || clocks.has(undefined)) return undefined;
  const sorted = times.toSorted();
  return { from: sorted[0]!, to: sorted.at(-1)! };
}
