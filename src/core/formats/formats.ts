import { burn } from './burn.ts';
import { cmtrace } from './cmtrace.ts';
import { dcdiag } from './dcdiag.ts';
import { dcpromo } from './dcpromo.ts';
import { dhcpServer } from './dhcpServer.ts';
import { dsregcmd } from './dsregcmd.ts';
import { errorTraces } from './errorTraces.ts';
import { eventCsv } from './eventCsv.ts';
import { eventJson } from './eventJson.ts';
import { eventText } from './eventText.ts';
import { eventXml } from './eventXml.ts';
import { exchangeSetup } from './exchangeSetup.ts';
import { firewall } from './firewall.ts';
import type { Format } from './format.ts';
import { fslogix } from './fslogix.ts';
import { gpsvc } from './gpsvc.ts';
import { httpErrors } from './httpErrors.ts';
import { iis } from './iis.ts';
import { netlogon } from './netlogon.ts';
import { netsetup } from './netsetup.ts';
import { powershellTranscript } from './powershellTranscript.ts';
import { rasclient } from './rasclient.ts';
import { repadmin } from './repadmin.ts';
import { robocopy } from './robocopy.ts';
import { scheduledTasks } from './scheduledTasks.ts';
import { serviceControl } from './serviceControl.ts';
import { setupapi } from './setupapi.ts';
import { sqlServer } from './sqlServer.ts';
import { sqlSetup } from './sqlSetup.ts';
import { teamviewer } from './teamviewer.ts';
import { veeam } from './veeam.ts';
import { windbg } from './windbg.ts';

/** All that ship. */
export const FORMATS: readonly Format[] = [
  burn,
  cmtrace,
  dcdiag,
  dcpromo,
  dhcpServer,
  dsregcmd,
  errorTraces,
  eventCsv,
  eventJson,
  eventText,
  eventXml,
  exchangeSetup,
  firewall,
  fslogix,
  gpsvc,
  httpErrors,
  iis,
  netlogon,
  netsetup,
  powershellTranscript,
  rasclient,
  repadmin,
  robocopy,
  scheduledTasks,
  serviceControl,
  setupapi,
  sqlServer,
  sqlSetup,
  teamviewer,
  veeam,
  windbg,
];
