import * as vscode from 'vscode';
import { type CodeCard, copySpellings } from '../../core/explain/card.ts';
import { cardName } from '../../core/explain/cardText.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import { stringField } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import type { PlainButton } from '../host/inputBox.ts';
import { keepOrder } from '../host/keepOrder.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { createQuickPick, type PlainPickItem } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import { steadyItems } from '../host/steadyItems.ts';
import { showCard } from './cardPick.ts';

const LIMIT = 50;

interface CodeItem extends PlainPickItem {
  readonly card?: CodeCard;
}

/** "Look up error code": answers while one types any spelling of a code or a part of a name. */
export function registerLookUpCode(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const open = async (argument: unknown) => {
    const pick = createQuickPick<CodeItem>();
    pick.title = sentence('Look up error code');
    pick.placeholder = sentence('0x80070643, -2147023293, 1603, 7b, wu_e_ds …');
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    keepOrder(pick);
    pick.value = stringField(argument, 'query') ?? '';
    const items = steadyItems(pick);
    pick.busy = true;
    pick.show();
    const sources = await knowledge();
    pick.busy = false;
    const copy: PlainButton = { iconPath: new vscode.ThemeIcon('copy'), tooltip: sentence('Copy') };
    const update = () => {
      const found = sources.explainer.lookUp(pick.value, sources.known, LIMIT, true);
      items.set(found.length > 0 ? found.map((card) => itemOf(card, copy)) : nothingFound(pick.value));
    };
    pick.onDidChangeValue(update);
    pick.onDidTriggerItemButton(async ({ item }) => {
      if (item.card) await vscode.env.clipboard.writeText(copySpellings(item.card).join(' '));
      pick.hide();
    });
    pick.onDidAccept(async () => {
      const card = items.accepted()?.card;
      if (!card) return;
      pick.hide();
      await vscode.env.clipboard.writeText(card.shown);
      showInStatusBar(sentence('Copied {0}', card.shown), 3000);
      showCard(card, { code: card.key });
    });
    pick.onDidHide(() => pick.dispose());
    update();
  };
  context.subscriptions.push(vscode.commands.registerCommand(Commands.lookUpCode, open));
}

function itemOf(card: CodeCard, copy: PlainButton): CodeItem {
  const header = card.description.best?.header;
  return {
    label: plainText(cardName(card)),
    description: joined(
      ' · ',
      [...card.decoded, header ?? '', card.outcomeText].map((part) => plainText(part)),
    ),
    ...(card.meaning && { detail: plainText(card.meaning, 1000) }),
    // What matches is decided by the core, which knows that 1603 and 0x80070643 are the same.
    alwaysShow: true,
    buttons: [copy],
    card,
  };
}

function nothingFound(query: string): CodeItem[] {
  if (query.trim() === '') return [];
  return [
    {
      label: sentence('No code is spelt “{0}”, and no name has it as a part.', query.trim()),
      alwaysShow: true,
    },
  ];
}
