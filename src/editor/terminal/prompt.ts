import type { Shell } from '../../core/snippets/snippet.ts';
import type { TerminalLine } from '../../core/snippets/terminalLine.ts';
import type { PendingLines } from './pendingLines.ts';
import type { Terminals } from './terminals.ts';

/** Whether the first line stands at the prompt now; `kept`: the user wants another line that stands there to stay. */
export type Put = 'put' | 'kept' | 'no terminal';

/** The prompts of the terminals, for those who have lines of a shell and nothing to ask. */
export class Prompt {
  readonly #terminals: Terminals;
  readonly #pending: PendingLines;

  constructor(terminals: Terminals, pending: PendingLines) {
    this.#terminals = terminals;
    this.#pending = pending;
  }

  /** Puts lines at the prompt of a terminal of their shell, one at a time. The user presses Enter. */
  async put(shell: Shell, lines: readonly TerminalLine[]): Promise<Put> {
    const terminal = await this.#terminals.fitting(shell);
    if (!terminal) return 'no terminal';
    return (await this.#pending.begin(terminal, shell, lines)) ? 'put' : 'kept';
  }
}
