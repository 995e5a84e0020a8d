import * as vscode from 'vscode';
import type { Outcome } from '../../core/codes/outcome.ts';
import { cardName, evidenceText } from '../../core/explain/cardText.ts';
import type { EvidenceLine } from '../../core/explain/evidence.ts';
import { filterRows } from '../../core/summary/documentSummary.ts';
import type { HitIndex, IndexedHit } from '../../core/summary/hitIndex.ts';
import type { SummaryCase, SummaryRow } from '../../core/summary/summary.ts';
import { ownText, type PlainText, plainText } from '../../core/text/plainText.ts';
import { formatTimestamp } from '../../core/times/timestamp.ts';
import { setContext } from '../host/contextKeys.ts';
import { Commands, ContextKeys, itemContext, Views } from '../host/contributions.ts';
import { showInputBox } from '../host/inputBox.ts';
import { type PlainPickItem, showManyPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { createTreeView, type PlainTreeItem, treeItem } from '../host/tree.ts';
import { backgroundRow } from '../trees/backgroundRow.ts';
import { caseRow, signRow } from '../trees/caseRow.ts';
import { codeRow, timesText } from '../trees/codeRow.ts';
import { paged } from '../trees/paged.ts';
import { placeRow } from '../trees/placeRow.ts';
import type { LogIndexes } from './logIndexes.ts';
import type { LogSummaries, LogSummary } from './logSummaries.ts';

/** How many lines of a code are listed at a time. */
const PAGE = 200;
/** The longest text of a line that is shown, in UTF-16 units. */
const LINE_TEXT = 200;

type Node =
  | { readonly type: 'case'; readonly seen: SummaryCase }
  | { readonly type: 'sign'; readonly sign: EvidenceLine }
  | { readonly type: 'code'; readonly group: SummaryRow }
  | { readonly type: 'background'; readonly groups: readonly SummaryRow[] }
  | { readonly type: 'line'; readonly hit: IndexedHit }
  | { readonly type: 'more'; readonly group: SummaryRow; readonly left: number };

/** The view "Codes in this log": its distinct codes, failures first; each opens to its lines. */
export function registerCodesView(
  context: vscode.ExtensionContext,
  summaries: LogSummaries,
  indexes: LogIndexes,
): void {
  const tree = new CodesTree(indexes);
  const view = createTreeView(Views.codes, { treeDataProvider: tree, showCollapseAll: true });
  const show = (log: LogSummary | undefined) => {
    tree.show(log);
    const failures = log?.summary.failures ?? 0;
    view.badge =
      failures > 0
        ? {
            value: failures,
            tooltip: failures === 1 ? sentence('1 failure') : sentence('{0} failures', failures),
          }
        : undefined;
    view.description = plainText(log?.document.uri.path.split('/').pop() ?? '');
    view.message = tree.message() ?? ownText('');
    setContext(ContextKeys.hasLog, log !== undefined);
  };
  const filter = async () => {
    const text = await showInputBox({
      title: sentence('Filter codes'),
      prompt: sentence('A part of a code, a name, a meaning or an article’s title; nothing shows all'),
      value: tree.text,
    });
    if (text === undefined) return;
    tree.text = text;
    show(summaries.current);
  };
  const filterOutcome = async () => {
    const items: (PlainPickItem & { outcome: Outcome })[] = [
      { label: sentence('Failures'), outcome: 'failure' },
      { label: sentence('Warnings'), outcome: 'warning' },
      { label: sentence('Information'), outcome: 'information' },
      { label: sentence('Successes'), outcome: 'success' },
    ];
    for (const item of items) item.picked = tree.outcomes.has(item.outcome);
    const picked = await showManyPick(items, { title: sentence('Show codes that ended in') });
    if (!picked) return;
    tree.outcomes = new Set(picked.map(({ outcome }) => outcome));
    show(summaries.current);
  };
  const openArticle = async (node: unknown) => {
    const article = isCode(node) ? node.group.card.article?.article.uri : undefined;
    if (article) await vscode.commands.executeCommand(Commands.openArticle, { article });
  };
  const copy = async (node: unknown, selected: unknown) => {
    const nodes = Array.isArray(selected) && selected.length > 0 ? selected : [node];
    const lines = nodes.flatMap((one) => tree.textOf(one));
    if (lines.length > 0) await vscode.env.clipboard.writeText(lines.join('\n'));
  };
  context.subscriptions.push(
    view,
    summaries.onDidChange(show),
    vscode.commands.registerCommand(Commands.filterCodes, filter),
    vscode.commands.registerCommand(Commands.filterOutcomes, filterOutcome),
    vscode.commands.registerCommand(Commands.openCodesArticle, openArticle),
    vscode.commands.registerCommand(Commands.copyCodes, copy),
    vscode.commands.registerCommand(Commands.moreLines, (group: unknown) => tree.more(group)),
  );
}

class CodesTree implements vscode.TreeDataProvider<Node> {
  readonly #changed = new vscode.EventEmitter<Node | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #indexes: LogIndexes;
  /** How many lines of a code are listed, where that is more than a page. */
  readonly #shown = new WeakMap<SummaryRow, number>();
  text = '';
  outcomes: ReadonlySet<Outcome> = new Set(['failure', 'warning', 'information', 'success']);
  #log: LogSummary | undefined;

  constructor(indexes: LogIndexes) {
    this.#indexes = indexes;
  }

  show(log: LogSummary | undefined): void {
    this.#log = log;
    this.#changed.fire(undefined);
  }

  /** What stands above the tree: that it is filtered, or that there is nothing in it. */
  message(): PlainText | undefined {
    if (!this.#log) return undefined;
    const { codes, background, cases } = this.#log.summary;
    const shown = this.#filtered(codes).length;
    if (codes.length + background.length + cases.length === 0) return sentence('No code in this log.');
    return shown < codes.length ? sentence('{0} of {1} codes', shown, codes.length) : undefined;
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
    if (!node) {
      const { codes, background, cases } = log.summary;
      const seen = this.text === '' ? cases : [];
      const nodes: Node[] = [
        ...seen.map((one): Node => ({ type: 'case', seen: one })),
        ...this.#filtered(codes).map((group): Node => ({ type: 'code', group })),
      ];
      const quiet = filterRows(background, this.text);
      return quiet.length > 0 ? [...nodes, { type: 'background', groups: quiet }] : nodes;
    }
    if (node.type === 'case') return node.seen.evidence.lines.map((sign) => ({ type: 'sign', sign }));
    if (node.type === 'background') return node.groups.map((group) => ({ type: 'code', group }));
    return node.type === 'code' ? this.#lines(node.group, log) : [];
  }

  getTreeItem(node: Node): PlainTreeItem {
    switch (node.type) {
      case 'case':
        return caseRow(node.seen, this.#log?.document.uri);
      case 'sign':
        return this.#signItem(node.sign);
      case 'code':
        return codeRow(node.group, [spanText(node.group)]);
      case 'background':
        return backgroundRow(node.groups.map(({ noise }) => noise));
      case 'line':
        return this.#lineItem(node.hit);
      case 'more': {
        const item = treeItem(sentence('{0} more lines …', node.left));
        item.command = { title: item.label, command: Commands.moreLines, arguments: [node.group] };
        return item;
      }
    }
  }

  /** What "Copy" takes of an item. */
  textOf(node: unknown): string[] {
    if (!isNode(node)) return [];
    if (node.type === 'code') {
      const { card, count } = node.group;
      return [[cardName(card), `×${count}`, card.article?.article.title].filter(Boolean).join(' ')];
    }
    if (node.type === 'case') return evidenceText(node.seen.evidence, t);
    if (node.type === 'sign') return [`${node.sign.line}: ${node.sign.text}`];
    return node.type === 'line' && this.#log
      ? [`${node.hit.line + 1}: ${this.#log.document.lineAt(node.hit.line).text}`]
      : [];
  }

  #filtered(groups: readonly SummaryRow[]): SummaryRow[] {
    return filterRows(groups, this.text).filter(({ outcome }) => this.outcomes.has(outcome));
  }

  #hits({ document }: LogSummary): HitIndex | undefined {
    return this.#indexes.of(document)?.hits;
  }

  #lines(group: SummaryRow, log: LogSummary): Node[] {
    return paged<IndexedHit, Node>(
      hitsOf(group, this.#hits(log)),
      group.count,
      this.#shown.get(group) ?? PAGE,
      (hit) => ({ type: 'line', hit }),
      (left) => ({ type: 'more', group, left }),
    );
  }

  #signItem(sign: EvidenceLine): PlainTreeItem {
    const line = sign.line - 1;
    const item = signRow(sign, { uri: this.#log!.document.uri, range: new vscode.Range(line, 0, line, 0) });
    item.contextValue = itemContext('line');
    return item;
  }

  #lineItem({ line, start, end }: IndexedHit): PlainTreeItem {
    const { document } = this.#log!;
    const text = line < document.lineCount ? document.lineAt(line).text : '';
    const from = Math.max(0, start - LINE_TEXT / 2);
    const shown = plainText(text.slice(from, from + LINE_TEXT));
    const item = placeRow(shown, line + 1, { uri: document.uri, range: new vscode.Range(line, start, line, end) });
    item.contextValue = itemContext('line');
    return item;
  }
}

function* hitsOf({ key }: SummaryRow, hits: HitIndex | undefined): Iterable<IndexedHit> {
  for (const hit of hits?.all() ?? []) if (hit.kind.key === key) yield hit;
}

function spanText({ firstTime, lastTime }: SummaryRow): PlainText {
  return timesText(firstTime && formatTimestamp(firstTime), lastTime && formatTimestamp(lastTime));
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'type' in value;
}

function isCode(value: unknown): value is Extract<Node, { type: 'code' }> {
  return isNode(value) && value.type === 'code';
}
