import * as vscode from 'vscode';
import { canonical } from '../../core/codes/code.ts';
import { detectAt } from '../../core/detection/detectAt.ts';
import { isEmptyFilter, type LogFilter, readNamedFilters } from '../../core/filters/filter.ts';
import { countText } from '../../core/filters/headingText.ts';
import { FieldCounts, type LogFields } from '../../core/filters/logFields.ts';
import { timesAround } from '../../core/filters/timeBounds.ts';
import { plainText } from '../../core/text/plainText.ts';
import { sliced } from '../../node/sliced.ts';
import { lineContext } from '../code/lineContext.ts';
import { lineTime } from '../code/lineTime.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayInformation } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import { writeSharedSetting, writtenSetting } from '../host/settings.ts';
import { t } from '../host/translate.ts';
import type { LogIndexes } from '../log/logIndexes.ts';
import { filterDocument } from './filterDocument.ts';
import type { FilteredLogs } from './filteredLogs.ts';
import { fieldsOfFile, type Threads } from './filterFile.ts';
import { chooseFilter, type FilterChoices } from './filterPick.ts';
import { activeUri, documentOf, sourceOf } from './filterTarget.ts';
import { type FilterSource, filterUri, HEADING_LINES } from './filterUri.ts';

/** "Around this line": so many milliseconds to each side. */
const AROUND = 5 * 60_000;
/** What a filter finds is counted while it is put together in logs of so many lines at most. */
const COUNTED = 50_000;
/** So many lines show what there is to choose from. */
const SURVEYED = 20_000;

/** What the command needs. */
export interface FilterParts {
  readonly knowledge: () => Promise<Knowledge>;
  readonly indexes: LogIndexes;
  readonly threads: Threads;
  readonly logs: FilteredLogs;
}

/** "Filter log …": puts a filter together for a log, or changes that of a filtered one, and shows the lines that it wants. */
export async function filterLog(given: unknown, parts: FilterParts): Promise<void> {
  const shown = given instanceof vscode.Uri ? given : activeUri();
  const source = shown && sourceOf(shown);
  if (!shown || !source) {
    sayInformation(sentence('Open a log first.'));
    return;
  }
  const sources = await parts.knowledge();
  const filter = await chooseFilter(source.filter, await choicesFor(shown, source, sources, parts));
  if (!filter || isEmptyFilter(filter)) return;
  await showFiltered({ ...source, filter }, shown);
}

/** Shows a filtered log; where `instead` is one, in its place. */
async function showFiltered(source: FilterSource, instead: vscode.Uri): Promise<void> {
  const uri = filterUri(source);
  const old = vscode.window.tabGroups.activeTabGroup.activeTab;
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
  const isOther = instead.scheme === uri.scheme && instead.toString() !== uri.toString();
  if (isOther && old?.input instanceof vscode.TabInputText && old.input.uri.toString() === instead.toString())
    await vscode.window.tabGroups.close(old);
}

async function choicesFor(
  shown: vscode.Uri,
  source: FilterSource,
  sources: Knowledge,
  { indexes, threads, logs }: FilterParts,
): Promise<FilterChoices> {
  const document = await documentOf(source);
  const around = aroundCursor(shown, sources, logs);
  const code = codeAtCursor(shown, sources);
  return {
    name: shown.path.split('/').pop() ?? '',
    fields: document ? await fieldsOf(document, sources) : await fieldsIn(source, sources, threads),
    saved: readNamedFilters([...written().workspace, ...written().user]),
    ...(around && { around }),
    ...(code && { code }),
    async count(filter, signal) {
      if (!document || document.lineCount > COUNTED || isEmptyFilter(filter)) return undefined;
      const { found, read } = await filterDocument(document, filter, sources, indexes, signal);
      return plainText(countText({ found, read, shown: found, isAll: true }, t));
    },
    save: saveFilter,
  };
}

const NOTHING: LogFields = { levels: [], components: [], threads: [] };

async function fieldsOf(document: vscode.TextDocument, { formats }: Knowledge): Promise<LogFields> {
  const counts = new FieldCounts(formats, document.uri.path);
  const last = Math.min(document.lineCount, SURVEYED);
  let next = 0;
  await sliced(() => {
    for (const to = Math.min(last, next + 200); next < to; next++) counts.add(document.lineAt(next).text);
    return next < last;
  });
  return counts.fields;
}

async function fieldsIn(source: FilterSource, sources: Knowledge, threads: Threads): Promise<LogFields> {
  const never = new vscode.CancellationTokenSource();
  try {
    return (await fieldsOfFile(source, sources, threads, never.token)) ?? NOTHING;
  } finally {
    never.dispose();
  }
}

/** The code that the cursor is at. */
function codeAtCursor(shown: vscode.Uri, sources: Knowledge): FilterChoices['code'] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== shown.toString()) return undefined;
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const hit = detectAt(document.lineAt(line).text, character, lineContext(document, line, sources));
  return hit && canonical(hit.code);
}

/** The times around the line that the cursor is on, where it has one. */
function aroundCursor(shown: vscode.Uri, sources: Knowledge, logs: FilteredLogs): FilterChoices['around'] {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== shown.toString()) return undefined;
  const { document, selection } = editor;
  const above = logs.of(shown) ? HEADING_LINES : 0;
  const at = selection.active.line - above;
  const stamp = lineTime(document, selection.active.line, sources, above);
  return stamp && { line: logs.of(shown)?.numbers[at] ?? at + 1, ...timesAround(stamp, AROUND) };
}

/** What was written into the setting: the editor hides the user's where the workspace has some. */
function written(): { readonly user: readonly object[]; readonly workspace: readonly object[] } {
  const { user, workspace } = writtenSetting('filters');
  const objects = (value: unknown): object[] =>
    Array.isArray(value) ? value.filter((one) => one !== null && typeof one === 'object') : [];
  return { user: objects(user), workspace: workspace.flatMap(objects) };
}

/** Keeps a filter where others find it; one that has the name already is replaced. */
async function saveFilter(name: string, filter: LogFilter): Promise<void> {
  const before = vscode.workspace.workspaceFolders ? written().workspace : written().user;
  const others = before.filter((one) => !('name' in one && one.name === name));
  await writeSharedSetting('filters', [...others, { name, ...filter }]);
}
