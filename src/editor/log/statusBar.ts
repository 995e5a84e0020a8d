import * as vscode from 'vscode';
import { totalsText } from '../../core/report/sentences.ts';
import { t } from '../translate.ts';
import { CODES_VIEW } from './codesView.ts';
import type { LogSummaries } from './logSummaries.ts';

/** "3 failures · 1 with article" of the active log; a click opens the view. */
export function registerStatusBar(context: vscode.ExtensionContext, summaries: LogSummaries): void {
  const item = vscode.window.createStatusBarItem('faultbook.summary', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Faultbook';
  item.command = `${CODES_VIEW}.focus`;
  context.subscriptions.push(
    item,
    summaries.onDidChange((log) => {
      if (!log || log.summary.codes.length === 0) {
        item.hide();
        return;
      }
      const { failures, failuresWithArticle } = log.summary;
      item.text = `$(${failures > 0 ? 'error' : 'pass'}) ${totalsText(failures, failuresWithArticle, t)}`;
      item.tooltip = vscode.l10n.t('Distinct codes in this log; click to list them');
      item.show();
    }),
  );
}
