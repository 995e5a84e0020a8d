import type { Article } from '../articles/article.ts';
import type { CaseFile, NextCheck } from '../cases/caseFile.ts';
import type { Code } from '../codes/code.ts';
import type { ItemPlace } from '../items/item.ts';
import type { Translate } from '../text/translate.ts';

/** A note of the user's own at a line. */
export interface CaseNote {
  readonly id: string;
  /** Empty where the line is only marked. */
  readonly text: string;
  /** What its line says. */
  readonly line: string;
  /** The name of its file without a folder, and the line from 1. */
  readonly file: string;
  readonly number: number;
}

/** A case as its page shows it. */
export interface ShownCase {
  /** What it is of: a folder, a bundle, a log. */
  readonly name: string;
  readonly file: CaseFile;
  /** How far the reading of its logs has come, where that is not all of them. */
  readonly progress?: string;
  readonly notes: readonly CaseNote[];
  /** Whether commands may be put at a prompt; else they can only be copied. */
  readonly isTrusted: boolean;
}

/** What a page asks of those around it. */
export interface CaseContext {
  readonly t: Translate;
  /** How a file is called on the page, by its path. */
  readonly labelOf: (file: string) => string;
  /** The name that is meant of a code in a line. */
  readonly nameOf: (code: Code, at: Pick<ItemPlace, 'file' | 'text'>) => string | undefined;
  /** A shipped article by its path, as the rules of states name it. */
  readonly articleAt: (path: string) => Article | undefined;
}

/** A line that a button of the page leads to. */
export interface CasePlace {
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** A command that a button of the page inserts or copies. */
export interface CaseCheck extends NextCheck {
  readonly command: string;
  readonly article?: Article;
}

/** What stands on a page: finished HTML, and what its buttons name by key. */
export interface CaseBody {
  readonly html: string;
  readonly places: ReadonlyMap<string, CasePlace>;
  readonly checks: ReadonlyMap<string, CaseCheck>;
  /** The URIs of its articles. */
  readonly articles: ReadonlySet<string>;
}
