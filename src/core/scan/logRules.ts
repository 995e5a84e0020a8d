import { withTeamFormats } from '../detection/rules/formatRules.ts';
import type { Format } from '../formats/format.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import type { ItemLog } from '../items/itemLog.ts';
import { ItemPatterns, shippedItems } from '../items/itemPatterns.ts';
import { ITEM_LOGS } from '../items/logs/logs.ts';
import { outputsWith } from '../states/outputsWith.ts';
import type { StateOutput } from '../states/stateOutput.ts';

/** What a team says of logs in its folders, beside what ships: plain data, which can be sent from thread to thread. */
export interface LogRules {
  readonly formats: readonly Format[];
  readonly items: readonly ItemLog[];
  readonly states: readonly StateOutput[];
}

export const NO_LOG_RULES: LogRules = { formats: [], items: [], states: [] };

/** What logs are read by: what ships, with that of a team. */
export interface LogReading {
  readonly formats: FormatSet;
  readonly items: ItemPatterns;
  readonly outputs: readonly StateOutput[];
}

const made = new WeakMap<LogRules, LogReading>();

/** All that logs are read by: the same for the same rules. */
export function withTeamRules(rules: LogRules): LogReading {
  let reading = made.get(rules);
  if (!reading) {
    reading = readingBy(rules);
    made.set(rules, reading);
  }
  return reading;
}

function readingBy({ formats, items, states }: LogRules): LogReading {
  return {
    formats: withTeamFormats(formats),
    items: items.length === 0 ? shippedItems() : new ItemPatterns([...items, ...ITEM_LOGS]),
    outputs: outputsWith(states),
  };
}
