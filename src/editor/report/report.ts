import * as vscode from 'vscode';
import { type MaskKinds, OPTIONAL_MASK_KINDS } from '../../core/report/maskKinds.ts';
import type { Report } from '../../core/report/report.ts';
import { skippedText } from '../../core/scan/skipped.ts';
import { once } from '../../core/text/once.ts';
import { joined, ownText, type PlainText, plainText } from '../../core/text/plainText.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation, showInformation } from '../host/messages.ts';
import { withProgress } from '../host/progress.ts';
import { showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { openSettings, setting } from '../host/settings.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import { t } from '../host/translate.ts';
import { showSaveDialog } from '../host/windows.ts';
import type { LogIndexes } from '../log/logIndexes.ts';
import type { Notes } from '../notes/notes.ts';
import type { Scans } from '../scan/scans.ts';

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
  const common = () => ({
    ...{ t, language: vscode.env.language, created: Date.now(), generator: `Faultbook ${version}`, mask: maskKinds() },
  });
  const ofLog = async (): Promise<{ report: Report; name: string } | undefined> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) {
      sayInformation(sentence('Open the log to report on first.'));
      return undefined;
    }
    const [{ collectLog }, { reportOf }] = await Promise.all([
      import('./collectLog.ts'),
      import('../../core/report/reportOf.ts'),
    ]);
    const options = { location: vscode.ProgressLocation.Window, title: sentence('Summing up the log …') };
    const collected = await withProgress(options, async (_, token) =>
      collectLog(document, indexes, await knowledge(), token),
    );
    if (!collected) return undefined;
    const { summary, around } = collected;
    const file = document.uri.fsPath;
    const noted = (await notes.in(document)).map((note) => {
      return { ...note, file, lineText: document.lineAt(note.line - 1).text };
    });
    const report = reportOf(summary, { ...common(), ...(around && { around }), files: [file], notes: noted });
    return { report, name: document.uri.path.split('/').pop() ?? 'log' };
  };
  const ofScan = async (): Promise<{ report: Report; name: string } | undefined> => {
    const scan = scans.current;
    if (!scan) {
      sayInformation(sentence('Scan some logs first.'));
      return undefined;
    }
    const [{ reportOf }, { mergeTimeline }] = await Promise.all([
      import('../../core/report/reportOf.ts'),
      import('../../core/times/mergeTimeline.ts'),
    ]);
    const { results, summary, targets } = scan;
    const { firstOfFile, offset, offsetFrom } = mergeTimeline(results.timelineFiles());
    const report = reportOf(summary, {
      ...common(),
      firstFailures: firstOfFile.map(({ hit }) => hit),
      ...(offsetFrom !== 'nobody' && { offset }),
      about: results.about,
      files: results.files.map(({ path }) => path),
      skipped: results.skipped.map((skipped) => ({ file: skipped.file, reason: skippedText(skipped, t) })),
    });
    return { report, name: targets[0]?.path.split('/').pop() ?? 'scan' };
  };
  const make = (source: Source) => (source === 'scan' ? ofScan() : ofLog());

  const copy = async (source: Source) => {
    const made = await make(source);
    if (!made) return;
    const { reportMarkdown } = await import('../../core/report/reportMarkdown.ts');
    await vscode.env.clipboard.writeText(reportMarkdown(made.report, t));
    showInStatusBar(await doneText(sentence('Summary copied'), made.report), 5000);
  };

  const exportReport = async (source: Source) => {
    const { FORMATS } = await import('./formats.ts');
    const format = await showQuickPick(
      FORMATS.map((one) => ({ label: plainText(one.label), description: plainText(`.${one.id}`), format: one })),
      { title: sentence('Export report as') },
    );
    const made = format && (await make(source));
    if (!made) return;
    const { report, name } = made;
    const file = `faultbook-${name.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.${format.format.id}`;
    const text = format.format.text(report);
    const shown = await preview();
    await shown.show(file, format.format, text);
    const save = sentence('Save …');
    const settings = sentence('What is masked …');
    const message = await doneText(sentence('This is what would be saved'), report);
    const answer = await showInformation(message, save, settings);
    if (answer === settings) await openSettings('mask');
    if (answer !== save) return;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const target = await showSaveDialog({
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, file) }),
      filters: { [format.format.label]: [format.format.id] },
    });
    if (target) await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(text));
  };

  const preview = once(async () => {
    const { ReportPreview } = await import('./preview.ts');
    const made = new ReportPreview();
    context.subscriptions.push(made);
    return made;
  });
  context.subscriptions.push(
    vscode.commands.registerCommand(Commands.copySummary, () => copy('log')),
    vscode.commands.registerCommand(Commands.exportReport, () => exportReport('log')),
    vscode.commands.registerCommand(Commands.copyScanSummary, () => copy('scan')),
    vscode.commands.registerCommand(Commands.exportScanReport, () => exportReport('scan')),
  );
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
