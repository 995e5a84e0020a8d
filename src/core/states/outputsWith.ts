import { STATE_OUTPUTS } from './outputs/outputs.ts';
import type { StateOutput } from './stateOutput.ts';

const made = new WeakMap<readonly StateOutput[], readonly StateOutput[]>();

/** The outputs of commands that are known, those of a team first: the same list for the same ones. */
export function outputsWith(ofTeam: readonly StateOutput[]): readonly StateOutput[] {
  if (ofTeam.length === 0) return STATE_OUTPUTS;
  let all = made.get(ofTeam);
  if (!all) {
    all = [...ofTeam, ...STATE_OUTPUTS];
    made.set(ofTeam, all);
  }
  return all;
}
