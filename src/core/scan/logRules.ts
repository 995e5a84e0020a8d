import type { Format } from '../formats/format.ts';
import type { ItemLog } from '../items/itemLog.ts';
import type { StateOutput } from '../states/stateOutput.ts';

/** What a team says of logs in its folders, beside what ships: plain data, which can be sent from thread to thread. */
export interface LogRules {
  readonly formats: readonly Format[];
  readonly items: readonly ItemLog[];
  readonly states: readonly StateOutput[];
}

export const NO_LOG_RULES: LogRules = { formats: [], items: [], states: [] };
