import * as vscode from 'vscode';
import { Explainer } from '../../core/explain/explainer.ts';
import { withTeamRules } from '../../core/scan/logRules.ts';
import type { ScanResults } from '../../core/summary/scanResults.ts';
import type { Summary } from '../../core/summary/summary.ts';
import { scanLogs } from '../../node/scan/scanLogs.ts';
import { textLog } from '../../node/textLog.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** A log that is open, scanned as if it were a file: with what a scan tells beyond its codes. */
export interface ScannedLog {
  readonly document: vscode.TextDocument;
  /** The version of it that was scanned. */
  readonly version: number;
  readonly results: ScanResults;
  readonly summary: Summary;
}

/** Scans a document as it is now, in slices. */
export async function scanOpenLog(document: vscode.TextDocument, knowledge: Knowledge): Promise<ScannedLog> {
  const { catalogue, library, ownRules } = knowledge;
  const { uri, version } = document;
  const path = uri.fsPath;
  const names = { path, label: path.split(/[\\/]/).pop() || path, uri: uri.toString() };
  const log = textLog(names, document.getText(), Date.now());
  const covered = { covers: library.covers.bind(library), codes: () => library.codes(), signs: library.signs };
  const results = await scanLogs(() => [log], { catalogue, library: covered, ...withTeamRules(ownRules) });
  return { document, version, results, summary: results.summary(new Explainer(knowledge, vscode.env.language)) };
}
