import { format } from 'node:util';

const KEPT = 400;
const WIDTH = 300;
/** What is always there and means nothing here. */
const NOISE = /vsda|service ?worker|watchdog|from gallery|AccountPolicyGate|AgentHost|builtin extensions cache|%c/i;

/** What the workbench and its extension host print, kept for when something goes wrong. */
export class EditorLog {
  readonly #lines: string[] = [];

  /** Takes one console call of the page: its kind and its arguments. */
  add(kind: string, args: unknown[]): void {
    const text = format(...args);
    if (NOISE.test(text)) return;
    // Stacks of the workbench are minified and long: the first line says it all.
    this.#lines.push(`  [${kind}] ${text.split('\n', 1)[0]?.slice(0, WIDTH)}`);
    if (this.#lines.length > KEPT) this.#lines.shift();
  }

  /** The last lines. */
  last(count: number): string {
    return this.#lines.slice(-count).join('\n');
  }
}
