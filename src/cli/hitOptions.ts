import { OUTCOMES } from '../core/codes/outcome.ts';
import { FOUND_KINDS } from '../core/filters/hitFilter.ts';
import type { Option } from './command.ts';

/** Each takes several, one a time or with commas. */
const SEVERAL = { many: true, listed: true } as const;

/** Options that say which of the places in logs are wanted; `hitFilterOf` reads them. */
export const HIT_OPTIONS: Readonly<Record<string, Option>> = {
  since: { value: 'TIME', says: 'only from TIME on, as the logs show it: "2025-11-03 09:12", 2025-11-03, 09:12' },
  until: { value: 'TIME', says: 'only up to TIME, with all of that day, minute or second' },
  outcome: {
    ...{ value: 'OUTCOME', ...SEVERAL, values: OUTCOMES },
    says: `only codes that ended so: ${OUTCOMES.join(', ')}`,
  },
  code: { value: 'CODE', ...SEVERAL, says: 'only this code, in any spelling: 0x80070643, win32:1603, "event 7000"' },
  kind: { value: 'KIND', ...SEVERAL, values: FOUND_KINDS, says: `only this kind: ${FOUND_KINDS.join(', ')}` },
};
