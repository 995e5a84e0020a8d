import * as vscode from 'vscode';
import { cardName, evidenceText } from '../../core/explain/cardText.ts';
import type { EvidenceLine } from '../../core/explain/evidence.ts';
import { lineMessage } from '../../core/formats/lineMessage.ts';
import type { Item, ItemPlace } from '../../core/items/item.ts';
import type { StateFinding } from '../../core/states/stateFinding.ts';
import type { IndexedHit } from '../../core/summary/hitIndex.ts';
import type { SummaryCase, SummaryRow } from '../../core/summary/summary.ts';
import { totalsText } from '../../core/summary/totals.ts';
import { ownText, type PlainText, plainText } from '../../core/text/plainText.ts';
import { formatTimestamp, type Timestamp } from '../../core/times/timestamp.ts';
import { rangeOf } from '../code/fieldRange.ts';
import { Commands, ContextKeys, itemContext, Views } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { createTreeView, type PlainTreeItem, treeItem } from '../host/tree.ts';
import { backgroundRow } from '../trees/backgroundRow.ts';
import { caseRow, signRow } from '../trees/caseRow.ts';
import { type CodeFilter, registerCodeFilter } from '../trees/codeFilter.ts';
import type { CodeMenu, MenuRow } from '../trees/codeMenu.ts';
import { codeRow, type ListedCode, listedCodes, wordsOf } from '../trees/codeRow.ts';
import { type ItemNode, isItemNode, itemChildren, itemMenu, itemNodeRow, itemNodes } from '../trees/itemNodes.ts';
import { paged } from '../trees/paged.ts';
import { placeRow, type Target } from '../trees/placeRow.ts';
import { stateRow, statesRow, stateText } from '../trees/stateRow.ts';
import { hitsOf, timesOf } from './hitsOf.ts';
import type { LogIndexes } from './logIndexes.ts';
import type { LogScans } from './logScans.ts';
import type { LogSummaries, LogSummary } from './logSummaries.ts';

/** How many lines of a code are listed at a time. */
const PAGE = 200;
/** The longest text of a line that is shown, in UTF-16 units. */
const LINE_TEXT = 200;

type Node =
  | { readonly type: 'case'; readonly seen: SummaryCase }
  | { readonly type: 'sign'; readonly sign: EvidenceLine }
  | ItemNode
  | { readonly type: 'states'; readonly states: readonly StateFinding[] }
  | { readonly type: 'state'; readonly state: StateFinding }
  | { readonly type: 'code'; readonly listed: ListedCode }
  | { readonly type: 'background'; readonly groups: readonly SummaryRow[] }
  | {
      readonly type: 'line';
      readonly hit: IndexedHit;
      readonly group: SummaryRow;
      readonly stamp: Timestamp | undefined;
    }
  | { readonly type: 'more'; readonly group: SummaryRow; readonly left: number };

/** What the view is made from. */
interface CodesSources {
  readonly summaries: LogSummaries;
  readonly indexes: LogIndexes;
  /** What a scan tells of the log: its items. */
  readonly scans: LogScans;
  readonly menu: CodeMenu;
}

/** The view "Codes in this log": its distinct codes, failures first; each opens to its lines. */
export function registerCodesView(
  context: vscode.ExtensionContext,
  { summaries, indexes, scans, menu }: CodesSources,
): void {
  const filter = registerCodeFilter(
    context,
    {
      ...{ view: Views.codes, key: ContextKeys.codesFiltered },
      commands: { text: Commands.filterCodes, outcomes: Commands.filterOutcomes, clear: Commands.clearCodesFilter },
    },
    () => show(summaries.current),
  );
  const tree = new CodesTree(indexes, scans, filter, menu);
  const view = createTreeView(Views.codes, { treeDataProvider: tree, canSelectMany: true });
  const show = (log: LogSummary | undefined) => {
    tree.show(log);
    const failures = log?.summary.failures ?? 0;
    view.badge = log && failures > 0 ? { value: failures, tooltip: plainText(totalsText(log.summary, t)) } : undefined;
    view.description = plainText(log ? nameOf(log.document) : '');
    view.message = tree.message() ?? ownText('');
    if (log && view.visible) scans.want(log.document);
  };
  context.subscriptions.push(
    view,
    summaries.onDidChange(show),
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && summaries.current) scans.want(summaries.current.document);
    }),
    scans.onDidChange(({ document, summary }) => {
      if (document === summaries.current?.document && summary.items.length > 0) show(summaries.current);
    }),
    vscode.commands.registerCommand(Commands.moreLines, (group: unknown) => tree.more(group)),
  );
}

function nameOf({ uri }: vscode.TextDocument): string {
  return uri.path.split('/').pop() ?? '';
}

class CodesTree implements vscode.TreeDataProvider<Node> {
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #indexes: LogIndexes;
  readonly #scans: LogScans;
  readonly #filter: CodeFilter;
  readonly #menu: CodeMenu;
  /** How many lines of a code are listed, where that is more than a page. */
  readonly #shown = new WeakMap<SummaryRow, number>();
  #log: LogSummary | undefined;

  constructor(indexes: LogIndexes, scans: LogScans, filter: CodeFilter, menu: CodeMenu) {
    this.#indexes = indexes;
    this.#scans = scans;
    this.#filter = filter;
    this.#menu = menu;
  }

  show(log: LogSummary | undefined): void {
    this.#log = log;
    this.#changed.fire(undefined);
  }

  /** What stands above the tree: that it is filtered, or that there is nothing in it. */
  message(): PlainText | undefined {
    if (!this.#log) return undefined;
    const { codes, background, cases, states } = this.#log.summary;
    const rows = [codes, background, cases, states, this.#items(this.#log)];
    if (rows.every(({ length }) => length === 0)) return sentence('No code in this log.');
    return this.#filter.words(codes);
  }

  more(group: unknown): void {
    const found = this.#log?.summary.codes.find((one) => one === group);
    if (!found) return;
    this.#shown.set(found, (this.#shown.get(found) ?? PAGE) + PAGE);
    this.#changed.fire(undefined);
  }

  getChildren(node?: Node): Node[] {
    const log = this.#log;
    if (!log) return [];
    if (node && isItemNode(node)) return itemChildren(node);
    if (!node) {
      const { codes, background, cases, states } = log.summary;
      const seen = this.#filter.isOn ? [] : cases;
      const told = this.#filter.isOn ? [] : states;
      const nodes: Node[] = [
        ...seen.map((one): Node => ({ type: 'case', seen: one })),
        ...(told.length > 0 ? [{ type: 'states', states: told } as const] : []),
        ...(this.#filter.isOn ? [] : itemNodes(this.#items(log))),
        ...listedCodes(this.#filter.rows(codes)).map((listed): Node => ({ type: 'code', listed })),
      ];
      const quiet = this.#filter.withText(background);
      return quiet.length > 0 ? [...nodes, { type: 'background', groups: quiet }] : nodes;
    }
    if (node.type === 'case') return node.seen.evidence.lines.map((sign) => ({ type: 'sign', sign }));
    if (node.type === 'states') return node.states.map((state) => ({ type: 'state', state }));
    if (node.type === 'background') return listedCodes(node.groups).map((listed) => ({ type: 'code', listed }));
    return node.type === 'code' ? this.#lines(node.listed.row, log) : [];
  }

  getTreeItem(node: Node): PlainTreeItem | Promise<PlainTreeItem> {
    this.#menu.set(node, () => this.#menuRow(node));
    if (isItemNode(node)) return itemNodeRow(node, (place) => this.#lineTarget(place));
    switch (node.type) {
      case 'case':
        return caseRow(node.seen, this.#log?.document.uri);
      case 'sign':
        return this.#signItem(node.sign);
      case 'states':
        return statesRow(node.states);
      case 'state':
        return stateRow(node.state, this.#stateTarget(node.state));
      case 'code':
        return codeRow(node.listed);
      case 'background':
        return backgroundRow(node.groups.map(({ noise }) => noise));
      case 'line':
        return this.#lineItem(node);
      case 'more': {
        const item = treeItem(sentence('{0} more lines …', node.left));
        item.command = { title: item.label, command: Commands.moreLines, arguments: [node.group] };
        return item;
      }
    }
  }

  /** A node as its menu knows it. */
  #menuRow(node: Node): MenuRow | undefined {
    const log = this.#log;
    if (!log) return undefined;
    if (isItemNode(node)) return itemMenu(node, (place) => this.#lineTarget(place));
    const place = { log: nameOf(log.document) };
    switch (node.type) {
      case 'case': {
        const [first] = node.seen.evidence.lines;
        const target = first && this.#target(first.line - 1, 0, 0);
        return { text: evidenceText(node.seen.evidence, t), ...(target && { target }), ...place };
      }
      case 'sign':
        return {
          text: [textOf(node.sign.line, node.sign.text)],
          target: this.#target(node.sign.line - 1, 0, 0),
          ...place,
        };
      case 'state':
        return { text: [stateText(node.state)], target: this.#stateTarget(node.state), ...place };
      case 'code': {
        const { card, count, first } = node.listed.row;
        const start = first.column - 1;
        return {
          text: [[cardName(card), `×${count}`, card.article?.article.title].filter(Boolean).join(' ')],
          ...{ card, target: this.#target(first.line - 1, start, start + first.hit.end - first.hit.start), ...place },
        };
      }
      case 'line': {
        const { line, start, end } = node.hit;
        return {
          text: [textOf(line + 1, this.#textOf(line))],
          ...{ card: node.group.card, target: this.#target(line, start, end), ...place },
        };
      }
      default:
        return undefined;
    }
  }

  #target(line: number, start: number, end: number): Target {
    return { uri: this.#log!.document.uri, range: new vscode.Range(line, start, line, end) };
  }

  #lineTarget({ line }: ItemPlace): Target {
    return this.#target(line - 1, 0, 0);
  }

  /** The items of the log, as far as it was scanned. */
  #items({ document }: LogSummary): readonly Item[] {
    return this.#scans.of(document)?.summary.items ?? [];
  }

  #stateTarget({ fields }: StateFinding): Target {
    const { document } = this.#log!;
    const [field] = fields;
    const isHere = field && field.line <= document.lineCount;
    return isHere ? { uri: document.uri, range: rangeOf(document, field) } : this.#target(0, 0, 0);
  }

  #textOf(line: number): string {
    const { document } = this.#log!;
    return line < document.lineCount ? document.lineAt(line).text : '';
  }

  #lines(group: SummaryRow, { document }: LogSummary): Node[] {
    const index = this.#indexes.of(document);
    if (!index) return [];
    const times = timesOf(index);
    return paged<IndexedHit, Node>(
      hitsOf(group, index),
      group.count,
      this.#shown.get(group) ?? PAGE,
      (hit) => ({ type: 'line', hit, group, stamp: times(hit) }),
      (left) => ({ type: 'more', group, left }),
    );
  }

  #signItem(sign: EvidenceLine): PlainTreeItem {
    const item = signRow(sign, this.#target(sign.line - 1, 0, 0));
    item.contextValue = itemContext('line');
    return item;
  }

  #lineItem({ hit: { line, start, end }, group, stamp }: Extract<Node, { type: 'line' }>): PlainTreeItem {
    const text = this.#textOf(line);
    const from = Math.max(0, end - LINE_TEXT);
    const stretch = text.slice(from, from + 2 * LINE_TEXT);
    const { formats, fileName } = this.#indexes.of(this.#log!.document)?.context ?? {};
    const message = formats ? lineMessage(stretch, text.slice(start, end), formats, fileName) : stretch;
    const time = stamp && plainText(formatTimestamp(stamp));
    const item = placeRow(plainText(message, LINE_TEXT), line + 1, this.#target(line, start, end), time);
    item.tooltip = plainText(stretch);
    item.contextValue = itemContext('hit', ...wordsOf(group.card));
    return item;
  }
}

function textOf(line: number, text: string): string {
  return `${line}: ${text}`;
}
