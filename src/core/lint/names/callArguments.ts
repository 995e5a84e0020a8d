import { parameterOf } from '../../snippets/powershell/provenCmdlet.ts';
import { type Call, OPAQUE, type Word } from '../../snippets/reading.ts';

/** A word of a cmdlet's call, and the parameter (lower case) in front of it. */
export interface CmdletArgument {
  readonly parameter?: string;
  readonly word: Word;
}

/**
 * The values that a cmdlet is given. Whether a parameter takes one is not known here: those of `switches` do not, and
 * for the others what follows is their value.
 */
export function* argumentsOf({ args }: Call, switches: ReadonlySet<string>): Iterable<CmdletArgument> {
  let parameter: string | undefined;
  for (const word of args) {
    const next = parameterOf(word);
    if (next === undefined) {
      yield { ...(parameter !== undefined && { parameter }), word };
      parameter = undefined;
    } else parameter = switches.has(next) ? undefined : next;
  }
}

/** The texts of a list (`a, 'b c'`) that are known without running it, without their quotes. */
export function textsIn(list: string): string[] {
  return list
    .split(',')
    .map((one) => one.trim())
    .filter((one) => !/^"[^"]*\$|^[$@(]/.test(one))
    .map((one) => one.replace(/^["']|["']$/g, ''))
    .filter((one) => one !== '' && !one.includes('*') && !one.includes(OPAQUE));
}
