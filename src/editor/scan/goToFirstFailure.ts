import * as vscode from 'vscode';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { type ExcerptSource, excerptSource } from './excerptUri.ts';
import { FirstFailureMark } from './firstFailureMark.ts';
import type { NumbersOf } from './firstFailures.ts';

/** "Go to what failed first": in a document, or in a file that the editor hands out only in excerpts. */
export function registerGoToFirstFailure(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  passwords: ArchivePasswords,
  numbersOf: NumbersOf,
): void {
  const mark = new FirstFailureMark();
  const go = async () => {
    const document = vscode.window.activeTextEditor?.document;
    const source = document ? excerptSource(document.uri) : fileOfTab();
    if (!source && !document) {
      sayInformation(sentence('Open a log first.'));
      return;
    }
    // With it comes what is known of the course of things in logs.
    const { FirstFailures } = await import('./firstFailures.ts');
    const failures = new FirstFailures(context.extensionUri, await knowledge(), passwords, mark, numbersOf);
    if (source) await failures.goInFile(source);
    else await failures.goInDocument(document!);
  };
  context.subscriptions.push(mark, vscode.commands.registerCommand(Commands.goToFirstFailure, go));
}

/** The file that the active tab shows, where the editor has not handed it out. */
function fileOfTab(): ExcerptSource | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputText)) return undefined;
  return { uri: input.uri.toString(), entry: [], place: { line: 1, column: 1, length: 1 } };
}
