import * as vscode from 'vscode';
import { FACT_KINDS } from '../../core/bundles/bundle.ts';
import type { FoundBundles } from '../../core/bundles/foundBundles.ts';
import { totalsText } from '../../core/report/sentences.ts';
import { type Skipped, sizeText } from '../../core/scan/skipped.ts';
import type { ScanResults } from '../../core/summary/scanResults.ts';
import type { Summary, SummaryCase, SummaryRow } from '../../core/summary/summary.ts';
import type { TallyPlace } from '../../core/summary/tally.ts';
import { joined, ownText, type PlainText, plainText } from '../../core/text/plainText.ts';
import { setContext } from '../host/contextKeys.ts';
import { ContextKeys, Views } from '../host/contributions.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { createTreeView, type PlainTreeItem } from '../host/tree.ts';
import { paged } from '../trees/paged.ts';
import { type ScanNode, scanItem } from './scanNodes.ts';
import type { Scan, Scans } from './scans.ts';
import { targetsOf } from './targets.ts';

/** How many files of a code are listed. */
const FILES = 500;
/** How many values of one kind of fact are listed. */
const FACTS = 10;

/** The view "Scan results": codes of many files, failures first; each opens to its files, and these to their lines. */
export function registerScanView(context: vscode.ExtensionContext, scans: Scans): void {
  const tree = new ScanTree();
  const view = createTreeView(Views.scan, {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: dropToScan(scans),
  });
  const show = (scan: Scan | undefined) => {
    tree.show(scan);
    view.message = scan ? messageOf(scan) : introduction();
    view.description = scan
      ? plainText(totalsText(scan.summary.failures, scan.summary.failuresWithArticle, t))
      : ownText('');
    setContext(ContextKeys.hasScan, scan !== undefined);
  };
  show(scans.current);
  context.subscriptions.push(view, tree, scans.onDidChange(show));
}

/** A welcome page would cover the tree, and nothing could be dropped on it. */
function introduction(): PlainText {
  return sentence(
    'Drop files and folders here, or choose them: their codes are listed with files and lines. Logs may be of any size, and lie in .zip, .gz, .cab and .tar files.',
  );
}

function messageOf({ state, progress: { name, bytes, files }, summary, problem }: Scan): PlainText {
  const read = sentence('Files read: {0} ({1}).', files, sizeText(bytes));
  switch (state) {
    case 'running':
      return sentence('Scanning {0} … {1}', name, read);
    case 'cancelled':
      return sentence('Cancelled; what was found until then is listed. {0}', read);
    case 'failed':
      return sentence('The scan broke down: {0}. {1}', problem ?? '', read);
    case 'done':
      return summary.hitCount === 0 ? joined(' ', [sentence('No code found.'), read]) : read;
  }
}

class ScanTree implements vscode.TreeDataProvider<ScanNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #scan: Scan | undefined;

  show(scan: Scan | undefined): void {
    this.#scan = scan;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getChildren(node?: ScanNode): ScanNode[] {
    const scan = this.#scan;
    if (!scan) return node ? [] : [{ type: 'choose' }];
    switch (node?.type) {
      case undefined:
        return rootNodes(scan.summary, scan.results);
      case 'about':
        return aboutNodes(node.about);
      case 'case':
        return signNodes(node.seen, scan.results);
      case 'background':
        return node.codes.map((group) => ({ type: 'code', group }));
      case 'code':
        return fileNodes(node.group, scan.results);
      case 'file': {
        const { file, tally } = node;
        const { places, count } = tally;
        return paged<TallyPlace, ScanNode>(
          places,
          count,
          places.length,
          (place) => ({ type: 'place', place, file }),
          (left) => ({ type: 'rest', left, what: 'places', parent: file.path }),
        );
      }
      case 'skipped':
        return skippedNodes(node.skipped);
      default:
        return [];
    }
  }

  getTreeItem(node: ScanNode): PlainTreeItem {
    return scanItem(node);
  }
}

function rootNodes({ codes, background, cases }: Summary, { about, skipped }: ScanResults): ScanNode[] {
  const nodes: ScanNode[] = about.isEmpty ? [] : [{ type: 'about', about }];
  nodes.push(...cases.map((seen): ScanNode => ({ type: 'case', seen })));
  nodes.push(...codes.map((group): ScanNode => ({ type: 'code', group })));
  if (background.length > 0) nodes.push({ type: 'background', codes: background });
  if (skipped.length > 0) nodes.push({ type: 'skipped', skipped });
  return nodes;
}

/** The lines that speak for a case. */
function signNodes({ article, evidence }: SummaryCase, results: ScanResults): ScanNode[] {
  return evidence.lines.flatMap((sign): ScanNode[] => {
    const file = results.file(sign.file);
    return file ? [{ type: 'sign', sign, file, of: article.uri }] : [];
  });
}

/** Each value of a fact, as files may differ, and then what the files are. */
function aboutNodes(about: FoundBundles): ScanNode[] {
  const facts = FACT_KINDS.flatMap((what) => about.facts(what).slice(0, FACTS));
  return [
    ...facts.map((fact): ScanNode => ({ type: 'fact', fact })),
    ...about.bundles.map((found): ScanNode => ({ type: 'bundle', found })),
  ];
}

function fileNodes({ key, files: all }: SummaryRow, results: ScanResults): ScanNode[] {
  const found = all.flatMap(({ file: path, tally }) => {
    const file = results.file(path);
    return file ? [{ file, tally }] : [];
  });
  return files(found, key, ({ file, tally }) => ({ type: 'file', file, tally }));
}

function skippedNodes(skipped: readonly Skipped[]): ScanNode[] {
  return files(skipped, 'skipped', (one) => ({ type: 'skippedFile', skipped: one }));
}

function files<T>(all: readonly T[], parent: string, nodeOf: (one: T) => ScanNode): ScanNode[] {
  return paged(all, all.length, FILES, nodeOf, (left) => ({ type: 'rest', left, what: 'files', parent }));
}

/** Files and folders that are dropped on the view are scanned. */
function dropToScan(scans: Scans): vscode.TreeDragAndDropController<ScanNode> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: ['text/uri-list', 'files'],
    async handleDrop(_target, data) {
      const list = (await data.get('text/uri-list')?.asString()) ?? '';
      const uris = list.split(/\r?\n/).flatMap((line) => (line && !line.startsWith('#') ? addressOf(line) : []));
      for (const [, item] of data) {
        const uri = item.asFile()?.uri;
        if (uri && !uris.some((one) => one.toString() === uri.toString())) uris.push(uri);
      }
      if (uris.length > 0) await scans.scan(targetsOf(undefined, uris));
      else sayInformation(sentence('Nothing that can be scanned was dropped.'));
    },
  };
}

/** A line of what was dropped as an address, if it is one: another program wrote it. */
function addressOf(line: string): vscode.Uri[] {
  try {
    return [vscode.Uri.parse(line, true)];
  } catch {
    return [];
  }
}
