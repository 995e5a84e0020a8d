import * as vscode from 'vscode';
import { type LineLooks, looksOf } from '../../core/filters/lineLooks.ts';
import { Colours } from '../host/contributions.ts';
import { isServed, linesOf } from '../host/documents.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { onDidChangeSetting, setting } from '../host/settings.ts';
import { onDidShowLines, visibleLines } from '../host/visibleLines.ts';

const NOTHING: LineLooks = { levels: new Map(), dimmed: [] };

/** Tints whole lines by their severity and dims component and thread, where the log's format tells them: visible lines only. */
export function registerLineColours(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  formatsChanged: vscode.Event<void>,
): void {
  const tint = (colour: string) =>
    vscode.window.createTextEditorDecorationType({
      isWholeLine: true,
      backgroundColor: new vscode.ThemeColor(colour),
    });
  const tints = { error: tint(Colours.errorLine), warning: tint(Colours.warningLine) };
  const dim = vscode.window.createTextEditorDecorationType({ color: new vscode.ThemeColor(Colours.dimmed) });

  const show = async (editor: vscode.TextEditor) => {
    const { document } = editor;
    if (!(await isServed(document))) return;
    const isWanted = setting('lines.tint') || setting('lines.dim');
    const { levels, dimmed } = isWanted ? await looks(editor, knowledge) : NOTHING;
    for (const [level, type] of Object.entries(tints)) {
      const lines = setting('lines.tint') ? (levels.get(level as keyof typeof tints) ?? []) : [];
      editor.setDecorations(
        type,
        lines.map((line) => new vscode.Range(line, 0, line, 0)),
      );
    }
    const ranges = dimmed.map(({ line, place: [start, end] }) => new vscode.Range(line, start, line, end));
    editor.setDecorations(dim, setting('lines.dim') ? ranges : []);
  };
  const colour = (editor: vscode.TextEditor) => guard('colours of lines', () => show(editor));
  const colourAll = () => vscode.window.visibleTextEditors.forEach(colour);
  context.subscriptions.push(
    ...[tints.error, tints.warning, dim],
    onDidShowLines(undefined, colour),
    onDidChangeSetting('lines', colourAll),
    formatsChanged(colourAll),
  );
}

async function looks(editor: vscode.TextEditor, knowledge: () => Promise<Knowledge>): Promise<LineLooks> {
  const { formats } = await knowledge();
  const { document } = editor;
  const [range] = visibleLines(editor);
  if (document.isClosed || !range) return NOTHING;
  return looksOf(linesOf(document), ...range, { formats, fileName: document.uri.path });
}
