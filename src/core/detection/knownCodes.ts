import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Code } from '../codes/code.ts';
import type { KnownCodes } from './hit.ts';

/** Names seen are remembered: logs repeat them, and most words with an underscore are no names at all. */
const MAX_NAMES = 5000;

/** The catalogue, and what articles cover beside it, as detection asks them. Keep one for many lines. */
export function knownCodes(catalogue: Catalogue, articles?: { covers(code: Code): boolean }): KnownCodes {
  const names = new Map<string, readonly Code[]>();
  return {
    has: (code) => catalogue.has(code) || (articles?.covers(code) ?? false),
    codesNamed: (name) => {
      let codes = names.get(name);
      if (!codes) {
        codes = catalogue.byName(name).map(({ code }) => code);
        if (names.size >= MAX_NAMES) names.clear();
        names.set(name, codes);
      }
      return codes;
    },
  };
}
