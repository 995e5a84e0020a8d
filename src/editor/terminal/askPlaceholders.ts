import * as vscode from 'vscode';
import type { FoundValue, ValueFinder } from '../../core/articles/foundValues.ts';
import { fillSlot } from '../../core/snippets/quote.ts';
import { placeMessage, refusalMessage } from '../../core/snippets/refusalMessage.ts';
import type { Forbidden } from '../../core/snippets/slots/slot.ts';
import type { Placeholder, Snippet } from '../../core/snippets/snippet.ts';
import { joined, type PlainText, plainText } from '../../core/text/plainText.ts';
import { createInputBox, type PlainButton } from '../host/inputBox.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';

/** The user wants the snippet as it is, on the clipboard, instead of typing values. */
export const COPY = Symbol('copy');

/**
 * Asks for a snippet's placeholders one after the other. Returns placeholder text → value; one that the user keeps has
 * none. `COPY` when the user takes a copy instead, undefined when the user gives up.
 */
export async function askPlaceholders(
  snippet: Snippet,
  found?: ValueFinder,
): Promise<ReadonlyMap<string, string> | typeof COPY | undefined> {
  const values = new Map<string, string>();
  for (const [index, placeholder] of snippet.placeholders.entries()) {
    const answer = await ask(snippet, placeholder, index, found?.of(placeholder.label) ?? []);
    if (answer === undefined || answer === COPY) return answer;
    if (answer !== '') values.set(placeholder.text, answer);
  }
  return values;
}

/** The value for one placeholder, the first of `found` that can stand there is offered; empty to keep it as it is; undefined when dismissed. */
function ask(
  snippet: Snippet,
  placeholder: Placeholder,
  index: number,
  found: readonly FoundValue[],
): Promise<string | typeof COPY | undefined> {
  const box = createInputBox();
  const keep: PlainButton = {
    iconPath: new vscode.ThemeIcon('debug-step-over'),
    tooltip: sentence('Keep “{0}” as it is', placeholder.text),
  };
  const copy: PlainButton = {
    iconPath: new vscode.ThemeIcon('copy'),
    tooltip: sentence('Copy the command as it stands'),
  };
  // If no value can be put in, the user is told before typing anything.
  const closed = closedPlace(snippet, placeholder);
  box.title = plainText(snippet.label);
  box.step = index + 1;
  box.totalSteps = snippet.placeholders.length;
  const offered = found.find(({ value }) => refusal(snippet, placeholder, value) === '');
  // It is marked as a whole: whoever types writes another one in its place.
  if (offered) box.value = offered.value;
  box.prompt = joined('. ', [
    offered && offeredFrom(offered),
    sentence('{0} — leave it empty to keep “{1}” as it is', placeholder.label, placeholder.text),
    closed && plainText(placeMessage(closed, snippet.shell, t)),
  ]);
  box.placeholder = plainText(placeholder.label);
  box.ignoreFocusOut = true;
  box.buttons = [copy, keep];
  return new Promise((resolve) => {
    const finish = (answer: string | typeof COPY | undefined) => {
      resolve(answer);
      box.dispose();
    };
    box.onDidChangeValue((value) => (box.validationMessage = plainText(refusal(snippet, placeholder, value))));
    box.onDidTriggerButton((button) => finish(button === copy ? COPY : ''));
    box.onDidAccept(() => {
      if (!refusal(snippet, placeholder, box.value)) finish(box.value);
    });
    box.onDidHide(() => finish(undefined));
    box.show();
  });
}

/** Where a value that is offered comes from. */
function offeredFrom({ line, value }: FoundValue): PlainText {
  return line === undefined
    ? sentence('“{0}” is from the log', value)
    : sentence('“{0}” is from line {1} of the log', value, line);
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
