import * as vscode from 'vscode';
import {
  type ActionGroup,
  actionsOfPart,
  type CardAction,
  type CardPart,
  leadingActions,
} from '../../core/explain/actions.ts';
import type { Card } from '../../core/explain/card.ts';
import { articleTraits, cardFacts, cardName, cardTraits } from '../../core/explain/cardText.ts';
import { joined, type PlainText, plainText, withIcon } from '../../core/text/plainText.ts';
import { wrapped } from '../../core/text/wrapped.ts';
import type { CardArgument } from '../host/commands.ts';
import { guard } from '../host/guard.ts';
import type { PlainButton } from '../host/inputBox.ts';
import { keepOrder } from '../host/keepOrder.ts';
import { createQuickPick, type PlainPickItem } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { commandOf } from './cardCommands.ts';

interface ActionItem extends PlainPickItem {
  readonly action?: CardAction;
}

/** The longest text of an article that one line shows, in UTF-16 units. */
const FACT = 1000;
/** What a row surely has room for, beside its heading too. */
const ROW = 84;

/**
 * A card, or a part of it, as a list: what most people want to do on top, then all that it says, then all else that can be
 * done. It works in every document, also where hovers and code actions do not (read-only editors, hovers switched off).
 * `source` names the card again.
 */
export function listCard(card: Card, source: CardArgument, part: CardPart = 'card'): void {
  const pick = createQuickPick<ActionItem>();
  pick.title = joined(
    ' · ',
    titleOf(card).map((word) => plainText(word)),
  );
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  keepOrder(pick);
  pick.items = part === 'card' ? wholeItems(card) : actionItems(actionsOfPart(card, part, t), part);
  const run = (action: CardAction | undefined) => {
    if (!action) return;
    pick.hide();
    const { command, argument } = commandOf(action, source);
    guard('action of a card', () => vscode.commands.executeCommand(command, argument));
  };
  // A row that only says something leaves the list open.
  pick.onDidAccept(() => run(pick.selectedItems[0]?.action));
  // A row has one button for what can be done besides, and one for what Enter does.
  pick.onDidTriggerItemButton(({ item: { action }, button }) =>
    run(button.iconPath === COPY_ICON ? action?.beside : action),
  );
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

function titleOf(card: Card): string[] {
  return card.kind === 'phrase' ? [cardName(card)] : [card.shown, card.name ?? '', ...cardTraits(card)];
}

const asFact = (line: PlainText) => withIcon('info', line);
const asArticle = (line: PlainText) => withIcon('book', line);
const asCause = (line: PlainText) => withIcon('question', line);

function wholeItems(card: Card): ActionItem[] {
  const leading = leadingActions(card, t);
  const ids = new Set(leading.map(({ id }) => id));
  const others = actionsOfPart(card, 'card', t).filter(({ id }) => !ids.has(id));
  return [
    separator(sentence('Actions')),
    ...leading.map((action) => itemOf(action, 'card')),
    ...factItems(card),
    ...actionItems(others, 'card'),
  ];
}

/** What the card says, row by row. */
function factItems(card: Card): ActionItem[] {
  const items: ActionItem[] = [];
  // A row cuts what is longer than it is, and has no other way to show it.
  const say = (marked: (line: PlainText) => PlainText, ...texts: PlainText[]) => {
    const lines = wrapped(joined(': ', texts), ROW).map((line) => plainText(line));
    for (const [index, line] of lines.entries())
      items.push({ label: index === 0 ? marked(line) : withIcon('blank', line) });
  };
  const facts = cardFacts(card);
  if (facts.length > 0) items.push(separator(sentence('What is known')));
  for (const fact of facts) say(asFact, plainText(fact, FACT));
  if (!card.article) return items;
  const { article, evidence, values, occurrence, impact, causes } = card.article;
  items.push(separator(sentence('Article')));
  const traits = articleTraits(card.article).map((trait) => plainText(trait));
  say(asArticle, joined(' · ', [plainText(article.title), ...traits]));
  if (evidence) say(asFact, plainText(evidence.words, FACT));
  for (const value of values ?? []) say(asFact, plainText(value, FACT));
  for (const says of evidence?.missing ?? []) say(asFact, sentence('Not found: {0}', says));
  if (occurrence) say(asFact, sentence('Occurrence'), plainText(occurrence, FACT));
  if (impact) say(asFact, sentence('Impact'), plainText(impact, FACT));
  for (const [index, cause] of causes.entries()) say(asCause, sentence('Cause {0}', index + 1), plainText(cause, FACT));
  return items;
}

const INSERT_ICON = new vscode.ThemeIcon('terminal');
const COPY_ICON = new vscode.ThemeIcon('copy');

const GROUPS: Readonly<Record<ActionGroup, () => PlainText>> = {
  article: () => sentence('Actions'),
  evidence: () => sentence('What speaks for it'),
  check: () => sentence('Checks'),
  fix: () => sentence('Fixes'),
  other: () => sentence('Other articles'),
  possible: () => sentence('Possible articles'),
  copy: () => sentence('Copy'),
  find: () => sentence('Find more'),
};

/** A row for each action, with a heading where another group begins. */
function actionItems(actions: readonly CardAction[], part: CardPart): ActionItem[] {
  const items: ActionItem[] = [];
  let group: ActionGroup | undefined;
  for (const action of actions) {
    if (action.group !== group && (part === 'card' || part === 'commands'))
      items.push(separator(GROUPS[action.group]()));
    group = action.group;
    items.push(itemOf(action, part));
  }
  return items;
}

function itemOf(action: CardAction, part: CardPart): ActionItem {
  if (action.deed.does === 'insert') return commandItem(action, action.deed.snippet.lines);
  return part === 'articles' ? articleItem(action) : actionItem(action);
}

function actionItem(action: CardAction): ActionItem {
  return { label: plainText(action.words, FACT), action };
}

/** An article among articles only. */
function articleItem(action: CardAction): ActionItem {
  return { label: asArticle(plainText(action.hint, FACT)), action };
}

/** A command of the article: what it is for, what to know before, and what will be inserted. */
function commandItem(action: CardAction, lines: readonly string[]): ActionItem {
  const buttons: PlainButton[] = [
    { iconPath: INSERT_ICON, tooltip: sentence('Insert into terminal') },
    { iconPath: COPY_ICON, tooltip: sentence('Copy') },
  ];
  return {
    label: withIcon('terminal', plainText(action.short)),
    // What to know before comes first: a row cuts what is longer than it is.
    detail: joined(' ', [
      plainText(`${action.traits ?? ''}:`),
      plainText(lines[0] ?? '', FACT),
      lines.length > 1 ? sentence('+{0} more', lines.length - 1) : undefined,
    ]),
    buttons,
    action,
  };
}

function separator(label: PlainText): ActionItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
