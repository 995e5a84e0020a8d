import { type Code, codeOf } from '../../codes/code.ts';
import { eventsListed, foldedProvider } from '../../codes/events.ts';
import type { CodeKind } from '../../codes/kinds.ts';
import { EVENT_DATA } from '../../formats/eventData.ts';
import type { EventShapes } from '../../formats/eventShapes.ts';
import type { DetectionContext } from '../hit.ts';

/** A code that is one by the name of its datum, and where its number stands. */
export interface DatumCode {
  readonly start: number;
  readonly end: number;
  readonly code: Code;
}

/** The kind of a datum's code, by event and name. */
const KINDS: ReadonlyMap<string, CodeKind> = new Map(
  EVENT_DATA.flatMap(({ events, names, kind }) =>
    events
      .flatMap((entry) => eventsListed(entry) ?? [])
      .flatMap(({ provider, id }) => names.map((name) => [keyOf(provider, id, name), kind] as const)),
  ),
);

function keyOf(provider: string, id: number, name: string): string {
  return `${foldedProvider(provider)}/${id} ${name}`;
}

/** In text a line of its own, `  Status: 0x18`; in XML `<Data Name='Status'>0x18<`; in JSON `"Status":"0x18"`. */
const DATUM = new RegExp(
  String.raw`(?:^\s{1,12}|Name=['"]|")(?<name>${[...new Set(EVENT_DATA.flatMap(({ names }) => names))].join('|')})(?::\s{1,8}|['"]>|"\s?:\s{0,2}"?)(?<code>0[xX][0-9a-fA-F]{1,8}|-?\d{1,10})(?![^\s"'<,])`,
  'g',
);

/** Whether a line may have one: most have not, which is quicker to tell without the pattern. */
const mayHaveDatum = (line: string) => line.includes('"') || line.includes("Name='") || /^\s/.test(line);

const NO_LINES = () => undefined;

/** The codes that the data of a line hold by their names, in the events that the line or those above it are of. */
export function datumCodes(line: string, context: DetectionContext, events: EventShapes): DatumCode[] {
  if (context.deliberate || !mayHaveDatum(line)) return [];
  const { known, above = NO_LINES } = context;
  const found: DatumCode[] = [];
  for (const match of line.matchAll(DATUM)) {
    const { name, code: digits } = match.groups as Record<'name' | 'code', string>;
    // The number is what it ends with.
    const end = match.index + match[0].length;
    const start = end - digits.length;
    const event = events.eventAt(line, start, above);
    const kind = event && KINDS.get(keyOf(event.provider.text, Number(event.id.text), name));
    const value = Number(digits);
    if (kind === undefined || value === 0) continue;
    // A Win32 number has 16 bits: in its place anything larger is a status.
    const code = codeOf(kind === 'win32' && (value > 0xffff || value < 0) ? 'status' : kind, value);
    if (known.has(code) || (code.kind === 'status' && code.value >= 0x80000000)) found.push({ start, end, code });
  }
  return found;
}
