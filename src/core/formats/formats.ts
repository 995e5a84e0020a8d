import { appx } from './appx.ts';
import { autopilot } from './autopilot.ts';
import { burn } from './burn.ts';
import { cbs } from './cbs.ts';
import { chocolatey } from './chocolatey.ts';
import { clickToRun } from './clickToRun.ts';
import { cmtrace } from './cmtrace.ts';
import { configmgrServer } from './configmgrServer.ts';
import { defender } from './defender.ts';
import { dism } from './dism.ts';
import { errorTraces } from './errorTraces.ts';
import type { Format } from './format.ts';
import { intuneAgent } from './intuneAgent.ts';
import { msi } from './msi.ts';
import { onedrive } from './onedrive.ts';
import { panther } from './panther.ts';
import { rdpClient } from './rdpClient.ts';
import { reportingEvents } from './reportingEvents.ts';
import { setupapi } from './setupapi.ts';
import { setupdiag } from './setupdiag.ts';
import { teamviewer } from './teamviewer.ts';
import { visualStudioInstaller } from './visualStudioInstaller.ts';
import { wer } from './wer.ts';
import { windowsUpdate } from './windowsUpdate.ts';
import { winget } from './winget.ts';
import { wsl } from './wsl.ts';
import { wsus } from './wsus.ts';

// Written by `npm run lists`.
/** All that ship. */
export const FORMATS: readonly Format[] = [
  appx,
  autopilot,
  burn,
  cbs,
  chocolatey,
  clickToRun,
  cmtrace,
  configmgrServer,
  defender,
  dism,
  errorTraces,
  intuneAgent,
  msi,
  onedrive,
  panther,
  rdpClient,
  reportingEvents,
  setupapi,
  setupdiag,
  teamviewer,
  visualStudioInstaller,
  wer,
  windowsUpdate,
  winget,
  wsl,
  wsus,
];
