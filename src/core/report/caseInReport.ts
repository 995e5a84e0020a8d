import type { Certainty } from '../cases/caseFile.ts';
import type { ItemOutcome } from '../items/item.ts';
import type { ItemKind, Phase, Saying } from '../items/itemLog.ts';
import type { StateLevel } from '../states/stateOutput.ts';
import type { ReportArticle } from './reportArticle.ts';

/**
 * What the logs of one machine say of a case, masked, as plain data: a part of a report, and what `faultbook cases --json` prints.
 * Words such as `likely` stay; `texts` of all kinds are in the user's language, but for what articles and rules say.
 */
export interface ReportCaseFile {
  readonly machine: {
    readonly names: readonly string[];
    readonly windows: string | null;
    readonly clock: string | null;
  };
  /** Times are ISO 8601, without an offset where they are local; null where a log has none. */
  readonly coverage: readonly {
    readonly file: string;
    readonly from: string | null;
    readonly to: string | null;
    /** It tells nothing in between, though something failed then, as another log says. */
    readonly gap?: { readonly from: string; readonly to: string };
  }[];
  /** Most certain first. */
  readonly findings: readonly ReportFinding[];
  /** How many there are behind those. */
  readonly more: number;
  /** What failed first. */
  readonly items: readonly ReportItem[];
  /** What is wrong first. */
  readonly states: readonly ReportState[];
  readonly missing: readonly {
    readonly title: string;
    readonly path: string;
    readonly command: string | null;
    readonly why: string;
  }[];
}

export interface ReportFinding {
  /** Stays while the logs do. */
  readonly key: string;
  readonly title: string;
  readonly certainty: Certainty;
  /** The lines that speak for it, and those against it. */
  readonly for: readonly ReportFindingLine[];
  readonly against: readonly ReportFindingLine[];
  /** What would be there as well, were it certain. */
  readonly missing: readonly string[];
  readonly next: {
    readonly says: string;
    readonly command: string | null;
    readonly shell: 'cmd' | 'powershell' | null;
  } | null;
  readonly article: ReportArticle | null;
  /** What `faultbook article` knows the article by. */
  readonly articleId: string | null;
  readonly codes: readonly string[];
  /** The names of the items that failed by it. */
  readonly items: readonly string[];
}

export interface ReportFindingLine {
  readonly says: string;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly text: string;
  readonly time: string | null;
}

export interface ReportItem {
  readonly kind: ItemKind;
  readonly id: string | null;
  readonly name: string | null;
  readonly version: string | null;
  readonly outcome: ItemOutcome;
  readonly phases: readonly { readonly phase: Phase; readonly says: Saying }[];
  readonly code: string | null;
  readonly attempts: number;
  /** Milliseconds that the last attempt took; null where no times tell, or no line says that it began. */
  readonly duration: number | null;
  /** The line that decides the outcome. */
  readonly file: string;
  readonly line: number;
  readonly time: string | null;
}

export interface ReportState {
  /** The rule that holds. */
  readonly rule: string;
  readonly level: StateLevel;
  /** The command whose answer it is. */
  readonly command: string;
  readonly subject: string | null;
  readonly says: string;
  readonly fields: readonly { readonly name: string; readonly value: string; readonly line: number }[];
  readonly file: string;
}
