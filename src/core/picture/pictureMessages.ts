import { OUTCOMES, type Outcome } from '../codes/outcome.ts';
import { isAhead } from '../times/clocks.ts';

/** What a lane is of. */
export const LANE_KINDS = ['file', 'component', 'code', 'machine', 'item'] as const;
export type LaneKind = (typeof LANE_KINDS)[number];

/** What is to be shown. */
export interface PictureView {
  readonly lanes: LaneKind;
  readonly outcomes: readonly Outcome[];
  /** From one time to before another, in milliseconds since 1970; everything where it is not said. */
  readonly range?: { readonly from: number; readonly to: number };
  /** How wide the picture is, in CSS pixels. */
  readonly width: number;
}

/** A picture as the panel shows it, finished: markup, and what stands where. */
export interface ShownPicture {
  readonly type: 'show';
  /** Counts pictures: what the page says is about the one that it has. */
  readonly picture: number;
  readonly svg: string;
  /** The same as a table, finished markup. */
  readonly table: string;
  readonly from: number;
  readonly to: number;
  readonly binMs: number;
  /** Minutes east of UTC in which the times are shown. */
  readonly offset: number;
  /** Where the times are, in CSS pixels. */
  readonly left: number;
  readonly width: number;
  readonly lanes: readonly ShownLane[];
  /** The ends of all times, whatever is shown of them. */
  readonly whole: { readonly from: number; readonly to: number };
  readonly view: Omit<PictureView, 'width' | 'range'>;
  readonly clocks: readonly ShownClock[];
  readonly suggestions: readonly ShownSuggestion[];
}

export interface ShownLane {
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  /** The start of each bin, and what is in it as words. */
  readonly bins: readonly (readonly [at: number, words: string])[];
}

/** By how many minutes the clock of a log is ahead. */
export interface ShownClock {
  readonly file: number;
  readonly name: string;
  readonly minutes: number;
}

/** What the clock of a log may be set to, and why. */
export interface ShownSuggestion {
  readonly file: number;
  readonly minutes: number;
  readonly words: string;
}

/** What the extension says to the page. */
export type ToPicture = ShownPicture | { readonly type: 'nothing'; readonly words: string };

/** What the page says to the extension. */
export type FromPicture =
  | { readonly type: 'view'; readonly view: PictureView }
  /** Opens the first line of a bin. */
  | { readonly type: 'open'; readonly picture: number; readonly lane: number; readonly at: number }
  | { readonly type: 'clock'; readonly picture: number; readonly file: number; readonly minutes: number };

const WIDEST = 10_000;

/** Reads a message from the page; anything that is not exactly one of them is undefined. */
export function parseFromPicture(message: unknown): FromPicture | undefined {
  if (message === null || typeof message !== 'object') return undefined;
  const { type, view, picture, lane, at, file, minutes } = message as Record<string, unknown>;
  switch (type) {
    case 'view': {
      const read = viewOf(view);
      return read && { type, view: read };
    }
    case 'open':
      return isCount(picture) && isCount(lane) && isNumber(at) ? { type, picture, lane, at } : undefined;
    case 'clock':
      return isCount(picture) && isCount(file) && isAhead(minutes) ? { type, picture, file, minutes } : undefined;
    default:
      return undefined;
  }
}

function viewOf(view: unknown): PictureView | undefined {
  if (view === null || typeof view !== 'object') return undefined;
  const { lanes, outcomes, range, width } = view as Record<string, unknown>;
  const kind = LANE_KINDS.find((one) => one === lanes);
  if (!kind || !Array.isArray(outcomes) || !isNumber(width) || width < 1 || width > WIDEST) return undefined;
  const common = { lanes: kind, outcomes: OUTCOMES.filter((one) => outcomes.includes(one)), width };
  if (range === undefined) return common;
  if (range === null || typeof range !== 'object') return undefined;
  const { from, to } = range as Record<string, unknown>;
  return isNumber(from) && isNumber(to) && to > from ? { ...common, range: { from, to } } : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
