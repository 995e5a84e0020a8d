import * as vscode from 'vscode';
import { totalsText } from '../../core/summary/totals.ts';
import { ownText, plainText, withIcon } from '../../core/text/plainText.ts';
import { focusCommand } from '../host/contextKeys.ts';
import { StatusBarItems, Views } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { createStatusBarItem } from '../host/statusBar.ts';
import { t } from '../host/translate.ts';
import type { LogSummaries } from './logSummaries.ts';

/** "3 failing codes · 600 times · 1 with article" of the active log; a click opens the view. */
export function registerStatusBar(context: vscode.ExtensionContext, summaries: LogSummaries): void {
  const item = createStatusBarItem(StatusBarItems.summary, vscode.StatusBarAlignment.Right, 90);
  item.name = ownText('Faultbook');
  item.command = focusCommand(Views.codes);
  context.subscriptions.push(
    item,
    summaries.onDidChange((log) => {
      if (!log || log.summary.codes.length === 0) {
        item.hide();
        return;
      }
      const totals = plainText(totalsText(log.summary, t));
      item.text = withIcon(log.summary.failures > 0 ? 'error' : 'pass', totals);
      item.tooltip = sentence('Distinct codes in this log; click to list them');
      item.show();
    }),
  );
}
