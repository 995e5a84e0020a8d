import * as vscode from 'vscode';
import { type Clocks, isAhead } from '../../core/times/clocks.ts';
import { guard } from '../host/guard.ts';

const KEY = 'logClocks';
/** So many logs are remembered. */
const KEPT = 500;

/** By how many minutes the clocks of logs are ahead, as somebody said in this workspace. */
export class LogClocks implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  /** By the path of the log. */
  get all(): Clocks {
    const value = this.#memory.get<unknown>(KEY);
    const rows = Array.isArray(value) ? value : [];
    return new Map(
      rows.filter((row): row is [string, number] => {
        return Array.isArray(row) && typeof row[0] === 'string' && isAhead(row[1]) && row[1] !== 0;
      }),
    );
  }

  set(file: string, minutes: number): void {
    const clocks = [...this.all].filter(([path]) => path !== file);
    if (minutes !== 0) clocks.push([file, minutes]);
    guard('memory of clocks', () => this.#memory.update(KEY, clocks.slice(-KEPT)));
    this.#changed.fire();
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
