import * as vscode from 'vscode';
import { errorText } from '../../core/text/errorText.ts';
import type { AskHost, FileStat, FromHost, ListedFile } from '../../node/scan/messages.ts';
import type { ArchivePasswords } from './archivePasswords.ts';

/** Answers a thread: reads for it what is not on disk, and asks the user for passwords. */
export async function answerThread(asked: AskHost, passwords: ArchivePasswords): Promise<FromHost> {
  const { id } = asked;
  if (asked.what === 'password') {
    const answer = await passwords.ask(asked.question);
    return { id, ...(answer !== undefined && { answer }) };
  }
  const { what, uri } = asked;
  const { fs } = vscode.workspace;
  const parsed = vscode.Uri.parse(uri, true);
  try {
    if (what === 'read') return { id, answer: await fs.readFile(parsed) };
    if (what === 'list') {
      const children = await fs.readDirectory(parsed);
      return {
        id,
        answer: children.map(
          ([name, type]): ListedFile => ({
            name,
            uri: vscode.Uri.joinPath(parsed, name).toString(),
            kind: isFolderLink(type) ? 'link' : kindOf(type),
          }),
        ),
      };
    }
    const { type, size, mtime } = await fs.stat(parsed);
    return { id, answer: { kind: kindOf(type), size, changed: mtime } };
  } catch (error) {
    return { id, problem: errorText(error) };
  }
}

function isFolderLink(type: vscode.FileType): boolean {
  return (type & vscode.FileType.SymbolicLink) !== 0 && (type & vscode.FileType.Directory) !== 0;
}

function kindOf(type: vscode.FileType): FileStat['kind'] {
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
}
