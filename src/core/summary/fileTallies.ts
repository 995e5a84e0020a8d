import { type Code, codeKey } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';
import type { Describer } from '../explain/describer.ts';
import { keyOf } from '../explain/hitKey.ts';
import { LineStretch } from '../explain/lineStretch.ts';
import { reasonAt } from '../firstFailure/reasonTrail.ts';
import { keptPlace } from '../scan/keptPlace.ts';
import type { FileHit } from '../scan/scanBytes.ts';
import type { Lines } from '../text/lines.ts';
import { nearbyOf } from '../text/nearby.ts';
import { ownText } from '../text/ownText.ts';
import { recoversAt } from '../times/recovers.ts';
import { TimeCounter } from '../times/timeCounts.ts';
import type { Timestamp } from '../times/timestamp.ts';
import { earlier, LINES, later, type Moment, PLACES, type SeenPlace, type Tally, type TallyPlace } from './tally.ts';

/** How much of a line is kept on each side of the hit, in UTF-16 units. */
const AROUND = 120;

/** So many stretches of time are told apart in each part of a file once there is no more room for places. */
const FEW_STRETCHES = 16;

/** How many places a whole scan may still keep: beyond that, every file keeps the first place of each code only. */
export interface Room {
  left: number;
}

export interface TallyOptions {
  readonly room: Room;
  /** Whether the lines around a code may show which case it is; else they are not read. */
  readonly needsNearby?: (code: Code) => boolean;
  /** Which hits count; all where it is not said. */
  readonly wants?: (code: Code, outcome: Outcome, stamp: Timestamp | undefined) => boolean;
}

/** Tallies the hits of one file as they come, in the file's order; what it keeps does not grow with their number. */
export class FileTallies {
  readonly #fileName: string;
  readonly #describer: Pick<Describer, 'outcome'>;
  readonly #options: TallyOptions;
  readonly #stretch = new LineStretch();
  /** By `codeKey`. */
  readonly #keys = new Map<number, Kept[]>();
  /** What has come since the last time. */
  #parts = new Map<Kept, Part>();

  constructor(fileName: string, describer: Pick<Describer, 'outcome'>, options: TallyOptions) {
    this.#fileName = fileName;
    this.#describer = describer;
    this.#options = options;
  }

  /** `lines` are those of the file around the hit, numbered from 0. */
  add(found: FileHit, stamp: Timestamp | undefined, lines: Lines): void {
    const { hit, line, column, lineText } = found;
    const seen = this.#stretch.around(lineText, hit.start);
    const outcome = this.#describer.outcome(hit, { fileName: this.#fileName, line: seen });
    const { room, needsNearby, wants } = this.#options;
    if (wants && !wants(hit.code, outcome, stamp)) return;
    const kept = this.#keptOf(hit, outcome);
    const isKept = kept.places === 0 || (kept.places < PLACES && room.left > 0);
    let part = this.#parts.get(kept);
    if (isKept || !part) {
      // Once a failure lasted, no later one of its kind is the earliest.
      const recovered = outcome === 'failure' && !kept.hasLasted && recoversAt(lines, line - 1);
      kept.hasLasted ||= !recovered;
      const place: TallyPlace = {
        ...{ line, column, ...keptPlace(hit, lineText, AROUND) },
        ...(recovered && { recovered }),
        ...(stamp && { stamp }),
      };
      if (!part) {
        part = { ...{ key: kept.key, outcome, count: 0, first: place, lines: [], places: [] } };
        this.#parts.set(kept, part);
      }
      if (kept.places === 0) {
        part.seen = { line: ownText(seen), nearby: needsNearby?.(hit.code) ? nearbyOf(lines, line - 1) : '' };
        const why = outcome === 'failure' && !hit.noise ? reasonAt(lines, line - 1) : undefined;
        if (why) part.why = { line: why.line + 1, text: ownText(why.text) };
      }
      if (isKept) {
        kept.places++;
        room.left--;
        part.places.push(place);
        if (part.lines.length < LINES && part.lines.at(-1) !== line) part.lines.push(line);
      }
    }
    part.count++;
    if (!isKept) {
      part.others ??= new TimeCounter(room.left > 0 ? undefined : FEW_STRETCHES);
      part.others.add({ stamp, line, column });
    }
    if (!stamp) return;
    const moment: Moment = { stamp, line, column };
    part.earliest = earlier(part.earliest, moment)!;
    part.latest = later(part.latest, moment)!;
  }

  /** What is known of the hits that have the same `keyOf`, which would cost more to write for each of them than to find one. */
  #keptOf({ code, extend, noise }: Hit, outcome: Outcome): Kept {
    const ofCode = codeKey(code);
    let all = this.#keys.get(ofCode);
    if (!all) {
      all = [];
      this.#keys.set(ofCode, all);
    }
    let kept = all.find((one) => one.outcome === outcome && one.extend === extend && one.noise === noise);
    if (!kept) {
      const key = ownText(keyOf({ code, ...(extend !== undefined && { extend }), ...(noise && { noise }) }, outcome));
      kept = { key, outcome, extend, noise, places: 0, hasLasted: false };
      all.push(kept);
    }
    return kept;
  }

  /** The tallies of what has come since the last time, to be merged with the earlier ones. */
  take(): Tally[] {
    const parts = [...this.#parts.values()];
    this.#parts = new Map();
    return parts.map(({ others, ...part }) => {
      const rest = others?.counts();
      return rest ? { ...part, rest } : part;
    });
  }
}

/** What is known of a key from the whole file. */
interface Kept {
  readonly key: string;
  readonly outcome: Outcome;
  readonly extend: Hit['extend'];
  readonly noise: Hit['noise'];
  /** How many of its places have been kept. */
  places: number;
  /** Whether one of them was not put right. */
  hasLasted: boolean;
}

/** A tally that is still growing. */
interface Part extends Tally {
  readonly outcome: Outcome;
  count: number;
  seen?: SeenPlace;
  why?: { readonly line: number; readonly text: string };
  readonly lines: number[];
  readonly places: TallyPlace[];
  /** Counts the times of those that are not kept. */
  others?: TimeCounter;
  earliest?: Moment;
  latest?: Moment;
}
