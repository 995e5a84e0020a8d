import type { Area } from './area.ts';
import { activation } from './areas/activation.ts';
import { bitlocker } from './areas/bitlocker.ts';
import { certificates } from './areas/certificates.ts';
import { configmgr } from './areas/configmgr.ts';
import { crashes } from './areas/crashes.ts';
import { defender } from './areas/defender.ts';
import { domain } from './areas/domain.ts';
import { domainController } from './areas/domainController.ts';
import { drivers } from './areas/drivers.ts';
import { entra } from './areas/entra.ts';
import { exchange } from './areas/exchange.ts';
import { fileSharing } from './areas/fileSharing.ts';
import { groupPolicy } from './areas/groupPolicy.ts';
import { hyperV } from './areas/hyperV.ts';
import { iis } from './areas/iis.ts';
import { installer } from './areas/installer.ts';
import { intune } from './areas/intune.ts';
import { network } from './areas/network.ts';
import { office } from './areas/office.ts';
import { printing } from './areas/printing.ts';
import { programs } from './areas/programs.ts';
import { remoteDesktop } from './areas/remoteDesktop.ts';
import { services } from './areas/services.ts';
import { servicing } from './areas/servicing.ts';
import { sql } from './areas/sql.ts';
import { storage } from './areas/storage.ts';
import { storeApps } from './areas/storeApps.ts';
import { vpn } from './areas/vpn.ts';
import { windows } from './areas/windows.ts';
import { windowsSetup } from './areas/windowsSetup.ts';
import { windowsUpdate } from './areas/windowsUpdate.ts';
import { wsl } from './areas/wsl.ts';
import { wsusServer } from './areas/wsusServer.ts';

/** Every area, those most asked for first. Event logs are those that the catalogue of events or a shipped article names. */
export const AREAS: readonly Area[] = [
  windowsUpdate,
  servicing,
  windowsSetup,
  drivers,
  installer,
  storeApps,
  intune,
  configmgr,
  entra,
  domain,
  domainController,
  groupPolicy,
  fileSharing,
  network,
  vpn,
  remoteDesktop,
  printing,
  defender,
  office,
  activation,
  crashes,
  programs,
  services,
  storage,
  bitlocker,
  certificates,
  iis,
  sql,
  hyperV,
  wsl,
  wsusServer,
  exchange,
  windows,
];
