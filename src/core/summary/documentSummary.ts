import type { Article } from '../articles/article.ts';
import type { SeenSigns } from '../articles/seenSigns.ts';
import type { LogContext } from '../detection/hit.ts';
import type { Explainer } from '../explain/explainer.ts';
import type { StateFinding } from '../states/stateFinding.ts';
import type { Lines } from '../text/lines.ts';
import { DocumentTallies } from './documentTallies.ts';
import { inOrder } from './foundStates.ts';
import type { HitIndex } from './hitIndex.ts';
import { cardOfFirst, casesOfSigns, rowOf, type Summary, type SummaryRow, summaryOf } from './summary.ts';

/** The summary of a document's index; its times are those of the first and the last hit of each row. */
export function summariseDocument(
  hits: HitIndex,
  source: Lines,
  context: LogContext & { readonly fileName: string },
  explainer: Explainer,
  signs?: SeenSigns,
  states?: readonly StateFinding[],
): Summary {
  const tallies = new DocumentTallies(hits, source, context).count();
  return documentSummary(tallies, context.fileName, explainer, signs, states);
}

/** The summary of one document whose hits have been tallied. */
export function documentSummary(
  tallies: DocumentTallies,
  fileName: string,
  explainer: Explainer,
  signs?: SeenSigns,
  states: readonly StateFinding[] = [],
): Summary {
  const seen = signs && signsIn(signs, fileName);
  const summary = summaryOf(
    tallies
      .tallies()
      .map((tally) => rowOf([{ file: fileName, tally }], (first) => cardOfFirst(first, explainer, seen))),
    seen && casesOfSigns(seen, explainer, fileName),
  );
  return { ...summary, states: inOrder(states) };
}

/** The same signs under the name of the file by which its codes are listed. */
export function signsIn(signs: SeenSigns, file: string): SeenSigns {
  return { placesOf: (pattern) => signs.placesOf(pattern).map((place) => ({ ...place, file })) };
}

/** The rows whose code, name, meaning or article contains a text, ignoring case. */
export function filterRows(rows: readonly SummaryRow[], text: string): SummaryRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [...rows];
  return rows.filter(({ code, shown, card }) => {
    const articles: Article[] = card.article ? [card.article.article, ...card.others] : [];
    const all = [code, shown, card.name, card.meaning, ...articles.map(({ title }) => title)];
    return all.some((one) => one?.toLowerCase().includes(wanted));
  });
}
