import { OUTCOMES } from '../codes/outcome.ts';
import { outcomeText } from '../explain/words.ts';
import { html } from '../text/htmlText.ts';
import type { Translate } from '../text/translate.ts';
import { type WebviewPage, webviewPage } from '../text/webviewPage.ts';
import type { LaneKind } from './pictureMessages.ts';
import { PICTURE_STYLE } from './pictureStyle.ts';

/** What differs from panel to panel; the kinds of lanes are those that there is something to tell about. */
export interface PicturePageParts extends Omit<WebviewPage, 'rules'> {
  readonly lanes: readonly LaneKind[];
}

/**
 * The page of the panel: a bar, and below it the picture, what is at the cursor, the table and the clocks, which come by
 * message. Nothing is loaded from elsewhere.
 */
export function picturePage({ lanes, ...page }: PicturePageParts, t: Translate): string {
  const kinds: Readonly<Record<LaneKind, string>> = {
    file: t('Files'),
    component: t('Components'),
    code: t('Codes'),
    machine: t('Machines'),
    item: t('Items'),
  };
  const options = lanes.map((kind) => `<option value="${kind}">${html(kinds[kind])}</option>`);
  const outcomes = OUTCOMES.map(
    (outcome) =>
      `<label><input type="checkbox" data-outcome="${outcome}"><span>${html(outcomeText(outcome, t))}</span></label>`,
  );
  const button = (id: string, sign: string, name: string) =>
    `<button type="button" id="${id}" class="secondary" aria-label="${html(name)}" title="${html(name)}">${sign}</button>`;
  return webviewPage(
    { ...page, rules: PICTURE_STYLE },
    `<header class="bar">
<label>${html(t('Lanes'))} <select id="lanes">${options.join('')}</select></label>
<fieldset id="outcomes"><legend>${html(t('Outcome'))}</legend>${outcomes.join('')}</fieldset>
<span class="zoom">${button('in', '+', t('Zoom in'))}${button('out', '−', t('Zoom out'))}<button type="button" id="whole" class="secondary">${html(t('Whole time'))}</button></span>
<button type="button" id="show-table" class="secondary" aria-expanded="false" aria-controls="table">${html(t('Table'))}</button>
</header>
<main>
<h1 class="unseen">${html(t('Timeline'))}</h1>
<div id="picture" tabindex="0" role="group" aria-label="${html(t('Timeline'))}" aria-describedby="keys"></div>
<p id="said" role="status"></p>
<p id="keys">${html(t('Arrow keys go from bar to bar, Enter opens the first line, + and − zoom, Shift and arrow keys select a time for Enter to zoom to, Escape shows everything.'))}</p>
<section id="table" class="unseen" tabindex="-1" aria-label="${html(t('Table'))}"></section>
<details id="clocks"><summary>${html(t('Clocks that differ'))}</summary>
<p>${html(t('Minutes by which the clock of a log is ahead of the others; negative where it is behind.'))}</p>
<ul id="suggestions"></ul>
<div id="minutes"></div>
</details>
</main>
<template id="take"><button type="button" class="secondary">${html(t('Set'))}</button></template>`,
  );
}
