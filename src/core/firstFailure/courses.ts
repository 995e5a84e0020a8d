import type { Course } from './course.ts';
import { appx } from './courses/appx.ts';
import { burn } from './courses/burn.ts';
import { cbs } from './courses/cbs.ts';
import { chocolatey } from './courses/chocolatey.ts';
import { clickOnce } from './courses/clickOnce.ts';
import { clickToRun } from './courses/clickToRun.ts';
import { cmtrace } from './courses/cmtrace.ts';
import { defender } from './courses/defender.ts';
import { dism } from './courses/dism.ts';
import { dsregcmd } from './courses/dsregcmd.ts';
import { gpsvc } from './courses/gpsvc.ts';
import { innoSetup } from './courses/innoSetup.ts';
import { intuneAgent } from './courses/intuneAgent.ts';
import { msbuild } from './courses/msbuild.ts';
import { msi } from './courses/msi.ts';
import { netsetup } from './courses/netsetup.ts';
import { npm } from './courses/npm.ts';
import { panther } from './courses/panther.ts';
import { powershellTranscript } from './courses/powershellTranscript.ts';
import { robocopy } from './courses/robocopy.ts';
import { setupapi } from './courses/setupapi.ts';
import { setupdiag } from './courses/setupdiag.ts';
import { sqlSetup } from './courses/sqlSetup.ts';
import { squirrel } from './courses/squirrel.ts';
import { visualStudioInstaller } from './courses/visualStudioInstaller.ts';
import { windowsUpdate } from './courses/windowsUpdate.ts';
import { winget } from './courses/winget.ts';

/** The courses of formats, by the names of those. They are no part of the formats, which are read before any log is. */
export const COURSES: Readonly<Record<string, Course>> = {
  appx,
  burn,
  cbs,
  chocolatey,
  'click-once': clickOnce,
  'click-to-run': clickToRun,
  cmtrace,
  defender,
  dism,
  dsregcmd,
  gpsvc,
  'inno-setup': innoSetup,
  'intune-agent': intuneAgent,
  msbuild,
  msi,
  netsetup,
  npm,
  panther,
  'powershell-transcript': powershellTranscript,
  robocopy,
  setupapi,
  setupdiag,
  'sql-setup': sqlSetup,
  squirrel,
  'visual-studio-installer': visualStudioInstaller,
  'windows-update': windowsUpdate,
  winget,
};
