import * as vscode from 'vscode';
import { type Skipped, skippedText } from '../../core/scan/skipped.ts';
import { PLACES, type Place } from '../../core/summary/fileFindings.ts';
import type { FoundInFile, ScannedCode, ScannedFile } from '../../core/summary/scanResults.ts';
import { noiseReason } from '../../core/summary/summarise.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { formatTimestamp, type Timestamp } from '../../core/times/timestamp.ts';
import { cardTooltip } from '../code/hoverMarkdown.ts';
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
  | { readonly type: 'code'; readonly group: ScannedCode }
  | { readonly type: 'background'; readonly codes: readonly ScannedCode[] }
  | { readonly type: 'file'; readonly found: FoundInFile; readonly group: ScannedCode }
  | { readonly type: 'place'; readonly place: Place; readonly found: FoundInFile; readonly group: ScannedCode }
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
      return fileItem(node.found, node.group);
    case 'place':
      return placeItem(node.place, node.found);
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

function codeItem(code: ScannedCode): PlainTreeItem {
  const { card, count, outcome, firstTime, lastTime, found, noise } = code;
  const label = joined(' ', [plainText(card.code), plainText(card.name ?? '')]);
  const item = treeItem(label, Collapsed);
  item.id = `code ${code.key} ${outcome} ${noise ?? ''}`;
  const files = found.length === 1 ? sentence('1 file') : sentence('{0} files', found.length);
  item.description = joined(' · ', [
    ...[plainText(`×${count}`), files, timesText(firstTime, lastTime)],
    plainText(card.article?.article.title ?? ''),
  ]);
  item.iconPath = OUTCOME_ICONS[outcome];
  item.contextValue = card.article ? 'code article' : 'code';
  item.tooltip = cardTooltip(card);
  item.accessibilityInformation = { label: joined(', ', [label, plainText(card.outcomeText), item.description]) };
  return item;
}

function backgroundItem(codes: readonly ScannedCode[]): PlainTreeItem {
  const item = treeItem(sentence('Background noise'), Collapsed);
  item.id = 'background';
  item.description = plainText(String(codes.length));
  item.iconPath = new vscode.ThemeIcon('mute');
  item.tooltip = plainText(codes.map(({ noise }) => (noise ? t(noiseReason(noise)) : '')).find(Boolean) ?? '');
  return item;
}

function fileItem({ file, count, firstTime, lastTime }: FoundInFile, { key, outcome }: ScannedCode): PlainTreeItem {
  const item = treeItem(plainText(file.label), Collapsed);
  item.id = `file ${key} ${outcome} ${file.path}`;
  item.description = joined(' · ', [plainText(`×${count}`), timesText(firstTime, lastTime)]);
  item.tooltip = plainText(file.path, PATH);
  item.iconPath = new vscode.ThemeIcon(file.entry.length > 0 ? 'file-zip' : 'file');
  return item;
}

function placeItem(place: Place, { file }: FoundInFile): PlainTreeItem {
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
  { line, column, hit }: Pick<Place, 'line' | 'column' | 'hit'>,
  { uri, entry, units, excerptOnly }: ScannedFile,
): { uri: vscode.Uri; range: vscode.Range } {
  const length = hit.end - hit.start;
  if (entry.length === 0 && !excerptOnly && (units ?? 0) <= LARGEST_DOCUMENT) {
    return { uri: vscode.Uri.parse(uri), range: new vscode.Range(line - 1, column - 1, line - 1, column - 1 + length) };
  }
  const source = { uri, entry, place: { line, column, length } };
  return { uri: excerptUri(source), range: hitRange(source) };
}

function openPlace(place: Place, file: ScannedFile): vscode.Command {
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
