import type * as vscode from 'vscode';
import { visibleLines } from '../../core/snippets/visibleLine.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import { askInDialog } from '../host/messages.ts';
import { sentence } from '../host/sentence.ts';
import type { WaitingLine } from './waitingLines.ts';

/** What to do about a line that may still be at a prompt: leave it and insert later, or go on without it. */
export type WaitingAnswer = 'new' | 'wait' | 'gone';

/** Asks what to do where a line of ours may still be at the prompt; undefined when dismissed. */
export async function askAboutWaitingLine(
  terminal: vscode.Terminal,
  { line }: WaitingLine,
): Promise<WaitingAnswer | undefined> {
  const buttons = {
    new: sentence('Use a new terminal'),
    wait: sentence('Insert it later'),
    gone: sentence('That line is no longer there: insert'),
  };
  const detail = joined('\n\n', [
    line === undefined
      ? sentence(
          'The window has been reloaded since then. Check the terminal: two lines at one prompt would run as one command.',
        )
      : terminal.shellIntegration
        ? sentence('It has not been run, and two lines at one prompt would run as one command.')
        : sentence(
            'This terminal does not say whether it was run, and two lines at one prompt would run as one command.',
          ),
    joined(
      '\n',
      visibleLines(line === undefined ? [] : [line]).map((row) => plainText(row)),
    ),
  ]);
  const message = sentence('A line that was inserted before may still be at the prompt of “{0}”.', terminal.name);
  const answer = await askInDialog(message, detail, buttons.new, buttons.wait, buttons.gone);
  return (Object.keys(buttons) as WaitingAnswer[]).find((key) => buttons[key] === answer);
}
