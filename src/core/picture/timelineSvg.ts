import { OUTCOMES, type Outcome } from '../codes/outcome.ts';
import { outcomeText } from '../explain/words.ts';
import { html } from '../text/htmlText.ts';
import type { Translate } from '../text/translate.ts';
import { wrapped } from '../text/wrapped.ts';
import { widthText } from './binWidths.ts';
import { type Counts, type Density, type DensityBin, type DensityLane, sumOf } from './density.ts';
import { timeText, timeTicks } from './timeAxis.ts';

export interface PictureOptions {
  readonly t: Translate;
  /** What it is a picture of, in the user's language. */
  readonly title: string;
  /** CSS pixels; 960 where it is not said. Where it is narrow, the names stand above their lanes. */
  readonly width?: number;
  /** What the ids in it begin with, where there may be several on a page. */
  readonly id?: string;
  /** More to say below it: sentences in the user's language. */
  readonly notes?: readonly string[];
}

/** A picture, and what stands where in it: CSS pixels from its top left corner. */
export interface Picture {
  readonly svg: string;
  readonly height: number;
  /** Where the times are: from `density.from` to `density.to`. */
  readonly left: number;
  readonly width: number;
  readonly lanes: readonly { readonly top: number; readonly bottom: number }[];
}

const WIDTH = 960;
/** Narrower than that, names have no column of their own. */
const NARROW = 560;
const LEGEND = 26;
const BAR = 30;
const GAP = 10;
const LINE = 16;
/** How wide a character is, roughly, and how much of the width names take at most. */
const CHARACTER = 6.6;
const NAMES = 0.26;
/** What holds anything can be seen. */
const LEAST = 2.5;
/** A tick with its words takes so much. */
const TICK = 86;

/** The picture as a static SVG without a script: `timelinePicture` without what only a page with a script needs. */
export function timelineSvg(density: Density, options: PictureOptions): string {
  return timelinePicture(density, options).svg;
}

/**
 * Hits over time, one lane below the other, as an SVG: how high a bar is says how many there are, what it is drawn in how they
 * ended. It says in words what it does not show. Its colours are those of its page (`PICTURE_STYLE`); all names are text.
 */
export function timelinePicture(density: Density, options: PictureOptions): Picture {
  const { t, title, width = WIDTH, id = 'timeline' } = options;
  const { from, to, binMs, lanes, offset } = density;
  const names = lanes.map((lane) => laneName(lane, t));
  const isNarrow = width < NARROW;
  const column = Math.min(width * NAMES, Math.max(40, ...names.map(({ length }) => length * CHARACTER)) + 12);
  const left = isNarrow ? 1 : Math.round(column);
  const plot = Math.max(1, width - left - 1);
  const row = BAR + GAP + (isNarrow ? LINE : 0);
  const x = (at: number) => left + ((at - from) / (to - from)) * plot;
  const peak = Math.max(1, ...lanes.flatMap(({ bins }) => bins.map(({ counts }) => sumOf(counts))));
  const places = lanes.map((_, index) => {
    const top = LEGEND + index * row;
    return { top, bottom: top + row };
  });
  const bottom = LEGEND + lanes.length * row;
  const ticks = timeTicks(from, to, Math.floor(plot / TICK), offset).filter(({ at }) => x(at) < width - 24);
  const notes = [...notesOf(density, peak, t), ...(options.notes ?? [])];
  const lines = notes.flatMap((note) => wrapped(note, Math.max(20, Math.floor(width / CHARACTER))));
  const height = bottom + 2 * LINE + 10 + lines.length * LINE;
  const bars = lanes.flatMap((lane, index) => {
    const base = places[index]!.bottom;
    const barWidth = (binMs / (to - from)) * plot;
    return lane.bins.map((bin) => bar(bin, { x: x(bin.at) - left, width: barWidth, base, peak }, density, t));
  });
  const grid = ticks.map(({ at }) => line('grid', x(at) - left, LEGEND, x(at) - left, bottom + 4));
  const room = Math.floor((isNarrow ? width : left - 11) / CHARACTER);
  const parts = [
    element('title', { id: `${id}-title` }, html(title)),
    element('desc', { id: `${id}-desc` }, html(description(density, names, t))),
    legend(lanes, t),
    element(
      'svg',
      { x: left, y: 0, width: plot, height: bottom + 4 },
      element('g', { class: 'moved' }, [...grid, ...bars].join('\n')),
    ),
    ...lanes.flatMap((_, index) => {
      const { top, bottom: base } = places[index]!;
      const y = isNarrow ? top + LINE - 3 : base - 5;
      const shown = endOf(names[index]!, room);
      const whole = shown === names[index] ? '' : element('title', {}, html(names[index]!));
      return [
        element('text', { class: 'name', x: 0, y }, `${whole}${html(shown)}`),
        line('base', left, base, left + plot, base),
      ];
    }),
    ...ticks.flatMap(({ at, label, date }) => [
      tickText(label, x(at), bottom + LINE),
      date ? tickText(date, x(at), bottom + 2 * LINE) : '',
    ]),
    ...lines.map((text, index) => {
      return element('text', { class: 'note', x: 0, y: bottom + 2 * LINE + 10 + (index + 1) * LINE - 4 }, html(text));
    }),
  ];
  const svg = element(
    'svg',
    {
      ...{ xmlns: 'http://www.w3.org/2000/svg', class: 'picture', role: 'img', direction: 'ltr' },
      ...{ viewBox: `0 0 ${width} ${height}`, width, height },
      ...{ 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-desc` },
    },
    parts.join('\n'),
  );
  return { svg, height, left, width: plot, lanes: places };
}

/** The words of a mark stand below its middle, but for those that would not fit in at the left end. */
function tickText(text: string, x: number, y: number): string {
  const isAtEnd = x < (text.length * CHARACTER) / 2;
  return element('text', { class: 'tick', 'text-anchor': isAtEnd ? 'start' : 'middle', x, y }, html(text));
}

/** What a lane is called where names of its kind may be missing or folded. */
export function laneName({ name, folded }: DensityLane, t: Translate): string {
  return folded === undefined ? name : t('+{0} more', folded);
}

/** `failure 3, warning 1`. */
export function countsText(counts: Counts, t: Translate): string {
  return present(counts)
    .map(([outcome, count]) => `${outcomeText(outcome, t)} ${count}`)
    .join(', ');
}

function present(counts: Counts): [Outcome, number][] {
  return OUTCOMES.flatMap((outcome) => (counts[outcome] ? [[outcome, counts[outcome]!] as [Outcome, number]] : []));
}

/** What one must know to read it, and what it does not show. */
function notesOf({ lanes, binMs, span, untimed }: Density, peak: number, t: Translate): string[] {
  return [
    lanes.length === 0
      ? t('Nothing with a time.')
      : t('A bar is {0} wide; the highest stands for {1}.', widthText(binMs), peak),
    span > 0 ? t('Where there are many, times are only known to {0}.', widthText(span)) : '',
    untimed > 0 ? t('Without a time, and not drawn: {0}.', untimed) : '',
  ].filter(Boolean);
}

/** The same for those who do not see it: when, and how many of each outcome a lane has. */
function description({ from, to, binMs, lanes, offset }: Density, names: readonly string[], t: Translate): string {
  const sums = lanes.map(({ total }, index) => `${names[index]}: ${countsText(total, t)}`);
  return [`${timeText(from, binMs, offset)} – ${timeText(to, binMs, offset)}`, ...sums].join('. ');
}

function legend(lanes: readonly DensityLane[], t: Translate): string {
  const sums: Partial<Record<Outcome, number>> = {};
  for (const { total } of lanes)
    for (const [outcome, count] of present(total)) sums[outcome] = (sums[outcome] ?? 0) + count;
  let at = 0;
  return present(sums)
    .map(([outcome, count]) => {
      const text = `${outcomeText(outcome, t)} ${count}`;
      const begin = at;
      at += 34 + wide(text) * CHARACTER;
      return `${rect(outcome, begin + 1, 3, 12, 12)}${element('text', { x: begin + 19, y: 13 }, html(text))}`;
    })
    .join('');
}

/** So many Latin letters a text is wide. */
const wide = (text: string): number => [...text].reduce((sum, one) => sum + (one > '\u2e80' ? 1.8 : 1), 0);

interface BarPlace {
  readonly x: number;
  readonly width: number;
  readonly base: number;
  readonly peak: number;
}

function bar({ at, counts }: DensityBin, place: BarPlace, { binMs, offset }: Density, t: Translate): string {
  const gap = place.width >= 4 ? 1 : 0;
  const width = Math.max(1.5, place.width - gap);
  let y = place.base;
  const pieces = present(counts).map(([outcome, count]) => {
    const height = Math.max(LEAST, (count / place.peak) * BAR);
    y -= height;
    return rect(outcome, place.x, y, width, height);
  });
  const said = element('title', {}, html(`${timeText(at, binMs, offset)}: ${countsText(counts, t)}`));
  return `<g>${said}${pieces.join('')}</g>`;
}

/** Outcomes differ in more than their colour: only failures are full. What is drawn with a line is that much smaller. */
function rect(outcome: Outcome, x: number, y: number, width: number, height: number): string {
  return element('rect', { class: `bar ${outcome}`, x, y, width, height });
}

function line(name: string, x1: number, y1: number, x2: number, y2: number): string {
  return element('line', { class: name, x1, y1, x2, y2 });
}

/** Of a long name, its end: paths differ there. */
function endOf(name: string, most: number): string {
  if (name.length <= most) return name;
  const end = name.slice(name.length - most + 1);
  return `…${/^[\udc00-\udfff]/.test(end) ? end.slice(1) : end}`;
}

/** An element; `inner` is finished markup, attributes are any text. */
function element(name: string, attributes: Readonly<Record<string, string | number>>, inner = ''): string {
  const all = Object.entries(attributes).map(([key, value]) => {
    const text = typeof value === 'number' ? String(Math.round(value * 10) / 10) : html(value);
    return ` ${key}="${text}"`;
  });
  return inner === '' ? `<${name}${all.join('')}/>` : `<${name}${all.join('')}>${inner}</${name}>`;
}
