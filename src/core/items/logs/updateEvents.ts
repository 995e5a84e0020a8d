import { eventValue } from '../eventValue.ts';
import type { ItemLog, ItemSample } from '../itemLog.ts';

const GUID = String.raw`(?<id>\{?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\}?)`;
/** A title that ends with the number by which all other logs know the update. */
const NUMBERED = String.raw`(?<name>[^<"(]{1,150}\((?<id>KB\d{6,8})\))`;
const TITLE_WITH_NUMBER = eventValue('updateTitle', NUMBERED);
const TITLE = eventValue('updateTitle', String.raw`(?<name>[^<"(]{1,200})(?:$|[<"]|\((?!KB\d))`);
const ERROR = eventValue('errorCode', '(?<code>0x[0-9a-f]{1,8})');

/** What the client of Windows Update tells of each update: by its KB number, or where its title has none by its GUID. */
export const updateEvents: ItemLog = {
  name: 'update-events',
  formats: ['event-records', 'event-xml', 'event-json', 'event-text', 'event-csv'],
  lines: [
    {
      at: TITLE_WITH_NUMBER,
      events: ['Microsoft-Windows-WindowsUpdateClient/44'],
      kind: 'update',
      phase: 'downloaded',
      says: 'begins',
    },
    {
      at: TITLE_WITH_NUMBER,
      events: ['Microsoft-Windows-WindowsUpdateClient/41'],
      kind: 'update',
      phase: 'downloaded',
      says: 'succeeds',
    },
    {
      at: TITLE_WITH_NUMBER,
      events: ['Microsoft-Windows-WindowsUpdateClient/43'],
      kind: 'update',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: TITLE_WITH_NUMBER,
      events: ['Microsoft-Windows-WindowsUpdateClient/19'],
      kind: 'update',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: TITLE_WITH_NUMBER,
      above: [ERROR],
      events: ['Microsoft-Windows-WindowsUpdateClient/20'],
      kind: 'update',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
    {
      at: eventValue('updateGuid', GUID),
      above: [TITLE],
      events: ['Microsoft-Windows-WindowsUpdateClient/44'],
      kind: 'update',
      phase: 'downloaded',
      says: 'begins',
    },
    {
      at: eventValue('updateGuid', GUID),
      above: [TITLE],
      events: ['Microsoft-Windows-WindowsUpdateClient/41'],
      kind: 'update',
      phase: 'downloaded',
      says: 'succeeds',
    },
    {
      at: eventValue('updateGuid', GUID),
      above: [TITLE, ERROR],
      events: ['Microsoft-Windows-WindowsUpdateClient/31'],
      kind: 'update',
      phase: 'downloaded',
      says: 'fails',
      base: 16,
    },
    {
      at: eventValue('updateGuid', GUID),
      above: [TITLE],
      events: ['Microsoft-Windows-WindowsUpdateClient/43'],
      kind: 'update',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: eventValue('updateGuid', GUID),
      above: [TITLE],
      events: ['Microsoft-Windows-WindowsUpdateClient/19'],
      kind: 'update',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: eventValue('updateGuid', GUID),
      above: [TITLE, ERROR],
      events: ['Microsoft-Windows-WindowsUpdateClient/20'],
      kind: 'update',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
    {
      at: `Windows failed to install the following update with error (?<code>0x[0-9a-f]{8}): ${NUMBERED}`,
      kind: 'update',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
    {
      at: `Windows has started installing the following update: ${NUMBERED}`,
      kind: 'update',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: `Windows successfully installed the following update: ${NUMBERED}`,
      kind: 'update',
      phase: 'installed',
      says: 'succeeds',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03T20:50:29.8529255Z  Information Microsoft-Windows-WindowsUpdateClient/44  System  PC01  S-1-5-18  #517
  updateTitle: 2025-10 Cumulative Update for Windows 11 Version 24H2 for x64-based Systems (KB5060842)
  updateGuid: {11111111-2222-3333-4444-555555555555}
  updateRevisionNumber: 200
2025-11-03T20:51:29.8529255Z  Information Microsoft-Windows-WindowsUpdateClient/43  System  PC01  S-1-5-18  #518
  updateTitle: 2025-10 Cumulative Update for Windows 11 Version 24H2 for x64-based Systems (KB5060842)
  updateGuid: {11111111-2222-3333-4444-555555555555}
  updateRevisionNumber: 200
2025-11-03T20:55:29.8529255Z  Error       Microsoft-Windows-WindowsUpdateClient/20  System  PC01  S-1-5-18  #519
  errorCode: 0x800f0922
  updateTitle: 2025-10 Cumulative Update for Windows 11 Version 24H2 for x64-based Systems (KB5060842)
  updateGuid: {11111111-2222-3333-4444-555555555555}
  updateRevisionNumber: 200
  serviceGuid: {00000000-0000-0000-0000-000000000000}
2025-11-03T21:51:29.8529255Z  Information Microsoft-Windows-WindowsUpdateClient/43  System  PC01  S-1-5-18  #520
  updateTitle: 9CONTOSO0001-Contoso.Reader
  updateGuid: {11111111-2222-3333-4444-555555555556}
  updateRevisionNumber: 1
2025-11-03T21:52:29.8529255Z  Information Microsoft-Windows-WindowsUpdateClient/19  System  PC01  S-1-5-18  #521
  updateTitle: 9CONTOSO0001-Contoso.Reader
  updateGuid: {11111111-2222-3333-4444-555555555556}
  updateRevisionNumber: 1`,
    file: 'System.evtx',
    items: [
      'update KB5060842: failed | name 2025-10 Cumulative Update for Windows 11 Version 24H2 for x64-based Systems (KB5060842) | code 0x800F0922 | attempts 1',
      'update 11111111-2222-3333-4444-555555555556: succeeded | name 9CONTOSO0001-Contoso.Reader',
    ],
  },
  {
    text: `2025-11-03T20:50:29.8529255Z  Information Microsoft-Windows-WindowsUpdateClient/44  System  PC01  S-1-5-18  #517
  updateTitle: Contoso - net - 1.2.3
  updateGuid: {11111111-2222-3333-4444-555555555557}
  updateRevisionNumber: 1
2025-11-03T20:50:31.8529255Z  Error       Microsoft-Windows-WindowsUpdateClient/31  System  PC01  S-1-5-18  #518
  updateTitle: Contoso - net - 1.2.3
  errorCode: 0x80240438
  updateGuid: {11111111-2222-3333-4444-555555555557}
  updateRevisionNumber: 1
2025-11-03T20:52:31.8529255Z  Information Microsoft-Windows-WindowsUpdateClient/41  System  PC01  S-1-5-18  #519
  updateTitle: 2025-10 .NET 8.0.21 Security Update for x64 Client (KB5060999)
  updateGuid: {11111111-2222-3333-4444-555555555558}
2025-11-03T20:53:31.8529255Z  Information Microsoft-Windows-WindowsUpdateClient/19  System  PC01  S-1-5-18  #520
  updateTitle: 2025-10 .NET 8.0.21 Security Update for x64 Client (KB5060999)
  updateGuid: {11111111-2222-3333-4444-555555555558}
2025-11-03T20:54:29.8529255Z  Error       Microsoft-Windows-WindowsUpdateClient/20  System  PC01  S-1-5-18  #521
  errorCode: 0x80240017
  updateTitle: Contoso - Firmware - 7.1
  updateGuid: {11111111-2222-3333-4444-555555555559}
2025-11-03T20:55:29.8529255Z  Information Microsoft-Windows-WindowsUpdateClient/41  System  PC01  S-1-5-18  #522
  updateTitle: Contoso - Firmware - 7.2
  updateGuid: {11111111-2222-3333-4444-55555555555a}`,
    file: 'System.evtx',
    items: [
      'update 11111111-2222-3333-4444-555555555557: failed | code 0x80240438 | downloaded fails',
      'update KB5060999: succeeded',
      'update 11111111-2222-3333-4444-555555555559: failed | code 0x80240017',
      'update 11111111-2222-3333-4444-55555555555a: succeeded | downloaded succeeds',
    ],
  },
  {
    text: `Log Name:      System
Source:        Microsoft-Windows-WindowsUpdateClient
Event ID:      20
Description:
Installation Failure: Windows failed to install the following update with error 0x80070002: Security Update for Windows (KB5086793).
Log Name:      System
Source:        Microsoft-Windows-WindowsUpdateClient
Event ID:      43
Description:
Installation Started: Windows has started installing the following update: Security Update for Windows (KB5086793)
Log Name:      System
Source:        Microsoft-Windows-WindowsUpdateClient
Event ID:      19
Description:
Installation Successful: Windows successfully installed the following update: Security Update for Windows (KB5086793)`,
    file: 'system-events.txt',
    items: ['update KB5086793: recovered'],
  },
];
