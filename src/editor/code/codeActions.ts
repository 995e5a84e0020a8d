import * as vscode from 'vscode';
import { type CardAction, menuActions } from '../../core/explain/actions.ts';
import { cardName } from '../../core/explain/cardText.ts';
import { type PlainText, plainText } from '../../core/text/plainText.ts';
import { Commands } from '../host/contributions.ts';
import { isServed, registerForServed } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { codeAction, type PlainCodeAction } from '../host/languages.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { type CardCommand, commandOf } from './cardCommands.ts';
import { cardsTouching, type PlacedCard } from './place.ts';
import { stateLines } from './stateLines.ts';

const KIND = vscode.CodeActionKind.QuickFix.append('faultbook');
/** A longer menu is scrolled, and what is wanted is out of sight. */
const MOST = 10;
/** The longest title of an entry, in UTF-16 units. */
const TITLE = 400;

/** The light bulb at a code, and in the line of a state: everything that the hover offers, for the keyboard. */
export function registerCodeActions(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, _context, token) {
      if (!(await isServed(document))) return [];
      const sources = await knowledge();
      if (token.isCancellationRequested) return [];
      const [first, ...others] = await cardsTouching(document, range, sources);
      const states = await stateLines(document, range.start.line, sources);
      const items = [
        ...(states?.actions() ?? []).map(stateItem),
        ...(first ? menuActions(first.card, t).map((action) => menuItem(action, first)) : []),
        ...others.map(explainItem),
      ];
      // One entry stands on top: of a state, which says more than a number in it.
      if (states) for (const item of items.filter((one) => one.isPreferred).slice(1)) item.isPreferred = false;
      return items.slice(0, MOST);
    },
  };
  const register = (selector: vscode.DocumentSelector) =>
    vscode.languages.registerCodeActionsProvider(selector, provider, { providedCodeActionKinds: [KIND] });
  context.subscriptions.push(registerForServed(register));
}

function menuItem(action: CardAction, { source }: PlacedCard): PlainCodeAction {
  const item = itemOf(plainText(action.words, TITLE), commandOf(action, source));
  if (action.preferred) item.isPreferred = true;
  return item;
}

/** What can be done about a state; its article comes first. */
function stateItem({ words, ...command }: CardCommand & { readonly words: string }): PlainCodeAction {
  const item = itemOf(plainText(words, TITLE), command);
  item.isPreferred = command.command === Commands.openArticle;
  return item;
}

/** Of what else a selection touches, the card. */
function explainItem({ card, source }: PlacedCard): PlainCodeAction {
  return itemOf(sentence('Explain {0} …', cardName(card)), { command: Commands.explainCode, argument: source });
}

function itemOf(title: PlainText, { command, argument }: CardCommand): PlainCodeAction {
  const item = codeAction(title, KIND);
  item.command = { title, command, arguments: [argument] };
  return item;
}
