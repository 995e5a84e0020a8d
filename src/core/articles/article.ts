import type { Snippet } from '../snippets/snippet.ts';
import type { ArticleKey } from './keys.ts';
import type { Sign, ValueSource } from './signs.ts';

/** Where an article comes from decides how far it is trusted and how it is named to the reader. */
export type ArticleOrigin = 'shipped' | 'team' | 'workspace';

/** The ids of the sections that the format knows; other headings keep their slug as id. */
export const SECTION_IDS = [
  'summary',
  'causes',
  'check',
  'fix',
  'mitigations',
  'steps',
  'pitfalls',
  'prevention',
  'related',
  'references',
] as const;
export type SectionId = (typeof SECTION_IDS)[number];

export type UrgencyLevel = 'Low' | 'Medium' | 'High' | 'Critical';

/** The labelled facts of the summary as plain text, without authoring hints. */
export interface ArticleSummary {
  readonly occurrence?: string;
  readonly impact?: string;
  /** Why it is as urgent as it is. */
  readonly urgency?: string;
}

export interface Section {
  /** A `SectionId`, or the heading's slug for a section that the format does not know. */
  readonly id: string;
  /** The heading as written, without any bracket after the name. */
  readonly title: string;
  /** Line of the heading in the file, from 1. */
  readonly line: number;
}

export interface Reference {
  readonly url: string;
  readonly text: string;
}

/** What an article is found, ranked and named by: held for every article that is loaded. */
export interface ArticleHead {
  /** Stable across reloads: the URI (as text) of the file that it was read from. */
  readonly uri: string;
  /** Path below its article folder, with `/`, for messages and to show whose it is. */
  readonly path: string;
  readonly origin: ArticleOrigin;
  readonly title: string;
  readonly errorText: string;
  readonly tags: readonly string[];
  /** ISO 8601. */
  readonly updatedAt: string;
  /** BCP 47. */
  readonly lang: string;
  /** All that it is found by: what `errorText` holds first (its words, where it holds no other key), then `codes` and `events`. */
  readonly keys: readonly ArticleKey[];
  readonly seenIn: readonly string[];
  /** Set on the page of a code that belongs to everybody. */
  readonly general?: true;
  /** Set while prompts of the template stand in it: nobody has finished it. */
  readonly draft?: true;
  /** What else stands in the logs of its case. */
  readonly signs?: readonly Sign[];
  /** The words of `errorText` around its codes. */
  readonly errorWords: string;
  readonly urgency?: UrgencyLevel;
}

/** What the card and the reader show of an article: of a shipped one, read when it is first asked for. */
export interface ArticleBody {
  readonly summary: ArticleSummary;
  /** Plain text, most likely first. */
  readonly causes: readonly string[];
  readonly sections: readonly Section[];
  readonly snippets: readonly Snippet[];
  /** The lines of "Related cases" as plain text. */
  readonly related: readonly string[];
  readonly references: readonly Reference[];
  /** Where the values of its placeholders stand in logs. */
  readonly values?: readonly ValueSource[] | undefined;
}

/** An article without its text. */
export interface Article extends ArticleHead, ArticleBody {}
