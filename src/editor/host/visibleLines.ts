import * as vscode from 'vscode';

/** Scrolling is followed when it has paused for this long (ms). */
const PAUSE = 40;
/** So many lines above and below the visible ones are shown alike, so that short scrolling shows them at once. */
const MARGIN = 60;

/** The lines that an editor shows, and some around them: from one to another, both from 0 and included. */
export function visibleLines({ document, visibleRanges }: vscode.TextEditor): readonly (readonly [number, number])[] {
  const last = document.lineCount - 1;
  const [first] = visibleRanges;
  const end = visibleRanges.at(-1);
  if (!first || !end) return [];
  return [[Math.max(0, first.start.line - MARGIN), Math.min(last, end.end.line + MARGIN)]];
}

/** Tells of editors that show other lines than before: at once, when scrolling has paused, and when the text changes. */
export function onDidShowLines(
  scheme: string | undefined,
  shown: (editor: vscode.TextEditor) => void,
): vscode.Disposable {
  const timers = new Map<vscode.TextEditor, NodeJS.Timeout>();
  const isWanted = ({ document }: vscode.TextEditor) => scheme === undefined || document.uri.scheme === scheme;
  const show = (editors: readonly vscode.TextEditor[]) => editors.filter(isWanted).forEach(shown);
  const soon = (editor: vscode.TextEditor) => {
    if (!isWanted(editor)) return;
    clearTimeout(timers.get(editor));
    timers.set(
      editor,
      setTimeout(() => {
        timers.delete(editor);
        shown(editor);
      }, PAUSE),
    );
  };
  show(vscode.window.visibleTextEditors);
  const subscriptions = vscode.Disposable.from(
    vscode.window.onDidChangeVisibleTextEditors(show),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => soon(textEditor)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) soon(editor);
    }),
  );
  return {
    dispose: () => {
      for (const timer of timers.values()) clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}
