import { type Code, codeKey, eventCode } from '../codes/code.ts';
import type { PublishedCodes, RecognisedCodes } from '../codes/knownCodes.ts';
import { ownText } from '../text/ownText.ts';
import type { Catalogue } from './catalogue.ts';

/** Answers are remembered, for up to this many names and as many codes: logs repeat them. */
const REMEMBERED = 5000;

/** What detection asks of articles. */
export interface ArticleCodes {
  covers(code: Code): boolean;
  /** All codes that it covers, or more than those. */
  codes(): Iterable<Code>;
}

/** The catalogue's codes alone, to read articles with. Keep one for many articles. */
export function publishedCodes(catalogue: Catalogue): PublishedCodes {
  const names = new Map<string, readonly Code[]>();
  /** By `codeKey`. */
  const published = new Map<number, boolean>();
  return {
    by: 'catalogue',
    has: (code) => {
      const key = codeKey(code);
      let known = published.get(key);
      if (known === undefined) {
        known = catalogue.has(code);
        if (published.size >= REMEMBERED) published.clear();
        published.set(key, known);
      }
      return known;
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
    event: (provider, id) => catalogue.events.get(eventCode(provider, id))?.code,
  };
}

/** The catalogue's codes and those that articles add, to search logs with. Keep one for many lines. */
export function recognisedCodes(catalogue: Catalogue, articles: ArticleCodes): RecognisedCodes {
  const { has, codesNamed, event } = publishedCodes(catalogue);
  return {
    by: 'catalogue and articles',
    has: (code) => has(code) || articles.covers(code),
    upperHalves: function* () {
      yield* catalogue.upperHalves();
      for (const { kind, value } of articles.codes()) if (kind === 'status') yield value >>> 16;
    },
    codesNamed,
    event: (provider, id) => {
      const code = eventCode(provider, id);
      return event(provider, id) ?? (articles.covers(code) ? code : undefined);
    },
    eventsNumbered: (id) => {
      const covered = [...articles.codes()].filter(({ kind, value }) => kind === 'event' && value === id);
      const known = [...catalogue.events.find(id, '')].map(({ code }) => code);
      const all = new Map([...known, ...covered].map((code) => [codeKey(code), code]));
      return [...all.values()].sort((a, b) => Number(articles.covers(b)) - Number(articles.covers(a)));
    },
    isCovered: (code) => articles.covers(code),
  };
}
