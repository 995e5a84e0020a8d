import * as vscode from 'vscode';
import { caseFileOf } from '../../core/cases/caseFileOf.ts';
import { caseScanOf } from '../../core/cases/caseScan.ts';
import { Explainer } from '../../core/explain/explainer.ts';
import { verbatim } from '../../core/text/plainText.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { t } from '../host/translate.ts';
import { scanMessage } from '../scan/scanMessage.ts';
import { lineTarget } from '../scan/scanNodes.ts';
import type { Scan, Scans } from '../scan/scans.ts';
import type { CaseNow, CaseSource } from './caseSource.ts';

/** The case of the scan, whichever that is; it grows with it. */
export function scanCase({ scans }: { readonly scans: Scans }): CaseSource {
  const changed = new vscode.EventEmitter<void>();
  const listener = scans.onDidChange(() => changed.fire());
  return {
    onDidChange: changed.event,
    get isRunning() {
      return scans.current?.state === 'running';
    },
    read: (knowledge) => scans.current && caseOfScan(scans.current, scans, knowledge),
    export: async () => {
      await vscode.commands.executeCommand(Commands.exportScanReport);
    },
    dispose: () => vscode.Disposable.from(changed, listener).dispose(),
  };
}

function caseOfScan(scan: Scan, { clocks }: Scans, knowledge: Knowledge): CaseNow {
  const { results, summary, targets, formats } = scan;
  const language = vscode.env.language;
  const explainer = new Explainer(knowledge, language);
  return {
    name: targets.map(({ path }) => path.split('/').pop() || path).join(', '),
    file: caseFileOf(caseScanOf(results, summary, { clocks: clocks.all }), { explainer, formats, t, language }),
    progress: verbatim(scanMessage(scan)),
    labelOf: (file) => results.file(file)?.label ?? file.split(/[\\/]/).pop() ?? file,
    targetOf: (place) => lineTarget(place, results),
    isAbout: (uri) => targets.some((target) => isIn(uri.toString(), target.toString())),
  };
}

/** Whether a file is a target, or lies in one. */
function isIn(file: string, target: string): boolean {
  return file === target || file.startsWith(target.endsWith('/') ? target : `${target}/`);
}
