import * as vscode from 'vscode';
import type { ValueFinder } from '../../core/articles/foundValues.ts';
import { isSecretValue } from '../../core/report/isSecretValue.ts';
import { fillLine, fillSlot } from '../../core/snippets/quote.ts';
import { placeMessage, refusalMessage } from '../../core/snippets/refusalMessage.ts';
import type { Forbidden } from '../../core/snippets/slots/slot.ts';
import type { Placeholder, Snippet } from '../../core/snippets/snippet.ts';
import type { UsedValues } from '../../core/snippets/usedValues.ts';
import { joined, type PlainText, plainText, withIcon } from '../../core/text/plainText.ts';
import { guard } from '../host/guard.ts';
import { createInputBox, type PlainButton } from '../host/inputBox.ts';
import { type PlainPickItem, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { t } from '../host/translate.ts';
import { type OfferedValue, offeredValues } from './offeredValues.ts';

/** The longest command that a prompt shows, in UTF-16 units. */
const COMMAND = 600;

/** The user wants the snippet as it is, on the clipboard, instead of typing values. */
export const COPY = Symbol('copy');

/** Where values come from that are offered, and where those that were taken go. */
export interface ValueSources {
  /** What the log has. */
  readonly found?: ValueFinder;
  readonly used: UsedValues;
}

/**
 * Asks for a snippet's placeholders one after the other. Returns placeholder text → value; one that the user keeps has
 * none. `COPY` when the user takes a copy instead, undefined when the user gives up.
 */
export async function askPlaceholders(
  snippet: Snippet,
  { found, used }: ValueSources,
): Promise<ReadonlyMap<string, string> | typeof COPY | undefined> {
  const values = new Map<string, string>();
  for (const [index, placeholder] of snippet.placeholders.entries()) {
    const { label, text } = placeholder;
    const offer = () =>
      offeredValues(found?.of(label) ?? [], used.of(label)).filter(
        ({ value }) => refusal(snippet, placeholder, value) === '',
      );
    const answer = await ask({ snippet, placeholder, index, offer, before: values, used });
    if (answer === undefined || answer === COPY) return answer;
    if (answer === '') continue;
    values.set(text, answer);
    if (!isSecretValue(label, answer)) used.remember(label, answer);
  }
  return values;
}

interface Question {
  readonly snippet: Snippet;
  readonly placeholder: Placeholder;
  /** Its place among the placeholders of the snippet. */
  readonly index: number;
  /** What can stand there, best first. */
  readonly offer: () => readonly OfferedValue[];
  /** What the placeholders before it were given. */
  readonly before: ReadonlyMap<string, string>;
  readonly used: UsedValues;
}

/** The value for one placeholder, the first that is offered stands there already; empty to keep it as it is; undefined when dismissed. */
function ask(question: Question): Promise<string | typeof COPY | undefined> {
  const { snippet, placeholder, index, offer } = question;
  let offered = offer();
  const box = createInputBox();
  const keep: PlainButton = {
    iconPath: new vscode.ThemeIcon('debug-step-over'),
    tooltip: sentence('Keep “{0}” as it is', placeholder.text),
  };
  const copy: PlainButton = {
    iconPath: new vscode.ThemeIcon('copy'),
    tooltip: sentence('Copy the command as it stands'),
  };
  const others: PlainButton = {
    iconPath: new vscode.ThemeIcon('list-unordered'),
    tooltip: sentence('Other values'),
  };
  box.title = plainText(snippet.label);
  // One of one says nothing.
  if (snippet.placeholders.length > 1) {
    box.step = index + 1;
    box.totalSteps = snippet.placeholders.length;
  }
  // It is marked as a whole: whoever types writes another one in its place.
  if (offered[0]) box.value = offered[0].value;
  box.placeholder = plainText(placeholder.label);
  box.ignoreFocusOut = true;
  const showButtons = () => (box.buttons = offered.length > 1 ? [others, copy, keep] : [copy, keep]);
  showButtons();
  const update = () => {
    box.prompt = promptOf(question, offered, box.value);
    box.validationMessage = plainText(refusal(snippet, placeholder, box.value));
  };
  update();
  return new Promise((resolve) => {
    let isChoosing = false;
    const finish = (answer: string | typeof COPY | undefined) => {
      resolve(answer);
      box.dispose();
    };
    const choose = async () => {
      isChoosing = true;
      const chosen = await chooseValue(question, offered);
      isChoosing = false;
      // What is forgotten is offered no more.
      offered = offer();
      if (chosen !== undefined) box.value = chosen;
      showButtons();
      update();
      box.show();
    };
    box.onDidChangeValue(update);
    box.onDidTriggerButton((button) => {
      if (button === others) guard('values of a placeholder', choose);
      else finish(button === copy ? COPY : '');
    });
    box.onDidAccept(() => {
      if (!refusal(snippet, placeholder, box.value)) finish(box.value);
    });
    box.onDidHide(() => {
      if (!isChoosing) finish(undefined);
    });
    box.show();
  });
}

/** Lets the user choose among the values that are offered, or forget those that were used, which leaves none. */
async function chooseValue(
  { snippet, placeholder, used }: Question,
  offered: readonly OfferedValue[],
): Promise<string | undefined> {
  const forget = { label: withIcon('clear-all', sentence('Forget typed values')), value: undefined };
  const items: (PlainPickItem & { value: string | undefined })[] = [
    ...offered.map(({ value, from }) => ({ label: plainText(value), description: from, value })),
    ...(used.of(placeholder.label).length > 0 ? [forget] : []),
  ];
  const picked = await showQuickPick(items, { title: plainText(snippet.label), ignoreFocusOut: true });
  if (picked !== forget) return picked?.value;
  used.forget();
  return '';
}

/** What is asked, where what stands in the box comes from, and the command as it will be. */
function promptOf(
  { snippet, placeholder, before }: Question,
  offered: readonly OfferedValue[],
  value: string,
): PlainText {
  // If no value can be put in, the user is told before typing anything.
  const closed = closedPlace(snippet, placeholder);
  return joined('. ', [
    sentence('{0} — leave it empty to keep “{1}” as it is', placeholder.label, placeholder.text),
    offered.find((one) => one.value === value)?.says,
    closed && plainText(placeMessage(closed, snippet.shell, t)),
    joined(' ', [sentence('Command:'), plainText(commandWith(snippet, placeholder, before, value), COMMAND)]),
  ]);
}

/** The first line with the placeholder as it will be, as far as can be told: what cannot stand there is left out. */
function commandWith(
  snippet: Snippet,
  { text }: Placeholder,
  before: ReadonlyMap<string, string>,
  value: string,
): string {
  const index = snippet.slots.find((slot) => slot.text === text)?.line ?? 0;
  const line = snippet.lines[index]!;
  const slots = snippet.slots.filter((slot) => slot.line === index);
  for (const values of [new Map(before).set(text, value), before]) {
    const filled = fillLine(line, slots, values, snippet.shell);
    if ('text' in filled) return filled.text;
  }
  return line;
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
