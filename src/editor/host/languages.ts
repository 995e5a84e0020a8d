import * as vscode from 'vscode';
import type { PlainText } from '../../core/text/plainText.ts';

export interface PlainCodeAction extends vscode.CodeAction {
  title: PlainText;
}

export function codeAction(title: PlainText, kind: vscode.CodeActionKind): PlainCodeAction {
  return new vscode.CodeAction(title, kind) as PlainCodeAction;
}

export function diagnostic(
  range: vscode.Range,
  message: PlainText,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  return new vscode.Diagnostic(range, message, severity);
}

/** A completion. The editor may make icons of its label; the text that it inserts is separate. */
export function completionItem(
  label: PlainText,
  description: PlainText | undefined,
  kind: vscode.CompletionItemKind,
): vscode.CompletionItem {
  return new vscode.CompletionItem({ label, ...(description && { description }) }, kind);
}

export function inlayHint(position: vscode.Position, label: PlainText): vscode.InlayHint {
  return new vscode.InlayHint(position, label);
}

/** A line of text above a line of a document; a click runs the command. */
export function codeLens(
  range: vscode.Range,
  title: PlainText,
  command: string,
  args: readonly unknown[],
): vscode.CodeLens {
  return new vscode.CodeLens(range, { title, command, arguments: [...args] });
}

export interface PlainTerminalLink extends vscode.TerminalLink {
  readonly tooltip: PlainText;
}

export function registerTerminalLinkProvider<T extends PlainTerminalLink>(
  provider: vscode.TerminalLinkProvider<T>,
): vscode.Disposable {
  return vscode.window.registerTerminalLinkProvider(provider);
}
