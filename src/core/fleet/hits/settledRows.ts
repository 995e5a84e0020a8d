import type { DayOrder } from '../../times/dateParts.ts';
import { settled } from '../../times/timestampContext.ts';
import type { FleetRow, Moment } from './fleetRow.ts';

/** Rows in whose dates the day may be either number: how many, and the first such date as it was read and as it could be. */
export interface GuessedDates {
  readonly rows: number;
  /** Milliseconds since 1970. */
  readonly read: number;
  readonly other: number;
}

/** So many rows wait for a date that shows the order; then they are read as they may be. */
const WAITING = 200_000;

/** Holds the rows of one source back until a date shows which number of its dates is the day: one order for all of them. */
export class SettledRows {
  readonly #put: (row: FleetRow) => void;
  readonly #most: number;
  #waiting: FleetRow[] = [];
  #guessed: GuessedDates | undefined;

  constructor(put: (row: FleetRow) => void, most = WAITING) {
    this.#put = put;
    this.#most = most;
  }

  /** Takes the next row, and the order that dates have shown so far. */
  add(row: FleetRow, order: DayOrder | undefined): void {
    if (order && this.#waiting.length > 0) this.#flush(order);
    if (order || !isOpen(row)) this.#put(order ? rowSettled(row, order) : row);
    else if (this.#waiting.push(row) >= this.#most) this.#flush(undefined);
  }

  /** Passes on what waits, at the end of the source; answers what was guessed, undefined where nothing was. */
  end(order: DayOrder | undefined): GuessedDates | undefined {
    this.#flush(order);
    return this.#guessed;
  }

  #flush(order: DayOrder | undefined): void {
    const rows = this.#waiting;
    this.#waiting = [];
    for (const row of rows) {
      if (!order) this.#guess(row);
      this.#put(order ? rowSettled(row, order) : row);
    }
  }

  #guess({ first, last }: FleetRow): void {
    const { time, either } = (first?.stamp.either ? first : last)!.stamp;
    const other = either!.dayFirst === time ? either!.monthFirst : either!.dayFirst;
    const { rows, ...seen } = this.#guessed ?? { rows: 0, read: time, other };
    this.#guessed = { ...seen, rows: rows + 1 };
  }
}

const isOpen = ({ first, last }: FleetRow): boolean => Boolean(first?.stamp.either ?? last?.stamp.either);

function rowSettled(row: FleetRow, order: DayOrder): FleetRow {
  const { first, last } = row;
  if (!isOpen(row)) return row;
  const of = ({ stamp, isDay }: Moment): Moment => ({ stamp: settled(stamp, order), isDay });
  return { ...row, ...(first && { first: of(first) }), ...(last && { last: of(last) }) };
}
