import * as vscode from 'vscode';
import { noiseReason } from '../../core/report/summarise.ts';
import { PLACES, type Place } from '../../core/scan/fileFindings.ts';
import type { FoundInFile, ScannedCode, ScannedFile } from '../../core/scan/scanResults.ts';
import { type Skipped, skippedText } from '../../core/scan/skipped.ts';
import { formatTimestamp, type Timestamp } from '../../core/timeline/timestamp.ts';
import { Commands } from '../commands.ts';
import { hoverContents } from '../hover/hoverMarkdown.ts';
import { OUTCOME_ICONS } from '../outcomeIcons.ts';
import { t } from '../translate.ts';
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

const { Collapsed, None } = vscode.TreeItemCollapsibleState;

/** How a node is shown. Its id stays the same while results come, so that what was opened stays open. */
export function scanItem(node: ScanNode): vscode.TreeItem {
  switch (node.type) {
    case 'choose': {
      const item = new vscode.TreeItem(vscode.l10n.t('Choose files or a folder …'));
      item.iconPath = new vscode.ThemeIcon('folder-opened');
      item.command = { title: item.label as string, command: Commands.scanLogs };
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
      const item = new vscode.TreeItem(vscode.l10n.t('Not searched, or not wholly'), Collapsed);
      item.id = 'skipped';
      item.description = skippedCounts(node.skipped);
      item.iconPath = new vscode.ThemeIcon('circle-slash');
      return item;
    }
    case 'skippedFile': {
      const { file } = node.skipped;
      const item = new vscode.TreeItem(file.split(/[\\/]/).pop() || file);
      item.description = skippedText(node.skipped, t);
      item.tooltip = `${file}\n${item.description}`;
      return item;
    }
  }
}

function codeItem(code: ScannedCode): vscode.TreeItem {
  const { card, count, outcome, firstTime, lastTime, found, noise } = code;
  const label = [card.code, card.name].filter(Boolean).join(' ');
  const item = new vscode.TreeItem(label, Collapsed);
  item.id = `code ${code.key} ${outcome} ${noise ?? ''}`;
  const files = found.length === 1 ? t('1 file') : t('{0} files', found.length);
  item.description = [`×${count}`, files, timesText(firstTime, lastTime), card.article?.article.title]
    .filter(Boolean)
    .join(' · ');
  item.iconPath = OUTCOME_ICONS[outcome];
  item.contextValue = card.article ? 'code article' : 'code';
  const [text] = hoverContents(card);
  if (text) item.tooltip = text;
  item.accessibilityInformation = { label: [label, card.outcomeText, item.description].join(', ') };
  return item;
}

function backgroundItem(codes: readonly ScannedCode[]): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Background noise'), Collapsed);
  item.id = 'background';
  item.description = String(codes.length);
  item.iconPath = new vscode.ThemeIcon('mute');
  item.tooltip = codes.map(({ noise }) => (noise ? t(noiseReason(noise)) : '')).find(Boolean) ?? '';
  return item;
}

function fileItem({ file, count, firstTime, lastTime }: FoundInFile, { key, outcome }: ScannedCode): vscode.TreeItem {
  const item = new vscode.TreeItem(file.label, Collapsed);
  item.id = `file ${key} ${outcome} ${file.path}`;
  item.description = [`×${count}`, timesText(firstTime, lastTime)].filter(Boolean).join(' · ');
  item.tooltip = file.path;
  item.iconPath = new vscode.ThemeIcon(file.entry.length > 0 ? 'file-zip' : 'file');
  return item;
}

function placeItem(place: Place, { file }: FoundInFile): vscode.TreeItem {
  const text = place.lineText.trim();
  const item = new vscode.TreeItem(text, None);
  item.description = [vscode.l10n.t('line {0}', place.line), place.stamp && formatTimestamp(place.stamp)]
    .filter(Boolean)
    .join(' · ');
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
    title: vscode.l10n.t('Go to line {0}', place.line),
    command: 'vscode.open',
    arguments: [uri, { selection: range, preserveFocus: true } satisfies vscode.TextDocumentShowOptions],
  };
}

function restItem({ left, what, parent }: Extract<ScanNode, { type: 'rest' }>): vscode.TreeItem {
  const isFiles = what === 'files';
  const item = new vscode.TreeItem(isFiles ? t('{0} more files', left) : t('{0} more lines', left), None);
  item.id = `rest ${what} ${parent} ${left}`;
  item.tooltip = isFiles ? '' : vscode.l10n.t('Of each file the first {0} lines with a code are listed.', PLACES);
  return item;
}

function skippedCounts(skipped: readonly Skipped[]): string {
  const binary = skipped.filter(({ reason }) => reason === 'binary').length;
  return [
    binary > 0 && (binary === 1 ? t('1 binary file') : t('{0} binary files', binary)),
    skipped.length > binary && t('{0} others', skipped.length - binary),
  ]
    .filter(Boolean)
    .join(' · ');
}

function timesText(first: Timestamp | undefined, last: Timestamp | undefined): string {
  const [from, to] = [first && formatTimestamp(first), last && formatTimestamp(last)];
  return from && to && from !== to ? `${from} – ${to}` : (from ?? '');
}
