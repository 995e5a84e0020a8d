import type * as vscode from 'vscode';
import type { ArticleFolders } from '../articles/articleFolders.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import type { Knowledge } from '../host/knowledge.ts';
import type { CodeMenu } from '../trees/codeMenu.ts';
import { registerExcerpts } from './excerpts.ts';
import { registerLargeFiles } from './largeFiles.ts';
import { registerScanLogs } from './scanLogs.ts';
import { Scans } from './scans.ts';
import { registerScanView } from './scanView.ts';
import { registerTimeline } from './timeline.ts';

/**
 * All that looks at files on disk: the scan of files and folders, its view, excerpts of what the editor does not open.
 */
export function registerScan(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  folders: ArticleFolders,
  passwords: ArchivePasswords,
  menu: CodeMenu,
): Scans {
  const scans = new Scans(context.extensionUri, knowledge, folders, passwords, context.workspaceState);
  context.subscriptions.push(scans);
  registerScanView(context, scans, menu);
  registerScanLogs(context, scans);
  registerExcerpts(context, passwords);
  registerLargeFiles(context);
  registerTimeline(context, scans);
  return scans;
}
