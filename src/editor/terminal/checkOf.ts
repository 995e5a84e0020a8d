import type { Snippet } from '../../core/snippets/snippet.ts';
import { outputsWith } from '../../core/states/outputsWith.ts';
import type { CheckArgument } from '../host/commands.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** The command that checks what a rule about states says; undefined where there is none, or it could not be read. */
export async function checkOf(
  { check: id }: CheckArgument,
  { readLines, ownRules }: Knowledge,
): Promise<Snippet | undefined> {
  for (const { rules, shell = 'cmd' } of outputsWith(ownRules.states)) {
    const { check, next } = rules.find((rule) => rule.id === id) ?? {};
    if (check === undefined) continue;
    const read = await readLines([check], shell);
    return read && { ...read, id, label: next ?? check, section: 'check', line: 1 };
  }
  return undefined;
}
