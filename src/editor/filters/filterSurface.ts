import * as vscode from 'vscode';
import { filterText } from '../../core/filters/filterText.ts';
import { countText } from '../../core/filters/headingText.ts';
import { ownText, plainText, withIcon } from '../../core/text/plainText.ts';
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
import type { Threads } from './filterFile.ts';
import { filterLog } from './filterLog.ts';
import { filterSource, HEADING_LINES } from './filterUri.ts';
import { goToLogLine, placeInLog } from './goToLogLine.ts';

/** Filtered logs as they are shown: the numbers of their lines, how many there are, and the way from there into the log. */
export class FilterSurface implements vscode.Disposable {
  readonly logs: FilteredLogs;
  readonly #knowledge: () => Promise<Knowledge>;
  readonly #indexes: LogIndexes;
  readonly #threads: Threads;
  readonly #subscriptions: vscode.Disposable;

  constructor(
    knowledge: () => Promise<Knowledge>,
    indexes: LogIndexes,
    threads: Threads,
    changed: vscode.EventEmitter<vscode.Uri>,
  ) {
    this.#knowledge = knowledge;
    this.#indexes = indexes;
    this.#threads = threads;
    const logs = new FilteredLogs(knowledge, indexes, threads, changed);
    this.logs = logs;
    const numbers = new LineNumbers();
    const showNumbers = (editor: vscode.TextEditor) => {
      const log = logs.of(editor.document.uri);
      const numberOf = this.numbersOf(editor.document.uri);
      for (const range of visibleLines(editor)) numbers.show(editor, range, numberOf, log?.numbers.at(-1) ?? 0);
    };
    this.#subscriptions = vscode.Disposable.from(
      ...[logs, numbers, beLogs(Schemes.filtered), onDidShowLines(Schemes.filtered, showNumbers), countStatus(logs)],
      vscode.languages.registerDefinitionProvider(
        { scheme: Schemes.filtered },
        { provideDefinition: ({ uri }, position) => placeInLog(logs, uri, position) },
      ),
      vscode.window.registerFileDecorationProvider({ provideFileDecoration: markOf }),
    );
  }

  filterLog(given: unknown): Promise<void> {
    const [knowledge, indexes, threads, logs] = [this.#knowledge, this.#indexes, this.#threads, this.logs];
    return filterLog(given, { knowledge, indexes, threads, logs });
  }

  /** The numbers in the log of the lines (from 0) of a filtered log. */
  numbersOf(uri: vscode.Uri): (line: number) => number | undefined {
    const log = this.logs.of(uri);
    return (line) => log?.numbers[line - HEADING_LINES];
  }

  goToLogLine(): Promise<void> {
    return goToLogLine(this.logs);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }
}

/** A mark behind the name of a tab: that of the log itself has the same name. */
function markOf(uri: vscode.Uri): vscode.FileDecoration | undefined {
  const source = filterSource(uri);
  return source && new vscode.FileDecoration('▽', plainText(filterText(source.filter, t)));
}

/** "12 of 24 lines" of the filtered log in the active editor; a click changes the filter. */
function countStatus(logs: FilteredLogs): vscode.Disposable {
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
