import * as vscode from 'vscode';
import { quoteAt } from '../../core/snippets/quote.ts';
import { refusalMessage } from '../../core/snippets/refusalMessage.ts';
import type { Placeholder, Snippet } from '../../core/snippets/snippet.ts';
import { plainText } from '../../core/text/plainText.ts';
import { createInputBox, type PlainButton } from '../host/inputBox.ts';
import { sentence } from '../host/sentence.ts';
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
  const box = createInputBox();
  const keep: PlainButton = {
    iconPath: new vscode.ThemeIcon('debug-step-over'),
    tooltip: sentence('Keep “{0}” as it is', placeholder.text),
  };
  box.title = plainText(snippet.label);
  box.step = index + 1;
  box.totalSteps = snippet.placeholders.length;
  box.prompt = sentence('{0} — leave it empty to keep “{1}” as it is', placeholder.label, placeholder.text);
  box.placeholder = plainText(placeholder.label);
  box.ignoreFocusOut = true;
  box.buttons = [keep];
  return new Promise((resolve) => {
    const finish = (answer: string | undefined) => {
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue((value) => (box.validationMessage = plainText(refusal(snippet, placeholder, value))));
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
  for (const line of snippet.lines) {
    for (let at = line.indexOf(placeholder.text); at >= 0; at = line.indexOf(placeholder.text, at + 1)) {
      const quoted = quoteAt(line, at, at + placeholder.text.length, value, snippet.shell);
      if ('refused' in quoted) return refusalMessage(quoted.refused, snippet.shell, t);
    }
  }
  return '';
}
