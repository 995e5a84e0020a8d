import { eventValue, VALUE_NAME, WORDS } from '../eventValue.ts';
import type { ItemLog, ItemSample } from '../itemLog.ts';

const DISK = String.raw`\\Device\\(?<id>Harddisk\d{1,4}\\DR\d{1,4})`;
const DRIVE = eventValue('DriveName', '(?<name>[^<"]{1,80})');
const SHARE = String.raw`(?<id>\\{1,2}[^\\<"]{1,80}\\[^<"]{1,120})`;

/** Printers, disks and volumes, and shares of servers. */
export const deviceEvents: ItemLog = {
  name: 'device-events',
  formats: ['event-records', 'event-xml', 'event-json', 'event-text', 'event-csv'],
  lines: [
    {
      at: eventValue('param10', String.raw`(?<code>\d{1,10})`),
      above: [eventValue('param3', VALUE_NAME)],
      events: ['Microsoft-Windows-PrintService/372'],
      kind: 'printer',
      phase: 'run',
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: eventValue('param5', VALUE_NAME),
      events: ['Microsoft-Windows-PrintService/307'],
      kind: 'printer',
      phase: 'run',
      says: 'succeeds',
    },
    {
      at: eventValue('param4', VALUE_NAME),
      events: ['Microsoft-Windows-PrintService/314'],
      kind: 'printer',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('param2', VALUE_NAME),
      events: ['Microsoft-Windows-PrintService/315'],
      kind: 'printer',
      phase: 'configured',
      says: 'fails',
    },
    {
      at: eventValue('param1', VALUE_NAME),
      events: ['Microsoft-Windows-PrintService/319,320'],
      kind: 'printer',
      phase: 'configured',
      says: 'fails',
    },
    {
      at: String.raw`failed to print on printer (?<name>[^."]{1,80})\. .*returned by the print processor: (?<code>\d{1,10})\b`,
      kind: 'printer',
      phase: 'run',
      says: 'fails',
      codeKind: 'win32',
    },
    {
      at: String.raw`failed to print on printer (?<name>[^."]{1,80})\. `,
      kind: 'printer',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`\bDocument \d{1,6}, .*was printed on (?<name>${WORDS}) through port `,
      kind: 'printer',
      phase: 'run',
      says: 'succeeds',
    },
    {
      at: `The print spooler failed to share printer (?<name>${WORDS}) with shared resource name `,
      kind: 'printer',
      phase: 'configured',
      says: 'fails',
    },
    {
      at: String.raw`\bPrinter (?<name>${WORDS}) failed to initialize because a suitable `,
      kind: 'printer',
      phase: 'configured',
      says: 'fails',
    },
    // A device that does not start, or whose driver was not loaded.
    {
      at: String.raw`^Device (?<id>[A-Z]{2,12}\\\S{1,200}) had a problem starting\.`,
      kind: 'driver',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`^The driver \\Driver\\(?<name>\S{1,60}) failed to load for the device \S`,
      kind: 'driver',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('FailureName', String.raw`\\Driver\\(?<name>[^<"]{1,60})`),
      events: ['Microsoft-Windows-Kernel-PnP/219'],
      kind: 'driver',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('DriverName', String.raw`(?<name>[^<".]{1,40}\.inf)`),
      above: [eventValue('DeviceInstanceId', '(?<id>[^<"]{1,200})')],
      events: ['Microsoft-Windows-Kernel-PnP/411'],
      kind: 'driver',
      phase: 'run',
      says: 'fails',
    },
    // A bad block, or a failure to come that the disk itself foretells.
    {
      at: String.raw`(?:^ {2,6}%1: |<Data>|\bdevice,? )${DISK}`,
      events: ['disk/7,52'],
      kind: 'volume',
      phase: 'checked',
      says: 'fails',
    },
    { at: DRIVE, events: ['Ntfs/55'], kind: 'volume', phase: 'checked', says: 'fails' },
    {
      at: eventValue('CorruptionActionState', String.raw`0\b`),
      above: [DRIVE],
      events: ['Ntfs/98'],
      kind: 'volume',
      phase: 'checked',
      says: 'succeeds',
    },
    {
      at: eventValue('CorruptionActionState', String.raw`[23]\b`),
      above: [DRIVE],
      events: ['Ntfs/98'],
      kind: 'volume',
      phase: 'checked',
      says: 'fails',
    },
    {
      at: 'A corruption was discovered in the file system structure on volume (?<name>[A-Z]:)',
      kind: 'volume',
      phase: 'checked',
      says: 'fails',
    },
    // Whether the key for recovery was kept in the directory.
    {
      at: eventValue('VolumeMountPoint', '(?<name>[^<"]{1,80})'),
      events: ['Microsoft-Windows-BitLocker-API/846'],
      kind: 'volume',
      phase: 'reported',
      says: 'fails',
    },
    {
      at: eventValue('VolumeMountPoint', '(?<name>[^<"]{1,80})'),
      events: ['Microsoft-Windows-BitLocker-API/845'],
      kind: 'volume',
      phase: 'reported',
      says: 'succeeds',
    },
    {
      at: eventValue('ShareName', SHARE),
      above: [eventValue('Status', String.raw`(?<code>0x[0-9a-f]{1,8}|\d{1,10})\b`)],
      events: ['Microsoft-Windows-SMBClient/31010'],
      kind: 'share',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('ServerName', SHARE),
      above: [eventValue('Status', String.raw`(?<code>0x[0-9a-f]{1,8}|\d{1,10})\b`)],
      events: ['Microsoft-Windows-SMBClient/30807'],
      kind: 'share',
      phase: 'run',
      says: 'fails',
    },
    {
      at: eventValue('ServerName', SHARE),
      events: ['Microsoft-Windows-SMBClient/30808'],
      kind: 'share',
      phase: 'run',
      says: 'succeeds',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `Log Name:      Microsoft-Windows-Kernel-PnP/Configuration
Source:        Microsoft-Windows-Kernel-PnP
Event ID:      411
Description:
Device PCI\\VEN_0000&DEV_0001&SUBSYS_00000000&REV_00\\4&11e7f7e8&0&0048 had a problem starting.

Driver Name: contosousb.inf
Problem: 0xA
Log Name:      System
Source:        Microsoft-Windows-Kernel-PnP
Event ID:      219
Description:
The driver \\Driver\\ContosoRd failed to load for the device SWD\\WPDBUSENUM\\0001.`,
    file: 'pnp.txt',
    items: [
      'driver PCI\\VEN_0000&DEV_0001&SUBSYS_00000000&REV_00\\4&11e7f7e8&0&0048: failed',
      'driver ContosoRd: failed',
    ],
  },
  {
    text: `2025-11-03T07:01:44.1230000Z  Warning     Microsoft-Windows-Kernel-PnP/219  System  PC01  S-1-5-18  #96
  DriverNameLength: 16
  DriverName: SWD\\WPDBUSENUM\\0001
  Status: 3221226341
  FailureNameLength: 17
  FailureName: \\Driver\\ContosoRd
2025-11-03T07:02:44.1230000Z  Error       Microsoft-Windows-Kernel-PnP/411  Microsoft-Windows-Kernel-PnP/Configuration  PC01  S-1-5-18  #97
  DeviceInstanceId: PCI\\VEN_0000&DEV_0001\\4&11e7f7e8&0&0048
  DriverName: contosousb.inf`,
    file: 'System.evtx',
    items: [
      'driver ContosoRd: failed',
      'driver PCI\\VEN_0000&DEV_0001\\4&11e7f7e8&0&0048: failed | name contosousb.inf',
    ],
  },
  {
    text: `2025-11-03T07:01:44.1230000Z  Error       Microsoft-Windows-PrintService/372  Microsoft-Windows-PrintService/Admin  PC01  S-1-5-18  #71
  DocumentFailed:
    param1: Print Document
    param2: anna
    param3: Contoso Laser 2
    param9: \\\\PC01
    param10: 5
    param11: Access is denied.
2025-11-03T07:03:44.1230000Z  Information Microsoft-Windows-PrintService/307  Microsoft-Windows-PrintService/Operational  PC01  S-1-5-18  #72
  DocumentPrinted:
    param1: 12
    param4: \\\\PC01
    param5: Contoso Laser 1
    param6: USB001
2025-11-03T07:04:44.1230000Z  Error       Microsoft-Windows-PrintService/314  Microsoft-Windows-PrintService/Admin  PC01  S-1-5-18  #73
  JobFailed:
    param3: anna
    param4: Contoso Label
2025-11-03T07:05:44.1230000Z  Error       Microsoft-Windows-PrintService/315  Microsoft-Windows-PrintService/Admin  PC01  S-1-5-18  #74
  SharingFailed:
    param1: 2114
    param2: Contoso Plotter
    param3: Plotter
2025-11-03T07:06:44.1230000Z  Error       Microsoft-Windows-PrintService/319  Microsoft-Windows-PrintService/Admin  PC01  S-1-5-18  #75
  InitFailed:
    param1: Contoso Fax
    param2: Contoso Fax Driver`,
    file: 'PrintService.evtx',
    items: [
      'printer Contoso Laser 2: failed | code win32:5',
      'printer Contoso Laser 1: succeeded',
      'printer Contoso Label: failed',
      'printer Contoso Plotter: failed | configured fails',
      'printer Contoso Fax: failed',
    ],
  },
  {
    text: `Log Name:      Microsoft-Windows-PrintService/Admin
Source:        Microsoft-Windows-PrintService
Event ID:      372
Description:
The document Print Document, owned by anna, failed to print on printer Contoso Laser 2. Try to print the document again, or restart the print spooler.
Data type: RAW. Size of the spool file in bytes: 67709. Number of bytes printed: 0.
The document List, owned by anna, failed to print on printer Contoso Laser 3. Data type: RAW. Number of pages printed: 0. Win32 error code returned by the print processor: 259. No more data.
Document 12, Print Document owned by anna on \\\\PC01 was printed on Contoso Laser 2 through port USB001.  Size in bytes: 91. Pages printed: 1. No user action is required.
The print spooler failed to share printer Contoso Plotter with shared resource name Plotter. Error 2114. The printer cannot be used by others on the network.
Printer Contoso Fax failed to initialize because a suitable Contoso Fax Driver driver could not be found.`,
    file: 'print-events.txt',
    items: [
      'printer Contoso Laser 2: recovered',
      'printer Contoso Laser 3: failed | code win32:259',
      'printer Contoso Plotter: failed',
      'printer Contoso Fax: failed',
    ],
  },
  {
    text: `2025-11-03T07:01:44.1230000Z  Error       disk/7  System  PC01  -  #81
  %1: \\Device\\Harddisk1\\DR1
2025-11-03T07:01:45.1230000Z  Error       disk/11  System  PC01  -  #82
  %1: \\Device\\Harddisk2\\DR2
2025-11-03T07:01:46.1230000Z  Error       Ntfs/55  System  PC01  S-1-5-18  #83
  DriveName: D:
  DeviceName: \\Device\\HarddiskVolume3
  CorruptionState: 0x0
2025-11-03T07:21:46.1230000Z  Information Microsoft-Windows-Ntfs/98  System  PC01  S-1-5-18  #84
  DriveName: D:
  DeviceName: \\Device\\HarddiskVolume3
  CorruptionActionState: 0
2025-11-03T07:21:47.1230000Z  Error       Microsoft-Windows-Ntfs/98  System  PC01  S-1-5-18  #85
  DriveName: E:
  DeviceName: \\Device\\HarddiskVolume4
  CorruptionActionState: 3`,
    file: 'System.evtx',
    items: ['volume Harddisk1\\DR1: failed', 'volume D:: recovered', 'volume E:: failed'],
  },
  {
    text: `2025-11-03T07:01:44.1230000Z  Error       Microsoft-Windows-BitLocker-API/846  Microsoft-Windows-BitLocker/BitLocker Management  PC01  S-1-5-18  #91
  VolumeMountPoint: C:
  ErrorCode: -2147024894
2025-11-03T07:01:45.1230000Z  Information Microsoft-Windows-BitLocker-API/845  Microsoft-Windows-BitLocker/BitLocker Management  PC01  S-1-5-18  #92
  VolumeMountPoint: D:`,
    file: 'BitLocker.evtx',
    items: ['volume C:: failed', 'volume D:: named'],
  },
  {
    text: `2025-11-03T07:01:44.1230000Z  Error       Microsoft-Windows-SMBClient/31010  Microsoft-Windows-SmbClient/Security  PC01  S-1-5-18  #94
  Reason: 3
  Status: 3221225506
  ShareNameLength: 11
  ShareName: \\fs01\\Finance
  ObjectName:
2025-11-03T07:01:45.1230000Z  Warning     Microsoft-Windows-SMBClient/30807  Microsoft-Windows-SmbClient/Connectivity  PC01  S-1-5-18  #95
  Status: 3221225996
  ServerNameLength: 11
  ServerName: \\fs01\\Data
2025-11-03T07:01:46.1230000Z  Information Microsoft-Windows-SMBClient/30808  Microsoft-Windows-SmbClient/Connectivity  PC01  S-1-5-18  #96
  Status: 0
  ServerNameLength: 11
  ServerName: \\fs01\\Data`,
    file: 'SmbClient.evtx',
    items: ['share \\fs01\\Finance: failed | code 0xC0000022', 'share \\fs01\\Data: recovered'],
  },
  {
    text: 'A corruption was discovered in the file system structure on volume E:.',
    file: 'system-events.txt',
    items: ['volume E:: failed'],
  },
];
