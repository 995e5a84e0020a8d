import * as vscode from 'vscode';
import type { PlainText } from '../../core/text/plainText.ts';
import type { PlainButton } from './inputBox.ts';

export interface PlainPickItem extends vscode.QuickPickItem {
  readonly label: PlainText;
  readonly description?: PlainText;
  readonly detail?: PlainText;
  readonly buttons?: readonly PlainButton[];
}

interface PickWords {
  readonly title: PlainText;
  readonly placeHolder?: PlainText;
  readonly matchOnDetail?: boolean;
  readonly ignoreFocusOut?: boolean;
}

/** Lets the user choose one of the items; undefined when dismissed. */
export async function showQuickPick<T extends PlainPickItem>(
  items: readonly T[],
  words: PickWords,
): Promise<T | undefined> {
  return vscode.window.showQuickPick(items, words);
}

/** Lets the user choose any of the items; undefined when dismissed. */
export async function showManyPick<T extends PlainPickItem>(
  items: readonly T[],
  words: PickWords,
): Promise<readonly T[] | undefined> {
  return vscode.window.showQuickPick(items, { ...words, canPickMany: true });
}

export interface PlainQuickPick<T extends PlainPickItem> extends vscode.QuickPick<T> {
  title: PlainText | undefined;
  placeholder: PlainText | undefined;
  buttons: readonly PlainButton[];
}

export function createQuickPick<T extends PlainPickItem>(): PlainQuickPick<T> {
  return vscode.window.createQuickPick<T>() as PlainQuickPick<T>;
}
