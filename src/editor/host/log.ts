import * as vscode from 'vscode';
import { errorText } from '../../core/text/errorText.ts';

/** The output channel "Faultbook", which shows any text as it is. */
export const log = vscode.window.createOutputChannel('Faultbook', { log: true });

/** Writes down what failed, with the place in the code; what was cancelled has not failed. */
export function logFailure(name: string, error: unknown): void {
  if (error instanceof vscode.CancellationError) return;
  log.error(`${name}: ${(error instanceof Error && error.stack) || errorText(error)}`);
}
