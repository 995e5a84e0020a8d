import * as vscode from 'vscode';
import type { StateLevel } from '../../core/states/stateOutput.ts';
import { rangeOf } from '../code/fieldRange.ts';
import { Colours } from '../host/contributions.ts';
import { onDidChangeSetting, setting } from '../host/settings.ts';
import type { LogIndexes } from './logIndexes.ts';

/** What is marked, in which colour, and by which setting; what is only worth knowing is not. */
const KINDS = [
  { level: 'wrong', colour: Colours.failure, setting: 'marks.failures' },
  { level: 'warning', colour: Colours.warning, setting: 'marks.warnings' },
] as const satisfies readonly { level: StateLevel; colour: string; setting: string }[];

/** Underlines, with dots, the values in answers of commands that are wrong or may become so. */
export function registerStateMarks(context: vscode.ExtensionContext, indexes: LogIndexes): void {
  const types = KINDS.map(({ colour }) =>
    vscode.window.createTextEditorDecorationType({
      borderStyle: 'dotted',
      borderWidth: '0 0 2px 0',
      borderColor: new vscode.ThemeColor(colour),
      overviewRulerColor: new vscode.ThemeColor(colour),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
  );
  const mark = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const states = indexes.of(document)?.states ?? [];
    for (const [i, kind] of KINDS.entries()) {
      const isWanted = setting('marks.enabled') && setting(kind.setting);
      const fields = states.flatMap(({ rule, fields: [field] }) => (rule.level === kind.level && field ? field : []));
      const ranges = fields.filter(({ line }) => line <= document.lineCount).map((field) => rangeOf(document, field));
      editor.setDecorations(types[i]!, isWanted ? ranges : []);
    }
  };
  const markAll = () => vscode.window.visibleTextEditors.forEach(mark);
  markAll();
  context.subscriptions.push(
    ...types,
    indexes.onDidChange((document) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) mark(editor);
    }),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
    onDidChangeSetting('marks', markAll),
  );
}
