import * as vscode from 'vscode';

/** So long (ms) nothing must have moved; an editor that scrolls smoothly takes 125 ms for it. */
const STILL = 150;
/** Up to this column a place is in sight in any editor, when its line's beginning is. */
const NEAR = 40;
/** So much of a line behind a place comes into sight with it, in UTF-16 units. */
const BEHIND = 40;
/** Nobody waits longer (ms) for a card. */
const LONGEST = 2000;

/**
 * Selects a place of one line in an editor, brings it into sight and shows the card there. The editor closes a card when it scrolls, so
 * the card comes when the scroll has come to rest; not where the user has gone on by then.
 */
export async function arriveAt(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  const selection = new vscode.Selection(range.start, range.end);
  editor.selection = selection;
  // The beginning of a line has its time: it stays in sight where the place fits in beside it. The editor scrolls aside no
  // further than it must, and takes only the last of two calls that come together.
  const begin = new vscode.Range(range.start.line, 0, range.start.line, 0);
  editor.revealRange(begin, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await scrollEnd(editor, range);
  if (range.end.character > NEAR && editor.selection.isEqual(selection)) {
    // What stands behind the place comes into sight with it.
    const last = Math.min(range.end.character + BEHIND, editor.document.lineAt(range.end.line).text.length);
    editor.revealRange(range.with({ end: range.end.with({ character: last }) }));
    await scrollEnd(editor, range);
  }
  // Of several jumps in a row only the last one's place is still selected.
  const isHere = vscode.window.activeTextEditor === editor && editor.selection.isEqual(selection);
  if (isHere) await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}

/** Waits until a place is in sight and the editor has not scrolled for a moment. */
function scrollEnd(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  return new Promise((resolve) => {
    const isInSight = () => editor.visibleRanges.some((visible) => visible.contains(range.start));
    const done = () => {
      clearTimeout(still);
      clearTimeout(longest);
      listener.dispose();
      resolve();
    };
    const wait = () => (isInSight() ? setTimeout(done, STILL) : undefined);
    let still = wait();
    const longest = setTimeout(done, LONGEST);
    const listener = vscode.window.onDidChangeTextEditorVisibleRanges((change) => {
      if (change.textEditor !== editor) return;
      clearTimeout(still);
      still = wait();
    });
  });
}
