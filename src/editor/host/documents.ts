import * as vscode from 'vscode';
import type { Lines } from '../../core/text/lines.ts';
import { onDidChangeSetting, setting } from './settings.ts';

/** How many globs of the setting are used, and UTF-16 units of each: the editor tries all of them on every document. */
const MOST_GLOBS = 200;
const LONGEST_GLOB = 200;

/** The setting's globs; the default in package.json covers the names that Windows logs have. */
function fileGlobs(): string[] {
  return setting('files')
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

/** The documents that Faultbook serves by itself: logs, output channels, untitled ones, and the setting's files. */
export function servedDocuments(): vscode.DocumentFilter[] {
  return [
    { language: 'log' },
    { language: 'Log' },
    { scheme: 'output' },
    { scheme: 'untitled' },
    ...fileGlobs().map((glob) => ({ pattern: anyCase(glob) })),
  ];
}

/** Registers something for the served documents, and anew whenever the setting changes. */
export function registerForServed(
  register: (selector: vscode.DocumentSelector) => vscode.Disposable,
): vscode.Disposable {
  let registration = register(servedDocuments());
  const listener = onDidChangeSetting('files', () => {
    registration.dispose();
    registration = register(servedDocuments());
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
