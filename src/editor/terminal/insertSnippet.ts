import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import type { ValueFinder } from '../../core/articles/foundValues.ts';
import { rated } from '../../core/snippets/rated.ts';
import { refusalMessage } from '../../core/snippets/refusalMessage.ts';
import { shellText } from '../../core/snippets/shell.ts';
import type { Snippet } from '../../core/snippets/snippet.ts';
import { type TerminalLine, terminalLines } from '../../core/snippets/terminalLine.ts';
import type { UsedValues } from '../../core/snippets/usedValues.ts';
import { plainText, withIcon } from '../../core/text/plainText.ts';
import { HAS_SHELLS } from '../../node/shells.ts';
import { asCheckArgument, asSnippetArgument, type LineArgument } from '../host/commands.ts';
import { guard } from '../host/guard.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { sayError, sayInformation, sayWarning, showWarning } from '../host/messages.ts';
import { type PlainPickItem, showQuickPick } from '../host/quickPick.ts';
import { sentence } from '../host/sentence.ts';
import { showInStatusBar } from '../host/statusBar.ts';
import { t } from '../host/translate.ts';
import type { ValueSources } from './askPlaceholders.ts';
import { checkOf } from './checkOf.ts';
import { confirm } from './confirm.ts';
import { LinesToRead } from './linesToRead.ts';
import type { PendingLines } from './pendingLines.ts';
import { snippetPrint } from './snippetPrint.ts';
import type { Terminals } from './terminals.ts';

interface Found {
  /** None where the command stands in no article. */
  readonly article?: Article;
  readonly snippet: Snippet;
  /** For which line it was offered. */
  readonly place?: LineArgument | undefined;
}

/** What is done with a snippet. */
export type SnippetWay = 'insert' | 'copy';

/** The values that the log has, which nobody need load for an article that names none. */
async function valuesOf({ article, snippet, place }: Found, knowledge: Knowledge): Promise<ValueFinder | undefined> {
  if (!place || !article?.values) return undefined;
  return (await import('./valuesFor.ts')).valuesFor({ article, snippet }, place, knowledge);
}

/** What the commands do that put a snippet of an article into a terminal or onto the clipboard. */
export interface SnippetCommands extends vscode.Disposable {
  insert(argument: unknown): Promise<void>;
  copy(argument: unknown): Promise<void>;
  /** The same with a command that stands in no article. */
  offer(snippet: Snippet, way: SnippetWay): Promise<void>;
}

/** `used`: what placeholders were given before. */
export function snippetCommands(
  knowledge: () => Promise<Knowledge>,
  terminals: Terminals,
  pending: PendingLines,
  used: UsedValues,
): SnippetCommands {
  const toRead = new LinesToRead();

  const find = async (argument: unknown): Promise<Found | undefined> => {
    const check = asCheckArgument(argument);
    if (check) {
      const found = await checkOf(check, await knowledge());
      if (!found) sayWarning(sentence('This command is no longer in the articles. Open the article again.'));
      return found && { snippet: found, place: check.place };
    }
    const named = asSnippetArgument(argument);
    // What is inserted is what is in the file now, and only if that is what the user saw.
    const current = named && (await (await knowledge()).current(named.article));
    if (current && 'problem' in current) {
      sayWarning(sentence('The article of this command can no longer be read. {0}', current.problem));
      return undefined;
    }
    const article = current?.article;
    const snippet = article?.snippets.find(({ id }) => id === named?.snippet);
    if (snippet && named?.print !== undefined && named.print !== snippetPrint(snippet)) {
      sayWarning(
        sentence('This command has changed in its article since it was shown. Read it again before you use it.'),
      );
      return undefined;
    }
    const place = named && (named.place ?? (await knowledge()).seen.openedFrom(named.article));
    if (article && snippet) return { article, snippet, place };
    sayWarning(sentence('This command is no longer in the articles. Open the article again.'));
    return undefined;
  };

  const insert = async (found: Found) => {
    const { article, snippet } = found;
    if (article?.origin === 'workspace' && !vscode.workspace.isTrusted) {
      guard('copy', () => offerCopyOnly(snippet));
      return;
    }
    const inLog = await valuesOf(found, await knowledge());
    const filled = await filledLines(snippet, { used, ...(inLog && { found: inLog }) });
    if (!filled) return;
    const { lines } = filled;
    const told = filled.typed ? rated(snippet, await (await knowledge()).rate(lines, snippet.shell)) : snippet;
    const choice = await confirm(told, lines, toRead);
    if (choice === 'copy') return copyLines(lines);
    if (choice !== 'insert') return;
    const terminal = (await terminals.fitting(snippet.shell)) ?? (await chooseUnfitting(snippet, lines, terminals));
    if (!terminal) return;
    await pending.begin(terminal, snippet.shell, lines);
    if (snippet.needsAdmin) tellElevation();
  };

  const copy = async ({ snippet }: Found) => {
    const lines = check(terminalLines(snippet, new Map()), snippet);
    if (lines) await copyLines(lines);
  };

  const withFound = (task: (found: Found) => Promise<void>) => async (argument: unknown) => {
    const found = await find(argument);
    if (found) await task(found);
  };
  return {
    ...{ insert: withFound(insert), copy: withFound(copy) },
    offer: (snippet, way) => (way === 'insert' ? insert({ snippet }) : copy({ snippet })),
    dispose: () => toRead.dispose(),
  };
}

/**
 * The lines with the user's values in them; undefined when the user gives up, takes a copy, or a line may not go into a
 * terminal.
 */
async function filledLines(
  snippet: Snippet,
  sources: ValueSources,
): Promise<{ readonly lines: readonly TerminalLine[]; readonly typed: boolean } | undefined> {
  // A line that can never be inserted is refused before anything is asked.
  if (!check(terminalLines(snippet, new Map()), snippet)) return undefined;
  const { askPlaceholders } = await import('./askPlaceholders.ts');
  const values = await askPlaceholders(snippet, sources);
  if (typeof values === 'symbol') {
    const lines = check(terminalLines(snippet, new Map()), snippet);
    if (lines) await copyLines(lines);
    return undefined;
  }
  const lines = values && check(terminalLines(snippet, values), snippet);
  return lines && { lines, typed: values.size > 0 };
}

function check(result: ReturnType<typeof terminalLines>, snippet: Snippet): readonly TerminalLine[] | undefined {
  if ('lines' in result) return result.lines;
  const reason = refusalMessage(result.refused, snippet.shell, t);
  sayError(sentence('“{0}” is not inserted. {1}', snippet.label, reason));
  return undefined;
}

/** There is no terminal of the snippet's shell: the user is told why, and decides. */
async function chooseUnfitting(
  snippet: Snippet,
  lines: readonly TerminalLine[],
  terminals: Terminals,
): Promise<vscode.Terminal | undefined> {
  const active = vscode.window.activeTerminal;
  const items: (PlainPickItem & { terminal?: vscode.Terminal })[] = [
    { label: withIcon('copy', sentence('Copy to clipboard')), detail: plainText(lines.join(' ⏎ '), 1000) },
  ];
  // A program running there would get the text.
  if (active && !terminals.isBusy(active))
    items.push({
      label: withIcon('terminal', sentence('Insert into “{0}” anyway', active.name)),
      terminal: active,
    });
  const picked = await showQuickPick(items, {
    title: plainText(snippet.label),
    placeHolder: HAS_SHELLS
      ? sentence('This needs {0}, which was not found on this machine.', shellText(snippet.shell, t))
      : sentence(
          'Faultbook opens no terminal in the browser. Copy this, and insert it into {0} where it is needed.',
          shellText(snippet.shell, t),
        ),
    ignoreFocusOut: true,
  });
  if (picked && !picked.terminal) await copyLines(lines);
  return picked?.terminal;
}

async function copyLines(lines: readonly TerminalLine[]): Promise<void> {
  await vscode.env.clipboard.writeText(lines.join('\n'));
  const message = lines.length === 1 ? sentence('Copied: {0}', lines[0]!) : sentence('Copied {0} lines', lines.length);
  showInStatusBar(message, 4000);
}

async function offerCopyOnly(snippet: Snippet): Promise<void> {
  const copy = sentence('Copy');
  const message = sentence(
    '“{0}” comes from an article of this workspace, which is not trusted: its commands can be copied, not inserted.',
    snippet.label,
  );
  const answer = await showWarning(message, copy);
  const lines = answer === copy ? check(terminalLines(snippet, new Map()), snippet) : undefined;
  if (lines) await copyLines(lines);
}

function tellElevation(): void {
  sayInformation(
    sentence(
      'This command needs administrator rights. If this terminal is not elevated, close the editor, start it with “Run as administrator”, or paste the command into an elevated terminal (Win+X, Terminal (Admin)).',
    ),
  );
}
