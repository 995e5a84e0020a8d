import * as vscode from 'vscode';
import { fillSlot } from '../../core/snippets/quote.ts';
import { placeMessage, refusalMessage } from '../../core/snippets/refusalMessage.ts';
import type { Forbidden } from '../../core/snippets/slots/slot.ts';
import type { Placeholder, Snippet } from '../../core/snippets/snippet.ts';
import { t } from '../translate.ts';

/** What the user wants instead of typing values: the snippet as it stands, on the clipboard. */
export const COPY = Symbol('copy');

/**
 * Asks for a snippet's placeholders one after the other. Answers placeholder text → value; one that the user keeps has
 * none. `COPY` when the user takes a copy instead, undefined when the user gives up.
 */
export async function askPlaceholders(
  snippet: Snippet,
): Promise<ReadonlyMap<string, string> | typeof COPY | undefined> {
  const values = new Map<string, string>();
  for (const [index, placeholder] of snippet.placeholders.entries()) {
    const answer = await ask(snippet, placeholder, index);
    if (answer === undefined || answer === COPY) return answer;
    if (answer !== '') values.set(placeholder.text, answer);
  }
  return values;
}

/** The value for one placeholder; empty to keep it as it is; undefined when dismissed. */
function ask(snippet: Snippet, placeholder: Placeholder, index: number): Promise<string | typeof COPY | undefined> {
  const box = vscode.window.createInputBox();
  const keep: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('debug-step-over'),
    tooltip: vscode.l10n.t('Keep “{0}” as it is', placeholder.text),
  };
  const copy: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('copy'),
    tooltip: vscode.l10n.t('Copy the command as it stands'),
  };
  // Where no value can be put in, that is said before anything is typed.
  const closed = closedPlace(snippet, placeholder);
  box.title = snippet.label;
  box.step = index + 1;
  box.totalSteps = snippet.placeholders.length;
  const keepIt = vscode.l10n.t('{0} — leave it empty to keep “{1}” as it is', placeholder.label, placeholder.text);
  box.prompt = closed ? `${keepIt}. ${placeMessage(closed, snippet.shell, t)}` : keepIt;
  box.placeholder = placeholder.label;
  box.ignoreFocusOut = true;
  box.buttons = closed ? [copy, keep] : [keep];
  return new Promise((resolve) => {
    const finish = (answer: string | typeof COPY | undefined) => {
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue((value) => (box.validationMessage = refusal(snippet, placeholder, value)));
    box.onDidTriggerButton((button) => finish(button === copy ? COPY : ''));
    box.onDidAccept(() => {
      if (!refusal(snippet, placeholder, box.value)) finish(box.value);
    });
    box.onDidHide(() => finish(undefined));
    box.show();
  });
}

/** Why no value at all can stand at one of a placeholder's places. */
function closedPlace(snippet: Snippet, placeholder: Placeholder): Forbidden | undefined {
  for (const { text, place } of snippet.slots) {
    if (text === placeholder.text && 'refused' in place) return place.refused;
  }
  return undefined;
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
