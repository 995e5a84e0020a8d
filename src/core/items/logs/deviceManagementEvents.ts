import { eventValue, VALUE_NAME } from '../eventValue.ts';
import type { ItemLog, ItemSample } from '../itemLog.ts';

/** What management of devices (MDM) sets, by policy or by place (CSP), and the products that it installs. */
export const deviceManagementEvents: ItemLog = {
  name: 'device-management-events',
  formats: ['event-records', 'event-xml', 'event-json', 'event-text', 'event-csv'],
  lines: [
    // That something to be replaced or taken away is not there (0x80070002, 0x86000002), above all a version of ADMX, is told by
    // every device.
    {
      at: eventValue('HexInt1', String.raw`(?<code>0x(?!80070002\b|86000002\b)[0-9a-f]{1,8})`),
      above: [eventValue('Message5', `(?<id>[^<"]{1,250})(?<!/Version)(?:$|[<"])`)],
      events: ['Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/400,404'],
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
      base: 16,
    },
    {
      at: eventValue('HexInt4', '(?<code>0x[0-9a-f]{1,8})'),
      above: [eventValue('Message1', VALUE_NAME)],
      events: ['Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/809'],
      kind: 'policy',
      phase: 'configured',
      byCode: true,
      base: 16,
    },
    {
      at: eventValue('HexInt3', '(?<code>0x[0-9a-f]{1,8})'),
      above: [eventValue('Message1', VALUE_NAME)],
      events: ['Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/821,827'],
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
      base: 16,
    },
    {
      at: eventValue('Message1', VALUE_NAME),
      events: ['Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/813,814'],
      kind: 'policy',
      phase: 'configured',
      says: 'succeeds',
    },
    {
      at: String.raw`MDM ConfigurationManager: Command failure status\. .*Command Type: \((?:CmdType_)?(?:Add|Replace|SetValue|Exec).*CSP URI: \((?<id>[^()]{1,250})(?<!/Version)\), Result: \(Unknown Win32 Error code: (?<code>0x[0-9a-f]{1,8})\)`,
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
      base: 16,
    },
    {
      at: String.raw`MDM ConfigurationManager: Command failure status\. .*Command Type: \((?:CmdType_)?(?:Add|Replace|SetValue|Exec).*CSP URI: \((?<id>[^()]{1,250})(?<!/Version)\), Result: \((?!The system cannot find the file)`,
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
    },
    {
      at: String.raw`MDM PolicyManager: Set policy (?:int|string|binary), Policy: \((?<name>[^()]{1,120})\), .*Result: ?\((?<code>0x[0-9a-f]{1,8})\)`,
      kind: 'policy',
      phase: 'configured',
      byCode: true,
      base: 16,
    },
    {
      at: String.raw`MDM PolicyManager: Set policy (?:int|string|binary), Policy: \((?<name>[^()]{1,120})\), .*EnrollmentID requesting merge: `,
      kind: 'policy',
      phase: 'configured',
      says: 'succeeds',
    },
    {
      at: String.raw`MDM PolicyManager: (?:Merge of policy did not complete successfully|Policy is rejected by licensing), Policy: \((?<name>[^()]{1,120})\), .*Result: ?\((?<code>0x[0-9a-f]{1,8})\)`,
      kind: 'policy',
      phase: 'configured',
      says: 'fails',
      base: 16,
    },
    {
      at: eventValue('Message1', String.raw`(?<id>\{[0-9a-f-]{36}\})`),
      events: ['Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/1906'],
      kind: 'app',
      phase: 'downloaded',
      says: 'succeeds',
    },
    {
      at: eventValue('HRESULT', '(?<code>0x[0-9a-f]{1,8})'),
      above: [eventValue('Message1', String.raw`(?<id>\{[0-9a-f-]{36}\})`)],
      events: ['Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/1907'],
      kind: 'app',
      phase: 'downloaded',
      says: 'fails',
      base: 16,
    },
    {
      at: eventValue('Message1', String.raw`(?<id>\{[0-9a-f-]{36}\})`),
      events: ['Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/1922'],
      kind: 'app',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: eventValue('HRESULT', '(?<code>0x[0-9a-f]{1,8})'),
      above: [eventValue('Message3', String.raw`(?<id>\{[0-9a-f-]{36}\})`)],
      events: ['Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/1924'],
      kind: 'app',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
    {
      at: String.raw`EnterpriseDesktopAppManagement CSP: Application content download failed\. .*MSI ProductCode: (?<id>\{[0-9a-f-]{36}\}), .*Error code: \((?<code>0x[0-9a-f]{1,8})\)`,
      kind: 'app',
      phase: 'downloaded',
      says: 'fails',
      base: 16,
    },
    {
      at: String.raw`EnterpriseDesktopAppManagement CSP: An application install has succeeded\. MSI ProductCode: (?<id>\{[0-9a-f-]{36}\}), `,
      kind: 'app',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`EnterpriseDesktopAppManagement CSP: An application install has failed\. .*MSI ProductCode: (?<id>\{[0-9a-f-]{36}\}), .*Result: \((?<code>0x[0-9a-f]{1,8})\)`,
      kind: 'app',
      phase: 'installed',
      says: 'fails',
      base: 16,
    },
    {
      at: String.raw`\b(?<name>Auto MDM Enroll): Failed \(.*\b(?<code>0x[0-9a-f]{8})\b`,
      kind: 'deployment',
      phase: 'run',
      says: 'fails',
      base: 16,
    },
    { at: String.raw`\b(?<name>Auto MDM Enroll): Succeeded`, kind: 'deployment', phase: 'run', says: 'succeeds' },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03T07:01:44.1230000Z  Error       Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/404  Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin  PC01  S-1-5-18  #51
  Message1: 11111111-2222-3333-4444-555555555555
  Message2: MDMDeviceWithAAD
  Message3: Policy
  InternalCmdType: 1
  Message5: ./Device/Vendor/MSFT/Policy/Config/Contoso/AllowThing
  HexInt1: 0x86000011
2025-11-03T07:01:45.1230000Z  Error       Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/404  Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin  PC01  S-1-5-18  #52
  Message1: 11111111-2222-3333-4444-555555555555
  Message5: ./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Receiver/Properties/Policy/Contoso/Version
  HexInt1: 0x80070002
2025-11-03T07:01:46.1230000Z  Error       Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/809  Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin  PC01  S-1-5-18  #53
  Message1: AllowTelemetry
  Message2: System
  HexInt3: 0x0
  HexInt4: 0x80070005
  HexInt5: 0x80070005
2025-11-03T07:05:46.1230000Z  Information Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/813  Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin  PC01  S-1-5-18  #54
  Message1: AllowTelemetry
  Message2: System
2025-11-03T07:05:47.1230000Z  Error       Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/827  Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin  PC01  S-1-5-18  #55
  Message1: AllowStore
  Message2: ApplicationManagement
  HexInt3: 0x82B00006
  HRESULT: 0x82B00006`,
    file: 'DeviceManagement-Admin.evtx',
    items: [
      'policy ./Device/Vendor/MSFT/Policy/Config/Contoso/AllowThing: failed | code 0x86000011',
      'policy AllowTelemetry: recovered',
      'policy AllowStore: failed',
    ],
  },
  {
    text: `2025-11-03T07:01:44.1230000Z  Information Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/1906  Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin  PC01  S-1-5-18  #61
  Message1: {11111111-2222-3333-4444-555555555555}
  Message2: S-0-0-00-0000000000-0000000000-000000000-000
2025-11-03T07:01:45.1230000Z  Error       Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/1924  Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin  PC01  S-1-5-18  #62
  Message1: C:\\Windows\\Temp\\a.log
  Message2: /quiet
  Message3: {11111111-2222-3333-4444-555555555555}
  HRESULT: 0x80070643
2025-11-03T07:01:46.1230000Z  Error       Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/1907  Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin  PC01  S-1-5-18  #63
  Message1: {11111111-2222-3333-4444-555555555556}
  Message4: none
  HRESULT: 0x80072ee7
2025-11-03T07:01:47.1230000Z  Information Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/1922  Microsoft-Windows-DeviceManagement-Enterprise-Diagnostics-Provider/Admin  PC01  S-1-5-18  #64
  Message1: {11111111-2222-3333-4444-555555555557}
  HRESULT: 0x0`,
    file: 'DeviceManagement-Admin.evtx',
    items: [
      'app 11111111-2222-3333-4444-555555555555: failed | code 0x80070643 | downloaded succeeds, installed fails',
      'app 11111111-2222-3333-4444-555555555556: failed | code 0x80072EE7 | downloaded fails',
      'app 11111111-2222-3333-4444-555555555557: succeeded',
    ],
  },
  {
    text: `MDM ConfigurationManager: Command failure status. Configuration Source ID: (11111111-2222-3333-4444-555555555555), Enrollment Name: (MDMFull), Provider Name: (RemoteWipe), Command Type: (CmdType_Execute), CSP URI: (./Vendor/MSFT/RemoteWipe/doWipe), Result: (The request is not supported.).
MDM ConfigurationManager: Command failure status. Configuration Source ID: (11111111-2222-3333-4444-555555555555), Enrollment Name: (MDMFull), Provider Name: (Policy), Command Type: (Add: from Replace or Add), CSP URI: (./Device/Vendor/MSFT/Policy/ConfigOperations/ADMXInstall/Receiver/Properties/Policy/Contoso/Version), Result: (The system cannot find the file specified.).
MDM ConfigurationManager: Command failure status. Configuration Source ID: (11111111-2222-3333-4444-555555555555), Enrollment Name: (Provisioning), Provider Name: (Provisioning), Command Type: (CmdType_Add), CSP URI: (./Vendor/MSFT/Provisioning/Enrollments/a), Result: (Unknown Win32 Error code: 0x80192ee7).
MDM PolicyManager: Set policy int, Policy: (AllowCamera), Area: (Camera), EnrollmentID requesting merge: (11111111-2222-3333-4444-555555555555), Current User: (Device), Int: (0x0), Enrollment Type: (0x6), Scope: (0x0).
MDM PolicyManager: Set policy int, Policy: (AllowThing), Area: (Thing), EnrollmentID requesting set: (11111111-2222-3333-4444-555555555555), Current User: (Device), Int: (0x0), Enrollment Type: (0x6), Scope: (0x0), Result:(0x80070005) Access is denied..
MDM PolicyManager: Policy is rejected by licensing, Policy: (AllowStore), Area: (ApplicationManagement), Result:(0x82B00006) Unknown Win32 Error code: 0x82b00006.
EnterpriseDesktopAppManagement CSP: Application content download failed.  MSI ProductCode: {11111111-2222-3333-4444-555555555556}, User SID: (S-0-0), BITS job: (a), Error message: (none), Error code: (0x80072ee7).
EnterpriseDesktopAppManagement CSP: An application install has succeeded. MSI ProductCode: {11111111-2222-3333-4444-555555555557}, User SID: (S-0-0), Result: (0x0).
EnterpriseDesktopAppManagement CSP: An application install has failed. Examine the MSI log (C:\\Windows\\Temp\\a.log) for more details.  Install command: (/quiet), MSI ProductCode: {11111111-2222-3333-4444-555555555558}, User SID: (S-0-0), Result: (0x80070643).`,
    file: 'mdm-events.txt',
    items: [
      'policy ./Vendor/MSFT/RemoteWipe/doWipe: failed | no code',
      'policy ./Vendor/MSFT/Provisioning/Enrollments/a: failed | code 0x80192EE7',
      'policy AllowCamera: succeeded',
      'policy AllowThing: failed | code 0x80070005',
      'policy AllowStore: failed',
      'app 11111111-2222-3333-4444-555555555556: failed',
      'app 11111111-2222-3333-4444-555555555557: succeeded',
      'app 11111111-2222-3333-4444-555555555558: failed | code 0x80070643',
    ],
  },
  {
    text: `Source:        DeviceManagement-Enterprise-Diagnostics-Provider
Event ID:      76
Description:
Auto MDM Enroll: Failed (Unknown Win32 Error code: 0x8018002b)
Source:        DeviceManagement-Enterprise-Diagnostics-Provider
Event ID:      75
Description:
Auto MDM Enroll: Succeeded`,
    file: 'mdm-events.txt',
    items: ['deployment Auto MDM Enroll: recovered'],
  },
  {
    text: 'Auto MDM Enroll: Failed (Unknown Win32 Error code: 0x8018002a)',
    file: 'mdm-events.txt',
    items: ['deployment Auto MDM Enroll: failed | code 0x8018002A'],
  },
];
