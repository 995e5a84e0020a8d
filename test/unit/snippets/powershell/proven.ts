import { provenCmdlet } from '../../../../src/core/snippets/powershell/provenCmdlet.ts';
import { powershellReader } from '../../../../src/core/snippets/powershell/reader.ts';
import { grammars } from '../grammars.ts';

export const read = powershellReader(grammars.powershell);

/** Why a script is not proven to read only; empty where it is. */
export function doubtsOf(script: string): string[] {
  const { calls, doubts } = read(script);
  const unproven = calls.flatMap((call) => {
    const answer = provenCmdlet(call);
    return answer === true ? [] : [`${call.name.text ?? call.name.raw}: ${answer}`];
  });
  return [...doubts.map(({ risk, effect }) => `${risk}: ${effect}`), ...unproven];
}
