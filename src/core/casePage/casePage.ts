import { html } from '../text/htmlText.ts';
import type { Translate } from '../text/translate.ts';
import { type WebviewPage, webviewPage } from '../text/webviewPage.ts';

/** The page of a case: a bar with what can be done, and below it the case, which comes by message. */
export function casePage(page: WebviewPage, t: Translate): string {
  return webviewPage(
    page,
    `<header class="bar">
<button type="button" id="export">${html(t('Export …'))}</button>
<button type="button" id="request" class="secondary">${html(t('Request logs …'))}</button>
<span id="said" role="status"></span>
</header>
<main id="case" tabindex="-1" aria-label="${html(t('The case'))}"></main>`,
  );
}
