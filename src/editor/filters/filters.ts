import * as vscode from 'vscode';
import { filterText } from '../../core/filters/filterText.ts';
import { countText } from '../../core/filters/headingText.ts';
import { ownText, plainText, withIcon } from '../../core/text/plainText.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { beLogs } from '../host/beLog.ts';
import { Commands, Schemes, StatusBarItems } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { LineNumbers } from '../host/lineNumbers.ts';
import { sentence } from '../host/sentence.ts';
import { createStatusBarItem } from '../host/statusBar.ts';
import { t } from '../host/translate.ts';
import { onDidShowLines, visibleLines } from '../host/visibleLines.ts';
import type { LogIndexes } from '../log/logIndexes.ts';
import { FilteredLogs } from './filteredLogs.ts';
import { HEADING_LINES } from './filterUri.ts';

/** Logs filtered: the command, the documents with the numbers of their lines, and the way from there into the log. */
export function registerFilters(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  indexes: LogIndexes,
  passwords: ArchivePasswords,
): void {
  const threads = { extensionUri: context.extensionUri, passwords };
  const logs = new FilteredLogs(knowledge, indexes, threads);
  const numbers = new LineNumbers();
  const showNumbers = (editor: vscode.TextEditor) => {
    const log = logs.of(editor.document.uri);
    if (!log) return;
    const numberOf = (line: number) => log.numbers[line - HEADING_LINES];
    for (const range of visibleLines(editor)) numbers.show(editor, range, numberOf, log.numbers.at(-1) ?? 0);
  };
  const definitions: vscode.DefinitionProvider = {
    provideDefinition: async ({ uri }, position) => {
      const { placeInLog } = await import('./goToLogLine.ts');
      return placeInLog(logs, uri, position);
    },
  };
  context.subscriptions.push(
    ...[logs, numbers, beLogs(Schemes.filtered), onDidShowLines(Schemes.filtered, showNumbers)],
    vscode.workspace.registerTextDocumentContentProvider(Schemes.filtered, logs),
    vscode.languages.registerDefinitionProvider({ scheme: Schemes.filtered }, definitions),
    vscode.commands.registerCommand(Commands.filterLog, async (given: unknown) => {
      const { filterLog } = await import('./filterLog.ts');
      await filterLog(given, { knowledge, indexes, threads, logs });
    }),
    vscode.commands.registerCommand(Commands.goToLogLine, async () => {
      const { goToLogLine } = await import('./goToLogLine.ts');
      await goToLogLine(logs);
    }),
    filterStatus(logs),
  );
}

/** "12 of 24 lines" of the filtered log in the active editor; a click changes the filter. */
function filterStatus(logs: FilteredLogs): vscode.Disposable {
  const item = createStatusBarItem(StatusBarItems.filter, vscode.StatusBarAlignment.Right, 91);
  item.name = ownText('Faultbook');
  item.command = Commands.filterLog;
  const show = () => {
    const uri = vscode.window.activeTextEditor?.document.uri;
    const log = uri && logs.of(uri);
    if (!log) return item.hide();
    item.text = withIcon('filter', plainText(countText(log, t)));
    item.tooltip = sentence('Filter: {0}; click to change it', filterText(log.source.filter, t));
    item.show();
  };
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidChangeTextDocument(({ document: { uri } }) => {
      if (uri.scheme === Schemes.filtered) show();
    }),
  );
}
