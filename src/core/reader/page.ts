import { iconClasses } from './icons.ts';

/** Words of the page around the article, in the user's language. */
export interface PageStrings {
  /** BCP 47 of these words. */
  readonly locale: string;
  readonly skip: string;
  readonly history: string;
  readonly back: string;
  readonly forward: string;
  readonly contents: string;
  readonly insertRefused: string;
  /** Said where the article that is read was changed. */
  readonly changed: string;
  readonly requestLogs: string;
}

export interface PageParts {
  /** The webview's own origin, as the Content Security Policy needs it. */
  readonly cspSource: string;
  readonly nonce: string;
  readonly styles: readonly string[];
  readonly script: string;
  readonly strings: PageStrings;
  /** A preview has no buttons for what is not saved yet. */
  readonly preview: boolean;
}

/** The empty page of the reader; articles come into it by message. Nothing in it is ever loaded from elsewhere. */
export function pageHtml({ cspSource, nonce, styles, script, strings, preview }: PageParts): string {
  const policy = [
    "default-src 'none'",
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const t = escapeAll(strings);
  return `<!DOCTYPE html>
<html lang="${t.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Faultbook</title>
${styles.map((href) => `<link rel="stylesheet" href="${escapeHtml(href)}">`).join('\n')}
</head>
<body${preview ? ' class="preview"' : ''}>
<a class="skip" href="#article">${t.skip}</a>
<header class="bar">
<nav aria-label="${t.history}">
<button type="button" class="step" id="back" aria-label="${t.back}" title="${t.back} (Alt+←)" disabled><span class="${iconClasses('arrow-left').join(' ')}" aria-hidden="true"></span></button>
<button type="button" class="step" id="forward" aria-label="${t.forward}" title="${t.forward} (Alt+→)" disabled><span class="${iconClasses('arrow-right').join(' ')}" aria-hidden="true"></span></button>
</nav>${preview ? '' : requestButton(t.requestLogs)}
</header>
<div class="layout">
<nav id="contents" class="contents" aria-labelledby="contents-label" hidden>
<details id="contents-box"><summary id="contents-label">${t.contents}</summary><ol id="contents-list"></ol></details>
</nav>
<main id="article" tabindex="-1" data-insert-refused="${t.insertRefused}"${preview ? '' : ` data-changed="${t.changed}"`}></main>
</div>
<div id="live" class="toast" role="status"></div>
<script nonce="${escapeHtml(nonce)}" src="${escapeHtml(script)}"></script>
</body>
</html>`;
}

/** Asks somebody else for the logs that belong to the article. */
function requestButton(words: string): string {
  return `
<button type="button" class="step" id="request" aria-label="${words}" title="${words}"><span class="${iconClasses('mail').join(' ')}" aria-hidden="true"></span></button>`;
}

function escapeAll(strings: PageStrings): PageStrings {
  return Object.fromEntries(
    Object.entries(strings).map(([key, text]) => [key, escapeHtml(text)]),
  ) as unknown as PageStrings;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
