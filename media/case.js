// @ts-check
// Runs in the page of a case: takes what the extension sends, and tells it what is asked for. It makes no HTML: what it shows is
// finished. While the case grows, what is read, what has the focus and what was unfolded stay.

/** @import { FromCase, ToCase } from '../src/core/casePage/caseMessages.ts' */

/**
 * What the page keeps for itself while it is hidden: how far it was scrolled, and what was unfolded.
 * @typedef {{ scroll: number, open: string[] }} Kept
 */

/** How long a short message stays, and how often at most scrolling is kept, in milliseconds. */
const WORDS_MS = 4000;
const KEPT_MS = 200;

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/** @param {Node | null} node */
function keyOf(node) {
  return node instanceof HTMLElement ? node.dataset.key : undefined;
}

/**
 * Makes an element like a wanted one, whose parts are taken. Parts with the same key, or in the same place and of the same
 * kind, are kept and changed.
 * @param {Element} element
 * @param {Element} wanted
 */
function becomeLike(element, wanted) {
  // What the user has unfolded stays so.
  for (const { name } of [...element.attributes])
    if (name !== 'open' && !wanted.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  fillLike(element, wanted);
}

/**
 * @param {Element} element
 * @param {ParentNode & Node} wanted
 */
function fillLike(element, wanted) {
  /** @type {Map<string | undefined, ChildNode>} */
  const keyed = new Map([...element.childNodes].map((child) => [keyOf(child), child]));
  keyed.delete(undefined);
  let at = element.firstChild;
  for (const next of [...wanted.childNodes]) {
    const key = keyOf(next);
    const known = key === undefined ? (keyOf(at) === undefined ? at : null) : (keyed.get(key) ?? null);
    if (!known || known.nodeName !== next.nodeName) {
      element.insertBefore(next, at);
      continue;
    }
    if (known === at) at = at.nextSibling;
    else element.insertBefore(known, at);
    if (known instanceof Element && next instanceof Element) becomeLike(known, next);
    else if (known.nodeValue !== next.nodeValue) known.nodeValue = next.nodeValue;
  }
  while (at) {
    const gone = at;
    at = at.nextSibling;
    gone.remove();
  }
}

/** @param {{ postMessage: (message: FromCase) => void, getState: () => unknown, setState: (state: Kept) => void }} editor */
function startCase(editor) {
  const main = byId('case');
  const said = byId('said');
  const bar = /** @type {HTMLElement} */ (document.querySelector('.bar'));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let saidTimer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let keptTimer;
  let isShown = false;
  /** What had the focus or was read when it went, as in a scan that begins anew: it gets them back when it comes again. */
  /** @type {{ focus: string | undefined, read: { key: string, top: number, scroll: number } | undefined }} */
  const gone = { focus: undefined, read: undefined };

  const folds = () => [...main.querySelectorAll('details')];

  const keep = () => {
    keptTimer = undefined;
    const open = folds().flatMap((fold) => (fold.open && fold.dataset.key ? [fold.dataset.key] : []));
    editor.setState({ scroll: scrollY, open });
  };
  const keepSoon = () => {
    if (isShown) keptTimer ??= setTimeout(keep, KEPT_MS);
  };

  /** What is read: the first part below the bar, as small as there is one. */
  const readNow = () => {
    const edge = bar.getBoundingClientRect().bottom;
    const parts = /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll('[data-key]'));
    return [...parts].find((part) => part.getBoundingClientRect().top >= edge);
  };

  /** @param {string | undefined} key @returns {HTMLElement | undefined} */
  const partOf = (key) => {
    const all = /** @type {NodeListOf<HTMLElement>} */ (main.querySelectorAll('[data-key]'));
    return key === undefined ? undefined : [...all].find((part) => part.dataset.key === key);
  };

  /** Gives the focus back to what had it, or to the whole until that is there again; never takes it from another part of the window. */
  const refocus = () => {
    const { activeElement, body } = document;
    if (gone.focus === undefined || !document.hasFocus()) return;
    const isLost = activeElement === body || activeElement === main;
    const part = isLost ? partOf(gone.focus) : undefined;
    if (isLost) (part ?? main).focus({ preventScroll: true });
    if (part || !isLost) gone.focus = undefined;
  };
  window.addEventListener('focus', refocus);

  /** @param {{ key: string, top: number }} read */
  const keepPlace = ({ key, top }) => {
    const before = gone.read?.scroll === scrollY ? gone.read : undefined;
    const found = partOf(before?.key) ? before : { key, top };
    const part = partOf(found?.key);
    if (part && found) scrollBy(0, part.getBoundingClientRect().top - found.top);
    gone.read = part ? undefined : { ...(before ?? { key, top }), scroll: scrollY };
  };

  /** @param {string} body */
  const show = (body) => {
    const template = document.createElement('template');
    template.innerHTML = body;
    const focused = document.activeElement;
    const read = isShown && (scrollY > 0 || gone.read) ? readNow() : undefined;
    const place = { key: read?.dataset.key ?? '', top: read?.getBoundingClientRect().top ?? 0 };
    fillLike(main, template.content);
    if (read) keepPlace(place);
    if (focused !== document.activeElement) gone.focus = keyOf(focused) ?? gone.focus;
    refocus();
    if (isShown) return;
    isShown = true;
    const kept = /** @type {Partial<Kept> | undefined} */ (editor.getState());
    for (const fold of folds()) fold.open = kept?.open?.includes(fold.dataset.key ?? '') ?? false;
    scrollTo(0, kept?.scroll ?? 0);
  };

  window.addEventListener('message', ({ data }) => {
    const message = /** @type {ToCase} */ (data);
    if (message.type === 'show') return show(message.body);
    clearTimeout(saidTimer);
    said.textContent = message.text;
    saidTimer = setTimeout(() => {
      said.textContent = '';
    }, WORDS_MS);
  });
  document.addEventListener('scroll', keepSoon);
  main.addEventListener('toggle', keepSoon, true);
  byId('export').addEventListener('click', () => editor.postMessage({ type: 'export' }));
  byId('request').addEventListener('click', () => editor.postMessage({ type: 'request' }));
  main.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    if (button.dataset.request !== undefined) editor.postMessage({ type: 'request' });
    for (const type of /** @type {const} */ (['go', 'insert', 'copy', 'article', 'note'])) {
      const key = button.dataset[type];
      if (key !== undefined) editor.postMessage({ type, key });
    }
  });
  editor.postMessage({ type: 'ready' });
}

// @ts-expect-error The editor provides this function in webviews.
startCase(acquireVsCodeApi());
