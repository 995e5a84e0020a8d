import { html } from '../text/htmlText.ts';
import { type WebviewPage, webviewPage } from '../text/webviewPage.ts';
import { iconClasses } from './icons.ts';

/** Words of the page around the article, in the user's language. */
export interface PageStrings {
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

export interface PageParts extends Omit<WebviewPage, 'hasFont' | 'kind'> {
  readonly strings: PageStrings;
  /** A preview has no buttons for what is not saved yet. */
  readonly preview: boolean;
}

/** The empty page of the reader; articles come into it by message. Nothing in it is ever loaded from elsewhere. */
export function pageHtml({ strings, preview, ...page }: PageParts): string {
  const t = escapeAll(strings);
  return webviewPage(
    { ...page, hasFont: true, ...(preview && { kind: 'preview' }) },
    `<a class="skip" href="#article">${t.skip}</a>
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
<div id="live" class="toast" role="status"></div>`,
  );
}

/** Asks somebody else for the logs that belong to the article. */
function requestButton(words: string): string {
  return `
<button type="button" class="step" id="request" aria-label="${words}" title="${words}"><span class="${iconClasses('mail').join(' ')}" aria-hidden="true"></span></button>`;
}

function escapeAll(strings: PageStrings): PageStrings {
  return Object.fromEntries(Object.entries(strings).map(([key, text]) => [key, html(text)])) as unknown as PageStrings;
}
