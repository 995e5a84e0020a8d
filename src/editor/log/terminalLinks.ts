import type * as vscode from 'vscode';
import type { Hit } from '../../core/detection/hit.ts';
import { detectLine } from '../../core/detection/rules/detectLine.ts';
import { placeInLine } from '../../core/explain/place.ts';
import { showCard } from '../code/showCard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { type PlainTerminalLink, registerTerminalLinkProvider } from '../host/languages.ts';
import { sentence } from '../host/sentence.ts';

interface CodeLink extends PlainTerminalLink {
  readonly hit: Hit;
  readonly line: string;
}

/** Codes that are printed in the terminal are links to their card, and so to their article. */
export function registerTerminalLinks(context: vscode.ExtensionContext, knowledge: () => Promise<Knowledge>): void {
  const provider: vscode.TerminalLinkProvider<CodeLink> = {
    async provideTerminalLinks({ line }) {
      const { known, formats } = await knowledge();
      return detectLine(line, { known, formats }).map((hit) => ({
        startIndex: hit.start,
        length: hit.end - hit.start,
        tooltip: sentence('Explain {0}', hit.text),
        ...{ hit, line },
      }));
    },
    async handleTerminalLink({ hit, line }) {
      const { explainer } = await knowledge();
      const card = explainer.card(hit, placeInLine(line, hit.start));
      showCard(card, { code: card.key });
    },
  };
  context.subscriptions.push(registerTerminalLinkProvider(provider));
}
