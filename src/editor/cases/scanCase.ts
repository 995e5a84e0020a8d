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
  /** The case of the last scan that ended. */
  let ended: { readonly targets: string; readonly now: CaseNow } | undefined;
  const read = (knowledge: Knowledge): CaseNow | undefined => {
    const scan = scans.current;
    if (!scan) return undefined;
    const targets = scan.targets.join('\n');
    const isRunning = scan.state === 'running';
    // The same logs are read anew: what they said stays in sight until they have said it again.
    if (isRunning && ended?.targets === targets) return { ...ended.now, progress: progressOf(scan) };
    const now = caseOfScan(scan, scans, knowledge);
    if (!isRunning) ended = { targets, now };
    return now;
  };
  return {
    onDidChange: changed.event,
    get isRunning() {
      return scans.current?.state === 'running';
    },
    read,
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
    progress: progressOf(scan),
    labelOf: (file) => results.file(file)?.label ?? file.split(/[\\/]/).pop() ?? file,
    targetOf: (place) => lineTarget(place, results),
    isAbout: (uri) => targets.some((target) => isIn(uri.toString(), target.toString())),
  };
}

function progressOf(scan: Scan): string {
  return verbatim(scanMessage(scan));
}

/** Whether a file is a target, or lies in one. */
function isIn(file: string, target: string): boolean {
  return file === target || file.startsWith(target.endsWith('/') ? target : `${target}/`);
}
