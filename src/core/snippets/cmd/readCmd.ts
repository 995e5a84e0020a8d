import { msg } from '../../text/translate.ts';
import type { Call, Doubt, ReadScript } from '../reading.ts';
import { lookalikes } from './lookalikes.ts';
import { parseCmd } from './parseCmd.ts';
import { unitsOf } from './units.ts';

/**
 * Reads a script for cmd.exe. What a percent sign means depends on whether the lines are typed or stand in a batch
 * file: both readings are made, and the result has what either of them runs.
 */
export const readCmd: ReadScript = (script) => {
  const units = unitsOf(script);
  const odd = lookalikes(script);
  const readings = (['prompt', 'batch'] as const).map((mode) => parseCmd(script, units, mode));
  // What one of the two refuses must be read by the other.
  const refused: Doubt = { risk: 'unknown', effect: UNREADABLE, start: 0, end: script.length };
  return {
    calls: distinct(
      readings.flatMap(({ calls }) => calls),
      callKey,
    ),
    doubts: distinct(
      [...odd, ...readings.flatMap(({ doubts }) => doubts), ...(readings.every((one) => one.refused) ? [refused] : [])],
      (doubt) => `${doubt.start} ${doubt.end} ${doubt.risk} ${doubt.effect}`,
    ),
  };
};

const UNREADABLE = msg('is written in a way that Faultbook cannot read');

function callKey({ name, args }: Call): string {
  return [name, ...args].map(({ text, start, end }) => `${start} ${end} ${text ?? '\n'}`).join('\u0000');
}

function distinct<T>(all: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
