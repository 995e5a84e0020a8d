import { type Code, sameCode } from '../../codes/code.ts';
import { isProvider, LARGEST_EVENT } from '../../codes/events.ts';
import type { Stated } from '../../formats/eventShapes.ts';
import { eventOfRow } from '../../formats/tableHeader.ts';
import type { DetectionContext, Hit, LogContext } from '../hit.ts';
import { formatsOf } from './formatRules.ts';

/** Upper bits of a number are the kind of an event and its program's, as some tools print them with it. */
const ID_BITS = 0xffff;
const LARGEST_WITH_KIND = 0xffffffff;

const NO_LINES = () => undefined;

/**
 * The events that a line names by its fields, or that it completes where the other field stands in a line above it: those
 * that an article covers or that are known and whose record says that they are errors, with `everyEvent` all that are known. `hasTexts` is false where no text of a field is in the line.
 */
export function eventsOfLine(line: string, context: DetectionContext, hasTexts = true): Hit[] {
  if (context.deliberate) return [];
  const { above = NO_LINES, below = NO_LINES } = context;
  const row = rowOf(line, context);
  if (row) return row;
  if (!hasTexts) return [];
  const hits: Hit[] = [];
  const { events } = formatsOf(context);
  const named = events.eventsOf(line, above);
  for (const event of named) {
    const { provider, id } = event;
    const code = known(provider.text, id.text, context);
    const stated = code ? events.statedOf(event, named, line, above, below) : {};
    if (!code || !isWorthMark(code, stated, context)) continue;
    // The number is what one looks for; where it stands above, the provider is all that this line has.
    const field = id.isAbove ? provider : id;
    // The same twice is one record, of which two fields tell.
    if (!hits.some((hit) => sameCode(hit.code, code)))
      hits.push({ start: field.start, end: field.end, text: field.text, code, ...stated });
  }
  return hits;
}

/** Puts events among the codes of a line: what a field says of a number counts more. */
export function withEvents(codes: readonly Hit[], events: readonly Hit[]): Hit[] {
  const rest = codes.filter(({ start, end }) => !events.some((event) => start < event.end && event.start < end));
  return [...rest, ...events].sort((a, b) => a.start - b.start);
}

function rowOf(line: string, context: LogContext): Hit[] | undefined {
  const row = context.header && eventOfRow(context.header, line);
  if (!row) return undefined;
  const [start, end] = row.id;
  const text = line.slice(start, end);
  const code = known(row.provider, text, context);
  const stated = row.level === undefined ? {} : { level: row.level };
  return code && isWorthMark(code, stated, context) ? [{ start, end, text, code, ...stated }] : [];
}

function isWorthMark(code: Code, { level }: Stated, { known, everyEvent }: LogContext): boolean {
  return everyEvent || level === 'error' || known.isCovered(code);
}

function known(provider: string, digits: string, { known }: LogContext): Code | undefined {
  const number = Number(digits);
  if (!isProvider(provider) || !(number <= LARGEST_WITH_KIND)) return undefined;
  const id = number > LARGEST_EVENT ? number & ID_BITS : number;
  return known.event(provider, id);
}
