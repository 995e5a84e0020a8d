import * as vscode from 'vscode';
import { FormatSet } from '../../core/formats/formatSet.ts';
import { FORMATS } from '../../core/formats/formats.ts';
import type { OfTeamFile } from '../../core/lint/teamFile.ts';
import type { LogRules } from '../../core/scan/logRules.ts';

/** What one of the team's files holds. */
export type TeamRule = Exclude<OfTeamFile, { readonly problem: unknown }>;

/** What the team's folders say of logs: formats beside those that ship, items and states. */
export class TeamRules implements vscode.Disposable {
  readonly #rules = new Map<string, TeamRule>();
  readonly #changed = new vscode.EventEmitter<void>();
  /** What logs are read by is another now. */
  readonly onDidChange = this.#changed.event;
  #formats = new FormatSet(FORMATS);
  #own: LogRules | undefined;

  /** All formats; another set after each change. */
  get formats(): FormatSet {
    return this.#formats;
  }

  /** The team's; the same until they change. */
  get own(): LogRules {
    this.#own ??= {
      formats: this.#of((rule) => ('format' in rule ? [rule.format] : [])),
      items: this.#of((rule) => ('items' in rule ? [rule.items] : [])),
      states: this.#of((rule) => ('states' in rule ? [rule.states] : [])),
    };
    return this.#own;
  }

  /** Takes what a file (its URI as text) holds in place of what was read from it before. */
  take(uri: string, rule: TeamRule): void {
    this.#rules.set(uri, rule);
    this.#renew();
  }

  /** Forgets what a file holds, or all files in a folder. */
  forget(uri: string): string[] {
    const gone = [...this.#rules.keys()].filter((one) => one === uri || one.startsWith(`${uri}/`));
    for (const one of gone) this.#rules.delete(one);
    if (gone.length > 0) this.#renew();
    return gone;
  }

  clear(): void {
    if (this.#rules.size === 0) return;
    this.#rules.clear();
    this.#renew();
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #of<T>(pick: (rule: TeamRule) => readonly T[]): T[] {
    return [...this.#rules.values()].flatMap(pick);
  }

  #renew(): void {
    this.#own = undefined;
    this.#formats = new FormatSet([...FORMATS, ...this.own.formats]);
    this.#changed.fire();
  }
}
