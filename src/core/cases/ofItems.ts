import { isWrapper } from '../codes/subjects.ts';
import { codeKeyText } from '../explain/hitKey.ts';
import { isTelling, reasonWords } from '../firstFailure/reasonWords.ts';
import type { Item } from '../items/item.ts';
import { itemName } from '../items/itemName.ts';
import { cardAt, ofArticle } from './cardAt.ts';
import { type CaseKnowledge, type CaseScan, compareTexts } from './caseScan.ts';
import type { Draft } from './draft.ts';
import { failingRows, instantAt, lineOf, messageOf } from './ofFailures.ts';
import { whyFailed } from './whyFailed.ts';
import { ofCode } from './witness.ts';

/** The items that failed, and did not succeed later. */
export function itemDrafts(scan: CaseScan, knowledge: CaseKnowledge): Draft[] {
  const rows = new Map(failingRows(scan).map((row) => [row.code, row]));
  return sortedItems(scan).flatMap((item): Draft[] => {
    const { outcome, failed, code } = item;
    if (outcome !== 'failed' || !failed) return [];
    const row = code && rows.get(codeKeyText({ code }));
    const card = code && cardAt({ met: { code }, ...failed }, row, scan, knowledge);
    const told = ofArticle(card?.article, code && isWrapper(code));
    const { part, ...whole } = item;
    const says =
      part === undefined
        ? knowledge.t('{0} failed', itemName(item))
        : knowledge.t('{0} crashed in {1}', itemName(whole), part);
    const named = [card?.shown, card?.name].filter(Boolean).join(' ');
    const why = whyFailed(failed, scan, knowledge, failed.why);
    const instant = failed.stamp && instantAt(failed.stamp, scan);
    return [
      {
        ...told,
        key: `item:${item.kind}:${item.key}`,
        title: [says, named, why && messageOf(reasonWords(why.text), why.file)].filter(Boolean).join(' · '),
        for: [{ ...lineOf(says, failed), ...(code && ofCode(code)) }, ...told.for],
        ...(why && { why }),
        ...(isTelling(failed.text) && { isTelling: true as const }),
        codes: code && card ? [{ code, shown: card.shown }] : [],
        items: [item],
        ...(instant !== undefined && { instant }),
      },
    ];
  });
}

/** What failed first; of the same outcome, the one that failed or came first. */
export function sortedItems(scan: Pick<CaseScan, 'items' | 'offset'>): Item[] {
  const ranks = ['failed', 'open', 'waiting', 'recovered', 'succeeded', 'skipped', 'named'];
  const at = ({ failed, first }: Item) => {
    const { stamp } = failed ?? first;
    return (stamp && instantAt(stamp, scan)) ?? Number.POSITIVE_INFINITY;
  };
  return scan.items.toSorted(
    (a, b) =>
      ranks.indexOf(a.outcome) - ranks.indexOf(b.outcome) ||
      (at(a) === at(b) ? 0 : at(a) - at(b)) ||
      compareTexts(a.kind, b.kind) ||
      compareTexts(a.key, b.key),
  );
}
