import { articleId } from '../articles/articleId.ts';
import type { Translate } from '../text/translate.ts';
import type { ArticleCard, Card } from './card.ts';
import type { Evidence } from './evidence.ts';
import { listedTitle } from './words.ts';

/** What a card is about, as a row of a list has it: `0x80070643 ERROR_INSTALL_FAILURE`. */
export function cardName(card: Card): string {
  return card.kind === 'phrase' ? card.phrase : [card.shown, card.name].filter(Boolean).join(' ');
}

/** The same with how it ended, as it is read out: `0x80070643 ERROR_INSTALL_FAILURE, failure`. */
export function cardLabel(card: Card): string {
  return card.kind === 'phrase' ? card.phrase : `${cardName(card)}, ${card.outcomeText}`;
}

/** What stands behind the name in a card's first line: `HRESULT`, `Win32 1603`, `failure`. */
export function cardTraits(card: Card): string[] {
  return card.kind === 'phrase' ? [] : [...card.decoded, card.outcomeText];
}

/** What the code means, what its place tells, what its number tells: a line each. */
export function cardFacts(card: Card): string[] {
  return card.kind === 'phrase' ? [] : [card.meaning ?? '', ...card.remarks, ...card.facts].filter(Boolean);
}

/** What stands behind an article's title: `component CSI, CBS.log`, `urgency High`, `in English`, `from runbooks/net.md`. */
export function articleTraits({ why, urgency, otherLanguage, whose }: ArticleCard): string[] {
  return [why, urgency?.words, otherLanguage, whose].filter((trait) => trait !== undefined);
}

/** So many articles that may be meant are named. */
const NAMED = 3;

/** Where nothing says which case it is: the names of those that it may be. Undefined where there is an article, or none. */
export function possibleText({ article, possible }: Card, t: Translate): string | undefined {
  if (article || possible.length === 0) return undefined;
  const more = possible.length > NAMED ? ` ${t('+{0} more', possible.length - NAMED)}` : '';
  const titles = possible.slice(0, NAMED).map((one) => listedTitle(one, t));
  return t('Possible articles: {0}', titles.join('; ')) + more;
}

/** Why a case is the one at hand, a line each. */
export function evidenceText({ words, lines, missing }: Evidence, t: Translate): string[] {
  return [words, ...lines.map((line) => line.words), ...missing.map((says) => t('Not found: {0}', says))];
}

/** A card as plain text, a line each: name and outcome, what is known of it, its first article and how many others. */
export function cardText(card: Card, t: Translate): string[] {
  const possible = possibleText(card, t);
  const lines = [firstLine(card), ...cardFacts(card)];
  if (!card.article) return possible ? [...lines, possible] : lines;
  lines.push(...articleText(card.article, t));
  if (card.others.length === 1) lines.push(t('1 other article'));
  else if (card.others.length > 1) lines.push(t('{0} other articles', card.others.length));
  return lines;
}

/** Name, decoding and outcome. */
export function firstLine(card: Card): string {
  const traits = cardTraits(card);
  return cardName(card) + (traits.length > 0 ? ` (${traits.join(', ')})` : '');
}

/** The first article, what speaks for it, and what the log has for its commands. */
export function articleText(
  { article, why, urgency, otherLanguage, evidence, values = [] }: ArticleCard,
  t: Translate,
) {
  const parts = [article.title, why, urgency?.words, otherLanguage, articleId(article)].filter(Boolean);
  return [t('Article: {0}', parts.join(' · ')), ...(evidence ? evidenceText(evidence, t) : []), ...values];
}
