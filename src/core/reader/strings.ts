import type { UrgencyLevel } from '../articles/article.ts';
import type { Risk, Shell } from '../snippets/snippet.ts';

/** Every word of ours that the reader shows, in the user's language; plain text, escaped where it is used. */
export interface ReaderStrings {
  /** BCP 47; also decides how dates are written. */
  readonly locale: string;
  readonly codes: string;
  readonly tags: string;
  readonly errorText: string;
  readonly copy: string;
  readonly insert: string;
  /** Shown to those who hover over "Insert". */
  readonly insertHint: string;
  readonly administrator: string;
  readonly administratorHint: string;
  readonly placeholder: (label: string) => string;
  readonly shells: Readonly<Record<Shell, string>>;
  readonly risks: Readonly<Record<Risk, string>>;
  readonly urgency: (level: UrgencyLevel) => string;
  readonly updated: (date: string) => string;
  readonly old: string;
  /** Said of an article in a language other than the user's: "in English". */
  readonly inLanguage: (language: string) => string;
  readonly fromTeam: (path: string) => string;
  readonly fromWorkspace: (path: string) => string;
  /** Names of the buttons for those who cannot see where they are: they begin with `copy` and `insert`. */
  readonly copySnippet: (label: string) => string;
  readonly insertSnippet: (label: string) => string;
  /** The same for the check that stands in the head. */
  readonly copyFirst: (label: string) => string;
  readonly insertFirst: (label: string) => string;
  readonly copied: (label: string) => string;
  readonly searchArticles: string;
  /** Shown to those who hover over a tag. */
  readonly searchTag: (tag: string) => string;
  /** "+9 more" codes. */
  readonly more: (count: number) => string;
  readonly footnotes: string;
  readonly footnoteBack: (number: number) => string;
  readonly table: string;
  readonly textBlock: string;
  readonly done: string;
  readonly notDone: string;
}
