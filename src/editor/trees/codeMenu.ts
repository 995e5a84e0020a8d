import * as vscode from 'vscode';
import type { CardPart } from '../../core/explain/actions.ts';
import { type CodeCard, queryOf } from '../../core/explain/card.ts';
import { showCard } from '../code/showCard.ts';
import type { CardArgument, LineArgument } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { Target } from './placeRow.ts';

/** A row as its menu knows it. */
export interface MenuRow {
  /** What "Copy row" takes. */
  readonly text: readonly string[];
  /** The code that it is about, or that is in its line. */
  readonly card?: CodeCard;
  /** Where it leads: of a code, its first place. */
  readonly target?: Target;
  /** The name of the log in which that is. */
  readonly log?: string;
}

/** What can be done with rows of codes: the same in every view that lists them. */
export class CodeMenu {
  readonly #rows = new WeakMap<object, () => MenuRow | undefined>();

  /** Says what a view's node is for its menu: asked when somebody opens that. */
  set(node: object, row: () => MenuRow | undefined): void {
    this.#rows.set(node, row);
  }

  /** Commands can be called by anyone with anything: undefined for what is no node of ours. */
  rowOf(node: unknown): MenuRow | undefined {
    return node !== null && typeof node === 'object' ? this.#rows.get(node)?.() : undefined;
  }
}

/** The commands of the menus that rows of codes have. */
export function registerCodeMenu(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): CodeMenu {
  const menu = new CodeMenu();
  const show = async ({ card, target }: MenuRow, part: CardPart) => {
    const open = target && placeOf(target);
    if (open) await vscode.commands.executeCommand(Commands.explainCode, { ...open, part } satisfies CardArgument);
    else if (card) {
      // Of a team's article perhaps only what it is found by was read.
      await (await knowledge()).complete(card.article ? [card.article.article] : []);
      showCard(card, { code: card.key }, part);
    }
  };
  const withRow = (command: string, task: (row: MenuRow) => unknown) =>
    vscode.commands.registerCommand(command, async (node: unknown) => {
      const row = menu.rowOf(node);
      if (row) await task(row);
    });
  const copy = async (node: unknown, selected: unknown) => {
    const nodes = Array.isArray(selected) && selected.includes(node) ? selected : [node];
    const lines = nodes.flatMap((one) => menu.rowOf(one)?.text ?? []);
    if (lines.length > 0) await vscode.env.clipboard.writeText(lines.join('\n'));
  };
  context.subscriptions.push(
    withRow(Commands.goToPlace, ({ target }) => {
      if (target) return vscode.window.showTextDocument(target.uri, { selection: target.range });
    }),
    withRow(Commands.openCodesArticle, ({ card, target }) => {
      const article = card?.article?.article.uri;
      const place: LineArgument | undefined = target && placeOf(target);
      if (article) return vscode.commands.executeCommand(Commands.openArticle, { article, ...place });
    }),
    withRow(Commands.insertCodesCommand, (row) => show(row, 'commands')),
    withRow(Commands.explainRow, (row) => show(row, 'card')),
    withRow(Commands.huntRow, ({ card }) => {
      if (card) return vscode.commands.executeCommand(Commands.huntCode, { code: card.key } satisfies CardArgument);
    }),
    withRow(Commands.copyCodesCode, ({ card }) => {
      if (card) return vscode.commands.executeCommand(Commands.copyCode, { text: card.shown });
    }),
    vscode.commands.registerCommand(Commands.copyCodes, copy),
    withRow(Commands.newCodesArticle, ({ card, log }) => {
      if (!card) return;
      return vscode.commands.executeCommand(Commands.newArticle, { query: queryOf(card), ...(log && { seenIn: log }) });
    }),
  );
  return menu;
}

/** A target as a place of an open document; undefined where it is not open. */
function placeOf({ uri, range: { start } }: Target): (LineArgument & { readonly character: number }) | undefined {
  const document = uri.toString();
  const isOpen = vscode.workspace.textDocuments.some((one) => one.uri.toString() === document);
  return isOpen ? { document, line: start.line, character: start.character } : undefined;
}
