import type { StateFinding } from '../states/stateFinding.ts';
import { STATE_LEVELS, type StateOutput } from '../states/stateOutput.ts';

/** So many are kept of a scan. */
const MOST = 5000;

/** The rules that hold in the answers of many files. An output is kept once, however often it comes from a thread. */
export class FoundStates {
  readonly #found: StateFinding[] = [];
  readonly #outputs = new Map<string, StateOutput>();

  add(found: readonly StateFinding[]): void {
    for (const one of found) {
      if (this.#found.length >= MOST) return;
      const output = this.#outputs.get(one.output.name) ?? one.output;
      this.#outputs.set(output.name, output);
      const rule = output.rules.find(({ id }) => id === one.rule.id) ?? one.rule;
      this.#found.push({ ...one, output, rule });
    }
  }

  /** All, as they are listed. */
  all(): readonly StateFinding[] {
    return inOrder(this.#found);
  }
}

/** What is wrong first, then what may become so; within these as they were found. */
export function inOrder(found: readonly StateFinding[]): StateFinding[] {
  const rank = ({ rule }: StateFinding) => STATE_LEVELS.indexOf(rule.level);
  return found.toSorted((a, b) => rank(a) - rank(b));
}
