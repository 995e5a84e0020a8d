import * as vscode from 'vscode';
import type { PlainText } from '../../core/text/plainText.ts';

interface ProgressWords {
  readonly location: vscode.ProgressLocation;
  readonly title: PlainText;
  readonly cancellable?: boolean;
}

export type PlainProgress = vscode.Progress<{ readonly message: PlainText }>;

/** Shows progress while a task runs; the result is the task's. */
export async function withProgress<R>(
  words: ProgressWords,
  task: (progress: PlainProgress, token: vscode.CancellationToken) => Thenable<R>,
): Promise<R> {
  return vscode.window.withProgress(words, task);
}
