import fc from 'fast-check';
import type { Shell } from '../../src/core/snippets/snippet.ts';
import type { WineCmd } from '../unit/snippets/cmd/wine.ts';
import { askBash, type Typed, type Verdict } from '../unit/snippets/quoting/bashOracle.ts';
import { askCmd } from '../unit/snippets/quoting/cmdOracle.ts';
import { askPowerShell } from '../unit/snippets/quoting/powershellOracle.ts';
import { corpusOf } from './corpus.ts';
import { typedSnippet } from './quoteCases.ts';
import type { FuzzTarget, Outcome } from './target.ts';

/** A target that answers later. */
interface QuoteTarget extends FuzzTarget {
  run(seed: number, milliseconds: number): Promise<Outcome>;
}

function quoting(shell: Shell, batch: number, ask: (cases: readonly Typed[]) => Verdict): QuoteTarget {
  const name = `values in ${shell} snippets`;
  return {
    name,
    async run(seed, milliseconds) {
      const end = Date.now() + milliseconds;
      const known = ask(corpusOf<Typed>(name));
      let cases = known.taken;
      if (known.failure !== undefined) return { cases, failure: known.failure };
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
export const cmdQuoteTarget = (wine: WineCmd): QuoteTarget => quoting('cmd', 150, (cases) => askCmd(cases, wine));

/** Typed values in snippets × the shells that can be asked without more ado. */
export const QUOTE_TARGETS: readonly QuoteTarget[] = [
  quoting('bash', 150, askBash),
  quoting('powershell', 300, askPowerShell),
];
