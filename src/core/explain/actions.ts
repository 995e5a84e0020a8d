import type { Article } from '../articles/article.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { Translate } from '../text/translate.ts';
import { type Card, copySpellings, queryOf } from './card.ts';
import { listedTitle, snippetTraits } from './words.ts';

/** What an action does, and with what. Each surface knows how it does each of these. */
export type Deed =
  /** `article` is its URI. */
  | { readonly does: 'openArticle'; readonly article: string }
  | { readonly does: 'insert' | 'copyCommand'; readonly article: string; readonly snippet: Snippet }
  | { readonly does: 'copyText'; readonly text: string }
  | { readonly does: 'searchArticles' | 'lookUp'; readonly query: string }
  /** Shows a line (from 1) of a file; of the log at hand where that has no name. */
  | { readonly does: 'goTo'; readonly file: string; readonly line: number }
  /** Asks somebody else for the logs that belong to the code or to its article. */
  | { readonly does: 'requestLogs' }
  /** Writes the query that finds the code in the logs of many machines. */
  | { readonly does: 'huntCode' }
  /** Shows the whole card, or one part of it, as a list. */
  | { readonly does: 'show'; readonly part: CardPart };

/** What of a card is shown as a list of its own. */
export const CARD_PARTS = ['card', 'commands', 'articles', 'spellings'] as const;
export type CardPart = (typeof CARD_PARTS)[number];

export type ActionGroup = 'article' | 'evidence' | 'check' | 'fix' | 'other' | 'possible' | 'copy' | 'find';

/** Something that can be done with a card. All of its words are plain text in the user's language. */
export interface CardAction {
  /** Unique within the card: `open`, `insert:check-1`. */
  readonly id: string;
  readonly deed: Deed;
  readonly group: ActionGroup;
  /** What it does, where the card is not in sight. */
  readonly words: string;
  /** The same beside the card. */
  readonly short: string;
  /** What it is about, for those who rest the mouse on it. */
  readonly hint: string;
  /** What one should know before: shell, rights, risk. */
  readonly traits?: string;
  /** What else can be done with the same: a command is inserted, or copied. */
  readonly beside?: CardAction;
  /** Set on the one that most people want. */
  readonly preferred?: true;
}

/** All that can be done with a card, best first: its articles, the commands of the first, look-up, copies. */
export function actionsOf(card: Card, t: Translate): CardAction[] {
  const [first, ...others] = articleActions(card, t);
  return [
    ...[first!, ...evidenceActions(card, t), ...others],
    ...[...snippetActions(card, t), ...copyActions(card, t), ...lookUpActions(card, t), requestAction(t)],
    ...huntActions(card, t),
  ];
}

/** The few that stand right under a card's first lines. */
export function firstActions(card: Card, t: Translate): CardAction[] {
  const [article, ...others] = articleActions(card, t);
  const [copy] = copyActions(card, t);
  return [
    article!,
    ...(card.article
      ? snippetActions(card, t)
          .filter(({ group }) => group === 'check')
          .slice(0, 1)
      : lookUpActions(card, t)),
    copy!,
    ...(others.length > 0 ? [othersAction(card, others.length, t)] : []),
    requestAction(t),
    moreAction(t),
  ];
}

/** So many commands of an article stand by themselves. */
const LEADING_COMMANDS = 3;

/** What most people want of a card: its best article, or the way to one, and the first commands of that. */
export function leadingActions(card: Card, t: Translate): CardAction[] {
  const [article] = articleActions(card, t);
  return [article!, ...snippetActions(card, t).slice(0, LEADING_COMMANDS)];
}

/** A menu of a few: what most people want, and all else behind one entry. */
export function menuActions(card: Card, t: Translate): CardAction[] {
  const leading = leadingActions(card, t);
  const [copy] = copyActions(card, t);
  const commands: CardAction = {
    ...{ id: 'commands', group: 'check', deed: { does: 'show', part: 'commands' } },
    ...{ words: t('Commands of this article …'), short: t('Commands'), hint: t('Commands of this article …') },
  };
  const hasMore = snippetActions(card, t).length > LEADING_COMMANDS;
  const isOpen = !card.article && card.possible.length > 0;
  return [
    ...leading,
    ...(hasMore ? [commands] : []),
    // Which one it is, only the user can tell.
    ...(isOpen ? [othersAction(card, card.possible.length, t)] : []),
    ...[copy!, ...huntActions(card, t), moreAction(t)],
  ];
}

/** The actions of one part of a card; of its articles, those that are not its first. */
export function actionsOfPart(card: Card, part: CardPart, t: Translate): CardAction[] {
  switch (part) {
    case 'card':
      return actionsOf(card, t);
    case 'commands':
      return snippetActions(card, t);
    case 'articles':
      return articleActions(card, t).slice(1);
    case 'spellings':
      return copyActions(card, t);
  }
}

/** Opens each article, the best first; where there is none, looks for one. */
function articleActions(card: Card, t: Translate): CardAction[] {
  if (!card.article) {
    const query = queryOf(card);
    const words = t('Search articles for {0}', query);
    const deed = { does: 'searchArticles', query } as const;
    return [
      { id: 'search', group: 'article', deed, words, short: t('Search articles'), hint: words, preferred: true },
      ...possibleActions(card, t),
    ];
  }
  const open = ({ uri, title }: Article, index: number): CardAction => ({
    ...{ id: `open:${index}`, group: index === 0 ? 'article' : 'other', deed: { does: 'openArticle', article: uri } },
    ...{ words: t('Open article: {0}', title), short: index === 0 ? t('Open article') : title, hint: title },
    ...(index === 0 && { preferred: true }),
  });
  return [...[card.article.article, ...card.others].map(open), ...possibleActions(card, t)];
}

function possibleActions({ possible }: Card, t: Translate): CardAction[] {
  return possible.map((article, index) => {
    const title = listedTitle(article, t);
    return {
      ...{ id: `possible:${index}`, group: 'possible', deed: { does: 'openArticle', article: article.uri } },
      ...{ words: t('Open possible article: {0}', title), short: title, hint: title },
    };
  });
}

/** Goes to each of the lines that speak for the first article. */
export function evidenceActions({ article }: Card, t: Translate): CardAction[] {
  return (article?.evidence?.lines ?? []).map(({ words, text, file, line }, index) => ({
    ...{ id: `sign:${index}`, group: 'evidence', deed: { does: 'goTo', file, line } },
    ...{ words: t('Go to {0}', words), short: words, hint: text.trim() },
  }));
}

/** Puts each command of check and fix into the terminal, or onto the clipboard. */
function snippetActions({ article: card }: Card, t: Translate): CardAction[] {
  if (!card) return [];
  const article = card.article.uri;
  const insert = (snippet: Snippet, group: 'check' | 'fix'): CardAction => {
    // A block without a sentence above it is known by what it runs.
    const label = snippet.label || snippet.lines[0]!;
    const traits = snippetTraits(snippet, t);
    return {
      ...{ id: `insert:${snippet.id}`, group, deed: { does: 'insert', article, snippet } },
      words: t('Insert into terminal: {0} ({1})', label, traits),
      ...{ short: label, hint: t('Insert into terminal: {0}', snippet.lines[0]!), traits },
      beside: {
        ...{ id: `copy:${snippet.id}`, group, deed: { does: 'copyCommand', article, snippet } },
        words: t('Copy command: {0}', label),
        ...{ short: t('Copy'), hint: t('Copy: {0}', snippet.lines[0]!) },
      },
    };
  };
  return [
    ...card.checks.map((snippet) => insert(snippet, 'check')),
    ...card.fixes.map((snippet) => insert(snippet, 'fix')),
  ];
}

function copyActions(card: Card, t: Translate): CardAction[] {
  const short = card.kind === 'phrase' ? t('Copy phrase') : t('Copy code');
  return copySpellings(card).map((text, index) => {
    const words = t('Copy {0}', text);
    return { id: `spelling:${index}`, group: 'copy', deed: { does: 'copyText', text }, words, short, hint: words };
  });
}

function lookUpActions(card: Card, t: Translate): CardAction[] {
  if (card.kind === 'phrase') return [];
  const words = t('Look up {0}', card.shown);
  const deed = { does: 'lookUp', query: card.shown } as const;
  return [{ id: 'lookUp', group: 'find', deed, words, short: t('Look up'), hint: words }];
}

/** All of a card as a list. */
function moreAction(t: Translate): CardAction {
  const words = t('More …');
  return {
    ...{ id: 'more', group: 'find', deed: { does: 'show', part: 'card' } },
    ...{ words, short: t('More'), hint: t('Everything that is known, as a list') },
  };
}

/** Composes a message for whoever has the machine: which logs are wanted, and how they are collected. */
function requestAction(t: Translate): CardAction {
  const hint = t('Ask the person who has the machine for the logs that belong to this');
  const deed = { does: 'requestLogs' } as const;
  return { id: 'request', group: 'find', deed, words: t('Request logs …'), short: t('Request logs'), hint };
}

/** Looks for the code in the logs of all machines, which lie in an engine of the user's. */
function huntActions({ kind }: Card, t: Translate): CardAction[] {
  if (kind !== 'code') return [];
  const hint = t('The query that finds it in Log Analytics, Splunk, Elastic, Loki, ClickHouse, DuckDB or Spark');
  const words = t('Hunt for this code …');
  return [{ id: 'hunt', group: 'find', deed: { does: 'huntCode' }, words, short: t('Hunt'), hint }];
}

/** A list of all articles but the first: where there is no first, they are only possible. */
function othersAction({ article }: Card, count: number, t: Translate): CardAction {
  const other = count === 1 ? t('1 other article') : t('{0} other articles', count);
  const possible = count === 1 ? t('1 possible article') : t('{0} possible articles', count);
  const short = article ? other : possible;
  const words = article ? t('Other articles …') : t('Possible articles …');
  return { id: 'others', group: 'other', deed: { does: 'show', part: 'articles' }, words, short, hint: words };
}
