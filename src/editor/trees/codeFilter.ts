import * as vscode from 'vscode';
import { OUTCOMES, type Outcome } from '../../core/codes/outcome.ts';
import { filterRows } from '../../core/summary/documentSummary.ts';
import type { SummaryRow } from '../../core/summary/summary.ts';
import type { PlainText } from '../../core/text/plainText.ts';
import { focusCommand, setContext } from '../host/contextKeys.ts';
import type { ContextKey, View } from '../host/contributions.ts';
import { createInputBox } from '../host/inputBox.ts';
import { type PlainPickItem, showManyPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';

/** The view that is filtered, its commands, and the key that says whether it is. */
interface Filtered {
  readonly view: View;
  readonly key: ContextKey;
  readonly commands: { readonly text: string; readonly outcomes: string; readonly clear: string };
}

/** Which codes a view lists: those with a text, and of some outcomes. */
export class CodeFilter {
  text = '';
  outcomes: ReadonlySet<Outcome> = new Set(OUTCOMES);

  get isOn(): boolean {
    return this.text.trim() !== '' || this.outcomes.size < OUTCOMES.length;
  }

  /** Rows of which the outcome does not matter: background. */
  withText(rows: readonly SummaryRow[]): SummaryRow[] {
    return filterRows(rows, this.text);
  }

  rows(rows: readonly SummaryRow[]): SummaryRow[] {
    return this.withText(rows).filter(({ outcome }) => this.outcomes.has(outcome));
  }

  /** That rows are left out, and by what; undefined where all are shown. */
  words(rows: readonly SummaryRow[]): PlainText | undefined {
    if (!this.isOn) return undefined;
    const shown = this.rows(rows).length;
    const text = this.text.trim();
    return text === ''
      ? sentence('{0} of {1} codes', shown, rows.length)
      : sentence('“{0}”: {1} of {2} codes', text, shown, rows.length);
  }

  clear(): void {
    this.text = '';
    this.outcomes = new Set(OUTCOMES);
  }
}

/** The commands that filter a view's codes, while one types; `changed` shows the view anew. */
export function registerCodeFilter(
  context: vscode.ExtensionContext,
  { view, key, commands }: Filtered,
  changed: () => void,
): CodeFilter {
  const filter = new CodeFilter();
  const apply = () => {
    setContext(key, filter.isOn);
    changed();
  };
  const clear = () => {
    filter.clear();
    apply();
  };
  context.subscriptions.push(
    vscode.commands.registerCommand(commands.text, async () => {
      await vscode.commands.executeCommand(focusCommand(view));
      typeText(filter, apply);
    }),
    vscode.commands.registerCommand(commands.outcomes, () => chooseOutcomes(filter, apply)),
    vscode.commands.registerCommand(commands.clear, clear),
  );
  return filter;
}

/** A box for the text. What is typed applies at once, and stays when the box goes: a click on what was found closes it, too. */
function typeText(filter: CodeFilter, apply: () => void): void {
  const box = createInputBox();
  const clear = { iconPath: new vscode.ThemeIcon('clear-all'), tooltip: sentence('Show all') };
  box.title = sentence('Filter codes');
  box.placeholder = sentence('A part of a code, a name, a meaning or an article’s title');
  box.prompt = sentence('Applies while you type.');
  box.value = filter.text;
  box.buttons = [clear];
  const take = (text: string) => {
    filter.text = text;
    apply();
  };
  box.onDidChangeValue(take);
  box.onDidTriggerButton(() => {
    box.value = '';
    take('');
  });
  box.onDidAccept(() => box.hide());
  box.onDidHide(() => box.dispose());
  box.show();
}

async function chooseOutcomes(filter: CodeFilter, apply: () => void): Promise<void> {
  const labels: Readonly<Record<Outcome, PlainText>> = {
    failure: sentence('Failures'),
    warning: sentence('Warnings'),
    information: sentence('Information'),
    success: sentence('Successes'),
  };
  const items = OUTCOMES.map((outcome): PlainPickItem & { readonly outcome: Outcome } => ({
    ...{ label: labels[outcome], outcome, picked: filter.outcomes.has(outcome) },
  }));
  const picked = await showManyPick(items, { title: sentence('Show codes by outcome') });
  if (!picked) return;
  filter.outcomes = new Set(picked.map(({ outcome }) => outcome));
  apply();
}
