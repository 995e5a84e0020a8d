import * as vscode from 'vscode';
import { errorText } from '../../core/text/errorText.ts';
import type { FileStat, FromScan, ListedFile, ScanTask, ToScan } from '../../node/scan/messages.ts';
import { Thread } from '../../node/thread.ts';
import { guard } from '../host/guard.ts';

/** How much memory a thread may use, in MB: more than any log needs, less than would trouble the machine. */
const HEAP = 512;

/**
 * Runs a task in a thread of its own; `tell` gets what it finds. Resolves when the task is done, or when it was
 * cancelled: then with false, and nothing of it remains. Rejects if it breaks down.
 */
export function runInThread(
  extensionUri: vscode.Uri,
  task: ScanTask,
  token: vscode.CancellationToken,
  tell: (message: FromScan) => void,
): Promise<boolean> {
  if (token.isCancellationRequested) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    const file = vscode.Uri.joinPath(extensionUri, 'dist', 'scanWorker.js').fsPath;
    const thread = new Thread<ToScan, FromScan>(
      { file, data: task, megabytes: HEAP },
      {
        received: (message) => {
          if (message.type === 'ask') guard('answer to a scan', async () => thread.tell(await answer(message)));
          else tell(message);
        },
        ended: (error) => {
          cancellation.dispose();
          if (error) reject(error);
          else resolve(true);
        },
      },
    );
    const cancellation = token.onCancellationRequested(() => {
      cancellation.dispose();
      guard('end of a scan', async () => {
        await thread.end();
        resolve(false);
      });
    });
  });
}

/** Reads for the thread what is not on disk. */
async function answer({ id, what, uri }: Extract<FromScan, { type: 'ask' }>): Promise<ToScan> {
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
