// @ts-check
// Runs in the panel of the timeline's picture: shows what the extension draws, and tells it what is to be drawn and opened. The
// markup that it shows is finished; it makes none of its own.

/** @import { FromPicture, PictureView, ShownPicture, ToPicture } from '../src/core/picture/pictureMessages.ts' */

const SVG = 'http://www.w3.org/2000/svg';
/** One step of a key or a button makes what is shown so much shorter or longer, and a notch of a wheel a little less. */
const STEP = 2;
const WHEEL = 0.002;
/** Nothing shorter can be shown, in milliseconds. */
const SHORTEST = 20;
/** A pointer that has moved less has not dragged anything; a bar that is so near is meant. In CSS pixels. */
const MOVED = 4;
const NEAR = 8;

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
function byId(id) {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no #${id}.`);
  return element;
}

/** @typedef {{ from: number, to: number }} Stretch */
/** @typedef {{ lane: number, bin: number }} Cursor */
/** @typedef {{ postMessage: (message: FromPicture) => void, getState: () => unknown, setState: (state: object) => void }} PictureEditor */

/** @param {PictureEditor} editor */
function startPicture(editor) {
  const box = byId('picture');
  const said = byId('said');
  const lanes = /** @type {HTMLSelectElement} */ (byId('lanes'));
  const table = byId('table');
  const outcomes = [...document.querySelectorAll('[data-outcome]')].map((one) => /** @type {HTMLInputElement} */ (one));
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  const kept = /** @type {{ lanes?: string, outcomes?: string[], range?: Stretch } | undefined} */ (editor.getState());

  /** @type {ShownPicture | undefined} */
  let shown;
  /** What is asked for: everything where it is undefined. @type {Stretch | undefined} */
  let range = kept?.range;
  /** @type {Cursor | undefined} */
  let cursor;
  /** What is selected. @type {Stretch | undefined} */
  let brush;
  /** The bin at which it was begun by a key. @type {number | undefined} */
  let anchor;
  let isWaiting = false;
  let isStale = false;
  let isZoomed = false;

  if (kept?.lanes) lanes.value = kept.lanes;
  for (const one of outcomes) {
    const name = one.dataset.outcome ?? '';
    one.checked = kept?.outcomes ? kept.outcomes.includes(name) : name === 'failure' || name === 'warning';
  }

  // One picture is asked for at a time; what changes meanwhile is in the next one.
  const ask = () => {
    isStale = true;
    if (isWaiting) return;
    isWaiting = true;
    isStale = false;
    const chosen = outcomes.filter(({ checked }) => checked).map(({ dataset }) => dataset.outcome ?? '');
    editor.setState({ lanes: lanes.value, outcomes: chosen, ...(range && { range }) });
    const view = {
      lanes: lanes.value,
      outcomes: chosen,
      width: Math.max(200, box.clientWidth),
      ...(range && { range }),
    };
    editor.postMessage({ type: 'view', view: /** @type {PictureView} */ (/** @type {unknown} */ (view)) });
  };

  /** @param {ShownPicture} picture */
  const show = (picture) => {
    const before = at();
    shown = picture;
    box.innerHTML = picture.svg;
    table.innerHTML = picture.table;
    showClocks(picture);
    cursor = before && nearest(before.lane, before.at);
    mark();
    // What is shown now is said once, when it is there.
    if (isZoomed) said.textContent = `${timeOf(range?.from ?? picture.from)} – ${timeOf(range?.to ?? picture.to)}`;
    isZoomed = false;
  };

  /** The name and the time of what the cursor is on. */
  const at = () => {
    const lane = cursor && shown?.lanes[cursor.lane];
    const bin = lane?.bins[cursor?.bin ?? 0];
    return lane && bin ? { lane: lane.name, at: bin[0] } : undefined;
  };

  /**
   * @param {string} name
   * @param {number} time
   * @returns {Cursor | undefined}
   */
  const nearest = (name, time) => {
    const lane = shown?.lanes.findIndex((one) => one.name === name) ?? -1;
    return lane < 0 ? undefined : { lane, bin: nearestBin(lane, time) };
  };

  /** @param {number} lane @param {number} time */
  const nearestBin = (lane, time) => {
    const bins = shown?.lanes[lane]?.bins ?? [];
    return bins.reduce((best, [start], index) => {
      return Math.abs(start - time) < Math.abs((bins[best]?.[0] ?? 0) - time) ? index : best;
    }, 0);
  };

  /** Draws the cursor and what is selected, and says what is there. */
  const mark = (isSaid = false) => {
    for (const old of box.querySelectorAll('.cursor, .brush')) old.remove();
    const svg = box.querySelector('svg');
    if (!svg || !shown) return;
    const first = shown.lanes[0]?.top ?? 0;
    const last = shown.lanes.at(-1)?.bottom ?? 0;
    if (brush) {
      const [from, to] = [xOf(brush.from), xOf(brush.to)];
      svg.append(rectangle('brush', Math.min(from, to), first, Math.abs(to - from), last - first));
    }
    const lane = cursor && shown.lanes[cursor.lane];
    const bin = lane?.bins[cursor?.bin ?? 0];
    if (!lane || !bin) {
      if (isSaid) said.textContent = brush ? `${timeOf(brush.from)} – ${timeOf(brush.to)}` : '';
      return;
    }
    const width = Math.max(6, xOf(bin[0] + shown.binMs) - xOf(bin[0]));
    svg.append(rectangle('cursor', xOf(bin[0]) - 1, lane.top + 1, width + 1, lane.bottom - lane.top));
    if (!isSaid) return;
    const text = `${timeOf(bin[0])}, ${lane.name}: ${bin[1]}`;
    said.textContent = brush ? `${timeOf(brush.from)} – ${timeOf(brush.to)} · ${text}` : text;
  };

  /** @param {string} name @param {number} x @param {number} y @param {number} width @param {number} height */
  const rectangle = (name, x, y, width, height) => {
    const rect = document.createElementNS(SVG, 'rect');
    for (const [key, value] of Object.entries({ class: name, x, y, width, height }))
      rect.setAttribute(key, String(value));
    return rect;
  };

  /** @param {number} time */
  const xOf = (time) => (shown ? shown.left + ((time - shown.from) / (shown.to - shown.from)) * shown.width : 0);

  /** @param {number} x */
  const timeAt = (x) => (shown ? shown.from + ((x - shown.left) / shown.width) * (shown.to - shown.from) : 0);

  /** @param {number} time */
  const timeOf = (time) => {
    if (!shown) return '';
    const iso = new Date(time + shown.offset * 60_000).toISOString();
    return iso.slice(0, shown.binMs >= 86_400_000 ? 10 : shown.binMs >= 60_000 ? 16 : shown.binMs >= 1000 ? 19 : 23);
  };

  /** Shows a stretch of time; all of it where it is not shorter. @param {Stretch | undefined} wanted */
  const zoomTo = (wanted) => {
    if (!shown) return;
    const { whole } = shown;
    brush = undefined;
    anchor = undefined;
    isZoomed = true;
    if (!wanted || wanted.to - wanted.from >= whole.to - whole.from) range = undefined;
    else {
      const length = Math.max(SHORTEST, wanted.to - wanted.from);
      const from = Math.min(Math.max(wanted.from, whole.from), whole.to - length);
      range = { from, to: from + length };
    }
    stretch();
    ask();
  };

  /** Until the new picture is there, the bars of this one stand where they will be. */
  const stretch = () => {
    const bars = box.querySelector('.moved');
    if (!bars || !shown || calm.matches) return;
    const { from, to } = range ?? shown.whole;
    const scale = (shown.to - shown.from) / (to - from);
    const x = ((shown.from - from) / (to - from)) * shown.width;
    bars.setAttribute('transform', `translate(${x} 0) scale(${scale} 1)`);
    for (const tick of box.querySelectorAll('.tick')) tick.setAttribute('visibility', 'hidden');
  };

  /** @param {number} factor more than 1 shows less @param {number} [around] the time that stays where it is */
  const zoomBy = (factor, around) => {
    if (!shown) return;
    const { from, to } = range ?? shown.whole;
    const middle = around ?? at()?.at ?? (from + to) / 2;
    const centre = Math.min(Math.max(middle, from), to);
    zoomTo({ from: centre - (centre - from) / factor, to: centre + (to - centre) / factor });
  };

  const open = () => {
    const bin = cursor && shown?.lanes[cursor.lane]?.bins[cursor.bin];
    if (bin && cursor && shown) {
      editor.postMessage({ type: 'open', picture: shown.picture, lane: cursor.lane, at: bin[0] });
    }
  };

  /** @param {number} by */
  const goAside = (by) => {
    if (!shown || shown.lanes.length === 0) return;
    const lane = cursor?.lane ?? 0;
    const most = (shown.lanes[lane]?.bins.length ?? 1) - 1;
    // Without a cursor it comes in from the side that it goes away from.
    const start = cursor ? cursor.bin : by === -1 ? most + 1 : -1;
    cursor = { lane, bin: Math.min(most, Math.max(0, start + by)) };
    brush = undefined;
    anchor = undefined;
    mark(true);
  };

  /** @param {number} by */
  const goDown = (by) => {
    if (!shown || shown.lanes.length === 0) return;
    const time = at()?.at ?? shown.from;
    const lane = cursor ? Math.min(shown.lanes.length - 1, Math.max(0, cursor.lane + by)) : 0;
    cursor = { lane, bin: nearestBin(lane, time) };
    mark(true);
  };

  /** Selects from the bin where it began to the one where the cursor goes. @param {number} by */
  const select = (by) => {
    if (!cursor) goAside(1);
    const begin = anchor ?? at()?.at;
    goAside(by);
    const end = at()?.at;
    if (!shown || begin === undefined || end === undefined) return;
    anchor = begin;
    brush = { from: Math.min(begin, end), to: Math.max(begin, end) + shown.binMs };
    mark(true);
  };

  /** @type {Readonly<Record<string, (event: KeyboardEvent) => void>>} */
  const keys = {
    ArrowLeft: ({ shiftKey }) => (shiftKey ? select(-1) : goAside(-1)),
    ArrowRight: ({ shiftKey }) => (shiftKey ? select(1) : goAside(1)),
    ArrowUp: () => goDown(-1),
    ArrowDown: () => goDown(1),
    Home: () => goAside(Number.NEGATIVE_INFINITY),
    End: () => goAside(Number.POSITIVE_INFINITY),
    Enter: () => (brush ? zoomTo(brush) : open()),
    '+': () => zoomBy(STEP),
    '=': () => zoomBy(STEP),
    '-': () => zoomBy(1 / STEP),
    Escape: () => {
      if (brush) {
        brush = undefined;
        anchor = undefined;
        mark(true);
      } else zoomTo(undefined);
    },
  };
  box.addEventListener('keydown', (event) => {
    const { ctrlKey, altKey, metaKey, key } = event;
    const act = keys[key];
    if (!act || ctrlKey || altKey || metaKey) return;
    event.preventDefault();
    act(event);
  });

  /** @param {MouseEvent} event */
  const placeOf = ({ clientX, clientY }) => {
    const { left, top } = box.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };

  /** The bin at a place of the picture, or near it. @param {{ x: number, y: number }} place @returns {Cursor | undefined} */
  const cursorAt = ({ x, y }) => {
    const lane = shown?.lanes.findIndex(({ top, bottom }) => y >= top && y < bottom) ?? -1;
    if (!shown || lane < 0 || x < shown.left) return undefined;
    const bin = nearestBin(lane, timeAt(x) - shown.binMs / 2);
    const start = shown.lanes[lane]?.bins[bin]?.[0];
    if (start === undefined) return undefined;
    const isNear = x >= xOf(start) - NEAR && x <= xOf(start + shown.binMs) + NEAR;
    return isNear ? { lane, bin } : undefined;
  };

  /** Where a drag began. @type {number | undefined} */
  let dragged;
  box.addEventListener('pointerdown', (event) => {
    const { x } = placeOf(event);
    if (event.button !== 0 || !shown || x < shown.left) return;
    dragged = x;
    box.setPointerCapture(event.pointerId);
  });
  box.addEventListener('pointermove', (event) => {
    if (dragged === undefined || !shown) return;
    const { x } = placeOf(event);
    const ends = [timeAt(dragged), timeAt(Math.max(shown.left, x))];
    brush = Math.abs(x - dragged) < MOVED ? undefined : { from: Math.min(...ends), to: Math.max(...ends) };
    mark(true);
  });
  box.addEventListener('pointerup', (event) => {
    if (dragged === undefined) return;
    dragged = undefined;
    if (brush) return zoomTo(brush);
    const found = cursorAt(placeOf(event));
    if (!found) return;
    cursor = found;
    mark(true);
    open();
  });
  box.addEventListener('pointercancel', () => {
    dragged = undefined;
    brush = undefined;
    mark();
  });

  // A touch pad pinches by a wheel with Ctrl, and moves aside by one that goes aside.
  box.addEventListener(
    'wheel',
    (event) => {
      const { x } = placeOf(event);
      if (!shown || x < shown.left) return;
      const { from, to } = range ?? shown.whole;
      const isAside = Math.abs(event.deltaX) > Math.abs(event.deltaY) || event.shiftKey;
      event.preventDefault();
      if (isAside) {
        const by = ((event.deltaX || event.deltaY) / shown.width) * (to - from);
        if (range) zoomTo({ from: from + by, to: to + by });
      } else
        zoomBy(
          Math.exp(-event.deltaY * WHEEL * (event.ctrlKey ? 4 : 1)),
          from + ((x - shown.left) / shown.width) * (to - from),
        );
    },
    { passive: false },
  );

  byId('in').addEventListener('click', () => zoomBy(STEP));
  byId('out').addEventListener('click', () => zoomBy(1 / STEP));
  byId('whole').addEventListener('click', () => zoomTo(undefined));
  lanes.addEventListener('change', () => {
    // What was said and selected was of other lanes.
    brush = undefined;
    anchor = undefined;
    said.textContent = '';
    ask();
  });
  byId('outcomes').addEventListener('change', ask);
  const button = byId('show-table');
  button.addEventListener('click', () => {
    const isHidden = table.classList.toggle('unseen');
    button.setAttribute('aria-expanded', String(!isHidden));
    // What cannot be seen takes no focus.
    table.tabIndex = isHidden ? -1 : 0;
  });

  /** The clocks that can be set, and what they seem to be. @param {ShownPicture} picture */
  const showClocks = ({ picture, clocks, suggestions }) => {
    const box = /** @type {HTMLDetailsElement} */ (byId('clocks'));
    const minutes = byId('minutes');
    // While somebody types, nothing is put in its place.
    if (!minutes.contains(document.activeElement)) {
      minutes.replaceChildren(
        ...clocks.map(({ file, name, minutes: ahead }) => {
          const label = document.createElement('label');
          const input = document.createElement('input');
          const text = document.createElement('bdi');
          input.type = 'number';
          input.step = '15';
          input.value = String(ahead);
          input.dataset.file = String(file);
          text.textContent = name;
          label.append(input, text);
          return label;
        }),
      );
    }
    const take = /** @type {HTMLTemplateElement} */ (byId('take')).content;
    byId('suggestions').replaceChildren(
      ...suggestions.map(({ file, minutes: ahead, words }) => {
        const item = document.createElement('li');
        const set = /** @type {DocumentFragment} */ (take.cloneNode(true));
        set.querySelector('button')?.addEventListener('click', () => {
          editor.postMessage({ type: 'clock', picture, file, minutes: ahead });
        });
        item.append(words, ' ', set);
        return item;
      }),
    );
    if (suggestions.length > 0 && !box.dataset.shown) {
      box.open = true;
      box.dataset.shown = 'true';
    }
  };
  byId('minutes').addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !shown) return;
    const minutes = Math.round(target.valueAsNumber);
    if (!Number.isFinite(minutes)) return;
    editor.postMessage({ type: 'clock', picture: shown.picture, file: Number(target.dataset.file), minutes });
  });

  window.addEventListener('message', ({ data }) => {
    const message = /** @type {ToPicture} */ (data);
    isWaiting = false;
    if (message.type === 'show') show(message);
    else {
      shown = undefined;
      box.replaceChildren();
      table.replaceChildren();
      said.textContent = message.words;
    }
    if (isStale) ask();
  });
  let width = box.clientWidth;
  new ResizeObserver(() => {
    if (Math.abs(box.clientWidth - width) < 2) return;
    width = box.clientWidth;
    ask();
  }).observe(box);
  ask();
}

// @ts-expect-error The editor provides this function in webviews.
startPicture(acquireVsCodeApi());
