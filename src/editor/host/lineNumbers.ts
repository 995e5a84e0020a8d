import * as vscode from 'vscode';

/** Shows numbers of ours in place of the editor's own; the text itself stays that of the log. */
export class LineNumbers implements vscode.Disposable {
  readonly #type = vscode.window.createTextEditorDecorationType({});

  dispose(): void {
    this.#type.dispose();
  }

  /** Numbers the lines from one to another (both from 0, included); `numberOf` gives nothing for a line without one. */
  show(
    editor: vscode.TextEditor,
    [from, to]: readonly [number, number],
    numberOf: (line: number) => number | undefined,
    largest: number,
  ): void {
    if (editor.options.lineNumbers !== vscode.TextEditorLineNumbersStyle.Off)
      editor.options = { ...editor.options, lineNumbers: vscode.TextEditorLineNumbersStyle.Off };
    const width = `${String(largest).length}ch`;
    const last = Math.min(to, editor.document.lineCount - 1);
    const options: vscode.DecorationOptions[] = [];
    for (let line = from; line <= last; line++) {
      options.push({
        range: new vscode.Range(line, 0, line, 0),
        renderOptions: {
          before: {
            contentText: String(numberOf(line) ?? ''),
            color: new vscode.ThemeColor('editorLineNumber.foreground'),
            fontStyle: 'normal',
            fontWeight: 'normal',
            width,
            margin: '0 2ch 0 0',
            // The editor has no alignment of its own here.
            textDecoration: 'none; display: inline-block; text-align: right',
          },
        },
      });
    }
    editor.setDecorations(this.#type, options);
  }
}
