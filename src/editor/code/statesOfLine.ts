import * as vscode from 'vscode';
import { type StateAction, type StateCard, stateCard } from '../../core/explain/stateCard.ts';
import type { StateFinding } from '../../core/states/stateFinding.ts';
import type { StateLevel } from '../../core/states/stateOutput.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { t } from '../host/translate.ts';
import type { CardCommand } from './cardCommands.ts';
import { rangeOf } from './fieldRange.ts';
import { linksIn, untrustedLines } from './hoverMarkdown.ts';

const ICONS: Readonly<Record<StateLevel, string>> = { wrong: '$(error)', warning: '$(warning)', note: '$(info)' };

/** The states that are marked in one line of a document: what a hover and a light bulb have of them. */
export class StatesOfLine {
  readonly #document: vscode.TextDocument;
  readonly #placed: readonly { readonly card: StateCard; readonly range: vscode.Range }[];

  constructor(document: vscode.TextDocument, found: readonly StateFinding[], { library }: Knowledge) {
    this.#document = document;
    this.#placed = found.map((finding) => {
      const card = stateCard(finding, library, vscode.env.language, t);
      return { card, range: rangeOf(document, card.field) };
    });
  }

  /** What those say that stand at a position, one below the other. */
  hoverAt(position: vscode.Position): Pick<vscode.Hover, 'contents' | 'range'> | undefined {
    const here = this.#placed.filter(({ range }) => range.contains(position));
    const [first] = here;
    return first && { contents: here.flatMap(({ card }) => this.#contents(card)), range: first.range };
  }

  /** What can be done about all of them, with the words for it. */
  actions(): (CardCommand & { readonly words: string })[] {
    return this.#placed.flatMap(({ card }) =>
      card.actions.map((action) => ({ words: action.words, ...this.#commandOf(action, card) })),
    );
  }

  /** What it means and what to check next, then what can be done. */
  #contents(card: StateCard): vscode.MarkdownString[] {
    const says = untrustedLines(`${ICONS[card.level]} `, [card.says, ...(card.next === undefined ? [] : [card.next])]);
    if (card.actions.length === 0) return [says];
    return [says, linksIn(card.actions.map((action) => ({ ...action, ...this.#commandOf(action, card) })))];
  }

  #commandOf(action: StateAction, { field }: StateCard): CardCommand {
    const place = { document: this.#document.uri.toString(), line: field.line - 1 };
    switch (action.does) {
      case 'insert':
        return { command: Commands.insertSnippet, argument: { check: action.check, place } };
      case 'openArticle':
        return { command: Commands.openArticle, argument: { article: action.article, ...place } };
      case 'goTo':
        return { command: Commands.goToLine, argument: { ...place, line: action.line - 1 } };
    }
  }
}
