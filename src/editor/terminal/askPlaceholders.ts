import * as vscode from 'vscode';
import { fillSlot } from '../../core/snippets/quote.ts';
import { refusalMessage } from '../../core/snippets/refusalMessage.ts';
import type { Placeholder, Snippet } from '../../core/snippets/snippet.ts';
import { t } from '../translate.ts';

/**
 * Asks for a snippet's placeholders one after the other. Answers placeholder text → value; one that the user keeps has
 * none. Undefined when the user gives up.
 */
export async function askPlaceholders(snippet: Snippet): Promise<ReadonlyMap<string, string> | undefined> {
  const values = new Map<string, string>();
  for (const [index, placeholder] of snippet.placeholders.entries()) {
    const answer = await ask(snippet, placeholder, index);
    if (answer === undefined) return undefined;
    if (answer !== '') values.set(placeholder.text, answer);
  }
  return values;
}

/** The value for one placeholder; empty to keep it as it is; undefined when dismissed. */
function ask(snippet: Snippet, placeholder: Placeholder, index: number): Promise<string | undefined> {
  const box = vscode.window.createInputBox();
  const keep: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('debug-step-over'),
    tooltip: vscode.l10n.t('Keep “{0}” as it is', placeholder.text),
  };
  box.title = snippet.label;
  box.step = index + 1;
  box.totalSteps = snippet.placeholders.length;
  box.prompt = vscode.l10n.t('{0} — leave it empty to keep “{1}” as it is', placeholder.label, placeholder.text);
  box.placeholder = placeholder.label;
  box.ignoreFocusOut = true;
  box.buttons = [keep];
  return new Promise((resolve) => {
    const finish = (answer: string | undefined) => {
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue((value) => (box.validationMessage = refusal(snippet, placeholder, value)));
    box.onDidTriggerButton(() => finish(''));
    box.onDidAccept(() => {
      if (!refusal(snippet, placeholder, box.value)) finish(box.value);
    });
    box.onDidHide(() => finish(undefined));
    box.show();
  });
}

/** Why a value cannot stand where the placeholder stands, at any of its places. */
function refusal(snippet: Snippet, placeholder: Placeholder, value: string): string {
  if (value === '') return '';
  for (const slot of snippet.slots) {
    if (slot.text !== placeholder.text) continue;
    const quoted = fillSlot(snippet.lines[slot.line]!, slot, value, snippet.shell);
    if ('refused' in quoted) return refusalMessage(quoted.refused, snippet.shell, t);
  }
  return '';
}
