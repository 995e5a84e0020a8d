import * as vscode from 'vscode';
import { convertText, factLabel, machinesText } from '../../core/bundles/aboutText.ts';
import type { FoundBundle, FoundBundles, FoundFact } from '../../core/bundles/foundBundles.ts';
import type { EvidenceLine } from '../../core/explain/evidence.ts';
import { type Skipped, skippedText } from '../../core/scan/skipped.ts';
import type { ScannedFile } from '../../core/summary/scanResults.ts';
import type { SummaryCase, SummaryRow } from '../../core/summary/summary.ts';
import { PLACES, type Tally, type TallyPlace } from '../../core/summary/tally.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { formatTimestamp, type Timestamp } from '../../core/times/timestamp.ts';
import { documentUri } from '../documents/documentUri.ts';
import { Commands, itemContext } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';
import { backgroundRow } from '../trees/backgroundRow.ts';
import { caseRow, signRow } from '../trees/caseRow.ts';
import { codeRow, timesText } from '../trees/codeRow.ts';
import { placeRow } from '../trees/placeRow.ts';
import { excerptUri, hitRange } from './excerptUri.ts';
import { LARGEST_DOCUMENT } from './largeFiles.ts';

/** The nodes of a scan's view. */
export type ScanNode =
  | { readonly type: 'choose' }
  | { readonly type: 'about'; readonly about: FoundBundles }
  | { readonly type: 'fact'; readonly fact: FoundFact }
  | { readonly type: 'bundle'; readonly found: FoundBundle }
  | { readonly type: 'case'; readonly seen: SummaryCase }
  | { readonly type: 'sign'; readonly sign: EvidenceLine; readonly file: ScannedFile; readonly of: string }
  | { readonly type: 'code'; readonly group: SummaryRow }
  | { readonly type: 'background'; readonly codes: readonly SummaryRow[] }
  | { readonly type: 'file'; readonly file: ScannedFile; readonly tally: Tally }
  | { readonly type: 'place'; readonly place: TallyPlace; readonly file: ScannedFile }
  | { readonly type: 'rest'; readonly left: number; readonly what: 'files' | 'places'; readonly parent: string }
  | { readonly type: 'skipped'; readonly skipped: readonly Skipped[] }
  | { readonly type: 'skippedFile'; readonly skipped: Skipped };

/** The longest path that is shown, in UTF-16 units. */
const PATH = 1000;

const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** How a node is shown. Its id stays the same while results come, so that what was opened stays open. */
export function scanItem(node: ScanNode): PlainTreeItem {
  switch (node.type) {
    case 'choose': {
      const item = treeItem(sentence('Choose files or a folder …'));
      item.iconPath = new vscode.ThemeIcon('folder-opened');
      item.command = { title: item.label, command: Commands.scanLogs };
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
    case 'code':
      return codeItem(node.group);
    case 'background': {
      const item = backgroundRow(node.codes.map(({ noise }) => noise));
      item.id = 'background';
      return item;
    }
    case 'file':
      return fileItem(node.file, node.tally);
    case 'place':
      return placeItem(node.place, node.file);
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

function codeItem(code: SummaryRow): PlainTreeItem {
  const { key, files } = code;
  const where = files.length === 1 ? sentence('1 file') : sentence('{0} files', files.length);
  const item = codeRow(code, [where, spanText(code.firstTime, code.lastTime)]);
  item.id = `code ${key}`;
  return item;
}

function fileItem(file: ScannedFile, { key, count, earliest, latest }: Tally): PlainTreeItem {
  const item = treeItem(plainText(file.label), Collapsed);
  item.id = `file ${key} ${file.path}`;
  item.description = joined(' · ', [plainText(`×${count}`), spanText(earliest?.stamp, latest?.stamp)]);
  item.tooltip = plainText(file.path, PATH);
  item.iconPath = new vscode.ThemeIcon(file.entry.length > 0 ? 'file-zip' : 'file');
  if (file.entry.length > 0) item.contextValue = itemContext('archive');
  return item;
}

function placeItem(place: TallyPlace, file: ScannedFile): PlainTreeItem {
  const time = place.stamp && plainText(formatTimestamp(place.stamp));
  return placeRow(plainText(place.lineText), place.line, placeTarget(place, file), time);
}

function signItem({ sign, file, of }: Extract<ScanNode, { type: 'sign' }>): PlainTreeItem {
  const target = targetOf({ line: sign.line, column: 1, length: 1 }, file);
  const item = signRow(sign, target, plainText(file.label));
  item.id = `sign ${of} ${sign.says}`;
  return item;
}

/** Where a hit can be seen: in its file, or in an excerpt where the editor cannot open the file as a document. */
export function placeTarget(
  { line, column, hit }: Pick<TallyPlace, 'line' | 'column' | 'hit'>,
  file: ScannedFile,
): { uri: vscode.Uri; range: vscode.Range } {
  return targetOf({ line, column, length: hit.end - hit.start }, file);
}

function targetOf(
  { line, column, length }: { readonly line: number; readonly column: number; readonly length: number },
  { uri, entry, units, excerptOnly, document }: ScannedFile,
): { uri: vscode.Uri; range: vscode.Range } {
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
  if (!isFiles) item.tooltip = sentence('Of each file the first {0} lines with a code are listed.', PLACES);
  return item;
}

function skippedCounts(skipped: readonly Skipped[]): PlainText {
  const binary = skipped.filter(({ reason }) => reason === 'binary').length;
  const others = skipped.length - binary;
  return joined(' · ', [
    binary > 0 ? (binary === 1 ? sentence('1 binary file') : sentence('{0} binary files', binary)) : undefined,
    others > 0 ? sentence('{0} others', others) : undefined,
  ]);
}

function spanText(first: Timestamp | undefined, last: Timestamp | undefined): PlainText {
  return timesText(first && formatTimestamp(first), last && formatTimestamp(last));
}
