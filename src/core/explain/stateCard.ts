import type { Article } from '../articles/article.ts';
import type { ArticleLibrary } from '../articles/library.ts';
import type { StateField, StateFinding } from '../states/stateFinding.ts';
import type { StateLevel } from '../states/stateOutput.ts';
import { stateWords } from '../states/stateWords.ts';
import type { Translate } from '../text/translate.ts';

/** What a surface shows of a rule that holds in an answer, and what can be done. */
export interface StateCard {
  /** Of the rule. */
  readonly id: string;
  readonly level: StateLevel;
  /** What it means, and what to check next: plain text. */
  readonly says: string;
  readonly next?: string;
  /** The field where it is marked, and those that stand around it. */
  readonly field: StateField;
  readonly around: readonly StateField[];
  /** A command that checks it: it only reads. */
  readonly check?: string;
  readonly article?: Article;
  readonly actions: readonly StateAction[];
}

/** Something to do about a state: puts its check into a terminal, opens its article, goes to a line (from 1). */
export type StateAction = { readonly words: string; readonly short: string; readonly hint: string } & (
  | { readonly does: 'insert'; readonly check: string }
  | { readonly does: 'openArticle'; readonly article: string }
  | { readonly does: 'goTo'; readonly line: number }
);

/** The card of a finding; its article comes in a language where the library has it. */
export function stateCard(
  finding: StateFinding,
  library: Pick<ArticleLibrary, 'named'>,
  language: string,
  t: Translate,
): StateCard {
  const {
    rule,
    fields: [field, ...around],
  } = finding;
  const { id, level, next, check } = rule;
  const article = rule.article === undefined ? undefined : library.named(rule.article, language);
  return {
    ...{ id, level, says: stateWords(finding), field: field!, around },
    ...(next !== undefined && { next }),
    ...(check !== undefined && { check }),
    ...(article && { article }),
    actions: [
      ...(check === undefined ? [] : [insertAction(id, check, t)]),
      ...(article ? [openAction(article, t)] : []),
      ...around.map((one) => goToAction(one, t)),
    ],
  };
}

function insertAction(id: string, check: string, t: Translate): StateAction {
  const words = t('Insert into terminal: {0}', check);
  return { does: 'insert', check: id, words, short: check, hint: words };
}

function openAction({ uri, title }: Article, t: Translate): StateAction {
  const words = t('Open article: {0}', title);
  return { does: 'openArticle', article: uri, words, short: t('Open article'), hint: title };
}

function goToAction({ line, text }: StateField, t: Translate): StateAction {
  return { does: 'goTo', line, words: t('Go to {0}', text), short: `${line}: ${text}`, hint: text };
}
