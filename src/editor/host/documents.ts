import * as vscode from 'vscode';
import { SHIPPED_FORMATS } from '../../core/detection/rules/formatRules.ts';
import type { Lines } from '../../core/text/lines.ts';
import { onDidChangeSetting, setting } from './settings.ts';

/** How many globs of the setting are used, and UTF-16 units of each: the editor tries all of them on every document. */
const MOST_GLOBS = 200;
const LONGEST_GLOB = 200;

/** A setting's globs; the default in package.json covers the names that Windows logs and exports have. */
function globsOf(name: 'files' | 'filesByContent'): string[] {
  return setting(name)
    .filter((glob) => glob !== '' && glob.length <= LONGEST_GLOB)
    .slice(0, MOST_GLOBS);
}

/**
 * Log names may be in any case (SETUPACT.LOG), but the editor's globs are case-sensitive: `.log` becomes
 * `.[lL][oO][gG]`.
 */
function anyCase(glob: string): string {
  return glob.replace(/\[[^[\]]*\]|[a-z]/gi, (part) =>
    part.length > 1 ? part : `[${part.toLowerCase()}${part.toUpperCase()}]`,
  );
}

/** The documents that are served whatever is in them: logs, output channels, untitled ones, and the setting's files. */
export function servedDocuments(): vscode.DocumentFilter[] {
  return [
    { language: 'log' },
    { language: 'Log' },
    { scheme: 'output' },
    { scheme: 'untitled' },
    ...patternsOf('files'),
  ];
}

/** Of these documents, what they begin with decides: data and sources have the same endings as exports. */
export function documentsByContent(): vscode.DocumentFilter[] {
  return patternsOf('filesByContent');
}

function patternsOf(name: 'files' | 'filesByContent'): vscode.DocumentFilter[] {
  return globsOf(name).map((glob) => ({ pattern: anyCase(glob) }));
}

/** Whether Faultbook serves a document by itself. */
export async function isServed(document: vscode.TextDocument): Promise<boolean> {
  if (vscode.languages.match(servedDocuments(), document) > 0) return true;
  return vscode.languages.match(documentsByContent(), document) > 0 && beginsLikeLog(document);
}

/** What was found out about documents, and for which version. */
const judged = new WeakMap<vscode.TextDocument, { readonly version: number; readonly isLog: boolean }>();

async function beginsLikeLog(document: vscode.TextDocument): Promise<boolean> {
  const { version } = document;
  const before = judged.get(document);
  if (before?.version === version) return before.isLog;
  // With it comes what is known of all kinds of exports, which a window without such files need not load.
  const [{ LOOK, SHIPPED_BUNDLES }, { looksLikeLog }] = await Promise.all([
    import('../../core/bundles/bundleSet.ts'),
    import('../../core/bundles/looksLikeLog.ts'),
  ]);
  const named = { name: document.uri.path, beginning: beginningOf(document, LOOK) };
  const isLog = looksLikeLog(named, SHIPPED_BUNDLES, SHIPPED_FORMATS);
  judged.set(document, { version, isLog });
  return isLog;
}

/** The first lines of a document, and no more of a long one than so many UTF-16 units. */
export function beginningOf(document: vscode.TextDocument, most: number): string {
  let text = '';
  for (let line = 0; line < document.lineCount && text.length < most; line++) {
    text += `${document.lineAt(line).text.slice(0, most)}\n`;
  }
  return text;
}

/** Tells when other documents are served than before. */
export function onDidChangeServed(changed: () => void): vscode.Disposable {
  return vscode.Disposable.from(onDidChangeSetting('files', changed), onDidChangeSetting('filesByContent', changed));
}

/**
 * Registers something for all documents that may be served, and anew whenever the settings change; what is registered asks
 * `isServed` of each.
 */
export function registerForServed(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  const selector = () => [...servedDocuments(), ...documentsByContent()];
  let registration = register(selector());
  const listener = onDidChangeServed(() => {
    registration.dispose();
    registration = register(selector());
  });
  return { dispose: () => vscode.Disposable.from(listener, registration).dispose() };
}

/** A document's lines, as the core reads them. */
export function linesOf(document: vscode.TextDocument): Lines {
  return {
    get lineCount() {
      return document.lineCount;
    },
    line: (line: number) => document.lineAt(line).text,
  };
}
