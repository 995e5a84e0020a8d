import type { FactKind } from '../bundles/bundle.ts';
import type { Outcome } from '../codes/outcome.ts';
import type { Density } from '../picture/density.ts';
import type { ReportCaseFile } from './caseInReport.ts';
import type { MaskCounts } from './maskKinds.ts';
import type { ReportNote } from './notes.ts';
import type { ReportArticle } from './reportArticle.ts';

/**
 * What a report says, in plain text and already masked: the schema of the exported JSON. A change that readers of
 * version 1 could not handle gets a new version. Everything but `texts` and the titles of articles is the same in every
 * language and on every machine.
 */
export interface Report {
  readonly schema: 'faultbook-report';
  readonly version: 1;
  /** ISO 8601. */
  readonly created: string;
  /** `Faultbook 1.2.0`. */
  readonly generator: string;
  /** BCP 47: the language of titles and meanings. */
  readonly language: string;
  readonly totals: {
    /** All hits, including those in the background. */
    readonly hits: number;
    readonly files: number;
    /** Distinct codes that are failures, and those of them that have an article. */
    readonly failures: number;
    readonly failuresWithArticle: number;
  };
  /**
   * How local times were read where they had to be compared with others, as `+01:00`; absent where that is not known.
   */
  readonly offset?: string;
  /** The log or the folder that it is about, as the user knows it. */
  readonly source?: string;
  /** What kinds of files were searched and of which machine they are; absent where no kind is known. */
  readonly about?: ReportAbout;
  /** Set where it is about one log whose course was followed, and nothing in it failed for good: what was passed over. */
  readonly succeeded?: { readonly recovered: number; readonly harmless: number };
  /** What somebody should read first; absent where nothing failed. */
  readonly lead?: ReportLead;
  /** The earliest failure of many logs, which need not be the cause; of one log, the line that failed first. */
  readonly firstFailure?: FirstFailure;
  /** The same of the other logs, in the order of time. */
  readonly otherFirstFailures?: readonly Omit<FirstFailure, 'lines'>[];
  /** Cases for which lines of the logs speak; absent where there are none. */
  readonly cases?: readonly ReportCase[];
  /** What failed and why, most certain first, item by item, and what is missing to decide; absent where nobody asked. */
  readonly case?: ReportCaseFile;
  /** What somebody wrote at lines of the logs; absent where there is nothing. */
  readonly notes?: readonly ReportNote[];
  /** Set where it is about hits of many machines, and not about logs: what was counted by machine and day. */
  readonly fleet?: ReportFleet;
  /** Failures and warnings over time, for the picture: the JSON leaves it out. Absent where there is nothing to see. */
  readonly timeline?: Density;
  readonly codes: readonly ReportCode[];
  readonly background: readonly ReportCode[];
  /** Files that could not be searched, or only in part. */
  readonly skipped: readonly { readonly file: string; readonly reason: string }[];
  /** How often each kind of private data was replaced. */
  readonly masked: MaskCounts;
}

/** Codes by machines and days. Days are as times state them, `2026-11-30`. */
export interface ReportFleet {
  /** How many machines a failing code was met on, and how many any row names. */
  readonly failing: number;
  readonly machines: number;
  /** Set where these are more than could be kept apart: one in so many was counted, and all numbers of machines are estimates. */
  readonly oneIn?: number;
  /** The days, put together where there are many, and how many machines any row of them names. */
  readonly spans: readonly { readonly from: string; readonly to: string; readonly machines: number }[];
  /** One for each of the report's codes, in their order. */
  readonly codes: readonly FleetCode[];
  /** All machines with failing codes, those with the most hits first; where `oneIn` is set, all that were counted. */
  readonly most: readonly { readonly machine: string; readonly count: number; readonly codes: number }[];
  /** The article about the first code, and its first check; absent where none is known. */
  readonly cause?: ReportCause;
  readonly step?: ReportStep;
  /** What was left out, or counted together, a sentence each. */
  readonly notes: readonly string[];
}

export interface FleetCode {
  readonly key: string;
  readonly machines: number;
  /**
   * One for each span: on how many machines it was met, and how often; at least, where it lies between the first and the last day
   * of rows of which no more is known.
   */
  readonly spans: readonly { readonly machines: number; readonly count: number; readonly atLeast?: true }[];
  /** The machines that had it most often. */
  readonly most: readonly { readonly machine: string; readonly count: number }[];
}

export interface ReportAbout {
  readonly kinds: readonly {
    /** A stable word, and a title. */
    readonly kind: string;
    readonly title: string;
    /** How many files are of it, and the first of them. */
    readonly files: number;
    readonly file: string;
    /** The command that turns such files into text. */
    readonly convert?: string;
  }[];
  /** What files say; several of one kind where they differ. */
  readonly facts: readonly {
    readonly what: FactKind;
    readonly value: string;
    readonly files: number;
    readonly file: string;
  }[];
}

export interface FirstFailure {
  /** Null where its line has no code that failed. */
  readonly key: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** ISO 8601, without an offset where it is local; null where the file has no times. */
  readonly time: string | null;
  /** The lines around it, or at least its own line. */
  readonly lines: readonly { readonly number: number; readonly text: string }[];
}

/** The failure that a report begins with, what speaks for its cause, and what to do first. */
export interface ReportLead {
  /** Which of the codes it is; null where its line has no code that failed. */
  readonly key: string | null;
  /** Where it has none: the failing code nearest below it, and the line of that. */
  readonly below?: { readonly key: string; readonly line: number };
  /** Why it is taken for the first, where the course of the one log was followed. */
  readonly why?: readonly string[];
  /** ISO 8601, as that of the codes; null where the file has no times. */
  readonly time: string | null;
  /** Its place, of a report of many logs the first; the line from 1. */
  readonly file: string;
  readonly line: number;
  /** The text of that line. */
  readonly text: string;
  /** Absent where no article fits the place. */
  readonly cause?: ReportCause;
  readonly step?: ReportStep;
}

/**
 * How sure a cause is. `certain`: all lines that would be there are. `probable`: the place speaks for the case, or some of
 * its lines do. `possible`: only the code does. `general`: an article about the code, and about no case.
 */
export type Certainty = 'certain' | 'probable' | 'possible' | 'general';

export interface ReportCause {
  readonly certainty: Certainty;
  readonly article: ReportArticle;
  /** What of the place speaks for it, in a few words; null where lines say it, or nothing does. */
  readonly why: string | null;
  readonly occurrence: string | null;
  readonly impact: string | null;
  /** `High`, in the user's language. */
  readonly urgency: string | null;
  /** The likeliest first. */
  readonly causes: readonly string[];
  /** The lines of the logs that speak for it. */
  readonly lines: readonly EvidenceOfCase[];
}

/** What to do first: the first check of the article. */
export interface ReportStep {
  readonly label: string;
  /** `PowerShell · only reads`, dangers first. */
  readonly traits: string;
  readonly commands: readonly string[];
  /** What the log has for their placeholders: `Package: KB5031455 (line 7)`. */
  readonly values: readonly string[];
}

/** A line that speaks for a case, and what it says. */
export interface EvidenceOfCase {
  readonly says: string;
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export interface ReportCase {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** Whether all that would be there is, and nothing speaks for another case as much. */
  readonly certain: boolean;
  /** The sentence that says so. */
  readonly text: string;
  /** The lines that speak for it, and what each says. */
  readonly lines: readonly EvidenceOfCase[];
}

export interface ReportCode {
  /** Unique among the codes, or the background, of a report: `0x80070643`, `win32:1603`, `0xC1900101 - 0x30018`. */
  readonly key: string;
  /** The code as people write it. */
  readonly code: string;
  readonly decoded: readonly string[];
  readonly name: string | null;
  readonly meaning: string | null;
  readonly outcome: Outcome;
  readonly outcomeText: string;
  readonly count: number;
  /** ISO 8601, without an offset where it is local; null where no time was found. */
  readonly first: string | null;
  readonly last: string | null;
  readonly files: readonly { readonly file: string; readonly count: number; readonly lines: readonly number[] }[];
  readonly article: ReportArticle | null;
  /** Why it is only background: a stable word, and a sentence. */
  readonly noise?: { readonly kind: string; readonly reason: string };
}

export type { ReportArticle } from './reportArticle.ts';
