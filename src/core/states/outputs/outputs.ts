import type { StateOutput } from '../stateOutput.ts';
import { dsregcmd } from './dsregcmd.ts';
import { nltest } from './nltest.ts';

// Written by `npm run lists`.
/** All that ship. */
export const STATE_OUTPUTS: readonly StateOutput[] = [dsregcmd, nltest];
