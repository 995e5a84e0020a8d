import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { type Code, canonical } from '../../src/core/codes/code.ts';
import { linesFor } from '../unit/fleet/planted.ts';

/** A line of the log of some machine. */
export interface LoggedLine {
  /** ISO 8601 without a zone, as the engines read it. */
  readonly timestamp: string;
  readonly host: string;
  readonly message: string;
  /** The code that it speaks of. */
  readonly code?: string;
}

/** How often a machine has a code, first and last. */
export interface Found {
  readonly code: string;
  readonly machine: string;
  readonly hits: number;
  readonly first: string;
  readonly last: string;
}

const MACHINES = ['PC-01', "O'Neil", 'srv.example.org'];
const START = Date.UTC(2026, 10, 2);

/** The log of a fleet that has these codes in all spellings, and lines that only look so. */
export function huntLog(codes: readonly Code[], catalogue: Catalogue): LoggedLine[] {
  const lines = codes.flatMap((code) => linesFor(code, catalogue).map((line) => ({ ...line, code: canonical(code) })));
  return lines.map(({ text, isPlanted, code }, index) => ({
    // In no order of time, and some out of the window.
    timestamp: timeAt(((index * 7919) % lines.length) * 60),
    host: MACHINES[index % MACHINES.length]!,
    message: text,
    ...(isPlanted && { code }),
  }));
}

function timeAt(seconds: number): string {
  return new Date(START + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The window that a test asks for, as `spanSpelt` takes it: the first lines and the last ones of `huntLog` are out of it. */
export const WINDOW = ['2026-11-02T00:05', '2026-11-02T03:00'] as const;

/** What a query must answer for such a log: counted here, line by line. */
export function expectedOf(log: readonly LoggedLine[]): Found[] {
  const [from, to] = WINDOW.map((text) => `${text.replace('T', ' ')}:00`);
  const found = new Map<string, Found>();
  for (const { timestamp, host, code } of log) {
    if (code === undefined || timestamp < from! || timestamp >= to!) continue;
    const key = `${code} ${host}`;
    const { hits, first, last } = found.get(key) ?? { hits: 0, first: timestamp, last: timestamp };
    found.set(key, {
      ...{ code, machine: host, hits: hits + 1 },
      first: timestamp < first ? timestamp : first,
      last: timestamp > last ? timestamp : last,
    });
  }
  return sorted([...found.values()]);
}

export function sorted(found: readonly Found[]): Found[] {
  const key = ({ code, machine }: Found) => `${code} ${machine}`;
  return [...found].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A row of a result, whichever names the engine gives the columns. */
export function foundOf(row: Readonly<Record<string, unknown>>): Found {
  const of = (...names: readonly string[]) => row[names.find((name) => row[name] !== undefined) ?? ''];
  return {
    code: String(of('code', 'Code')),
    machine: String(of('machine', 'Machine')),
    hits: Number(of('hits', 'Count')),
    first: String(of('first_seen', 'First')).slice(0, 19).replace('T', ' '),
    last: String(of('last_seen', 'Last')).slice(0, 19).replace('T', ' '),
  };
}
