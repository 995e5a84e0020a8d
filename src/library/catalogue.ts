import type { Article } from '../core/articles/article.ts';
import { articleId } from '../core/articles/articleId.ts';
import type { CodeCard } from '../core/explain/card.ts';
import { explanationOf } from '../core/explain/explanation.ts';
import { lookUpAt } from '../core/explain/lookUpAt.ts';
import type { Outcome } from './foundCode.ts';
import { knowledge } from './knowledge.ts';

export type { Outcome } from './foundCode.ts';

/** Where a code was met: which of its names is meant, and which article fits, may depend on it. */
export interface Place {
  /** The name or path of the log. */
  readonly fileName?: string;
  /** The line that the code stands in. */
  readonly line?: string;
  /** The lines around it, some fifteen before and behind, below one another. */
  readonly nearby?: string;
}

/** A troubleshooting article by name; `articles.get(id)` has the rest. */
export interface ArticleName {
  readonly id: string;
  readonly title: string;
}

/** What a code is and means. */
export interface Explanation {
  /** The code itself, the same for all of its spellings: `0x80070643`, `win32:1603`. */
  readonly code: string;
  /** The table of its name: `HRESULT`, `WIN32`, `NTSTATUS`, `BUGCHECK`, …; where no table has it, what its bits say. */
  readonly family: string;
  /** Its symbolic name, `ERROR_INSTALL_FAILURE`; null where none is published. */
  readonly name: string | null;
  /** The header that defines the name; null where that is not known. */
  readonly header: string | null;
  /** What it means, in a line of English. */
  readonly meaning: string | null;
  readonly outcome: Outcome;
  /** The facility of an HRESULT or NTSTATUS; several names where Windows assigned its number twice. */
  readonly facility?: { readonly number: number; readonly names: readonly string[] };
  /** The Win32 error that an HRESULT carries. */
  readonly win32?: number;
  /** The NTSTATUS that an HRESULT carries, as hex. */
  readonly ntstatus?: string;
  /** Of an event: who writes it into which log, at which level, and how its data are read. */
  readonly event?: {
    readonly provider: string;
    readonly id: number;
    readonly channel: string;
    readonly level: string;
    readonly data: string;
  };
  /** Of a pair of Windows Setup: its second half, and the phase and operation that this names. */
  readonly setup?: { readonly extend: string; readonly phase?: string; readonly operation?: string };
  /** Other names of the number. */
  readonly also: readonly { readonly family: string; readonly name: string; readonly header: string }[];
  /** The articles that help there, best first. */
  readonly articles: readonly ArticleName[];
  /** Those that cover the code, and that nothing of the place speaks for. */
  readonly possible: readonly ArticleName[];
}

/** More meanings of one text would be no help. */
const MOST = 20;

/**
 * All that a text may mean as a code, best first; empty where it means none. It is a code in any spelling (`0x80070643`,
 * `-2147023293`, `1603`, `event 1801 TPM-WMI`, the `code` of a found one), a symbolic name or a part of one, or words of a
 * meaning (`not enough memory`).
 */
export async function explain(text: string, place?: Place): Promise<Explanation[]> {
  const sources = await knowledge();
  if (!place) return sources.explainer.lookUp(text, sources.known, MOST).map(explanation);
  return lookUpAt(text, place, sources, MOST).map(explanation);
}

function explanation(card: CodeCard): Explanation {
  const { article, others, possible } = card;
  const best = article ? [article.article, ...others] : others;
  const { articleNames: _, article: __, ...facts } = explanationOf(card);
  return { ...facts, articles: best.map(named), possible: possible.map(named) };
}

function named(article: Article): ArticleName {
  return { id: articleId(article), title: article.title };
}
