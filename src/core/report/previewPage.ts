import { html } from '../text/htmlText.ts';
import { type WebviewPage, webviewPage } from '../text/webviewPage.ts';
import type { MaskKind } from './maskKinds.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './reportStyle.ts';

/** Words of the preview's bar, in the user's language. */
export interface PreviewStrings {
  readonly format: string;
  readonly save: string;
  readonly copy: string;
  readonly mask: string;
  readonly settings: string;
  readonly report: string;
  readonly masks: readonly { readonly kind: MaskKind; readonly label: string }[];
}

export interface PreviewParts extends Omit<WebviewPage, 'rulesHash'> {
  readonly strings: PreviewStrings;
  readonly formats: readonly { readonly id: string; readonly label: string }[];
}

/**
 * The page of the preview: a bar that stays, and below it what would be saved, which comes by message. A report's page
 * stands in a tree of its own, where neither has the other's style. Nothing is loaded from elsewhere.
 */
export function previewPage({ strings, formats, ...page }: PreviewParts): string {
  const options = formats.map(({ id, label }) => `<option value="${html(id)}">${html(label)}</option>`);
  const masks = strings.masks.map(
    ({ kind, label }) =>
      `<label><input type="checkbox" data-mask="${html(kind)}"><span>${html(label)}</span> <span class="count" data-count="${html(kind)}"></span></label>`,
  );
  return webviewPage(
    { ...page, rulesHash: REPORT_STYLE_HASH },
    `<header class="bar">
<div class="actions">
<label class="choice"><span>${html(strings.format)}</span> <select id="format">${options.join('')}</select></label>
<button type="button" id="save">${html(strings.save)}</button>
<button type="button" id="copy" class="secondary">${html(strings.copy)}</button>
<span id="said" role="status"></span>
</div>
<fieldset id="masks"><legend>${html(strings.mask)}</legend>${masks.join('')}<button type="button" id="settings" class="link">${html(strings.settings)}</button></fieldset>
<p id="warning" hidden></p>
</header>
<div id="page"></div><main id="plain" aria-label="${html(strings.report)}" hidden><pre id="text" dir="ltr"></pre></main>
<template id="style"><style>${REPORT_STYLE}</style></template>`,
  );
}
