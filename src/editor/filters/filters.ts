import * as vscode from 'vscode';
import { once } from '../../core/text/once.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { Commands, Schemes } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { LogIndexes } from '../log/logIndexes.ts';
import type { NumbersOf } from '../scan/firstFailures.ts';

/**
 * "Filter log …" and the documents that it makes; what they need is loaded with the first of them. Returns by which numbers
 * their lines go.
 */
export function registerFilters(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  indexes: LogIndexes,
  passwords: ArchivePasswords,
): NumbersOf {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const started = once(async () => {
    const { FilterSurface } = await import('./filterSurface.ts');
    const threads = { extensionUri: context.extensionUri, passwords };
    const surface = new FilterSurface(knowledge, indexes, threads, changed);
    context.subscriptions.push(surface);
    return surface;
  });
  context.subscriptions.push(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(Schemes.filtered, {
      onDidChange: changed.event,
      provideTextDocumentContent: async (uri, token) => (await started()).logs.textOf(uri, token),
    }),
    vscode.commands.registerCommand(Commands.filterLog, async (given: unknown) => (await started()).filterLog(given)),
    vscode.commands.registerCommand(Commands.goToLogLine, async () => (await started()).goToLogLine()),
  );
  return async (uri) => (uri.scheme === Schemes.filtered ? (await started()).numbersOf(uri) : undefined);
}
