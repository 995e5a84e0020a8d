import { provenCmdlet } from '../../../../src/core/snippets/powershell/provenCmdlet.ts';
import { powershellReader } from '../../../../src/core/snippets/powershell/reader.ts';
import { readStrictly } from '../../../../src/core/snippets/powershell/scriptReader.ts';
import type { Reading } from '../../../../src/core/snippets/reading.ts';
import { grammars } from '../grammars.ts';

export const read = powershellReader(grammars.powershell);

/** Why a script is not proven to read only; empty where it is. */
export const doubtsOf = (script: string): string[] => reasons(read(script));

/** The same of the strict reader alone, without the second opinion of the published grammar. */
export const strictDoubtsOf = (script: string): string[] => reasons(readStrictly(script));

function reasons({ calls, doubts }: Reading): string[] {
  const unproven = calls.flatMap((call) => {
    const answer = provenCmdlet(call);
    return answer === true ? [] : [`${call.name.text ?? call.name.raw}: ${answer}`];
  });
  return [...doubts.map(({ risk, effect }) => `${risk}: ${effect}`), ...unproven];
}
