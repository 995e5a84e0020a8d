import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Code } from '../codes/code.ts';
import type { KnownCodes } from './hit.ts';

/** Names seen are remembered: logs repeat them, and most words with an underscore are no names at all. */
const MAX_NAMES = 5000;

/** The catalogue as detection asks it. Keep one for many lines. */
export function knownCodes(catalogue: Catalogue): KnownCodes {
  const names = new Map<string, readonly Code[]>();
  return {
    has: (code) => catalogue.has(code),
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
