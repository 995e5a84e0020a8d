import type { Article } from '../articles/article.ts';
import type { Item } from '../items/item.ts';
import type { StateFinding } from '../states/stateFinding.ts';

/**
 * How sure a finding is. `certain`: all signs of its case stand there and nothing speaks against it, or an answer of Windows says
 * so itself. `likely`: several lines speak for it and none against. `possible`: a line speaks for it.
 */
export const CERTAINTIES = ['certain', 'likely', 'possible'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A line that speaks for a finding, or against it. All words are plain text in the user's language. */
export interface FindingLine {
  /** What it says in a few words. */
  readonly says: string;
  /** Path or name of the file, empty where it has none; the line from 1. */
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** When, as the log writes it. */
  readonly time?: string;
}

/** A command to be run next: it only reads. */
export interface NextCheck {
  readonly says: string;
  readonly command?: string;
  readonly shell?: 'cmd' | 'powershell';
}

/** What may have happened. */
export interface Finding {
  /** Stays while the logs do: of an article, an item, or a rule. */
  readonly key: string;
  readonly title: string;
  readonly certainty: Certainty;
  readonly for: readonly FindingLine[];
  readonly against: readonly FindingLine[];
  /** What would be there as well, were it certain. */
  readonly missing: readonly string[];
  readonly next?: NextCheck;
  readonly article?: Article;
  /** Codes that it explains, as people write them. */
  readonly codes: readonly string[];
  /** The items that failed by it. */
  readonly items: readonly Item[];
}

/** A log that would decide, and is not there. */
export interface MissingLog {
  /** What it is: the title of its format. */
  readonly title: string;
  readonly path: string;
  /** What makes it, where it is not there by itself. */
  readonly command?: string;
  /** What it would tell, in a sentence. */
  readonly why: string;
}

/** What the logs cover. */
export interface Coverage {
  readonly file: string;
  readonly from?: string;
  readonly to?: string;
  /** The longest stretch of which it tells nothing, where that matters. */
  readonly gap?: { readonly from: string; readonly to: string };
}

/** What is known of the machine, by what says so. */
export interface CaseMachine {
  readonly names: readonly string[];
  readonly windows?: string;
  /** How its clock differs from UTC, or the logs from each other, as far as they tell. */
  readonly clock?: string;
}

/** All that the logs say of one machine: what failed, why, and what is missing. */
export interface CaseFile {
  readonly machine: CaseMachine;
  readonly coverage: readonly Coverage[];
  /** Most certain first; two of one cause are one. */
  readonly findings: readonly Finding[];
  /** How many more there are, behind those. */
  readonly more: number;
  /** What failed first. */
  readonly items: readonly Item[];
  /** What answers of Windows say, what is wrong first. */
  readonly states: readonly StateFinding[];
  readonly missing: readonly MissingLog[];
}
