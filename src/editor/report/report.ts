import * as vscode from 'vscode';
import { type MaskKinds, OPTIONAL_MASK_KINDS } from '../../core/report/maskKinds.ts';
import type { Report } from '../../core/report/report.ts';
import { joined, ownText, type PlainText, plainText } from '../../core/text/plainText.ts';
import { stringField } from '../host/commands.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation } from '../host/messages.ts';
import { withProgress } from '../host/progress.ts';
import { sentence } from '../host/sentence.ts';
import { setting } from '../host/settings.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import { t } from '../host/translate.ts';
import type { LogIndexes } from '../log/logIndexes.ts';
import type { Notes } from '../notes/notes.ts';
import type { Scans } from '../scan/scans.ts';
import type { Previewed, ReportPreview } from './preview.ts';

/** What a report is made from: the log that the user is looking at, or the files that were scanned. */
type Source = 'log' | 'scan';

/** "Copy summary" and "Export report": the findings of a log or a scan, for a ticket, with private data masked. */
export function registerReport(
  context: vscode.ExtensionContext,
  knowledge: () => Promise<Knowledge>,
  scans: Scans,
  indexes: LogIndexes,
  notes: Notes,
): void {
  const { version } = context.extension.packageJSON as { version: string };
  const common = { t, language: vscode.env.language, generator: `Faultbook ${version}` };
  const ofLog = async (argument: unknown): Promise<Previewed | undefined> => {
    const document = logOf(argument);
    if (!document) {
      sayInformation(sentence('First open the log that the report is about.'));
      return undefined;
    }
    const [{ collectLog }, { reportOf }] = await Promise.all([
      import('./collectLog.ts'),
      import('../../core/report/reportOf.ts'),
    ]);
    const progress = { location: vscode.ProgressLocation.Window, title: sentence('Summing up the log …') };
    const collected = await withProgress(progress, async (_, token) =>
      collectLog(document, indexes, await knowledge(), token),
    );
    if (!collected) return undefined;
    const { summary, ofLog, around, about, timed } = collected;
    const source = document.uri.fsPath;
    const noted = (await notes.in(document)).map((note) => {
      return { ...note, file: source, lineText: document.lineAt(note.line - 1).text };
    });
    const options = {
      ...{ ...common, created: Date.now(), ofLog, about, timed, source, files: [source], notes: noted },
      ...(around && { around }),
    };
    return {
      name: document.uri.path.split('/').pop() ?? 'log',
      masks: maskKinds(),
      report: (mask) => reportOf(summary, { ...options, mask }),
    };
  };
  const ofScan = async (): Promise<Previewed | undefined> => {
    const scan = scans.current;
    if (!scan) {
      sayInformation(sentence('Scan some logs first.'));
      return undefined;
    }
    const [{ reportOf }, { factsOfScan }, { caseFileOf }, { caseScanOf }, { Explainer }] = await Promise.all([
      import('../../core/report/reportOf.ts'),
      import('../../core/report/reportOfScan.ts'),
      import('../../core/cases/caseFileOf.ts'),
      import('../../core/cases/caseScan.ts'),
      import('../../core/explain/explainer.ts'),
    ]);
    const { results, summary, targets, formats } = scan;
    const explainer = new Explainer(await knowledge(), common.language);
    const times = { clocks: scans.clocks.all };
    const name = targets[0]?.path.split('/').pop() ?? 'scan';
    const options = {
      ...common,
      created: Date.now(),
      source: name,
      ...factsOfScan(results, t, times),
      case: caseFileOf(caseScanOf(results, summary, times), { explainer, formats, ...common }),
    };
    return { name, masks: maskKinds(), report: (mask) => reportOf(summary, { ...options, mask }) };
  };
  const make = (source: Source, argument?: unknown) => (source === 'scan' ? ofScan() : ofLog(argument));

  const copy = async (source: Source) => {
    const made = await make(source);
    if (!made) return;
    const { summaryText } = await import('../../core/report/summaryText.ts');
    const report = made.report(made.masks);
    await vscode.env.clipboard.writeText(summaryText(report, t));
    showInStatusBar(await doneText(sentence('Summary copied'), report), 5000);
  };

  let shown: ReportPreview | undefined;
  const exportReport = async (source: Source, argument?: unknown) => {
    const made = await make(source, argument);
    if (!made) return;
    const { ReportPreview: Preview } = await import('./preview.ts');
    shown?.dispose();
    shown = new Preview(context.extensionUri, made);
  };
  context.subscriptions.push(
    { dispose: () => shown?.dispose() },
    vscode.commands.registerCommand(Commands.copySummary, () => copy('log')),
    vscode.commands.registerCommand(Commands.exportReport, (argument: unknown) => exportReport('log', argument)),
    vscode.commands.registerCommand(Commands.copyScanSummary, () => copy('scan')),
    vscode.commands.registerCommand(Commands.exportScanReport, () => exportReport('scan')),
  );
}

/** The open log that a command names, else the one in the active editor. */
function logOf(argument: unknown): vscode.TextDocument | undefined {
  const named = stringField(argument, 'document');
  const asked = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === named);
  return asked ?? vscode.window.activeTextEditor?.document;
}

/** What happened, and what was masked. */
async function doneText(done: PlainText, report: Report): Promise<PlainText> {
  const { maskedText, secretsText } = await import('../../core/report/sentences.ts');
  return joined(' ', [
    joined('', [done, ownText('.')]),
    plainText(secretsText(report, t) ?? ''),
    plainText(maskedText(report, t) ?? ''),
  ]);
}

/** The settings, one for each kind that can be switched off; all are on by default. */
function maskKinds(): MaskKinds {
  return Object.fromEntries(OPTIONAL_MASK_KINDS.map((kind) => [kind, setting(`mask.${kind}`)]));
}
