import { appx } from './appx.ts';
import { aspNetCoreModule } from './aspNetCoreModule.ts';
import { autopilot } from './autopilot.ts';
import { burn } from './burn.ts';
import { cbs } from './cbs.ts';
import { certificateChains } from './certificateChains.ts';
import { chocolatey } from './chocolatey.ts';
import { clickOnce } from './clickOnce.ts';
import { clickToRun } from './clickToRun.ts';
import { cmtrace } from './cmtrace.ts';
import { configmgrServer } from './configmgrServer.ts';
import { crashMessages } from './crashMessages.ts';
import { crashReports } from './crashReports.ts';
import { dcdiag } from './dcdiag.ts';
import { dcpromo } from './dcpromo.ts';
import { defender } from './defender.ts';
import { deviceProblems } from './deviceProblems.ts';
import { dhcpServer } from './dhcpServer.ts';
import { dism } from './dism.ts';
import { dsregcmd } from './dsregcmd.ts';
import { errorTraces } from './errorTraces.ts';
import { eventCsv } from './eventCsv.ts';
import { eventJson } from './eventJson.ts';
import { eventPayloads } from './eventPayloads.ts';
import { eventRecords } from './eventRecords.ts';
import { eventText } from './eventText.ts';
import { eventXml } from './eventXml.ts';
import { exchangeSetup } from './exchangeSetup.ts';
import { firewall } from './firewall.ts';
import type { Format } from './format.ts';
import { fslogix } from './fslogix.ts';
import { gpsvc } from './gpsvc.ts';
import { httpErrors } from './httpErrors.ts';
import { hyperVGuests } from './hyperVGuests.ts';
import { iis } from './iis.ts';
import { iisErrorPages } from './iisErrorPages.ts';
import { innoSetup } from './innoSetup.ts';
import { intuneAgent } from './intuneAgent.ts';
import { kerberosEvents } from './kerberosEvents.ts';
import { ldapErrors } from './ldapErrors.ts';
import { msbuild } from './msbuild.ts';
import { msi } from './msi.ts';
import { netlogon } from './netlogon.ts';
import { netsetup } from './netsetup.ts';
import { npm } from './npm.ts';
import { onedrive } from './onedrive.ts';
import { openssh } from './openssh.ts';
import { openvpn } from './openvpn.ts';
import { openvpnPlugins } from './openvpnPlugins.ts';
import { openvpnRoutes } from './openvpnRoutes.ts';
import { panther } from './panther.ts';
import { powershellTranscript } from './powershellTranscript.ts';
import { printService } from './printService.ts';
import { pythonErrors } from './pythonErrors.ts';
import { rasclient } from './rasclient.ts';
import { rdpClient } from './rdpClient.ts';
import { rdpMessages } from './rdpMessages.ts';
import { repadmin } from './repadmin.ts';
import { reportingEvents } from './reportingEvents.ts';
import { robocopy } from './robocopy.ts';
import { scheduledTasks } from './scheduledTasks.ts';
import { serviceControl } from './serviceControl.ts';
import { setupapi } from './setupapi.ts';
import { setupdiag } from './setupdiag.ts';
import { sqlClients } from './sqlClients.ts';
import { sqlExceptions } from './sqlExceptions.ts';
import { sqlMessages } from './sqlMessages.ts';
import { sqlMessagesGerman } from './sqlMessagesGerman.ts';
import { sqlNetwork } from './sqlNetwork.ts';
import { sqlServer } from './sqlServer.ts';
import { sqlSetup } from './sqlSetup.ts';
import { sqlSetupResults } from './sqlSetupResults.ts';
import { squirrel } from './squirrel.ts';
import { stopParameters } from './stopParameters.ts';
import { teamviewer } from './teamviewer.ts';
import { veeam } from './veeam.ts';
import { virtualBox } from './virtualBox.ts';
import { visualStudioInstaller } from './visualStudioInstaller.ts';
import { w32tm } from './w32tm.ts';
import { wazuh } from './wazuh.ts';
import { wer } from './wer.ts';
import { windbg } from './windbg.ts';
import { windowsUpdate } from './windowsUpdate.ts';
import { winget } from './winget.ts';
import { wsl } from './wsl.ts';
import { wsus } from './wsus.ts';

// Written by `npm run lists`.
/** All that ship. */
export const FORMATS: readonly Format[] = [
  appx,
  aspNetCoreModule,
  autopilot,
  burn,
  cbs,
  certificateChains,
  chocolatey,
  clickOnce,
  clickToRun,
  cmtrace,
  configmgrServer,
  crashMessages,
  crashReports,
  dcdiag,
  dcpromo,
  defender,
  deviceProblems,
  dhcpServer,
  dism,
  dsregcmd,
  errorTraces,
  eventCsv,
  eventJson,
  eventPayloads,
  eventRecords,
  eventText,
  eventXml,
  exchangeSetup,
  firewall,
  fslogix,
  gpsvc,
  httpErrors,
  hyperVGuests,
  iis,
  iisErrorPages,
  innoSetup,
  intuneAgent,
  kerberosEvents,
  ldapErrors,
  msbuild,
  msi,
  netlogon,
  netsetup,
  npm,
  onedrive,
  openssh,
  openvpn,
  openvpnPlugins,
  openvpnRoutes,
  panther,
  powershellTranscript,
  printService,
  pythonErrors,
  rasclient,
  rdpClient,
  rdpMessages,
  repadmin,
  reportingEvents,
  robocopy,
  scheduledTasks,
  serviceControl,
  setupapi,
  setupdiag,
  sqlClients,
  sqlExceptions,
  sqlMessages,
  sqlMessagesGerman,
  sqlNetwork,
  sqlServer,
  sqlSetup,
  sqlSetupResults,
  squirrel,
  stopParameters,
  teamviewer,
  veeam,
  virtualBox,
  visualStudioInstaller,
  w32tm,
  wazuh,
  wer,
  windbg,
  windowsUpdate,
  winget,
  wsl,
  wsus,
];
