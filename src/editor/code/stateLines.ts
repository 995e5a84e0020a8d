import type * as vscode from 'vscode';
import type { Knowledge } from '../host/knowledge.ts';
import type { StatesOfLine } from './statesOfLine.ts';

/** The states that are marked in a line of a document, from 0; what shows them is loaded with the first. */
export async function stateLines(
  document: vscode.TextDocument,
  line: number,
  sources: Knowledge,
): Promise<StatesOfLine | undefined> {
  const found = sources.seen.statesOf(document).filter(({ fields: [field] }) => field?.line === line + 1);
  if (found.length === 0 || line >= document.lineCount) return undefined;
  const { StatesOfLine } = await import('./statesOfLine.ts');
  return new StatesOfLine(document, found, sources);
}
