import type { ItemLog } from '../itemLog.ts';
import { accountEvents } from './accountEvents.ts';
import { appx } from './appx.ts';
import { burnBundles } from './burnBundles.ts';
import { cbs } from './cbs.ts';
import { chocolateyPackages } from './chocolateyPackages.ts';
import { clickToRun } from './clickToRun.ts';
import { configmgrApps } from './configmgrApps.ts';
import { configmgrUpdates } from './configmgrUpdates.ts';
import { crashesByLanguage } from './crashesByLanguage.ts';
import { crashReports } from './crashReports.ts';
import { defender } from './defender.ts';
import { deviceEvents } from './deviceEvents.ts';
import { deviceManagementEvents } from './deviceManagementEvents.ts';
import { dism } from './dism.ts';
import { fslogixProfiles } from './fslogixProfiles.ts';
import { groupPolicyEvents } from './groupPolicyEvents.ts';
import { groupPolicyLog } from './groupPolicyLog.ts';
import { intuneApps } from './intuneApps.ts';
import { intuneRemediations } from './intuneRemediations.ts';
import { intuneScripts } from './intuneScripts.ts';
import { panther } from './panther.ts';
import { programCrashes } from './programCrashes.ts';
import { reagent } from './reagent.ts';
import { serviceEvents } from './serviceEvents.ts';
import { servicingEvents } from './servicingEvents.ts';
import { setupapi } from './setupapi.ts';
import { setupdiag } from './setupdiag.ts';
import { sqlSetup } from './sqlSetup.ts';
import { statesOfServices } from './statesOfServices.ts';
import { statesOfTasks } from './statesOfTasks.ts';
import { taskEvents } from './taskEvents.ts';
import { taskSequences } from './taskSequences.ts';
import { updateEvents } from './updateEvents.ts';
import { updateReports } from './updateReports.ts';
import { visualStudioInstaller } from './visualStudioInstaller.ts';
import { windowsInstaller } from './windowsInstaller.ts';
import { windowsUpdate } from './windowsUpdate.ts';
import { winget } from './winget.ts';

// Written by `npm run lists`.
/** All that ship. */
export const ITEM_LOGS: readonly ItemLog[] = [
  accountEvents,
  appx,
  burnBundles,
  cbs,
  chocolateyPackages,
  clickToRun,
  configmgrApps,
  configmgrUpdates,
  crashReports,
  crashesByLanguage,
  defender,
  deviceEvents,
  deviceManagementEvents,
  dism,
  fslogixProfiles,
  groupPolicyEvents,
  groupPolicyLog,
  intuneApps,
  intuneRemediations,
  intuneScripts,
  panther,
  programCrashes,
  reagent,
  serviceEvents,
  servicingEvents,
  setupapi,
  setupdiag,
  sqlSetup,
  statesOfServices,
  statesOfTasks,
  taskEvents,
  taskSequences,
  updateEvents,
  updateReports,
  visualStudioInstaller,
  windowsInstaller,
  windowsUpdate,
  winget,
];
