import type * as vscode from 'vscode';
import type { Note } from '../../core/notes/note.ts';

/** A note, and the file in which its line was last seen. */
export interface SeenNote {
  readonly note: Note;
  readonly seenIn: vscode.Uri | undefined;
}
