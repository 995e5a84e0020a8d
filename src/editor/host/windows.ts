import * as vscode from 'vscode';
import { type PlainText, verbatim } from '../../core/text/plainText.ts';
import type { WebviewPage } from '../../core/text/webviewPage.ts';

export interface PlainWebviewPanel extends vscode.WebviewPanel {
  title: PlainText;
}

export function createWebviewPanel(
  viewType: string,
  title: PlainText,
  column: { readonly viewColumn: vscode.ViewColumn; readonly preserveFocus: boolean },
  options: vscode.WebviewPanelOptions & vscode.WebviewOptions,
): PlainWebviewPanel {
  return vscode.window.createWebviewPanel(viewType, title, column, options) as PlainWebviewPanel;
}

/** What a page may load: our styles, scripts and icons. */
export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return {
    enableScripts: true,
    localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'media'), vscode.Uri.joinPath(extensionUri, 'dist')],
  };
}

/** What every page of ours begins with; styles and script by their paths in the extension. */
export function pageParts(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  { styles, script }: Pick<WebviewPage, 'styles' | 'script'>,
): Pick<WebviewPage, 'cspSource' | 'nonce' | 'styles' | 'script' | 'locale'> {
  const uri = (path: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, path)).toString();
  return {
    ...{ cspSource: webview.cspSource, nonce: crypto.randomUUID(), locale: vscode.env.language },
    ...{ styles: styles.map(uri), script: uri(script) },
  };
}

/** A panel that the editor has brought back; its title is as we left it. */
export function asPlainPanel(panel: vscode.WebviewPanel): PlainWebviewPanel {
  return panel as PlainWebviewPanel;
}

export function createTerminal(name: PlainText, shellPath: string): vscode.Terminal {
  return vscode.window.createTerminal({ name, shellPath });
}

/** Words in dialogs of the operating system, which shows any text as it is. */
interface DialogWords {
  readonly title?: PlainText;
  readonly openLabel?: PlainText;
  readonly saveLabel?: PlainText;
}

type Dialog<T> = DialogWords & Omit<T, keyof DialogWords>;

export async function showOpenDialog(options: Dialog<vscode.OpenDialogOptions>): Promise<vscode.Uri[] | undefined> {
  return vscode.window.showOpenDialog({ ...options, ...words(options) });
}

export async function showSaveDialog(options: Dialog<vscode.SaveDialogOptions>): Promise<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({ ...options, ...words(options) });
}

function words({ title, openLabel, saveLabel }: DialogWords) {
  return {
    ...(title && { title: verbatim(title) }),
    ...(openLabel && { openLabel: verbatim(openLabel) }),
    ...(saveLabel && { saveLabel: verbatim(saveLabel) }),
  };
}
