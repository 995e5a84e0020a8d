import type { Hunt } from '../hunt.ts';
import type { Profile } from '../profiles/profile.ts';
import type { EngineName } from './engineName.ts';

/** All that tells one language of queries from another. */
export interface Engine {
  readonly name: EngineName;
  /** For people: "KQL (Log Analytics, Sentinel, Defender, Intune, CMPivot)". */
  readonly title: string;
  /** The language of a document with such a query, as VS Code names it. */
  readonly language: string;
  /** A line of a comment. */
  comment(line: string): string;
  /** What its queries do not see besides what none sees, a sentence each. */
  readonly blind: readonly string[];
  /** The query without its comment; throws `HuntError` for what it cannot ask. */
  write(hunt: Hunt, profile: Profile): string;
}

/** A query that cannot be written; the message says why and what would help. */
export class HuntError extends Error {}
