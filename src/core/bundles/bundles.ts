import type { Bundle } from './bundle.ts';
import { cmtrace } from './cmtrace.ts';
import { dsregcmd } from './dsregcmd.ts';
import { dxdiag } from './dxdiag.ts';
import { eventExport } from './eventExport.ts';
import { eventTraces } from './eventTraces.ts';
import { intuneAgent } from './intuneAgent.ts';
import { intuneDiagnostics } from './intuneDiagnostics.ts';
import { ipconfig } from './ipconfig.ts';
import { kernelDump } from './kernelDump.ts';
import { logLines } from './logLines.ts';
import { mdmReport } from './mdmReport.ts';
import { msinfo } from './msinfo.ts';
import { officeInventory } from './officeInventory.ts';
import { panther } from './panther.ts';
import { sara } from './sara.ts';
import { setupapi } from './setupapi.ts';
import { setupdiag } from './setupdiag.ts';
import { systeminfo } from './systeminfo.ts';
import { userDump } from './userDump.ts';
import { wer } from './wer.ts';
import { windowsReport } from './windowsReport.ts';
import { windowsUpdate } from './windowsUpdate.ts';
import { windowsUpdateTraces } from './windowsUpdateTraces.ts';

// Written by `npm run lists`.
/** All kinds of files that are recognised. */
export const BUNDLES: readonly Bundle[] = [
  cmtrace,
  dsregcmd,
  dxdiag,
  eventExport,
  eventTraces,
  intuneAgent,
  intuneDiagnostics,
  ipconfig,
  kernelDump,
  logLines,
  mdmReport,
  msinfo,
  officeInventory,
  panther,
  sara,
  setupapi,
  setupdiag,
  systeminfo,
  userDump,
  wer,
  windowsReport,
  windowsUpdate,
  windowsUpdateTraces,
];
