import type { ItemLog } from '../itemLog.ts';
import { appx } from './appx.ts';
import { cbs } from './cbs.ts';
import { clickToRun } from './clickToRun.ts';
import { defender } from './defender.ts';
import { dism } from './dism.ts';
import { intuneAgent } from './intuneAgent.ts';
import { panther } from './panther.ts';
import { reagent } from './reagent.ts';
import { setupapi } from './setupapi.ts';
import { setupdiag } from './setupdiag.ts';
import { sqlSetup } from './sqlSetup.ts';
import { updateEvents } from './updateEvents.ts';
import { updateReports } from './updateReports.ts';
import { visualStudioInstaller } from './visualStudioInstaller.ts';
import { windowsUpdate } from './windowsUpdate.ts';
import { winget } from './winget.ts';

// Written by `npm run lists`.
/** All that ship. */
export const ITEM_LOGS: readonly ItemLog[] = [
  appx,
  cbs,
  clickToRun,
  defender,
  dism,
  intuneAgent,
  panther,
  reagent,
  setupapi,
  setupdiag,
  sqlSetup,
  updateEvents,
  updateReports,
  visualStudioInstaller,
  windowsUpdate,
  winget,
];
