import type { Command, Given } from './command.ts';
import { COMPLETED_SHELLS, completionScript } from './completionScripts.ts';
import { ExitCode } from './exitCodes.ts';
import { UsageError } from './usageError.ts';

/** `faultbook completion`: the script that completes the program's arguments in a shell. */
export async function completionCommand({ words }: Given, commands: readonly Command[]): Promise<number> {
  const shell = COMPLETED_SHELLS.find((one) => one === words[0]);
  if (!shell || words.length > 1) throw new UsageError(`"completion" needs a shell: ${COMPLETED_SHELLS.join(', ')}.`);
  process.stdout.write(completionScript(shell, commands));
  return ExitCode.done;
}
