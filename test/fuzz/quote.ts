import fc from 'fast-check';
import type { Shell } from '../../src/core/snippets/snippet.ts';
import type { WineCmd } from '../unit/snippets/cmd/wine.ts';
import { askBash, type Typed, type Verdict } from '../unit/snippets/quoting/bashOracle.ts';
import { askCmd } from '../unit/snippets/quoting/cmdOracle.ts';
import { askPowerShell } from '../unit/snippets/quoting/powershellOracle.ts';
import { typedSnippet } from './quoteCases.ts';

/** Something that can be tried with random input for as long as one likes. */
export interface FuzzTarget {
  readonly name: string;
  /** Tries inputs of `seed` for about `milliseconds`; `failure` tells the first one that broke the promise. */
  run(seed: number, milliseconds: number): Promise<{ readonly cases: number; readonly failure?: string }>;
}

function quoting(shell: Shell, batch: number, ask: (cases: readonly Typed[]) => Verdict): FuzzTarget {
  return {
    name: `values in ${shell} snippets`,
    async run(seed, milliseconds) {
      const end = Date.now() + milliseconds;
      let cases = 0;
      for (let round = 0; round === 0 || Date.now() < end; round++) {
        const { taken, failure } = ask(fc.sample(typedSnippet(shell), { seed: seed + round, numRuns: batch }));
        cases += taken;
        if (failure !== undefined) return { cases, failure: `seed ${seed + round}: ${failure}` };
      }
      return { cases };
    },
  };
}

/** The same for cmd, with a Wine that its user starts and closes (`startWine`). */
export const cmdQuoteTarget = (wine: WineCmd): FuzzTarget => quoting('cmd', 150, (cases) => askCmd(cases, wine));

/** Typed values in snippets × the shells that can be asked without more ado. */
export const QUOTE_TARGETS: readonly FuzzTarget[] = [
  quoting('bash', 150, askBash),
  quoting('powershell', 300, askPowerShell),
];
