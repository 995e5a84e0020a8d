import * as vscode from 'vscode';
import { guard } from './guard.ts';

/** Makes logs of the documents of a scheme of ours: hover, names and marks depend on the language. */
export function beLogs(scheme: string): vscode.Disposable {
  const beLog = (document: vscode.TextDocument) => {
    if (document.uri.scheme === scheme && document.languageId !== 'log')
      guard('language of a document', () => vscode.languages.setTextDocumentLanguage(document, 'log'));
  };
  vscode.workspace.textDocuments.forEach(beLog);
  return vscode.workspace.onDidOpenTextDocument(beLog);
}
