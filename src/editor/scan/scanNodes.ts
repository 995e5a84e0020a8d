import * as vscode from 'vscode';
import { convertText, factLabel, machinesText } from '../../core/bundles/aboutText.ts';
import type { FoundBundle, FoundBundles, FoundFact } from '../../core/bundles/foundBundles.ts';
import { cardName, evidenceText } from '../../core/explain/cardText.ts';
import type { EvidenceLine } from '../../core/explain/evidence.ts';
import type { FormatSet } from '../../core/formats/formatSet.ts';
import { lineMessage } from '../../core/formats/lineMessage.ts';
import type { ItemPlace } from '../../core/items/item.ts';
import { type Skipped, skippedText } from '../../core/scan/skipped.ts';
import type { StateFinding } from '../../core/states/stateFinding.ts';
import type { ScannedFile, ScanResults } from '../../core/summary/scanResults.ts';
import type { SummaryCase, SummaryRow } from '../../core/summary/summary.ts';
import { PLACES, type Tally, type TallyPlace } from '../../core/summary/tally.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { formatTimestamp } from '../../core/times/timestamp.ts';
import { documentUri } from '../documents/documentUri.ts';
import { Commands, itemContext } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';
import { backgroundRow } from '../trees/backgroundRow.ts';
import { caseRow, signRow } from '../trees/caseRow.ts';
import type { MenuRow } from '../trees/codeMenu.ts';
import { codeRow, type ListedCode, timesText, wordsOf } from '../trees/codeRow.ts';
import { type ItemNode, isItemNode, itemMenu } from '../trees/itemNodes.ts';
import { placeRow, type Target } from '../trees/placeRow.ts';
import { stateRow, statesRow, stateText } from '../trees/stateRow.ts';
import { excerptUri, hitRange } from './excerptUri.ts';
import { LARGEST_DOCUMENT } from './largeFiles.ts';

/** The nodes of a scan's view. */
export type ScanNode =
  | { readonly type: 'choose' }
  | { readonly type: 'samples' }
  | { readonly type: 'about'; readonly about: FoundBundles }
  | { readonly type: 'fact'; readonly fact: FoundFact }
  | { readonly type: 'bundle'; readonly found: FoundBundle }
  | { readonly type: 'case'; readonly seen: SummaryCase }
  | { readonly type: 'sign'; readonly sign: EvidenceLine; readonly file: ScannedFile; readonly of: string }
  | ItemNode
  | { readonly type: 'states'; readonly states: readonly StateFinding[] }
  | { readonly type: 'state'; readonly state: StateFinding; readonly file: ScannedFile }
  | { readonly type: 'code'; readonly listed: ListedCode }
  | { readonly type: 'background'; readonly codes: readonly SummaryRow[] }
  | { readonly type: 'file'; readonly file: ScannedFile; readonly tally: Tally; readonly group: SummaryRow }
  | { readonly type: 'place'; readonly place: TallyPlace; readonly file: ScannedFile; readonly group: SummaryRow }
  | { readonly type: 'rest'; readonly left: number; readonly what: 'files' | 'places'; readonly parent: string }
  | { readonly type: 'skipped'; readonly skipped: readonly Skipped[] }
  | { readonly type: 'skippedFile'; readonly skipped: Skipped };

/** The longest path that is shown, in UTF-16 units. */
const PATH = 1000;

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How a node is shown. Its id stays the same while results come, so that what was opened stays open. */
export function scanItem(node: Exclude<ScanNode, ItemNode>, formats: FormatSet): PlainTreeItem {
  switch (node.type) {
    case 'choose': {
      const item = treeItem(sentence('Choose files or a folder …'));
      item.iconPath = new vscode.ThemeIcon('folder-opened');
      item.command = { title: item.label, command: Commands.scanLogs };
      return item;
    }
    case 'samples': {
      const item = treeItem(sentence('Scan the sample logs'));
      item.iconPath = new vscode.ThemeIcon('beaker');
      item.command = { title: item.label, command: Commands.scanSamples };
      return item;
    }
    case 'about':
      return aboutItem(node.about);
    case 'fact':
      return factItem(node.fact);
    case 'bundle':
      return bundleItem(node.found);
    case 'case': {
      const item = caseRow(node.seen);
      item.id = `case ${node.seen.article.uri}`;
      return item;
    }
    case 'sign':
      return signItem(node);
    case 'states': {
      const item = statesRow(node.states);
      item.id = 'states';
      return item;
    }
    case 'state':
      return stateRow(node.state, stateTarget(node), plainText(node.file.label));
    case 'code':
      return codeItem(node.listed);
    case 'background': {
      const item = backgroundRow(node.codes.map(({ noise }) => noise));
      item.id = 'background';
      return item;
    }
    case 'file':
      return fileItem(node);
    case 'place':
      return placeItem(node, formats);
    case 'rest':
      return restItem(node);
    case 'skipped': {
      const item = treeItem(sentence('Not searched, or only in part'), Collapsed);
      item.id = 'skipped';
      item.description = skippedCounts(node.skipped);
      item.iconPath = new vscode.ThemeIcon('circle-slash');
      return item;
    }
    case 'skippedFile': {
      const { file } = node.skipped;
      const item = treeItem(plainText(file.split(/[\\/]/).pop() || file));
      item.description = plainText(skippedText(node.skipped, t));
      item.tooltip = joined('\n', [plainText(file, PATH), item.description]);
      return item;
    }
  }
}

/** What the files are, and of which machine. */
function aboutItem(about: FoundBundles): PlainTreeItem {
  const machines = about.facts('machine');
  const several = machinesText(machines.length, t);
  const item = treeItem(sentence('About these files'), Expanded);
  item.id = 'about';
  item.description = several
    ? plainText(several)
    : joined(
        ' · ',
        [machines[0], about.facts('windows')[0]].map((fact) => fact && plainText(fact.value)),
      );
  item.iconPath = new vscode.ThemeIcon(several ? 'warning' : 'info');
  return item;
}

function factItem({ what, value, files, first }: FoundFact): PlainTreeItem {
  const item = treeItem(joined(': ', [plainText(factLabel(what, t)), plainText(value)]));
  item.id = `fact ${what} ${value}`;
  item.description = placesText(first, files);
  item.tooltip = plainText(first, PATH);
  return item;
}

function bundleItem({ name, title, convert, files, first }: FoundBundle): PlainTreeItem {
  const item = treeItem(plainText(title));
  item.id = `bundle ${name}`;
  const command = convert === undefined ? undefined : plainText(convertText(convert, t));
  item.description = joined(' · ', [placesText(first, files), command]);
  item.tooltip = joined('\n', [plainText(first, PATH), command]);
  return item;
}

function placesText(first: string, files: number): PlainText {
  const name = plainText(first.split(/[\\/]/).pop() || first);
  return files > 1 ? joined(' ', [name, sentence('+{0} more', files - 1)]) : name;
}

function codeItem(listed: ListedCode): PlainTreeItem {
  const { key, files } = listed.row;
  const where = files.length === 1 ? sentence('1 file') : sentence('{0} files', files.length);
  const item = codeRow(listed, [where]);
  item.id = `code ${key}`;
  return item;
}

function fileItem({ file, tally, group }: Extract<ScanNode, { type: 'file' }>): PlainTreeItem {
  const { key, count, earliest, latest } = tally;
  const item = treeItem(plainText(file.label), Collapsed);
  item.id = `file ${key} ${file.path}`;
  item.description = joined(' · ', [plainText(`×${count}`), timesText(earliest?.stamp, latest?.stamp)]);
  item.tooltip = plainText(file.path, PATH);
  item.iconPath = new vscode.ThemeIcon(file.entry.length > 0 ? 'file-zip' : 'file');
  item.contextValue = itemContext('hit', ...wordsOf(group.card), file.entry.length > 0 ? 'archive' : undefined);
  return item;
}

function placeItem({ place, file, group }: Extract<ScanNode, { type: 'place' }>, formats: FormatSet): PlainTreeItem {
  const { lineText, line, hit, stamp } = place;
  const time = stamp && plainText(formatTimestamp(stamp));
  const message = plainText(lineMessage(lineText, hit.text, formats, file.path));
  const item = placeRow(message, line, placeTarget(place, file), time);
  item.tooltip = plainText(lineText);
  item.contextValue = itemContext('hit', ...wordsOf(group.card));
  return item;
}

/** A node as its menu knows it; undefined where nothing can be done with it. */
export function menuRow(node: ScanNode, results: ScanResults): MenuRow | undefined {
  if (isItemNode(node)) return itemMenu(node, (place) => lineTarget(place, results));
  switch (node.type) {
    case 'case': {
      const { evidence } = node.seen;
      const file = results.file(evidence.lines[0]?.file ?? '');
      const target = file && targetOf({ line: evidence.lines[0]!.line, column: 1, length: 1 }, file);
      return { text: evidenceText(evidence, t), ...(target && { target }) };
    }
    case 'sign': {
      const { sign, file } = node;
      const target = targetOf({ line: sign.line, column: 1, length: 1 }, file);
      return { text: [`${file.label}:${sign.line}: ${sign.text}`], target, log: nameOf(file) };
    }
    case 'state': {
      const { state, file } = node;
      return { text: [`${file.label}:${stateText(state)}`], target: stateTarget(node), log: nameOf(file) };
    }
    case 'code': {
      const { card, count, first } = node.listed.row;
      const file = results.file(first.file);
      return {
        text: [[cardName(card), `×${count}`, card.article?.article.title].filter(Boolean).join(' ')],
        card,
        ...(file && { target: placeTarget(first, file), log: nameOf(file) }),
      };
    }
    case 'file': {
      const { file, tally, group } = node;
      const text = [`${file.label} ${cardName(group.card)} ×${tally.count}`];
      return { text, card: group.card, target: placeTarget(tally.first, file), log: nameOf(file) };
    }
    case 'place': {
      const { file, place, group } = node;
      const text = [`${file.label}:${place.line}: ${place.lineText}`];
      return { text, card: group.card, target: placeTarget(place, file), log: nameOf(file) };
    }
    default:
      return undefined;
  }
}

function nameOf({ label }: ScannedFile): string {
  return label.split(/[\\/]/).pop() ?? label;
}

function signItem({ sign, file, of }: Extract<ScanNode, { type: 'sign' }>): PlainTreeItem {
  const target = targetOf({ line: sign.line, column: 1, length: 1 }, file);
  const item = signRow(sign, target, plainText(file.label));
  item.id = `sign ${of} ${sign.says}`;
  return item;
}

function stateTarget({ state, file }: Extract<ScanNode, { type: 'state' }>): Target {
  return targetOf({ line: state.fields[0]!.line, column: 1, length: 1 }, file);
}

/** Where a hit can be seen: in its file, or in an excerpt where the editor cannot open the file as a document. */
export function placeTarget(
  { line, column, hit }: Pick<TallyPlace, 'line' | 'column'> & Partial<Pick<TallyPlace, 'hit'>>,
  file: ScannedFile,
): Target {
  return targetOf({ line, column, length: hit ? hit.end - hit.start : 1 }, file);
}

/** A line of a scanned file; undefined where nothing was found in that. */
export function lineTarget(
  { file, line }: Pick<ItemPlace, 'file' | 'line'>,
  results: ScanResults | undefined,
): Target | undefined {
  const known = results?.file(file);
  return known && targetOf({ line, column: 1, length: 1 }, known);
}

function targetOf(
  { line, column, length }: { readonly line: number; readonly column: number; readonly length: number },
  { uri, entry, units, excerptOnly, document }: ScannedFile,
): Target {
  if (entry.length === 0 && !excerptOnly && (units ?? 0) <= LARGEST_DOCUMENT) {
    const shown = document === undefined ? vscode.Uri.parse(uri) : documentUri({ uri, page: 0, reversed: false });
    return { uri: shown, range: new vscode.Range(line - 1, column - 1, line - 1, column - 1 + length) };
  }
  const source = { uri, entry, place: { line, column, length } };
  return { uri: excerptUri(source), range: hitRange(source) };
}

function restItem({ left, what, parent }: Extract<ScanNode, { type: 'rest' }>): PlainTreeItem {
  const isFiles = what === 'files';
  const item = treeItem(isFiles ? sentence('{0} more files', left) : sentence('{0} more lines', left));
  item.id = `rest ${what} ${parent} ${left}`;
  if (!isFiles) item.tooltip = sentence('The first {0} lines with a code of each file are listed.', PLACES);
  return item;
}

function skippedCounts(skipped: readonly Skipped[]): PlainText {
  const binary = skipped.filter(({ reason }) => reason === 'binary').length;
  const articles = skipped.filter(({ reason }) => reason === 'articles').length;
  const others = skipped.length - binary - articles;
  return joined(' · ', [
    binary > 0 ? (binary === 1 ? sentence('1 binary file') : sentence('{0} binary files', binary)) : undefined,
    articles > 0 ? sentence('your articles') : undefined,
    others > 0 ? (others === 1 ? sentence('1 other') : sentence('{0} others', others)) : undefined,
  ]);
}
