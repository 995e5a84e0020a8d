import * as vscode from 'vscode';
import { sameFailure } from '../../core/codes/bits.ts';
import type { Code } from '../../core/codes/code.ts';
import { detectAt } from '../../core/detection/detectAt.ts';
import { lineContext } from '../code/lineContext.ts';
import { Commands } from '../host/contributions.ts';
import { isServed, registerForServed } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import type { LogIndexes } from './logIndexes.ts';

/** "Show all occurrences": a code's other places in the same log, in the editor's own view of references. */
export function registerOccurrences(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  indexes: LogIndexes,
): void {
  const codeAt = async (document: vscode.TextDocument, position: vscode.Position): Promise<Code | undefined> => {
    const sources = await knowledge();
    const { text } = document.lineAt(position.line);
    return detectAt(text, position.character, lineContext(document, position.line, sources))?.code;
  };
  const provider: vscode.ReferenceProvider = {
    async provideReferences(document, position) {
      if (!(await isServed(document))) return [];
      const code = await codeAt(document, position);
      if (!code) return [];
      const { hits } = await indexes.complete(document);
      const places: vscode.Location[] = [];
      for (const { line, start, end, kind } of hits.all()) {
        if (sameFailure(kind.code, code))
          places.push(new vscode.Location(document.uri, new vscode.Range(line, start, line, end)));
      }
      return places;
    },
  };
  const show = async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) return;
    const { document, selection } = editor;
    if (await codeAt(document, selection.active)) {
      await vscode.commands.executeCommand('references-view.findReferences', document.uri, selection.active);
    } else {
      sayInformation(sentence('Put the cursor on a code first.'));
    }
  };
  context.subscriptions.push(
    registerForServed((selector) => vscode.languages.registerReferenceProvider(selector, provider)),
    vscode.commands.registerCommand(Commands.showOccurrences, show),
  );
}
