import type { LogContext } from '../detection/hit.ts';
import { formatsOf } from '../detection/rules/formatRules.ts';
import type { FormatSet, ReadyFormat } from '../formats/formatSet.ts';
import { looksLike } from '../formats/harmless.ts';
import type { Lines } from '../text/lines.ts';
import { EventFailures } from './eventFailures.ts';
import type { FailureSearch, SearchedFailures } from './firstFailure.ts';
import { LogFailures } from './logFailures.ts';
import { PlainFailures } from './plainFailures.ts';
import { courseOf, readyCourse } from './readyCourse.ts';

/** So many lines are looked at to tell the format, and so many of them must have it. */
const HEAD = 60;
const ENOUGH = 3;

/** Finds the failure that was first in a log, whatever its format, in one pass. */
export class FirstFailureSearch implements FailureSearch {
  readonly #context: LogContext;
  #head: string[] | undefined = [];
  #search: FailureSearch | undefined;

  constructor(context: LogContext) {
    this.#context = context;
  }

  add(line: string): void {
    if (!this.#head) this.#search!.add(line);
    else if (this.#head.push(line) >= HEAD) this.#begin();
  }

  end(): SearchedFailures {
    this.#begin();
    return this.#search!.end();
  }

  #begin(): void {
    if (!this.#head) return;
    const head = this.#head;
    this.#head = undefined;
    this.#search = searchFor(head, this.#context);
    for (const line of head) this.#search.add(line);
  }
}

function searchFor(head: readonly string[], context: LogContext): FailureSearch {
  const formats = formatsOf(context);
  const told = formatsOfLog(head, formats, context.fileName);
  const courses = told.flatMap((one) => readyCourse(one) ?? []);
  if (courses.length > 0) return new LogFailures(courses, context);
  const { events } = formats;
  const above = (at: number) => (distance: number) => head[at - distance];
  const isEvents = head.some(
    (line, at) =>
      (events.mayHave(line) && events.eventsOf(line, above(at)).length > 0) || formats.headerOf(line)?.events,
  );
  return isEvents ? new EventFailures(told, context) : new PlainFailures(context);
}

/** The formats of a log: those of its name, of what its first lines hold, or of how they look. */
function formatsOfLog(head: readonly string[], formats: FormatSet, fileName: string | undefined): ReadyFormat[] {
  const named = fileName === undefined ? [] : formats.ofFile(fileName);
  const records = head.flatMap((line) =>
    formats.records
      .partsOf(line)
      .slice(0, HEAD)
      .map(({ start, end }) => line.slice(start, end)),
  );
  const known = new Set([...named, ...records.flatMap((record) => formats.of(record))]);
  if (known.size > 0) return [...known];
  const alike = formats.all.filter(({ line, format }) => line && courseOf(format) && countOf(head, line) >= ENOUGH);
  return alike.slice(0, 1);
}

/** How many lines look like those of a format. */
function countOf(head: readonly string[], pattern: RegExp): number {
  return head.filter((line) => looksLike(line, pattern)).length;
}

/** The failure that was first in some lines; undefined where nothing failed. */
export function firstFailureOf(lines: Lines, context: LogContext): SearchedFailures {
  const search = new FirstFailureSearch(context);
  for (let i = 0; i < lines.lineCount; i++) search.add(lines.line(i));
  return search.end();
}
