import type { ArticleCard, CodeCard } from '../explain/card.ts';
import type { Met } from '../explain/describer.ts';
import { placeInLine } from '../explain/place.ts';
import type { SummaryRow } from '../summary/summary.ts';
import type { CaseKnowledge, CaseScan } from './caseScan.ts';
import type { Basis, Draft } from './draft.ts';
import { nextCheckOf } from './nextCheck.ts';
import { signLines } from './ofSigns.ts';

/** A code in a line, and what stands around it as far as that was kept. */
export interface MetLine {
  readonly met: Met;
  readonly file: string;
  readonly line: number;
  readonly text: string;
  /** Where in the text it stands, in UTF-16 units. */
  readonly at?: number;
}

/** The card of a code in a line; `row` is that of the code in the summary, whose lines around may be known. */
export function cardAt(
  { met, file, line, text, at = 0 }: MetLine,
  row: SummaryRow | undefined,
  { seen }: Pick<CaseScan, 'seen'>,
  { explainer }: Pick<CaseKnowledge, 'explainer'>,
): CodeCard {
  if (row && row.first.file === file && row.first.line === line) return row.card;
  const tally = row?.files.find((one) => one.file === file)?.tally;
  const nearby = tally?.first.line === line ? (tally.seen?.nearby ?? '') : '';
  const own = explainer.card(met, { ...placeInLine(text, at, file), nearby, seen });
  // Where nothing of this line says which case it is, the first line of the code may.
  return own.article || !row ? own : row.card;
}

/** What a finding has from the article of a card: nothing, where none is offered. `isEverybodys`: its code is any program's. */
export function ofArticle(
  card: ArticleCard | undefined,
  isEverybodys = false,
): Pick<Draft, 'article' | 'for' | 'missing' | 'next'> & { basis: Basis } {
  if (!card) return { basis: 'told', for: [] };
  const { article, evidence, reasons } = card;
  const next = nextCheckOf(article);
  // A code that any program passes on has cases of many tools: only a line of its own case tells that it is this one.
  const isMeant = reasons.some(({ speaks }) => speaks);
  const isSpoken = evidence !== undefined || (!isEverybodys && isMeant);
  // Where nothing of the place is of its case either, it is about another tool.
  if (isEverybodys && !isSpoken && !isMeant && !article.general) return { basis: 'told', for: [] };
  return {
    article,
    basis: isSpoken ? 'told' : 'weak',
    for: evidence ? signLines(evidence) : [],
    missing: evidence?.missing ?? (article.signs ?? []).map(({ says }) => says),
    ...(next && { next }),
  };
}
