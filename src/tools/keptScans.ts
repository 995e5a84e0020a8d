import type { ScanResults } from '../core/summary/scanResults.ts';
import type { Summary } from '../core/summary/summary.ts';

/** So many scans are kept, so that their rest can be told without reading everything again. */
const MOST = 4;

/** A scan that has not been told to the end. */
export interface KeptScan {
  /** The paths that were scanned: they have to be allowed still when the rest is told. */
  readonly paths: readonly string[];
  readonly results: ScanResults;
  readonly summary: Summary;
}

/** The last scans of a session, each by a cursor that says how far it has been told. */
export class KeptScans {
  readonly #scans = new Map<number, KeptScan>();
  #next = 1;

  /** Keeps a scan; the oldest is forgotten. Answers its number. */
  keep(scan: KeptScan): number {
    const number = this.#next++;
    this.#scans.set(number, scan);
    if (this.#scans.size > MOST) this.#scans.delete(Math.min(...this.#scans.keys()));
    return number;
  }

  /** The scan that a cursor goes on with, and the row with which; undefined where it is none, or is forgotten. */
  at(cursor: string): { readonly number: number; readonly scan: KeptScan; readonly from: number } | undefined {
    const match = /^s(\d{1,9})\.(\d{1,9})$/.exec(cursor);
    const scan = match && this.#scans.get(Number(match[1]));
    return scan ? { number: Number(match[1]), scan, from: Number(match[2]) } : undefined;
  }
}

/** The cursor of a row of a scan. */
export function cursorOf(number: number, from: number): string {
  return `s${number}.${from}`;
}
