import type * as vscode from 'vscode';
import type { ArticleFolders } from '../articles/articleFolders.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { CodeMenu } from '../trees/codeMenu.ts';
import { registerCodesView } from './codesView.ts';
import { registerGoToCode } from './goToCode.ts';
import { registerInlayNames } from './inlayNames.ts';
import { LogIndexes } from './logIndexes.ts';
import { LogScans } from './logScans.ts';
import { LogSummaries } from './logSummaries.ts';
import { registerMarks } from './marks.ts';
import { registerOccurrences } from './occurrences.ts';
import { registerShownLogs } from './shownLogs.ts';
import { registerStatusBar } from './statusBar.ts';
import { registerTerminalLinks } from './terminalLinks.ts';

/** Marks states from the first document on that has some: few have, and the others need not load what marks them. */
function markStates(context: vscode.ExtensionContext, indexes: LogIndexes): void {
  const first = indexes.onDidChange((document) => {
    if (!indexes.of(document)?.states.length) return;
    first.dispose();
    guard('marks of states', async () => (await import('./stateMarks.ts')).registerStateMarks(context, indexes));
  });
  context.subscriptions.push(first);
}

/** All that looks at a whole log: marks, names after codes, the view of its codes, going from one to the next. Returns
 * the indexes of the open logs, the summary of the one at hand and what a scan tells of it, for whoever else asks about them. */
export function registerLog(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  folders: ArticleFolders,
  menu: CodeMenu,
): { readonly indexes: LogIndexes; readonly summaries: LogSummaries; readonly logScans: LogScans } {
  const indexes = new LogIndexes(knowledge, folders.rules.onDidChange, folders.onDidChange);
  const summaries = new LogSummaries(indexes, knowledge, folders);
  const logScans = new LogScans(knowledge);
  context.subscriptions.push(indexes, summaries, logScans);
  registerMarks(context, indexes);
  markStates(context, indexes);
  registerShownLogs(context, knowledge, folders.rules.onDidChange);
  registerInlayNames(context, knowledge);
  registerCodesView(context, { summaries, indexes, scans: logScans, menu });
  registerGoToCode(context, indexes);
  registerOccurrences(context, knowledge, indexes);
  registerStatusBar(context, summaries);
  registerTerminalLinks(context, knowledge);
  return { indexes, summaries, logScans };
}
