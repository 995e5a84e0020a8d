// @ts-check
// Runs in the preview of a report: shows what the extension sends, and tells it what the bar asks for. It makes no HTML:
// what it shows is finished.

/** @import { FromPreview, PreviewMessage, ToPreview } from '../src/core/report/previewMessages.ts' */

/** How long a short message stays, in milliseconds. */
const SAID_MS = 4000;

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/** @param {{ postMessage: (message: FromPreview) => void }} editor */
function startPreview(editor) {
  const page = byId('page');
  const plain = byId('plain');
  const text = byId('text');
  const format = /** @type {HTMLSelectElement} */ (byId('format'));
  const warning = byId('warning');
  const said = byId('said');
  const body = document.createElement('div');
  const style = /** @type {HTMLTemplateElement} */ (byId('style')).content.cloneNode(true);
  page.attachShadow({ mode: 'open' }).append(style, body);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** The format that is shown. */
  let shown = '';

  /** The page has two looks; the editor's four kinds of theme say which. */
  const look = () => {
    const { classList } = document.body;
    const isDark = classList.contains('vscode-dark') || classList.contains('vscode-high-contrast');
    const isLight = classList.contains('vscode-high-contrast-light') || !isDark;
    page.className = isLight ? 'light' : 'dark';
  };
  new MutationObserver(look).observe(document.body, { attributes: true, attributeFilter: ['class'] });
  look();

  /** @param {PreviewMessage} message */
  const show = (message) => {
    // Where it was read is kept when a switch changes a few words; another format begins at its top.
    const y = message.format === shown ? scrollY : 0;
    shown = message.format;
    const isPage = message.html !== undefined;
    body.innerHTML = message.html ?? '';
    body.querySelector('main')?.setAttribute('aria-label', plain.ariaLabel ?? '');
    text.textContent = message.text ?? '';
    page.hidden = !isPage;
    plain.hidden = isPage;
    format.value = message.format;
    for (const { kind, isOn, count } of message.masks) {
      const box = /** @type {HTMLInputElement | null} */ (document.querySelector(`[data-mask="${kind}"]`));
      const number = document.querySelector(`[data-count="${kind}"]`);
      if (box) box.checked = isOn;
      if (number) number.textContent = count > 0 ? `(${count})` : '';
    }
    warning.textContent = message.warning === '' ? '' : `⚠ ${message.warning}`;
    warning.hidden = message.warning === '';
    scrollTo(0, y);
  };

  window.addEventListener('message', ({ data }) => {
    const message = /** @type {ToPreview} */ (data);
    if (message.type === 'show') show(message);
    else if (message.type === 'said') {
      clearTimeout(timer);
      said.textContent = message.text;
      timer = setTimeout(() => {
        said.textContent = '';
      }, SAID_MS);
    }
  });
  for (const type of /** @type {const} */ (['save', 'copy', 'settings'])) {
    byId(type).addEventListener('click', () => editor.postMessage({ type }));
  }
  format.addEventListener('change', () => editor.postMessage({ type: 'format', format: format.value }));
  byId('masks').addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    const kind = /** @type {import('../src/core/report/maskKinds.ts').MaskKind} */ (target.dataset.mask);
    editor.postMessage({ type: 'mask', kind, isOn: target.checked });
  });
  body.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    editor.postMessage({ type: 'link', url: link.href });
  });
  editor.postMessage({ type: 'ready' });
}

// @ts-expect-error The editor provides this function in webviews.
startPreview(acquireVsCodeApi());
