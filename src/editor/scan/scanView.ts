import * as vscode from 'vscode';
import { FACT_KINDS } from '../../core/bundles/bundle.ts';
import type { FoundBundles } from '../../core/bundles/foundBundles.ts';
import { NO_FORMATS } from '../../core/formats/formatSet.ts';
import type { Skipped } from '../../core/scan/skipped.ts';
import type { StateFinding } from '../../core/states/stateFinding.ts';
import type { ScanResults } from '../../core/summary/scanResults.ts';
import type { Summary, SummaryCase, SummaryRow } from '../../core/summary/summary.ts';
import type { TallyPlace } from '../../core/summary/tally.ts';
import { totalsText } from '../../core/summary/totals.ts';
import { joined, ownText, type PlainText, plainText } from '../../core/text/plainText.ts';
import { setContext } from '../host/contextKeys.ts';
import { Commands, ContextKeys, Views } from '../host/contributions.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { createTreeView, type PlainTreeItem } from '../host/tree.ts';
import { type CodeFilter, registerCodeFilter } from '../trees/codeFilter.ts';
import type { CodeMenu } from '../trees/codeMenu.ts';
import { listedCodes } from '../trees/codeRow.ts';
import { isItemNode, itemChildren, itemNodeRow, itemNodes } from '../trees/itemNodes.ts';
import { paged } from '../trees/paged.ts';
import { scanMessage } from './scanMessage.ts';
import { lineTarget, menuRow, type ScanNode, scanItem } from './scanNodes.ts';
import type { Scan, Scans } from './scans.ts';
import { targetsOf } from './targets.ts';

/** How many files of a code are listed. */
const FILES = 500;
/** How many values of one kind of fact are listed. */
const FACTS = 10;

/** The view "Scan results": codes of many files, failures first; each opens to its files, and these to their lines. */
export function registerScanView(context: vscode.ExtensionContext, scans: Scans, menu: CodeMenu): void {
  const filter = registerCodeFilter(
    context,
    {
      ...{ view: Views.scan, key: ContextKeys.scanFiltered },
      commands: { text: Commands.filterScan, outcomes: Commands.filterScanOutcomes, clear: Commands.clearScanFilter },
    },
    () => show(scans.current),
  );
  const tree = new ScanTree(filter, menu);
  const view = createTreeView(Views.scan, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dropToScan(scans),
  });
  const show = (scan: Scan | undefined) => {
    tree.show(scan);
    view.message = scan ? joined(' · ', [filter.words(scan.summary.codes), scanMessage(scan)]) : introduction();
    view.description = scan ? plainText(totalsText(scan.summary, t)) : ownText('');
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

class ScanTree implements vscode.TreeDataProvider<ScanNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #filter: CodeFilter;
  readonly #menu: CodeMenu;
  #scan: Scan | undefined;

  constructor(filter: CodeFilter, menu: CodeMenu) {
    this.#filter = filter;
    this.#menu = menu;
  }

  show(scan: Scan | undefined): void {
    this.#scan = scan;
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  getChildren(node?: ScanNode): ScanNode[] {
    const scan = this.#scan;
    if (!scan) return node ? [] : [{ type: 'choose' }, { type: 'samples' }];
    if (node && isItemNode(node)) return itemChildren(node);
    switch (node?.type) {
      case undefined:
        return rootNodes(scan.summary, scan.results, this.#filter);
      case 'about':
        return aboutNodes(node.about);
      case 'case':
        return signNodes(node.seen, scan.results);
      case 'states':
        return stateNodes(node.states, scan.results);
      case 'background':
        return listedCodes(node.codes).map((listed) => ({ type: 'code', listed }));
      case 'code':
        return fileNodes(node.listed.row, scan.results);
      case 'file': {
        const { file, tally, group } = node;
        const { places, count } = tally;
        return paged<TallyPlace, ScanNode>(
          places,
          count,
          places.length,
          (place) => ({ type: 'place', place, file, group }),
          (left) => ({ type: 'rest', left, what: 'places', parent: file.path }),
        );
      }
      case 'skipped':
        return skippedNodes(node.skipped);
      default:
        return [];
    }
  }

  getTreeItem(node: ScanNode): PlainTreeItem | Promise<PlainTreeItem> {
    const scan = this.#scan;
    if (scan) this.#menu.set(node, () => menuRow(node, scan.results));
    if (isItemNode(node)) return itemNodeRow(node, (place) => lineTarget(place, scan?.results));
    return scanItem(node, scan?.formats ?? NO_FORMATS);
  }
}

/** While the codes are filtered, nothing else stands beside them. */
function rootNodes(summary: Summary, { about, skipped }: ScanResults, filter: CodeFilter): ScanNode[] {
  const { codes, background, cases, items, states } = summary;
  const nodes: ScanNode[] = about.isEmpty || filter.isOn ? [] : [{ type: 'about', about }];
  if (!filter.isOn) nodes.push(...cases.map((seen): ScanNode => ({ type: 'case', seen })));
  if (states.length > 0 && !filter.isOn) nodes.push({ type: 'states', states });
  if (!filter.isOn) nodes.push(...itemNodes(items));
  nodes.push(...listedCodes(filter.rows(codes)).map((listed): ScanNode => ({ type: 'code', listed })));
  const quiet = filter.withText(background);
  if (quiet.length > 0) nodes.push({ type: 'background', codes: quiet });
  if (skipped.length > 0 && !filter.isOn) nodes.push({ type: 'skipped', skipped });
  return nodes;
}

/** The lines that speak for a case. */
function signNodes({ article, evidence }: SummaryCase, results: ScanResults): ScanNode[] {
  return evidence.lines.flatMap((sign): ScanNode[] => {
    const file = results.file(sign.file);
    return file ? [{ type: 'sign', sign, file, of: article.uri }] : [];
  });
}

function stateNodes(states: readonly StateFinding[], results: ScanResults): ScanNode[] {
  const found = states.flatMap((state) => {
    const file = results.file(state.file);
    return file ? [{ state, file }] : [];
  });
  return files(found, 'states', (one) => ({ type: 'state', ...one }));
}

/** Each value of a fact, as files may differ, and then what the files are. */
function aboutNodes(about: FoundBundles): ScanNode[] {
  const facts = FACT_KINDS.flatMap((what) => about.facts(what).slice(0, FACTS));
  return [
    ...facts.map((fact): ScanNode => ({ type: 'fact', fact })),
    ...about.bundles.map((found): ScanNode => ({ type: 'bundle', found })),
  ];
}

function fileNodes(group: SummaryRow, results: ScanResults): ScanNode[] {
  const { key, files: all } = group;
  const found = all.flatMap(({ file: path, tally }) => {
    const file = results.file(path);
    return file ? [{ file, tally }] : [];
  });
  return files(found, key, ({ file, tally }) => ({ type: 'file', file, tally, group }));
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
