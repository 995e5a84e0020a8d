import { type Draft, joined } from './draft.ts';

/**
 * Findings, of which a driver that a debugger names without a code is joined to the one stop of which no driver is known: what was
 * pasted of an analysis is often cut in two. Where there are several, nobody knows which belongs to which.
 */
export function withDrivers(found: readonly Draft[]): readonly Draft[] {
  const stops = found.filter(isStop);
  const drivers = found.filter(isDriver);
  const [stop] = stops;
  const [driver] = drivers;
  if (!stop || !driver || stops.length > 1 || drivers.length > 1) return found;
  return found.flatMap((one) => (one === driver ? [] : one === stop ? joined(stop, driver) : one));
}

const isStop = ({ codes, items = [] }: Draft): boolean =>
  items.length === 0 && codes.some(({ code }) => code.kind === 'bugcheck');

const isDriver = ({ codes, items = [] }: Draft): boolean =>
  codes.length === 0 && items.length > 0 && items.every(({ kind, code }) => kind === 'driver' && code === undefined);
