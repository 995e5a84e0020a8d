import { html } from '../text/htmlText.ts';
import type { MaskKind } from './maskKinds.ts';
import { REPORT_STYLE, REPORT_STYLE_HASH } from './reportStyle.ts';

/** Words of the preview's bar, in the user's language. */
export interface PreviewStrings {
  /** BCP 47 of these words. */
  readonly locale: string;
  readonly format: string;
  readonly save: string;
  readonly copy: string;
  readonly mask: string;
  readonly settings: string;
  readonly report: string;
  readonly masks: readonly { readonly kind: MaskKind; readonly label: string }[];
}

export interface PreviewParts {
  /** The webview's own origin, as the Content Security Policy needs it. */
  readonly cspSource: string;
  readonly nonce: string;
  readonly style: string;
  readonly script: string;
  readonly strings: PreviewStrings;
  readonly formats: readonly { readonly id: string; readonly label: string }[];
}

/**
 * The page of the preview: a bar that stays, and below it what would be saved, which comes by message. A report's page
 * stands in a tree of its own, where neither has the other's style. Nothing is loaded from elsewhere.
 */
export function previewPage({ cspSource, nonce, style, script, strings, formats }: PreviewParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource} 'sha256-${REPORT_STYLE_HASH}'`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const options = formats.map(({ id, label }) => `<option value="${html(id)}">${html(label)}</option>`);
  const masks = strings.masks.map(
    ({ kind, label }) =>
      `<label><input type="checkbox" data-mask="${html(kind)}"><span>${html(label)}</span> <span class="count" data-count="${html(kind)}"></span></label>`,
  );
  return `<!DOCTYPE html>
<html lang="${html(strings.locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${html(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Faultbook</title>
<link rel="stylesheet" href="${html(style)}">
</head>
<body>
<header class="bar">
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
<template id="style"><style>${REPORT_STYLE}</style></template>
<script nonce="${html(nonce)}" src="${html(script)}"></script>
</body>
</html>`;
}
