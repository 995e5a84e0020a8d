import type { ItemLog, ItemSample } from '../itemLog.ts';

/** A name may have full stops, also behind the last of which a sentence goes on. */
const NAME = String.raw`(?<name>[^.]{1,80}(?:|\.\w[^.]{0,60}|\.\w[^.]{0,60}\.\w[^.]{0,60}|\.\w[^.]{0,60}\.\w[^.]{0,60}\.\w[^.]{0,60}))`;
const VERSION = String.raw`(?<version>\d{1,6}(?:|\.\d{1,6}|\.\d{1,6}\.\d{1,6}|\.\d{1,6}\.\d{1,6}\.\d{1,6}))`;

/** Verbose logs of Windows Installer: products and updates by the sentence with which each ends; no custom actions. */
export const windowsInstaller: ItemLog = {
  name: 'windows-installer',
  formats: ['msi', 'event-records', 'event-xml', 'event-json', 'event-text', 'event-csv'],
  lines: [
    {
      at: String.raw`Windows Installer installed the product\. .*Product Name: ${NAME}\. Product .*Version: ${VERSION}\. .*Installation success or error status: (?<code>\d{1,5})\b`,
      kind: 'product',
      phase: 'installed',
      byCode: true,
      codeKind: 'win32',
    },
    {
      at: String.raw`Windows Installer removed the product\. .*Product Name: ${NAME}\. Product .*Version: ${VERSION}\. .*Removal success or error status: (?<code>\d{1,5})\b`,
      kind: 'product',
      phase: 'removed',
      byCode: true,
      codeKind: 'win32',
    },
    {
      at: String.raw`Windows Installer reconfigured the product\. .*Product Name: ${NAME}\. Product .*Version: ${VERSION}\. .*Reconfiguration success or error status: (?<code>\d{1,5})\b`,
      kind: 'product',
      phase: 'configured',
      byCode: true,
      codeKind: 'win32',
    },
    {
      at: String.raw`Windows Installer installed an update\. .*Update Name: ${NAME}\. Installation success or error status: (?<code>\d{1,5})\b`,
      kind: 'update',
      phase: 'installed',
      byCode: true,
      codeKind: 'win32',
      apart: true,
    },
    {
      at: String.raw`Windows Installer hat das Produkt installiert\. .*Produktname: ${NAME}\. Produkt.*version: ${VERSION}\. .*Fehlerstatus der Installation: (?<code>\d{1,5})\b`,
      kind: 'product',
      phase: 'installed',
      byCode: true,
      codeKind: 'win32',
    },
    // What an event log has of them where it does not hold the whole sentence.
    {
      at: String.raw`\bProduct:(?<name>[^:<]*) -- Installation (?:operation )?failed\.`,
      kind: 'product',
      phase: 'installed',
      says: 'fails',
      events: ['MsiInstaller/11708'],
    },
    {
      at: String.raw`\bProduct:(?<name>[^:<]*) -- Installation (?:operation )?completed successfully`,
      kind: 'product',
      phase: 'installed',
      says: 'succeeds',
      events: ['MsiInstaller/11707'],
    },
    {
      at: String.raw`\bProduct:(?<name>[^:<]*) -- Removal completed successfully`,
      kind: 'product',
      phase: 'removed',
      says: 'succeeds',
      events: ['MsiInstaller/11724'],
    },
    {
      at: String.raw`\bProduct:(?<name>[^:<]*) -- Removal failed`,
      kind: 'product',
      phase: 'removed',
      says: 'fails',
      events: ['MsiInstaller/11725'],
    },
    {
      at: String.raw`<EventData><Data>(?<name>[^<]{1,200})</Data><Data>(?<version>[^<]{1,40})</Data><Data>\d{1,5}</Data><Data>(?<code>\d{1,5})</Data>`,
      kind: 'product',
      phase: 'installed',
      byCode: true,
      codeKind: 'win32',
      events: ['MsiInstaller/1033'],
    },
    {
      at: String.raw`<EventData><Data>(?<name>[^<]{1,200})</Data><Data>(?<version>[^<]{1,40})</Data><Data>\d{1,5}</Data><Data>(?<code>\d{1,5})</Data>`,
      kind: 'product',
      phase: 'removed',
      byCode: true,
      codeKind: 'win32',
      events: ['MsiInstaller/1034'],
    },
    // A service that the product brings; the rest of the log is still about the product.
    {
      at: String.raw`\]: Product: .* -- Error 1920\. {1,2}Service '(?<name>[^']{1,200})' `,
      kind: 'service',
      phase: 'run',
      says: 'fails',
      apart: true,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `MSI (s) (5C:A8) [09:14:02:511]: Product: Contoso Reader -- Installation failed.
MSI (s) (5C:A8) [09:14:02:512]: Windows Installer installed the product. Product Name: Contoso Reader. Product Version: 4.2.1. Product Language: 1033. Manufacturer: Contoso Ltd. Installation success or error status: 1603.
MSI (s) (5C:A8) [09:14:02:520]: MainEngineThread is returning 1603`,
    file: 'contoso_msi.log',
    items: ['product Contoso Reader: failed | code win32:1603 | installed fails'],
  },
  {
    text: 'MSI (s) (5C:A8) [09:20:41:007]: Windows Installer installed the product. Product Name: Contoso Runtime 8.0.1 (x64). Product Version: 64.4.8301. Product Language: 1033. Manufacturer: Contoso Ltd. Installation success or error status: 0.',
    file: 'MSI4a2b1.LOG',
    items: ['product Contoso Runtime 8.0.1 (x64): succeeded'],
  },
  {
    text: `MSI (s) (5C:A8) [09:20:41:007]: Windows Installer installed the product. Product Name: Contoso Agent. Product Version: 2.0. Product Language: 1033. Manufacturer: Contoso Ltd. Installation success or error status: 1618.
MSI (s) (60:14) [09:31:12:940]: Windows Installer installed the product. Product Name: Contoso Agent. Product Version: 2.0. Product Language: 1033. Manufacturer: Contoso Ltd. Installation success or error status: 3010.`,
    file: 'contoso.msi.log',
    items: ['product Contoso Agent: waiting'],
  },
  {
    text: `MSI (s) (5C:A8) [09:20:41:007]: Windows Installer removed the product. Product Name: Contoso Agent. Product Version: 2.0. Product Language: 1033. Manufacturer: Contoso Ltd. Removal success or error status: 1603.
MSI (s) (60:14) [09:31:12:940]: Windows Installer removed the product. Product Name: Contoso Agent. Product Version: 2.0. Product Language: 1033. Manufacturer: Contoso Ltd. Removal success or error status: 0.`,
    file: 'contoso.msi.log',
    items: ['product Contoso Agent: recovered'],
  },
  {
    text: `MSI (s) (40:B8) [10:45:20:336]: Windows Installer installed an update. Product Name: Contoso Server. Product Version: 2.1.0. Product Language: 1033. Manufacturer: Contoso Ltd. Update Name: Contoso Server update 3 (KB1234567). Installation success or error status: 1603.
MSI (s) (40:B8) [10:45:20:337]: Windows Installer reconfigured the product. Product Name: Contoso Server. Product Version: 2.1.0. Product Language: 1033. Manufacturer: Contoso Ltd. Reconfiguration success or error status: 1603.`,
    file: 'contoso.msi.log',
    items: ['update Contoso Server update 3 (KB1234567): failed', 'product Contoso Server: failed'],
  },
  {
    text: 'MSI (s) (40:B8) [10:45:20:336]: Windows Installer hat das Produkt installiert. Produktname: Contoso Leser. Produktversion: 8.8.5. Produktsprache: 1031. Hersteller: Contoso. Erfolg- bzw. Fehlerstatus der Installation: 1618.',
    file: 'contoso.msi.log',
    items: ['product Contoso Leser: failed | code win32:1618'],
  },
  {
    text: `MSI (s) (40:B8) [10:45:20:336]: Product: Contoso Agent -- Error 1920. Service 'Contoso Maintenance' (contosom) failed to start.  Verify that you have sufficient privileges to start system services.
MSI (s) (40:B8) [10:45:29:001]: Windows Installer installed the product. Product Name: Contoso Agent. Product Version: 2.0. Product Language: 1033. Manufacturer: Contoso Ltd. Installation success or error status: 1603.`,
    file: 'contoso.msi.log',
    items: ['service Contoso Maintenance: failed', 'product Contoso Agent: failed | code win32:1603'],
  },
  {
    text: `MSI (s) (40:B8) [10:45:20:336]: Note: 1: 1708
CustomAction CheckPorts returned actual error code 1603 (note this may not be 100% accurate if translation happened inside sandbox)
Action ended 10:45:20: InstallFinalize. Return value 3.`,
    file: 'contoso.msi.log',
    items: [],
  },
  {
    text: `2025-11-03T09:14:02.5110000Z  Error       MsiInstaller/11708  Application  PC01  S-1-5-18  #4711
  %1: Product: Contoso Reader 4.2 -- Installation failed.
  %2: (NULL)
2025-11-03T09:24:02.5110000Z  Information MsiInstaller/11707  Application  PC01  S-1-5-18  #4712
  %1: Product: Contoso Reader 4.2 -- Installation completed successfully.
2025-11-03T09:24:03.5110000Z  Information MsiInstaller/11724  Application  PC01  S-1-5-18  #4713
  %1: Product: Contoso Agent -- Removal completed successfully.
2025-11-03T09:24:04.5110000Z  Error       MsiInstaller/11725  Application  PC01  S-1-5-18  #4714
  %1: Product: Contoso Help -- Removal failed.`,
    file: 'Application.evtx',
    items: [
      'product Contoso Reader 4.2: recovered',
      'product Contoso Agent: succeeded | removed succeeds',
      'product Contoso Help: failed | removed fails',
    ],
  },
  {
    text: `<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='MsiInstaller'/><EventID Qualifiers='0'>1033</EventID><Level>4</Level></System><EventData><Data>Contoso Reader</Data><Data>4.2.1</Data><Data>1033</Data><Data>1603</Data><Data>Contoso Ltd</Data></EventData></Event>
<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System><Provider Name='MsiInstaller'/><EventID Qualifiers='0'>1034</EventID><Level>4</Level></System><EventData><Data>Contoso Agent</Data><Data>2.0</Data><Data>1033</Data><Data>0</Data><Data>Contoso Ltd</Data></EventData></Event>`,
    file: 'Application-events.xml',
    items: [
      'product Contoso Reader: failed | version 4.2.1 | code win32:1603',
      'product Contoso Agent: succeeded | removed succeeds',
    ],
  },
  {
    text: `Log Name:      Application
Source:        MsiInstaller
Event ID:      1033
Description:
Windows Installer installed the product. Product Name: Contoso Reader. Product Version: 4.2.1. Product Language: 1033. Manufacturer: Contoso Ltd. Installation success or error status: 1602.`,
    file: 'application-events.txt',
    items: ['product Contoso Reader: failed | code win32:1602'],
  },
];
