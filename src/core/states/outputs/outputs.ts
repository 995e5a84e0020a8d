import type { StateOutput } from '../stateOutput.ts';
import { bcdedit } from './bcdedit.ts';
import { bitlockerVolume } from './bitlockerVolume.ts';
import { certutilVerify } from './certutilVerify.ts';
import { chkdsk } from './chkdsk.ts';
import { connectionProfile } from './connectionProfile.ts';
import { dcdiag } from './dcdiag.ts';
import { diskdrive } from './diskdrive.ts';
import { dsregcmd } from './dsregcmd.ts';
import { dxdiag } from './dxdiag.ts';
import { getMpComputerStatus } from './getMpComputerStatus.ts';
import { getTpm } from './getTpm.ts';
import { gpresult } from './gpresult.ts';
import { ipconfig } from './ipconfig.ts';
import { klist } from './klist.ts';
import { manageBde } from './manageBde.ts';
import { msinfo } from './msinfo.ts';
import { netAccounts } from './netAccounts.ts';
import { nltest } from './nltest.ts';
import { nslookup } from './nslookup.ts';
import { ospp } from './ospp.ts';
import { physicalDisk } from './physicalDisk.ts';
import { powercfg } from './powercfg.ts';
import { reagentc } from './reagentc.ts';
import { repadmin } from './repadmin.ts';
import { sc } from './sc.ts';
import { shadowStorage } from './shadowStorage.ts';
import { slmgr } from './slmgr.ts';
import { systeminfo } from './systeminfo.ts';
import { testConnection } from './testConnection.ts';
import { vssWriters } from './vssWriters.ts';
import { w32tm } from './w32tm.ts';
import { werReport } from './werReport.ts';
import { winhttp } from './winhttp.ts';
import { winrmConfig } from './winrmConfig.ts';
import { wlanInterfaces } from './wlanInterfaces.ts';

// Written by `npm run lists`.
/** All that ship. */
export const STATE_OUTPUTS: readonly StateOutput[] = [
  bcdedit,
  bitlockerVolume,
  certutilVerify,
  chkdsk,
  connectionProfile,
  dcdiag,
  diskdrive,
  dsregcmd,
  dxdiag,
  getMpComputerStatus,
  getTpm,
  gpresult,
  ipconfig,
  klist,
  manageBde,
  msinfo,
  netAccounts,
  nltest,
  nslookup,
  ospp,
  physicalDisk,
  powercfg,
  reagentc,
  repadmin,
  sc,
  shadowStorage,
  slmgr,
  systeminfo,
  testConnection,
  vssWriters,
  w32tm,
  werReport,
  winhttp,
  winrmConfig,
  wlanInterfaces,
];
