import * as vscode from 'vscode';
import { type Card, copySpellings, queryOf } from '../../core/explain/card.ts';
import { snippetTraits } from '../../core/explain/labels.ts';
import type { PlainText } from '../../core/text/plainText.ts';
import { Commands } from '../host/contributions.ts';
import { registerForServed } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { codeAction, type PlainCodeAction } from '../host/languages.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { snippetArgument } from '../terminal/snippetPrint.ts';
import { cardsTouching } from './place.ts';

const KIND = vscode.CodeActionKind.QuickFix.append('faultbook');

/** The light bulb at a code: everything that the hover offers, for the keyboard. */
export function registerCodeActions(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, _context, token) {
      const sources = await knowledge();
      if (token.isCancellationRequested) return [];
      return cardsTouching(document, range, sources).flatMap(({ card }) => actionsOf(card));
    },
  };
  const register = (selector: vscode.DocumentSelector) =>
    vscode.languages.registerCodeActionsProvider(selector, provider, { providedCodeActionKinds: [KIND] });
  context.subscriptions.push(registerForServed(register));
}

/** The actions of a card, best first: articles, snippets of check and fix, copies, look-up. */
export function actionsOf(card: Card): PlainCodeAction[] {
  const actions: PlainCodeAction[] = [];
  const add = (title: PlainText, command: string, argument: unknown) => {
    const action = codeAction(title, KIND);
    action.command = { title, command, arguments: [argument] };
    actions.push(action);
  };
  if (card.article) {
    for (const article of [card.article.article, ...card.others]) {
      add(sentence('Open article: {0}', article.title), Commands.openArticle, { article: article.uri });
    }
    const { article, checks, fixes } = card.article;
    for (const snippet of [...checks, ...fixes]) {
      add(
        sentence('Insert into terminal: {0} ({1})', snippet.label, snippetTraits(snippet, t)),
        Commands.insertSnippet,
        snippetArgument(article.uri, snippet),
      );
    }
    for (const snippet of [...checks, ...fixes]) {
      add(sentence('Copy command: {0}', snippet.label), Commands.copySnippet, snippetArgument(article.uri, snippet));
    }
  } else add(sentence('Search articles for {0}', queryOf(card)), Commands.openArticle, { query: queryOf(card) });
  for (const text of copySpellings(card)) add(sentence('Copy {0}', text), Commands.copyCode, { text });
  if (!('phrase' in card)) add(sentence('Look up {0}', card.code), Commands.lookUpCode, { query: card.code });
  if (actions[0]) actions[0].isPreferred = true;
  return actions;
}
