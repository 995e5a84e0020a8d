import * as vscode from 'vscode';

/** So long (ms) nothing must have moved; an editor that scrolls smoothly takes 125 ms for it. */
const STILL = 150;
/** Nobody waits longer (ms) for a card. */
const LONGEST = 2000;

/**
 * Selects a place in an editor, brings it into sight and shows the card there. The editor closes a card when it scrolls, so
 * the card comes when the scroll has come to rest; not where the user has gone on by then.
 */
export async function arriveAt(editor: vscode.TextEditor, range: vscode.Range): Promise<void> {
  const selection = new vscode.Selection(range.start, range.end);
  editor.selection = selection;
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await scrollEnd(editor, range);
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
