import * as vscode from 'vscode';
import { errorText } from '../../core/text/errorText.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import { showInputBox } from '../host/inputBox.ts';
import { sayError, sayInformation } from '../host/messages.ts';
import { withProgress } from '../host/progress.ts';
import { type PlainPickItem, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { archivePlace, archiveUri } from './archiveUri.ts';
import type { FoundAt } from './openArchive.ts';
import type { OpenArchives } from './openArchives.ts';

interface LineItem extends PlainPickItem {
  readonly found: FoundAt;
}

/**
 * "Find in archive …": asks for a text, and lists the lines that hold it. The editor's own search does not look into
 * folders that an extension provides.
 */
export async function findInArchive(archives: OpenArchives, root: vscode.Uri): Promise<void> {
  const place = archivePlace(root);
  if (!place) return;
  const name = archiveUri(place.archive).path.slice(1);
  const text = await showInputBox({
    title: sentence('Find in {0}', name),
    placeHolder: sentence('A text, in any case'),
  });
  if (!text) return;
  const title = sentence('Searching {0}', name);
  const options = { location: vscode.ProgressLocation.Notification, title };
  try {
    const { lines, isAll, unread } = await withProgress(options, () => archives.of(place.archive).find(text));
    const missed = unread > 0 ? sentence('{0} entries could not be read.', unread) : undefined;
    if (lines.length === 0) return sayInformation(joined(' ', [sentence('{0} is not in {1}.', text, name), missed]));
    const count = isAll ? sentence('{0} lines', lines.length) : sentence('The first {0} lines', lines.length);
    const picked = await showQuickPick(lines.map(itemOf), { title: joined(' · ', [plainText(text), count, missed]) });
    if (picked) await open(archiveUri(place.archive), picked.found, text);
  } catch (error) {
    sayError(sentence('{0}: {1}', name, errorText(error)));
  }
}

function itemOf(found: FoundAt): LineItem {
  const { names, line, text } = found;
  return { label: plainText(text), description: plainText(`${names.join('/')}:${line}`), found };
}

async function open(root: vscode.Uri, { names, line, column }: FoundAt, text: string): Promise<void> {
  const uri = root.with({ path: [root.path, ...names].join('/') });
  const selection = new vscode.Range(line - 1, column - 1, line - 1, column - 1 + text.length);
  await vscode.window.showTextDocument(uri, { selection });
}
