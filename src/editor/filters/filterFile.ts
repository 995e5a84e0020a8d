import type * as vscode from 'vscode';
import type { FilteredPiece, FilteredSoFar } from '../../core/filters/filteredLines.ts';
import type { LogFields } from '../../core/filters/logFields.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { runInThread } from '../scan/scanThread.ts';
import type { FilterSource } from './filterUri.ts';

/** What runs in a thread needs this. */
export interface Threads {
  readonly extensionUri: vscode.Uri;
  readonly passwords: ArchivePasswords;
}

/** Filters a file, or an entry in it, in a thread of its own; what was found until `token` ended it. Rejects if it cannot be read. */
export async function filterFile(
  { uri, entry, filter }: FilterSource,
  { library, ownRules }: Knowledge,
  { extensionUri, passwords }: Threads,
  token: vscode.CancellationToken,
  came: (soFar: FilteredSoFar, share: number | undefined) => void,
): Promise<FilteredSoFar & { readonly isAll: boolean }> {
  const pieces: FilteredPiece[] = [];
  let last = { found: 0, read: 0 };
  const task = {
    task: 'filter',
    uri,
    entry,
    filter,
    covered: [...library.codes()],
    formats: ownRules.formats,
  } as const;
  const isAll = await runInThread(extensionUri, task, passwords, token, (message) => {
    if (message.type !== 'filtered') return;
    const { soFar, bytes, size } = message;
    pieces.push(soFar);
    last = soFar;
    came(soFar, entry.length === 0 && size > 0 ? bytes / size : undefined);
  });
  return {
    numbers: pieces.flatMap(({ numbers }) => numbers),
    texts: pieces.flatMap(({ texts }) => texts),
    ...{ found: last.found, read: last.read, isAll },
  };
}

/** What the first lines of a file have in their fields. */
export async function fieldsOfFile(
  { uri, entry }: Omit<FilterSource, 'filter'>,
  { ownRules }: Knowledge,
  { extensionUri, passwords }: Threads,
  token: vscode.CancellationToken,
): Promise<LogFields | undefined> {
  let fields: LogFields | undefined;
  const task = { task: 'fields', uri, entry, formats: ownRules.formats } as const;
  await runInThread(extensionUri, task, passwords, token, (message) => {
    if (message.type === 'fields') fields = message.fields;
  });
  return fields;
}
