import * as vscode from 'vscode';
import type { TimelineText } from '../../core/times/timelineText.ts';
import { Commands, Schemes } from '../host/contributions.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { placeTarget } from './scanNodes.ts';
import type { Scans } from './scans.ts';

/** "Show timeline": the hits of all scanned files in one order, as a read-only document whose places are links. */
export function registerTimeline(context: vscode.ExtensionContext, scans: Scans): void {
  const texts = new Map<string, TimelineText & { readonly targets: readonly vscode.Uri[] }>();
  let count = 0;
  const show = async () => {
    const scan = scans.current;
    if (!scan) {
      sayInformation(sentence('Scan some logs first.'));
      return;
    }
    const { scanTimeline } = await import('../../core/summary/scanTimeline.ts');
    const { results, summary } = scan;
    const text = scanTimeline(results, summary, t, { clocks: scans.clocks.all });
    const targets = text.places.map(({ entry: { hit } }) => {
      const file = results.file(hit.file);
      return file ? placeLink(placeTarget(hit, file)) : vscode.Uri.file(hit.file);
    });
    const uri = vscode.Uri.from({ scheme: Schemes.timeline, path: `/${++count}/${vscode.l10n.t('Timeline')}.log` });
    texts.set(uri.toString(), { ...text, targets });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document, { preview: false });
  };
  const links: vscode.DocumentLinkProvider = {
    provideDocumentLinks({ uri }) {
      const text = texts.get(uri.toString());
      return text?.places.map(({ line, start, end }, index) => {
        return new vscode.DocumentLink(new vscode.Range(line, start, line, end), text.targets[index]);
      });
    },
  };
  context.subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(Schemes.timeline, {
      provideTextDocumentContent: (uri) => texts.get(uri.toString())?.lines.join('\n') ?? '',
    }),
    vscode.languages.registerDocumentLinkProvider({ scheme: Schemes.timeline }, links),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => texts.delete(uri.toString())),
    vscode.commands.registerCommand(Commands.showTimeline, show),
  );
}

/** An address that the editor opens at a place: `#L12,5-12,15`. */
function placeLink({ uri, range: { start, end } }: { uri: vscode.Uri; range: vscode.Range }): vscode.Uri {
  const place = `L${start.line + 1},${start.character + 1}-L${end.line + 1},${end.character + 1}`;
  return uri.with({ fragment: place });
}
