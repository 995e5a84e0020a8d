import * as vscode from 'vscode';
import type { StateField } from '../../core/states/stateFinding.ts';

/** Where a field's value stands in a document; its whole line where it has none. */
export function rangeOf(document: vscode.TextDocument, { line, value }: StateField): vscode.Range {
  const { text } = document.lineAt(line - 1);
  const at = value === '' ? -1 : text.lastIndexOf(value);
  const from = at < 0 ? text.length - text.trimStart().length : at;
  const to = at < 0 ? Math.max(from, text.trimEnd().length) : at + value.length;
  return new vscode.Range(line - 1, from, line - 1, to);
}
