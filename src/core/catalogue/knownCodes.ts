import { type Code, codeKey } from '../codes/code.ts';
import type { KnownCodes } from '../codes/knownCodes.ts';
import { ownText } from '../text/ownText.ts';
import type { Catalogue } from './catalogue.ts';

/** What was asked is remembered, up to this many names and as many codes: logs repeat them. */
const REMEMBERED = 5000;

/** What detection asks of articles. */
export interface ArticleCodes {
  covers(code: Code): boolean;
  /** All codes that it covers; they may be more. */
  codes(): Iterable<Code>;
}

/** The catalogue, and what articles cover beside it, as detection asks them. Keep one for many lines. */
export function knownCodes(catalogue: Catalogue, articles?: ArticleCodes): KnownCodes {
  const names = new Map<string, readonly Code[]>();
  /** By `codeKey`. */
  const published = new Map<number, boolean>();
  return {
    has: (code) => {
      const key = codeKey(code);
      let known = published.get(key);
      if (known === undefined) {
        known = catalogue.has(code);
        if (published.size >= REMEMBERED) published.clear();
        published.set(key, known);
      }
      return known || (articles?.covers(code) ?? false);
    },
    upperHalves: function* () {
      yield* catalogue.upperHalves();
      for (const { kind, value } of articles?.codes() ?? []) if (kind === 'status') yield value >>> 16;
    },
    codesNamed: (name) => {
      let codes = names.get(name);
      if (!codes) {
        codes = catalogue.byName(name).map(({ code }) => code);
        if (names.size >= REMEMBERED) names.clear();
        names.set(ownText(name), codes);
      }
      return codes;
    },
  };
}
