import type { Article } from '../articles/article.ts';
import { articleId } from '../articles/articleId.ts';
import { sectionName } from '../articles/sectionNames.ts';
import type { Snippet } from '../snippets/snippet.ts';
import { labelled, type Translate } from '../text/translate.ts';
import type { Card } from './card.ts';
import { articleText, cardFacts, firstLine } from './cardText.ts';
import { listedTitle, snippetWords } from './words.ts';

/** A line of a whole card. */
export interface CardLine {
  readonly text: string;
  /** How far below the card's first line it belongs, from 0. */
  readonly depth: number;
  /** What it is, for who can show that: the first line, a heading, a line to be run, anything else. */
  readonly as: 'name' | 'heading' | 'command' | 'fact';
}

/**
 * All of a card as plain text: what `cardText` says of it, when its article's case is met and what it breaks, causes and
 * quick check with the risk of each command, then the other articles and those that are only possible by id and title.
 */
export function wholeCardLines(card: Card, t: Translate): CardLine[] {
  const fact = (text: string, depth = 1): CardLine => ({ text, depth, as: 'fact' });
  const lines: CardLine[] = [{ text: firstLine(card), depth: 0, as: 'name' }];
  lines.push(...cardFacts(card).map((text) => fact(text)));
  if (card.article) {
    const { article, occurrence, impact, causes, checks } = card.article;
    lines.push(...articleText(card.article, t).map((text) => fact(text)));
    if (occurrence) lines.push(fact(labelled(t('Occurrence'), t) + occurrence));
    if (impact) lines.push(fact(labelled(t('Impact'), t) + impact));
    const numbered = causes.map((cause, index) => fact(`${index + 1}. ${cause}`, 2));
    lines.push(...headed(sectionName('causes', article.lang), numbered));
    lines.push(
      ...headed(
        sectionName('check', article.lang),
        checks.flatMap((check) => snippetLines(check, t)),
      ),
    );
  }
  const named = (articles: readonly Article[]) =>
    articles.map((article) => fact(`${articleId(article)}: ${listedTitle(article, t)}`, 2));
  return [
    ...lines,
    ...headed(t('Other articles'), named(card.others)),
    ...headed(t('Possible articles'), named(card.possible)),
  ];
}

function headed(heading: string, lines: readonly CardLine[]): CardLine[] {
  return lines.length === 0 ? [] : [{ text: heading, depth: 1, as: 'heading' }, ...lines];
}

function snippetLines(snippet: Snippet, t: Translate): CardLine[] {
  const words = snippetWords(snippet, t);
  return [
    { text: snippet.label ? `${snippet.label} (${words})` : words, depth: 2, as: 'fact' },
    ...snippet.lines.map((text): CardLine => ({ text, depth: 3, as: 'command' })),
  ];
}
