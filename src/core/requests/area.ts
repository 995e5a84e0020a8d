/** The languages that a request is written in (BCP 47). */
export const REQUEST_LANGUAGES = ['en', 'ja'] as const;
export type RequestLanguage = (typeof REQUEST_LANGUAGES)[number];

/** A part of Windows or of a machine whose logs are asked for together. All of it is data. */
export interface Area {
  /** A short name that stays, in small letters with hyphens. */
  readonly name: string;
  readonly title: Readonly<Record<RequestLanguage, string>>;
  /** Formats of logs, by their names: where they lie is known there. */
  readonly formats: readonly string[];
  /** Event logs. */
  readonly channels: readonly string[];
  /** What a program says that only reads, and the file that it is kept in; in the Command Prompt if no shell is named. */
  readonly states?: readonly { readonly file: string; readonly command: string; readonly shell?: 'powershell' }[];
  /** Tags of articles that are about it, in small letters. */
  readonly tags: readonly string[];
  /** How codes begin that come from it: canonical texts, and names. */
  readonly codes?: readonly string[];
}
