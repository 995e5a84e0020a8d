import * as vscode from 'vscode';
import type { PlainText } from '../../core/text/plainText.ts';

export interface PlainStatusBarItem extends vscode.StatusBarItem {
  text: PlainText;
  tooltip: PlainText | undefined;
  name: PlainText | undefined;
}

export function createStatusBarItem(
  id: string,
  alignment: vscode.StatusBarAlignment,
  priority: number,
): PlainStatusBarItem {
  return vscode.window.createStatusBarItem(id, alignment, priority) as PlainStatusBarItem;
}

/** Says something in the status bar for a while (ms), or until what is returned is disposed of. */
export function showInStatusBar(message: PlainText, ms: number): vscode.Disposable {
  return vscode.window.setStatusBarMessage(message, ms);
}
