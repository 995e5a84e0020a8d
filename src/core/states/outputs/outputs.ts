import type { StateOutput } from '../stateOutput.ts';
import { bcdedit } from './bcdedit.ts';
import { dcdiag } from './dcdiag.ts';
import { nltest } from './nltest.ts';
import { powercfg } from './powercfg.ts';
import { reagentc } from './reagentc.ts';
import { repadmin } from './repadmin.ts';
import { sc } from './sc.ts';
import { shadowStorage } from './shadowStorage.ts';
import { vssWriters } from './vssWriters.ts';
import { w32tm } from './w32tm.ts';
import { winhttp } from './winhttp.ts';

// Written by `npm run lists`.
/** All that ship. */
export const STATE_OUTPUTS: readonly StateOutput[] = [
  bcdedit,
  dcdiag,
  nltest,
  powercfg,
  reagentc,
  repadmin,
  sc,
  shadowStorage,
  vssWriters,
  w32tm,
  winhttp,
];
