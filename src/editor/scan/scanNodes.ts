import * as vscode from 'vscode';
import { type Skipped, skippedText } from '../../core/scan/skipped.ts';
import type { ScannedFile } from '../../core/summary/scanResults.ts';
import { noiseReason, type SummaryRow } from '../../core/summary/summary.ts';
import { PLACES, type Tally, type TallyPlace } from '../../core/summary/tally.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { formatTimestamp, type Timestamp } from '../../core/times/timestamp.ts';
import { hoverContents } from '../code/hoverMarkdown.ts';
import { Commands } from '../host/commands.ts';
import { OUTCOME_ICONS } from '../host/outcomeIcons.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { type PlainTreeItem, treeItem } from '../host/tree.ts';
import { excerptUri, hitRange } from './excerptUri.ts';
import { LARGEST_DOCUMENT } from './largeFiles.ts';

/** What the view of a scan is made of. */
export type ScanNode =
  | { readonly type: 'choose' }
  | { readonly type: 'code'; readonly group: SummaryRow }
  | { readonly type: 'background'; readonly codes: readonly SummaryRow[] }
  | { readonly type: 'file'; readonly file: ScannedFile; readonly tally: Tally }
  | { readonly type: 'place'; readonly place: TallyPlace; readonly file: ScannedFile }
  | { readonly type: 'rest'; readonly left: number; readonly what: 'files' | 'places'; readonly parent: string }
  | { readonly type: 'skipped'; readonly skipped: readonly Skipped[] }
  | { readonly type: 'skippedFile'; readonly skipped: Skipped };

/** The longest path that is shown, in UTF-16 units. */
const PATH = 1000;

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** How a node is shown. Its id stays the same while results come, so that what was opened stays open. */
export function scanItem(node: ScanNode): PlainTreeItem {
  switch (node.type) {
    case 'choose': {
      const item = treeItem(sentence('Choose files or a folder …'));
      item.iconPath = new vscode.ThemeIcon('folder-opened');
      item.command = { title: item.label, command: Commands.scanLogs };
      return item;
    }
    case 'code':
      return codeItem(node.group);
    case 'background':
      return backgroundItem(node.codes);
    case 'file':
      return fileItem(node.file, node.tally);
    case 'place':
      return placeItem(node.place, node.file);
    case 'rest':
      return restItem(node);
    case 'skipped': {
      const item = treeItem(sentence('Not searched, or not wholly'), Collapsed);
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

function codeItem(code: SummaryRow): PlainTreeItem {
  const { key, shown, card, count, outcome, firstTime, lastTime, files } = code;
  const label = joined(' ', [plainText(shown), plainText(card.name ?? '')]);
  const item = treeItem(label, Collapsed);
  item.id = `code ${key}`;
  const where = files.length === 1 ? sentence('1 file') : sentence('{0} files', files.length);
  item.description = joined(' · ', [
    ...[plainText(`×${count}`), where, timesText(firstTime, lastTime)],
    plainText(card.article?.article.title ?? ''),
  ]);
  item.iconPath = OUTCOME_ICONS[outcome];
  item.contextValue = card.article ? 'code article' : 'code';
  const [text] = hoverContents(card);
  if (text) item.tooltip = text;
  item.accessibilityInformation = { label: joined(', ', [label, plainText(card.outcomeText), item.description]) };
  return item;
}

function backgroundItem(codes: readonly SummaryRow[]): PlainTreeItem {
  const item = treeItem(sentence('Background noise'), Collapsed);
  item.id = 'background';
  item.description = plainText(String(codes.length));
  item.iconPath = new vscode.ThemeIcon('mute');
  item.tooltip = plainText(codes.map(({ noise }) => (noise ? t(noiseReason(noise)) : '')).find(Boolean) ?? '');
  return item;
}

function fileItem(file: ScannedFile, { key, count, earliest, latest }: Tally): PlainTreeItem {
  const item = treeItem(plainText(file.label), Collapsed);
  item.id = `file ${key} ${file.path}`;
  item.description = joined(' · ', [plainText(`×${count}`), timesText(earliest?.stamp, latest?.stamp)]);
  item.tooltip = plainText(file.path, PATH);
  item.iconPath = new vscode.ThemeIcon(file.entry.length > 0 ? 'file-zip' : 'file');
  return item;
}

function placeItem(place: TallyPlace, file: ScannedFile): PlainTreeItem {
  const text = plainText(place.lineText);
  const item = treeItem(text, None);
  item.description = joined(' · ', [
    sentence('line {0}', place.line),
    place.stamp && plainText(formatTimestamp(place.stamp)),
  ]);
  item.tooltip = text;
  item.command = openPlace(place, file);
  return item;
}

/** Where a hit is to be seen: in its file, or in the lines around it where the editor opens the file as no document. */
export function placeTarget(
  { line, column, hit }: Pick<TallyPlace, 'line' | 'column' | 'hit'>,
  { uri, entry, units, excerptOnly }: ScannedFile,
): { uri: vscode.Uri; range: vscode.Range } {
  const length = hit.end - hit.start;
  if (entry.length === 0 && !excerptOnly && (units ?? 0) <= LARGEST_DOCUMENT) {
    return { uri: vscode.Uri.parse(uri), range: new vscode.Range(line - 1, column - 1, line - 1, column - 1 + length) };
  }
  const source = { uri, entry, place: { line, column, length } };
  return { uri: excerptUri(source), range: hitRange(source) };
}

function openPlace(place: TallyPlace, file: ScannedFile): vscode.Command {
  const { uri, range } = placeTarget(place, file);
  return {
    title: sentence('Go to line {0}', place.line),
    command: 'vscode.open',
    arguments: [uri, { selection: range, preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
  };
}

function restItem({ left, what, parent }: Extract<ScanNode, { type: 'rest' }>): PlainTreeItem {
  const isFiles = what === 'files';
  const item = treeItem(isFiles ? sentence('{0} more files', left) : sentence('{0} more lines', left), None);
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

function timesText(first: Timestamp | undefined, last: Timestamp | undefined): PlainText {
  const [from, to] = [first && formatTimestamp(first), last && formatTimestamp(last)];
  return plainText(from && to && from !== to ? `${from} – ${to}` : (from ?? ''));
}
