import type { Shell, Snippet } from '../../core/snippets/snippet.ts';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import type { SnippetWay } from './insertSnippet.ts';
import type { PendingLines } from './pendingLines.ts';
import type { Terminals } from './terminals.ts';

/** Whether the first line stands at the prompt now; `kept`: the user wants another line that stands there to stay. */
export type Put = 'put' | 'kept' | 'no terminal';

/** The prompts of the terminals, for those who have lines of a shell of their own. */
export class Prompt {
  readonly #terminals: Terminals;
  readonly #pending: PendingLines;
  readonly #offer: (snippet: Snippet, way: SnippetWay) => Promise<void>;

  constructor(
    terminals: Terminals,
    pending: PendingLines,
    offer: (snippet: Snippet, way: SnippetWay) => Promise<void>,
  ) {
    this.#terminals = terminals;
    this.#pending = pending;
    this.#offer = offer;
  }

  /** Puts lines at the prompt of a terminal of their shell, one at a time, and asks nothing. The user presses Enter. */
  async put(shell: Shell, lines: readonly TerminalLine[]): Promise<Put> {
    const terminal = await this.#terminals.fitting(shell);
    if (!terminal) return 'no terminal';
    return (await this.#pending.begin(terminal, shell, lines)) ? 'put' : 'kept';
  }

  /** Inserts or copies a command that stands in no article as if it were one of them: with all that is asked about those. */
  async offer(snippet: Snippet, way: SnippetWay): Promise<void> {
    await this.#offer(snippet, way);
  }
}
