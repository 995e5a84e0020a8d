import type { LogContext } from '../detection/hit.ts';
import { formatsOf } from '../detection/rules/formatRules.ts';
import { TablePass } from '../detection/tablePass.ts';
import { eventLevel } from '../formats/eventLevels.ts';
import { EVENT_REACH } from '../formats/eventShapes.ts';
import { type FormatSet, patternOf, type ReadyFormat } from '../formats/formatSet.ts';
import { isHarmlessEvent } from '../formats/harmless.ts';
import type { RecordPart } from '../formats/lineRecords.ts';
import { type EventOfRow, eventOfRow } from '../formats/tableHeader.ts';
import { TimeOrder } from '../times/timeOrder.ts';
import { instantOf } from '../times/timestamp.ts';
import { TimestampContext } from '../times/timestampContext.ts';
import { ownTimestamp } from '../times/timestampOf.ts';
import { EVENT_COURSE } from './eventCourse.ts';
import { speaksOfFailure } from './failureWords.ts';
import type { FailureSearch, SearchedFailures } from './firstFailure.ts';
import { reasonWeight, TELLS } from './reasonWords.ts';
import { Runs } from './runs.ts';

/** Events further apart (ms) have nothing to do with each other. */
const APART = 10 * 60_000;

const LEVEL = patternOf(EVENT_COURSE.level);
const LEVEL_ELEMENT = patternOf(EVENT_COURSE.levelElement);
const DATA = patternOf(EVENT_COURSE.data);
const AUDIT = patternOf(EVENT_COURSE.audit);
const MESSAGE = patternOf(EVENT_COURSE.message);
const FOLLOWS = new Set(EVENT_COURSE.follows);
const RECOVERS = new Map(EVENT_COURSE.recovers.map(({ by, of }) => [by, new Set(of)]));

/** A record of an event log, as far as it has been read. */
interface EventRecord {
  event?: string;
  isError?: boolean;
  /** Its own text begins with the next line. */
  isMessageNext?: boolean;
  isTold?: boolean;
}

/** The first failure of an event log, as text, XML or a table. */
export class EventFailures implements FailureSearch {
  readonly #formats: FormatSet;
  readonly #ready: readonly ReadyFormat[];
  readonly #times: TimestampContext;
  readonly #runs = new Runs(true);
  readonly #above: string[] = [];
  #record: EventRecord = {};
  readonly #tables: TablePass;
  #line = -1;
  /** Which part of the line is read, where it has several records. */
  #part: RecordPart | undefined;
  /** When the event was that is being read, and the last error. */
  #time: number | undefined;
  #last: number | undefined;
  readonly #order = new TimeOrder();
  /** What was put right: in a log with the newest on top, what stands below was before. */
  readonly #righted = new Set<string>();

  constructor(ready: readonly ReadyFormat[], context: LogContext) {
    this.#formats = formatsOf(context);
    this.#ready = ready;
    this.#tables = new TablePass(context);
    this.#times = new TimestampContext({ formats: this.#formats, fileName: context.fileName ?? '' });
  }

  add(line: string): void {
    this.#line++;
    this.#runs.hear(this.#line, line);
    if (this.#tables.meet(line)) return;
    const { header } = this.#tables.context;
    const row = header && eventOfRow(header, line);
    if (row) {
      this.#addRow(row, line);
      return;
    }
    const parts = this.#formats.records.partsOf(line);
    this.#part = undefined;
    for (const part of parts) {
      if (parts.length > 1) this.#part = part;
      this.#addPart(parts.length > 1 ? line.slice(part.start, part.end) : line);
    }
  }

  /** A row of a table is a record by itself. */
  #addRow({ provider, id, level }: EventOfRow, line: string): void {
    const stamp = ownTimestamp(line, this.#times);
    if (stamp?.hasDate) this.#time = instantOf(stamp, 0);
    this.#record = { event: shortName(provider, line.slice(...id)), isError: level === 'error' };
    this.#tell(line);
  }

  #addPart(line: string): void {
    const { events } = this.#formats;
    const named = events.mayHave(line) ? events.eventsOf(line, (distance) => this.#above.at(-distance)) : [];
    this.#above.push(line.slice(0, 1000));
    if (this.#above.length > EVENT_REACH) this.#above.shift();
    const level = this.#levelOf(line);
    const stamp = ownTimestamp(line, this.#times);
    const [event] = named;
    if (event && this.#record.event !== undefined) this.#next();
    if (stamp?.hasDate) this.#time = instantOf(stamp, 0);
    if (event) this.#record.event = shortName(event.provider.text, event.id.text);
    if (level !== undefined) this.#record.isError ||= level;
    if (this.#record.event !== undefined && AUDIT.test(line)) this.#record.isError = true;
    if (this.#record.isMessageNext && line.trim() !== '') {
      this.#record.isMessageNext = false;
      this.#tell(line);
      return;
    }
    const message = MESSAGE.exec(line) ?? DATA.exec(line);
    if (message && message.groups!.text!.trim() === '') this.#record.isMessageNext = true;
    else if (message || (event && level !== undefined)) this.#tell(line);
  }

  end(): SearchedFailures {
    return this.#runs.answer(this.#order.isNewestFirst);
  }

  #next(): void {
    this.#record = {};
  }

  #levelOf(line: string): boolean | undefined {
    const { level: stated } = LEVEL.exec(line)?.groups ?? {};
    if (stated !== undefined) return eventLevel(stated) === 'error';
    const { level: number } = LEVEL_ELEMENT.exec(line)?.groups ?? {};
    if (number !== undefined) return number === '1' || number === '2';
    for (const { line: pattern, format } of this.#ready) {
      const { level } = pattern?.exec(line)?.groups ?? {};
      if (level !== undefined) return format.levels?.[level.toLowerCase()] === 'error';
    }
    return undefined;
  }

  #tell(line: string): void {
    const { event, isError, isTold } = this.#record;
    if (isTold || event === undefined) return;
    this.#record.isTold = true;
    const taken = RECOVERS.get(event);
    this.#order.add(this.#time);
    if (taken) {
      for (const name of taken) {
        this.#righted.add(name);
        if (!this.#order.isNewestFirst) this.#runs.recover(name);
      }
    }
    if (!isError && !tellsOfIt(line)) return;
    if (this.#order.isNewestFirst && this.#righted.has(event)) {
      this.#runs.right(this.#line);
      return;
    }
    if (isHarmlessEvent(event)) {
      this.#runs.harmless++;
      return;
    }
    if (this.#time !== undefined) {
      if (this.#last !== undefined && Math.abs(this.#time - this.#last) > APART) this.#runs.begin();
      this.#last = this.#time;
    }
    const isWeak = FOLLOWS.has(event);
    const { start, end } = this.#part ?? {};
    this.#runs.fail({
      ...{ line: this.#line, text: line, name: event, codes: [] },
      ...(this.#time !== undefined && { time: this.#time }),
      ...(start !== undefined && { part: { start, end: end! } }),
      ...(isWeak && { isWeak }),
    });
  }
}

/** Whether the text of an event tells of a failure, and why, at whatever level it was written. */
const tellsOfIt = (text: string): boolean => speaksOfFailure(text) && reasonWeight(text) > TELLS;

function shortName(provider: string, id: string): string {
  // In a record on one line, the next field follows.
  const [name = ''] = provider
    .trim()
    .replace(/^Microsoft-Windows-/, '')
    .split(/\s\w{1,40}:/, 1);
  return `${name.trimEnd()}/${id}`;
}
