import type { StateOutput } from '../stateOutput.ts';
import { nltest } from './nltest.ts';

// Written by `npm run lists`.
/** All that ship. */
export const STATE_OUTPUTS: readonly StateOutput[] = [nltest];
