import type { ItemLog } from '../itemLog.ts';
import { accountEvents } from './accountEvents.ts';
import { burnBundles } from './burnBundles.ts';
import { chocolateyPackages } from './chocolateyPackages.ts';
import { configmgrApps } from './configmgrApps.ts';
import { configmgrUpdates } from './configmgrUpdates.ts';
import { deviceEvents } from './deviceEvents.ts';
import { deviceManagementEvents } from './deviceManagementEvents.ts';
import { fslogixProfiles } from './fslogixProfiles.ts';
import { groupPolicyEvents } from './groupPolicyEvents.ts';
import { groupPolicyLog } from './groupPolicyLog.ts';
import { intuneAgent } from './intuneAgent.ts';
import { serviceEvents } from './serviceEvents.ts';
import { statesOfServices } from './statesOfServices.ts';
import { statesOfTasks } from './statesOfTasks.ts';
import { taskEvents } from './taskEvents.ts';
import { taskSequences } from './taskSequences.ts';
import { updateEvents } from './updateEvents.ts';
import { windowsInstaller } from './windowsInstaller.ts';

// Written by `npm run lists`.
/** All that ship. */
export const ITEM_LOGS: readonly ItemLog[] = [
  accountEvents,
  burnBundles,
  chocolateyPackages,
  configmgrApps,
  configmgrUpdates,
  deviceEvents,
  deviceManagementEvents,
  fslogixProfiles,
  groupPolicyEvents,
  groupPolicyLog,
  intuneAgent,
  serviceEvents,
  statesOfServices,
  statesOfTasks,
  taskEvents,
  taskSequences,
  updateEvents,
  windowsInstaller,
];
