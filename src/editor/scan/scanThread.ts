import type * as vscode from 'vscode';
import { threadProgram } from '../../node/programs.ts';
import type { FromHost, FromScan, ScanTask } from '../../node/scan/messages.ts';
import { Thread } from '../../node/thread.ts';
import { answerThread } from '../host/answerThread.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { guard } from '../host/guard.ts';

/** How much memory a thread may use, in MB: more than any log needs, less than would trouble the machine. */
const HEAP = 512;

type WithoutPasswords<T> = T extends unknown ? Omit<T, 'passwords'> : never;

/**
 * Runs a task in a thread of its own; `tell` gets what it finds. Resolves when the task is done, or when it was
 * cancelled: then with false, and nothing of it remains. Rejects if it breaks down.
 */
export function runInThread(
  extensionUri: vscode.Uri,
  unlocked: WithoutPasswords<ScanTask>,
  passwords: ArchivePasswords,
  token: vscode.CancellationToken,
  tell: (message: FromScan) => void,
): Promise<boolean> {
  const task = { ...unlocked, passwords: passwords.known } as ScanTask;
  if (token.isCancellationRequested) return Promise.resolve(false);
  return new Promise((resolve, reject) => {
    const file = threadProgram(extensionUri.fsPath, 'scanWorker');
    const thread = new Thread<FromHost, FromScan>(
      { file, data: task, megabytes: HEAP },
      {
        received: (message) => {
          if (message.type === 'ask')
            guard('answer to a scan', async () => thread.tell(await answerThread(message, passwords)));
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
