// @ts-check
// Runs in the reader's page: shows what the extension sends, and tells it what the reader wants. It holds no text of
// its own and makes no HTML: what it shows was sanitised before.

/** @import { FromPage, PageState, ShowMessage, ToPage } from '../src/core/reader/messages.ts' */

/**
 * @typedef {object} EditorApi
 * @property {(message: FromPage) => void} postMessage
 * @property {() => unknown} getState
 * @property {(state: PageState) => void} setState
 */

/** How long a short message stays, and how often at most scrolling is reported, in milliseconds. */
const TOAST_MS = 3000;
const SCROLL_MS = 200;

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/**
 * Says something in the live region, where it is seen and heard.
 * @returns {(text: string) => void}
 */
function createToast() {
  const live = byId('live');
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return (text) => {
    clearTimeout(timer);
    // The same text twice is announced twice only if the region was empty in between.
    live.textContent = '';
    requestAnimationFrame(() => {
      live.textContent = text;
    });
    timer = setTimeout(() => {
      live.textContent = '';
    }, TOAST_MS);
  };
}

/** The contents list: at the side and open where there is room, else folded above the article. */
function createContents() {
  const nav = byId('contents');
  const list = byId('contents-list');
  const box = /** @type {HTMLDetailsElement} */ (byId('contents-box'));
  const wide = matchMedia('(min-width: 60rem)');
  /** The section that was asked for; it counts as current when the page ends before it reaches the top. */
  let chosen = '';

  const fold = () => {
    box.open = wide.matches;
    // Where there is room the list does not fold, and its name is no button.
    byId('contents-label').tabIndex = wide.matches ? -1 : 0;
  };
  wide.addEventListener('change', fold);
  fold();

  /** @param {string} id */
  const mark = (id) => {
    for (const link of list.querySelectorAll('a')) {
      if (link.dataset.section === id) {
        link.setAttribute('aria-current', 'location');
        // Not scrollIntoView(): it would also move where the Tab key goes on from.
        const end = link.offsetTop + link.offsetHeight;
        nav.scrollTop = Math.min(link.offsetTop, Math.max(nav.scrollTop, end - nav.clientHeight));
      } else link.removeAttribute('aria-current');
    }
  };

  return {
    /** @param {ShowMessage['contents']} contents */
    fill(contents) {
      nav.hidden = contents.length === 0;
      chosen = '';
      list.replaceChildren(
        ...contents.map(({ id, title }) => {
          const link = document.createElement('a');
          link.href = `#${id}`;
          link.dataset.section = id;
          link.textContent = title;
          const item = document.createElement('li');
          item.append(link);
          return item;
        }),
      );
    },
    /** @param {string} id */
    choose(id) {
      chosen = id;
      if (!wide.matches) box.open = false;
    },
    /** Marks the section that is being read. */
    update() {
      const headings = [...document.querySelectorAll('.section > h2')];
      const line = innerHeight / 4;
      let current = headings.findLast((heading) => heading.getBoundingClientRect().top <= line) ?? headings[0];
      if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2) {
        const seen = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight);
        current = seen.find((heading) => heading.id === chosen) ?? seen.at(-1) ?? current;
      }
      mark(current?.id ?? '');
    },
  };
}

/** @param {EditorApi} editor */
function startReader(editor) {
  const main = byId('article');
  const back = /** @type {HTMLButtonElement} */ (byId('back'));
  const forward = /** @type {HTMLButtonElement} */ (byId('forward'));
  const toast = createToast();
  const contents = createContents();
  const shown = { article: '', html: '', title: '', insertAllowed: false };
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let scrollTimer;

  const reportScroll = () => {
    clearTimeout(scrollTimer);
    scrollTimer = undefined;
    if (shown.article === '') return;
    editor.setState({ article: shown.article, scroll: scrollY });
    editor.postMessage({ type: 'scroll', article: shown.article, y: scrollY });
  };

  /**
   * Leaves the article: where it was read is told first, so that "back" finds it again.
   * @param {FromPage} message
   */
  const leave = (message) => {
    reportScroll();
    editor.postMessage(message);
  };

  /** @param {HTMLElement} target */
  const goTo = (target) => {
    target.scrollIntoView();
    // Only what can have the focus takes it: a footnote is made to.
    if (target.tabIndex < 0) target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };

  /** @param {ShowMessage} message */
  const show = (message) => {
    clearTimeout(scrollTimer);
    const focused = rememberFocus();
    const same = shown.article === message.article;
    // An article that changed while it is read stays where it is.
    const top = same && !message.focus ? scrollY : message.scroll;
    // What is read may change under the reader's eyes, which those who hear it would not notice.
    const changed = shown.title === message.title ? (main.dataset.changed ?? '') : message.title;
    if (same && !message.focus && shown.html !== message.html && main.dataset.changed) toast(changed);
    const { article, html, title, insertAllowed } = message;
    Object.assign(shown, { article, html, title, insertAllowed });
    document.title = message.title;
    main.innerHTML = message.html;
    contents.fill(message.contents);
    back.disabled = !message.canGoBack;
    forward.disabled = !message.canGoForward;
    if (!message.insertAllowed) {
      for (const button of main.querySelectorAll('[data-action="insert"]')) {
        button.setAttribute('aria-disabled', 'true');
        button.setAttribute('title', main.dataset.insertRefused ?? '');
      }
    }
    const section = message.section === undefined ? null : document.getElementById(message.section);
    if (section) section.scrollIntoView();
    else scrollTo(0, top);
    if (message.focus) (section ?? main.querySelector('h1') ?? main).focus({ preventScroll: true });
    else if (same) {
      const element = focused();
      if (element instanceof HTMLElement) element.focus({ preventScroll: true });
    }
    editor.setState({ article: message.article, scroll: scrollY });
    contents.update();
  };

  /**
   * Finds the focused part of the article again after it was put in anew.
   * @returns {() => Element | null | undefined}
   */
  const rememberFocus = () => {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !main.contains(active)) return () => null;
    const selector = describe(active);
    if (selector === '') return () => null;
    // The first check stands in the head and in its section.
    const place = [...main.querySelectorAll(selector)].indexOf(active);
    return () => main.querySelectorAll(selector)[place];
  };

  /** @param {HTMLElement} element */
  const describe = ({ id, dataset: { action, snippet, article, search, href } }) => {
    if (action && snippet) return `[data-action="${CSS.escape(action)}"][data-snippet="${CSS.escape(snippet)}"]`;
    if (article) return `[data-article="${CSS.escape(article)}"]`;
    if (search) return `[data-search="${CSS.escape(search)}"]`;
    if (href) return `[data-href="${CSS.escape(href)}"]`;
    return id === '' ? '' : `#${CSS.escape(id)}`;
  };

  /** @param {string} snippet */
  const copied = (snippet) => {
    const buttons = [...main.querySelectorAll(`[data-action="copy"][data-snippet="${CSS.escape(snippet)}"]`)];
    const [button] = buttons;
    if (!(button instanceof HTMLElement)) return;
    toast(button.dataset.done ?? '');
    const icons = buttons.map((one) => one.querySelector('.codicon'));
    for (const icon of icons) icon?.classList.replace('codicon-copy', 'codicon-check');
    setTimeout(() => {
      for (const icon of icons) icon?.classList.replace('codicon-check', 'codicon-copy');
    }, TOAST_MS);
  };

  /**
   * Scrolls to what stands at a line of the source; between two marked blocks to a place between them.
   * @param {number} line
   */
  const revealLine = (line) => {
    const marked = [...main.querySelectorAll('[data-line]')].map((element) => ({
      line: Number(element instanceof HTMLElement ? element.dataset.line : 0),
      top: element.getBoundingClientRect().top + scrollY,
    }));
    const after = marked.findIndex((mark) => mark.line > line);
    const from = marked[(after < 0 ? marked.length : after) - 1];
    if (!from) {
      scrollTo(0, 0);
      return;
    }
    const to = marked[after];
    const part = to ? (line - from.line) / (to.line - from.line) : 0;
    scrollTo(0, from.top + (to ? (to.top - from.top) * part : 0) - byId('article').offsetTop);
  };

  /** @param {HTMLElement} button */
  const press = ({ dataset: { action, snippet, sign } }) => {
    if (sign) editor.postMessage({ type: 'sign', sign: Number(sign) });
    if (!snippet) return;
    if (action === 'copy') editor.postMessage({ type: 'copy', snippet });
    else if (action !== 'insert') return;
    else if (shown.insertAllowed) editor.postMessage({ type: 'insert', snippet });
    else toast(main.dataset.insertRefused ?? '');
  };

  /** @param {HTMLAnchorElement} link */
  const follow = (link) => {
    const { article, search, href } = link.dataset;
    if (article) leave({ type: 'open', article });
    else if (search) editor.postMessage({ type: 'search', text: search });
    else if (href) editor.postMessage({ type: 'link', url: href });
    else {
      const id = (link.getAttribute('href') ?? '').slice(1);
      const target = document.getElementById(id);
      if (!target) return;
      contents.choose(id);
      goTo(target);
      contents.update();
    }
  };

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest('a, button') : null;
    if (target instanceof HTMLAnchorElement) {
      // The editor would act on links as well.
      event.preventDefault();
      event.stopPropagation();
      follow(target);
    } else if (target === back) leave({ type: 'back' });
    else if (target === forward) leave({ type: 'forward' });
    else if (target?.id === 'request') editor.postMessage({ type: 'request' });
    else if (target instanceof HTMLElement) press(target);
  });

  document.addEventListener('keydown', (event) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const button = { ArrowLeft: back, ArrowRight: forward }[event.key];
    // At the end of our own history the editor's "go back" is left to do its work.
    if (!button || button.disabled) return;
    event.preventDefault();
    event.stopPropagation();
    leave({ type: button === back ? 'back' : 'forward' });
  });

  document.addEventListener(
    'scroll',
    () => {
      scrollTimer ??= setTimeout(reportScroll, SCROLL_MS);
      requestAnimationFrame(() => contents.update());
    },
    { passive: true },
  );
  addEventListener('resize', () => contents.update());

  addEventListener('message', (event) => {
    const message = /** @type {ToPage | null} */ (event.data);
    if (message?.type === 'show') show(message);
    else if (message?.type === 'copied') copied(message.snippet);
    else if (message?.type === 'reveal') revealLine(message.line);
  });

  editor.postMessage({ type: 'ready' });
}

const acquire = /** @type {() => EditorApi} */ (Reflect.get(globalThis, 'acquireVsCodeApi'));
startReader(acquire());
