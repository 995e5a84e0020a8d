import * as vscode from 'vscode';
import { NOTE_LIMITS } from '../../core/notes/note.ts';
import { LARGEST_NOTE_FILE, notesText, readNotes } from '../../core/notes/noteFile.ts';
import { errorText } from '../../core/text/errorText.ts';
import { joined, type PlainText } from '../../core/text/plainText.ts';
import { sayError, sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { showOpenDialog, showSaveDialog } from '../host/windows.ts';
import type { NoteBook } from './noteBook.ts';

const FILTERS = { JSON: ['json'] };

/** "Export notes …": all of them, as a file that "Import notes …" takes elsewhere. */
export async function exportNotes(book: NoteBook): Promise<void> {
  const notes = book.all;
  if (notes.length === 0) {
    sayInformation(sentence('There are no notes to export.'));
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'faultbook-notes.json') }),
    filters: FILTERS,
    title: sentence('Export notes'),
  });
  if (!target) return;
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(notesText(notes)));
  const saved = notes.length === 1 ? sentence('1 note is saved.') : sentence('{0} notes are saved.', notes.length);
  sayInformation(
    joined(' ', [saved, sentence('The file holds their lines as the logs have them: nothing is masked.')]),
  );
}

/** "Import notes …": adds those of a file; a file that is wrong changes nothing. */
export async function importNotes(book: NoteBook, given?: vscode.Uri): Promise<void> {
  const [file] = given
    ? [given]
    : ((await showOpenDialog({ canSelectMany: false, filters: FILTERS, title: sentence('Import notes') })) ?? []);
  if (!file) return;
  const name = file.path.split('/').pop() ?? '';
  const problem = await imported(book, file, name);
  if (problem) sayError(joined(' ', [problem, sentence('Nothing was imported.')]));
}

/** What is wrong with a file; undefined where its notes were taken in. */
async function imported(book: NoteBook, file: vscode.Uri, name: string): Promise<PlainText | undefined> {
  let bytes: Uint8Array;
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > 4 * LARGEST_NOTE_FILE) return sentence('{0} is too large for a file of notes.', name);
    bytes = await vscode.workspace.fs.readFile(file);
  } catch (error) {
    return sentence('{0} cannot be read: {1}', name, errorText(error));
  }
  const text = textOf(bytes);
  if (text === undefined) return sentence('{0} is not a text in UTF-8.', name);
  const read = readNotes(text);
  if ('problem' in read) return sentence('{0}, line {1}: {2}', name, read.line, read.problem);
  const merged = book.merge(read.notes);
  if (!merged)
    return sentence(
      'With the notes of {0} there would be more than the {1} that a workspace holds.',
      name,
      NOTE_LIMITS.notes,
    );
  sayInformation(
    sentence(
      'Notes of {0}: new: {1}, changed: {2}, already there: {3}.',
      ...[name, merged.added, merged.updated, merged.same],
    ),
  );
  return undefined;
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
