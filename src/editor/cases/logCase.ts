import * as vscode from 'vscode';
import { caseFileOf } from '../../core/cases/caseFileOf.ts';
import { caseScanOf } from '../../core/cases/caseScan.ts';
import { Explainer } from '../../core/explain/explainer.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { t } from '../host/translate.ts';
import type { LogScans } from '../log/logScans.ts';
import type { LogSummaries } from '../log/logSummaries.ts';
import type { ScannedLog } from '../log/scanOpenLog.ts';
import type { CaseNow, CaseSource } from './caseSource.ts';

/** The case of the log at hand, which stays with that log and follows it; undefined where there is none. */
export function logCase({
  summaries,
  logScans,
}: {
  readonly summaries: LogSummaries;
  readonly logScans: LogScans;
}): CaseSource | undefined {
  const document = summaries.current?.document;
  if (!document) return undefined;
  const changed = new vscode.EventEmitter<void>();
  let scanned = logScans.of(document);
  const listeners = vscode.Disposable.from(
    logScans.onDidChange((log) => {
      if (log.document !== document) return;
      scanned = log;
      changed.fire();
    }),
    summaries.onDidChange((log) => {
      if (log?.document === document) logScans.want(document);
    }),
  );
  logScans.want(document);
  return {
    onDidChange: changed.event,
    // Scans of it come no faster than it can be read.
    isRunning: false,
    read: (knowledge) => scanned && caseOfLog(scanned, knowledge),
    export: async () => {
      await vscode.commands.executeCommand(Commands.exportReport, { document: document.uri.toString() });
    },
    dispose: () => vscode.Disposable.from(changed, listeners).dispose(),
  };
}

function caseOfLog({ document: { uri }, results, summary }: ScannedLog, knowledge: Knowledge): CaseNow {
  const language = vscode.env.language;
  const explainer = new Explainer(knowledge, language);
  const name = uri.path.split('/').pop() || uri.path;
  return {
    name,
    file: caseFileOf(caseScanOf(results, summary), { explainer, formats: knowledge.formats, t, language }),
    labelOf: () => name,
    targetOf: ({ line }) => ({ uri, range: new vscode.Range(line - 1, 0, line - 1, 0) }),
    isAbout: (other) => other.toString() === uri.toString(),
  };
}
