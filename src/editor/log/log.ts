import type * as vscode from 'vscode';
import type { ArticleFolders } from '../articles/articleFolders.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { CodeMenu } from '../trees/codeMenu.ts';
import { registerCodesView } from './codesView.ts';
import { registerGoToCode } from './goToCode.ts';
import { registerInlayNames } from './inlayNames.ts';
import { LogIndexes } from './logIndexes.ts';
import { LogSummaries } from './logSummaries.ts';
import { registerMarks } from './marks.ts';
import { registerOccurrences } from './occurrences.ts';
import { registerShownLogs } from './shownLogs.ts';
import { registerStatusBar } from './statusBar.ts';
import { registerTerminalLinks } from './terminalLinks.ts';

/** All that looks at a whole log: marks, names after codes, the view of its codes, going from one to the next. Returns
 * the indexes of the open logs and the summary of the one at hand, for whoever else asks about them. */
export function registerLog(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  folders: ArticleFolders,
  menu: CodeMenu,
): { readonly indexes: LogIndexes; readonly summaries: LogSummaries } {
  const indexes = new LogIndexes(knowledge, folders.rules.onDidChange, folders.onDidChange);
  const summaries = new LogSummaries(indexes, knowledge, folders);
  context.subscriptions.push(indexes, summaries);
  registerMarks(context, indexes);
  registerShownLogs(context, knowledge, folders.rules.onDidChange);
  registerInlayNames(context, knowledge);
  registerCodesView(context, summaries, indexes, menu);
  registerGoToCode(context, indexes);
  registerOccurrences(context, knowledge, indexes);
  registerStatusBar(context, summaries);
  registerTerminalLinks(context, knowledge);
  return { indexes, summaries };
}
