import type { FoundKey } from '../articles/library.ts';
import type { PhraseCard } from '../explain/card.ts';
import type { Explainer } from '../explain/explainer.ts';
import { placeInLine } from '../explain/place.ts';
import { wordStart } from '../scan/keptPlace.ts';
import { ownText } from '../text/ownText.ts';
import type { DayOrder } from '../times/dateParts.ts';
import type { Timestamp } from '../times/timestamp.ts';
import { settled } from '../times/timestampContext.ts';
import { endOf, startOf } from './summary.ts';
import { earlier, LINES, later, type Moment } from './tally.ts';

/** What one file, or a part of it, holds of a phrase that an article is found by. Plain data, as a `Tally` is. */
export interface PhraseTally {
  /** The phrase in small letters, on one line. */
  readonly key: string;
  readonly count: number;
  /** The first place: line and column from 1, and what of its line is kept, with the phrase in it. */
  readonly first: PhrasePlace;
  /** The first lines with it, from 1. */
  readonly lines: readonly number[];
  readonly earliest?: Moment;
  readonly latest?: Moment;
}

export interface PhrasePlace {
  readonly line: number;
  readonly column: number;
  readonly lineText: string;
  /** Where it stands in that, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** One phrase of one log or of many. */
export interface PhraseRow {
  readonly key: string;
  readonly count: number;
  /** The first place of the file in which it came first; where no time tells, of the first file that has it. */
  readonly first: PhrasePlace & { readonly file: string };
  readonly firstTime?: Timestamp;
  readonly lastTime?: Timestamp;
  readonly files: readonly { readonly file: string; readonly tally: PhraseTally }[];
  readonly card: PhraseCard;
}

/** How much of a line is kept on each side of a phrase, in UTF-16 units. */
const AROUND = 120;

/** The key by which the places of a phrase are counted together. */
const keyOf = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();

/** Tallies the phrases of one file as they come, in the file's order. */
export class PhraseTallies {
  #parts = new Map<string, PhraseTally>();

  /** `line` from 1, and its text. */
  add({ start, end, text }: FoundKey, line: number, lineText: string, stamp: Timestamp | undefined): void {
    const key = keyOf(text);
    const column = start + 1;
    const moment = stamp && { stamp, line, column };
    const part = this.#parts.get(key);
    const [earliest, latest] = [earlier(part?.earliest, moment), later(part?.latest, moment)];
    const times = { ...(earliest && { earliest }), ...(latest && { latest }) };
    if (part) {
      const isNew = part.lines.length < LINES && part.lines.at(-1) !== line;
      this.#parts.set(key, {
        ...{ ...part, count: part.count + 1, lines: isNew ? [...part.lines, line] : part.lines },
        ...times,
      });
      return;
    }
    const from = wordStart(lineText, Math.max(0, start - AROUND), start);
    const first = {
      line,
      column,
      lineText: ownText(lineText.slice(from, end + AROUND)),
      start: start - from,
      end: end - from,
    };
    this.#parts.set(ownText(key), { key: ownText(key), count: 1, first, lines: [line], ...times });
  }

  /** The tallies of what has come since the last time. */
  take(): PhraseTally[] {
    const parts = [...this.#parts.values()];
    this.#parts = new Map();
    return parts;
  }
}

/** The tally of two parts of one file, `a` before `b`. */
export function mergePhrases(a: PhraseTally, b: PhraseTally): PhraseTally {
  const earliest = earlier(a.earliest, b.earliest);
  const latest = later(a.latest, b.latest);
  return {
    ...{ key: a.key, count: a.count + b.count, first: a.first },
    lines: [...new Set([...a.lines, ...b.lines])].slice(0, LINES),
    ...(earliest && { earliest }),
    ...(latest && { latest }),
  };
}

/** The tally once the whole file has been read, as `settleTally`. */
export function settlePhrase(tally: PhraseTally, order: DayOrder): PhraseTally {
  const { earliest, latest } = tally;
  const moment = (one: Moment) => ({ ...one, stamp: settled(one.stamp, order) });
  return { ...tally, ...(earliest && { earliest: moment(earliest) }), ...(latest && { latest: moment(latest) }) };
}

/** The row of one phrase, from its files in their order, of which there is one at least; undefined where no article has it any more. */
export function phraseRow(files: PhraseRow['files'], explainer: Explainer): PhraseRow | undefined {
  const { file, tally } = files.reduce((one, other) => (startOf(other) < startOf(one) ? other : one));
  const { lineText, start } = tally.first;
  const found = explainer.phrasesIn(lineText).find((one) => one.start === start);
  if (!found) return undefined;
  const lastTime = files.reduce((one, other) => (endOf(other) > endOf(one) ? other : one)).tally.latest?.stamp;
  return {
    key: tally.key,
    count: files.reduce((sum, one) => sum + one.tally.count, 0),
    first: { ...tally.first, file },
    ...(tally.earliest && { firstTime: tally.earliest.stamp }),
    ...(lastTime && { lastTime }),
    files,
    card: explainer.phraseCard(found, placeInLine(lineText, start, file)),
  };
}
