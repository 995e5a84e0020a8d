import { canonical } from '../codes/code.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Hit } from '../detection/hit.ts';
import { keptPlace } from '../scan/keptPlace.ts';
import type { FileHit } from '../scan/scanBytes.ts';
import type { LocatedHit } from '../times/locatedHit.ts';
import { instantOf, type Timestamp } from '../times/timestamp.ts';

/** A place of a code in a file; `hit` and `lineText` are cut to what stands around it, and fit each other. */
export type Place = Pick<LocatedHit, 'line' | 'column' | 'hit' | 'lineText' | 'stamp'>;

/** What one file holds of one code. Plain data, to be sent from thread to thread. */
export interface FileCode {
  /** Unique among codes, outcomes and background. */
  readonly key: string;
  readonly outcome: Outcome;
  readonly count: number;
  /** The first ones, in the file's order. Left out where they are the same as in what was told before. */
  readonly places?: readonly Place[];
  readonly firstTime?: Timestamp;
  readonly lastTime?: Timestamp;
}

/** How many places of a code are kept for each file. */
export const PLACES = 100;
/** How much of a line is kept on each side of the hit, in UTF-16 units. */
const AROUND = 120;

/** How many places a whole scan may still keep: beyond that, every file keeps the first place of each code only. */
export interface Room {
  left: number;
}

/** Gathers the hits of one file by code; what it keeps does not grow with their number. */
export class FileFindings {
  readonly #outcomeOf: (hit: Hit) => Outcome;
  readonly #room: Room;
  readonly #codes = new Map<string, Gathered>();
  readonly #changed = new Set<Gathered>();

  constructor(outcomeOf: (hit: Hit) => Outcome, room: Room) {
    this.#outcomeOf = outcomeOf;
    this.#room = room;
  }

  add(found: FileHit, stamp: Timestamp | undefined): void {
    const { hit } = found;
    const outcome = this.#outcomeOf(hit);
    const key = keyOf(hit, outcome);
    let code = this.#codes.get(key);
    if (!code) {
      code = { key, outcome, count: 0, places: [], toldPlaces: 0 };
      this.#codes.set(key, code);
    }
    this.#changed.add(code);
    code.count++;
    const { places } = code;
    if (places.length === 0 || (places.length < PLACES && this.#room.left > 0)) {
      places.push(kept(found, stamp));
      this.#room.left--;
    }
    if (stamp) see(code, stamp);
  }

  /** The codes that changed since the last time. */
  take(): FileCode[] {
    const changed = [...this.#changed].map((code): FileCode => {
      const { toldPlaces, places, ...rest } = code;
      if (toldPlaces === places.length) return rest;
      code.toldPlaces = places.length;
      return { ...rest, places: [...places] };
    });
    this.#changed.clear();
    return changed;
  }

  /** Everything is told again, for what is known of the file itself has changed. */
  tellAnew(): void {
    for (const code of this.#codes.values()) {
      this.#changed.add(code);
      code.toldPlaces = -1;
    }
  }

  /** The whole file has been read: time stamps whose date had two readings may have one now. */
  settle(settled: (stamp: Timestamp) => Timestamp): void {
    for (const code of this.#codes.values()) {
      if (!code.firstTime?.either && !code.lastTime?.either) continue;
      this.#changed.add(code);
      code.toldPlaces = -1;
      code.places = code.places.map((place) => (place.stamp ? { ...place, stamp: settled(place.stamp) } : place));
      if (code.firstTime) code.firstTime = settled(code.firstTime);
      if (code.lastTime) code.lastTime = settled(code.lastTime);
    }
  }
}

/** A code so far; `toldPlaces` says how many of its places were told. */
type Gathered = { -readonly [key in keyof FileCode]: FileCode[key] } & { places: Place[]; toldPlaces: number };

function keyOf({ code, extend, noise }: Hit, outcome: Outcome): string {
  const pair = extend === undefined ? '' : ` - 0x${extend.toString(16).toUpperCase()}`;
  return `${canonical(code)}${pair}|${outcome}|${noise ?? ''}`;
}

/** Takes note of a time. One without a date cannot be compared, but is better than none. */
function see(code: Gathered, stamp: Timestamp): void {
  const { firstTime, lastTime } = code;
  if (!firstTime || isBefore(stamp, firstTime)) code.firstTime = stamp;
  if (!lastTime || !isBefore(stamp, lastTime)) code.lastTime = stamp;
}

/** Whether a time is earlier than another of the same file, of which the first that has a date counts. */
function isBefore(stamp: Timestamp, other: Timestamp): boolean {
  if (stamp.hasDate !== other.hasDate) return stamp.hasDate && !other.hasDate;
  return stamp.hasDate && instantOf(stamp, 0) < instantOf(other, 0);
}

function kept({ line, column, hit, lineText }: FileHit, stamp: Timestamp | undefined): Place {
  return { line, column, ...keptPlace(hit, lineText, AROUND), ...(stamp && { stamp }) };
}
