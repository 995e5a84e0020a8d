import type { Code } from './code.ts';

/** What can be asked about the numbers and names in a text, whoever knows the codes. */
interface Codes {
  has(code: Code): boolean;
  /** The codes that a symbolic name stands for, in any case; best first. */
  codesNamed(name: string): readonly Code[];
  /** The event of a provider as it is known, with the provider's name as it is spelt there. */
  event(provider: string, id: number): Code | undefined;
  /** The events of any provider that have a number, those first of which most is known. */
  eventsNumbered?(id: number): readonly Code[];
}

/**
 * The codes that are published: what the catalogue has, and nothing else. An article is read with these, so that it
 * says the same whatever other articles are loaded.
 */
export interface PublishedCodes extends Codes {
  readonly by: 'catalogue';
}

/**
 * The codes that are recognised in logs, and that someone may ask for: what is published, and what loaded articles
 * cover.
 */
export interface RecognisedCodes extends Codes {
  readonly by: 'catalogue and articles';
  /**
   * The upper sixteen bits of the known statuses, for a search that needs no more. There may be more of them than are
   * known.
   */
  upperHalves(): Iterable<number>;
  /** Whether an article covers the code, so that it is worth a mark where being published is not enough. */
  isCovered(code: Code): boolean;
}

/** For those who read a spelling on behalf of whoever asks: the caller knows which codes are meant. */
export type KnownCodes = PublishedCodes | RecognisedCodes;
