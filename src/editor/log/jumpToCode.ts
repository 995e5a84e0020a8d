import * as vscode from 'vscode';
import type { HitIndex, IndexedHit } from '../../core/summary/hitIndex.ts';
import { arriveAt } from '../code/arriveAt.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import type { LogIndexes } from './logIndexes.ts';

/** Goes from the selection to the next code or failure, or to the previous one, and shows its card. */
export async function jumpToCode(indexes: LogIndexes, step: 1 | -1, failuresOnly: boolean): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  const { hits } = await indexes.complete(editor.document);
  const isWanted = ({ kind: { outcome, noise } }: IndexedHit) => !failuresOnly || (outcome === 'failure' && !noise);
  const hit = nextHit(hits, editor.selection, step, isWanted);
  if (!hit) {
    const none = failuresOnly
      ? sentence('There is no failure in this document.')
      : sentence('There is no code in this document.');
    showInStatusBar(none, 3000);
    return;
  }
  await arriveAt(editor, new vscode.Range(hit.line, hit.start, hit.line, hit.end));
}

/** The nearest wanted hit after or before a selection, continuing at the other end of the document. */
function nextHit(
  hits: HitIndex,
  selection: vscode.Selection,
  step: 1 | -1,
  isWanted: (hit: IndexedHit) => boolean,
): IndexedHit | undefined {
  const { line, character } = selection.start;
  const here = hits.firstAt(line, character);
  // On a selected code, the next one is meant; before a code, that one.
  const atStart = hits.at(here)?.line === line && hits.at(here)?.start === character;
  const first = step === 1 ? here + (atStart && !selection.isEmpty ? 1 : 0) : here - 1;
  for (let i = 0; i < hits.size; i++) {
    const hit = hits.at((first + i * step + hits.size * 2) % hits.size);
    if (hit && isWanted(hit)) return hit;
  }
  return undefined;
}
