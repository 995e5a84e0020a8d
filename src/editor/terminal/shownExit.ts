import type * as vscode from 'vscode';
import type { Outcome } from '../../core/codes/outcome.ts';
import { type EndedCommand, meantExit } from '../../core/exitCodes/exitCode.ts';
import { placeInLine } from '../../core/explain/place.ts';
import { type TerminalLine, terminalLine } from '../../core/snippets/terminalLine.ts';
import { joined, type PlainText, plainText, withIcon } from '../../core/text/plainText.ts';
import { Commands } from '../host/contributions.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sentence } from '../host/sentence.ts';

/** What the status bar says of an exit code. */
export interface ShownExit {
  readonly text: PlainText;
  readonly tooltip: PlainText;
  readonly command: vscode.Command | string;
}

const ICONS = {
  failure: 'error',
  warning: 'warning',
  information: 'info',
  success: 'pass',
} as const satisfies Readonly<Record<Outcome, string>>;

/** What to say of how a command ended; undefined where it ended with nothing that could be explained. */
export function shownExit(ended: EndedCommand, { explainer, known }: Knowledge): ShownExit | undefined {
  const meant = meantExit(ended, known);
  if (!meant) return undefined;
  if ('hidden' in meant) {
    const { program } = meant;
    return {
      text: withIcon('question', sentence('{0} failed: which exit code?', program)),
      tooltip: sentence(
        'PowerShell tells the editor only that {0} failed. A click puts a line at the prompt that prints its exit code.',
        program,
      ),
      command: Commands.askExitCode,
    };
  }
  const { code, guess, program } = meant;
  const place = placeInLine(ended.commandLine, 0);
  const card = explainer.card({ code }, place);
  const says = card.name ?? card.shown;
  const number = String(ended.exitCode);
  const end =
    program === undefined
      ? sentence('The command ended with exit code {0}.', number)
      : sentence('{0} ended with exit code {1}.', program, number);
  return {
    text: guess
      ? withIcon('question', sentence('Exit code {0}: maybe {1}', number, says))
      : withIcon(ICONS[card.outcome], plainText(card.shown === says ? says : `${card.shown} ${says}`)),
    tooltip: joined(' ', [
      end,
      guess && sentence('Only the number speaks for this meaning.'),
      card.meaning ? plainText(`${card.meaning}.`.replace(/\.\.$/, '.'), 500) : undefined,
      sentence('Click to explain it.'),
    ]),
    command: { command: Commands.explainCode, title: '', arguments: [{ code: card.key }] },
  };
}

/** Prints the exit code of the last program, in words that make it a link to its card. */
export const EXIT_CODE_LINE: TerminalLine = ownLine('"exit code $LASTEXITCODE"');

function ownLine(text: string): TerminalLine {
  const result = terminalLine(text);
  if ('refused' in result) throw new Error(text);
  return result.line;
}
