import { filled, marked, type Values, withValues } from './fill.ts';
import { type Ran, runInBash, runTogether } from './realBash.ts';

/** A snippet and what was typed into it. */
export interface Typed {
  readonly lines: readonly string[];
  readonly values: Values;
}

export interface Verdict {
  /** How many of the cases took their values. */
  readonly taken: number;
  /** The first case in which something ran or arrived otherwise. */
  readonly failure?: string;
}

/**
 * Asks a real bash: with the values in it a snippet must call `args` as with harmless words, the values in their place, and
 * never `canary`. Cases whose values are refused are passed over.
 */
export function askBash(cases: readonly Typed[]): Verdict {
  const taken = cases.flatMap((one) => {
    const lines = filled(one.lines, 'bash', one.values);
    return lines ? [{ one, lines, plain: marked(one.lines, one.values) }] : [];
  });
  if (taken.length === 0) return { taken: 0 };
  const wrong = (runs: readonly Ran[]) =>
    taken.findIndex(({ one }, i) => !isRight(runs[i * 2]!, runs[i * 2 + 1]!, one.values));
  const scripts = taken.flatMap(({ lines, plain }) => [lines, plain]);
  if (wrong(runTogether(scripts)) < 0) return { taken: taken.length };
  const runs = runInBash(scripts);
  const at = wrong(runs);
  if (at < 0) return { taken: taken.length };
  const { one, lines } = taken[at]!;
  const what = runs[at * 2]!.canary ? 'ran the canary' : `called ${JSON.stringify(runs[at * 2]!.calls)}`;
  return { taken: taken.length, failure: `${JSON.stringify(one)} became ${JSON.stringify(lines)} and ${what}` };
}

function isRight(ran: Ran, plain: Ran, values: Values): boolean {
  const expected = plain.calls.map((call) => call.map((arg) => withValues(arg, values)));
  const sorted = (calls: readonly (readonly string[])[]) => calls.map((call) => JSON.stringify(call)).sort();
  return !ran.canary && sorted(expected).join() === sorted(ran.calls).join();
}
