import type { StateOutput } from '../stateOutput.ts';
import { dsregcmd } from './dsregcmd.ts';
import { getMpComputerStatus } from './getMpComputerStatus.ts';
import { getTpm } from './getTpm.ts';
import { klist } from './klist.ts';
import { manageBde } from './manageBde.ts';
import { nltest } from './nltest.ts';

// Written by `npm run lists`.
/** All that ship. */
export const STATE_OUTPUTS: readonly StateOutput[] = [dsregcmd, getMpComputerStatus, getTpm, klist, manageBde, nltest];
