import * as vscode from 'vscode';
import { NOTE_LIMITS } from '../../core/notes/note.ts';
import { joined, type PlainText, plainText, verbatim } from '../../core/text/plainText.ts';
import { textHover } from '../code/hoverMarkdown.ts';
import { Colours } from '../host/contributions.ts';
import { lineDecoration } from '../host/decorations.ts';
import type { NoteBook } from './noteBook.ts';
import { inOrder, type NotePlaces } from './notePlaces.ts';

/** How much of a note is shown behind its line, and how long a line may be for that to be in sight (UTF-16 units). */
const SHOWN = 80;
const IN_SIGHT = 110;

/** Marks the lines of notes in the gutter and the overview ruler, with the note behind each line. */
export function registerNoteMarks(extensionUri: vscode.Uri, book: NoteBook, places: NotePlaces): vscode.Disposable {
  const color = new vscode.ThemeColor(Colours.note);
  const type = vscode.window.createTextEditorDecorationType({
    gutterIconPath: vscode.Uri.joinPath(extensionUri, 'media', 'note.svg'),
    gutterIconSize: 'contain',
    overviewRulerColor: color,
    overviewRulerLane: vscode.OverviewRulerLane.Left,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const mark = (editor: vscode.TextEditor) => {
    const { document } = editor;
    const words = new Map<number, PlainText[]>();
    for (const { note, line } of inOrder(places.in(document), book))
      words.set(line, [...(words.get(line) ?? []), plainText(note.text, NOTE_LIMITS.text)]);
    const decorations = [...words].flatMap(([line, texts]) => {
      if (line >= document.lineCount) return [];
      const { range, text } = document.lineAt(line);
      const whole = joined(' · ', texts);
      const after = plainText(whole, SHOWN);
      const isSeen = after === whole && text.length <= IN_SIGHT;
      const hover = isSeen || whole === '' ? undefined : whole;
      return lineDecoration(
        range,
        { ...(after !== '' && { after }), ...(hover && { hover: textHover(verbatim(hover)) }) },
        color,
      );
    });
    editor.setDecorations(type, decorations);
  };
  const markAll = () => vscode.window.visibleTextEditors.forEach(mark);
  markAll();
  return vscode.Disposable.from(
    type,
    places.onDidFind((document) => {
      for (const editor of vscode.window.visibleTextEditors) if (editor.document === document) mark(editor);
    }),
    vscode.window.onDidChangeVisibleTextEditors(markAll),
  );
}
