import { displayCode } from '../codes/code.ts';
import type { Item, ItemPlace } from '../items/item.ts';
import { itemName } from '../items/itemName.ts';
import { durationText, itemDuration, itemKindText, itemOutcomeText, phaseLine } from '../items/itemWords.ts';
import { html, softHtml } from '../text/htmlText.ts';
import type { PageParts } from './pageParts.ts';
import { shape } from './shapes.ts';

/** So many items are listed: those that failed are first. */
const ITEMS = 200;

/** What happened to each update, app, driver …, as a table. */
export function itemsHtml(items: readonly Item[], parts: PageParts): string {
  if (items.length === 0) return '';
  const { t } = parts.context;
  const heads = [t('Item'), t('Outcome'), t('Phases'), t('Code'), t('Duration'), t('Attempts')];
  const rows = items.slice(0, ITEMS).map((item) => itemRow(item, parts));
  const rest = items.length - ITEMS;
  const more = rest > 0 ? `<p class="dim" data-key="more items">${html(t('{0} more', rest))}</p>` : '';
  return parts.table('items', t('Table'), heads, rows) + more;
}

function itemRow(item: Item, parts: PageParts): string {
  const { t, nameOf } = parts.context;
  const { kind, key, id, name, outcome, phases, code, failed, failedBefore, last, attempts, version } = item;
  const owner = `${kind} ${key}`;
  const go = (what: string, { file, line }: ItemPlace, words?: string) =>
    parts.go(`${what} ${owner}`, { file, line }, words);
  const about = [itemKindText(kind, t), version, name === undefined ? undefined : id].filter(
    (part) => part !== undefined,
  );
  const duration = itemDuration(item);
  const earlier = failedBefore
    ? `<br><span class="dim">${html(t('failed before:'))}</span> ${go('before', failedBefore)}`
    : '';
  const cells = [
    `<span class="outcome ${outcome}">${shape(outcome)} ${html(itemOutcomeText(outcome, t))}</span>${earlier}`,
    `<ul class="phases">${phases.map((phase) => `<li>${go(`phase ${phase.phase}`, phase.last, softHtml(phaseLine(phase, t)))}</li>`).join('')}</ul>`,
    code ? `<code>${html(displayCode(code))}</code> ${softHtml(nameOf(code, failed ?? last) ?? '')}` : '',
    duration === undefined ? '' : html(durationText(duration)),
  ];
  return `<tr data-key="${html(`item ${owner}`)}"><th scope="row">${go('item', failed ?? last, softHtml(itemName(item)))}<br><span class="dim">${softHtml(about.join(' · '))}</span></th>${cells.map((cell) => `<td>${cell}</td>`).join('')}<td class="number">${attempts}</td></tr>`;
}
