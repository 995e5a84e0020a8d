import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * Drivers by the device instance or the INF that a section is about. How it ended stands in its last line, which names nothing:
 * behind it, the item is no longer spoken of, as sections of other kinds end the same way. What only clears away what is no longer
 * there, devices and old INFs, is left out.
 */
export const setupapi: ItemLog = {
  name: 'setupapi',
  formats: ['setupapi'],
  lines: [
    // A section that was cut off has no last line.
    {
      at: String.raw`\[Boot Session: \d|>>> {1,4}\[Delete Device - |>>> {1,4}\[SetupUninstallOEMInf - `,
      kind: 'driver',
      apart: true,
    },
    {
      at: String.raw`^\s{0,8}>>> {1,4}\[(?:Device|Driver) Install \([^)\]]{1,80}\) - .*\\(?<id>[^\\\].]{1,100}\.inf)\]`,
      kind: 'driver',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`^\s{0,8}>>> {1,4}\[SetupCopyOEMInf - .*\\(?<id>[^\\\].]{1,100}\.inf)\]`,
      kind: 'driver',
      phase: 'staged',
      says: 'begins',
    },
    {
      at: String.raw`^\s{0,8}>>> {1,4}\[Setup Import Driver Package - .*\\(?<id>[^\\\].]{1,100}\.inf)\]`,
      kind: 'driver',
      phase: 'staged',
      says: 'begins',
    },
    {
      at: String.raw`^\s{0,8}>>> {1,4}\[Device Install \([^)\]]{1,80}\) - (?<id>[^\]]{3,250})\]`,
      kind: 'driver',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`^\s{0,8}>>> {1,4}\[Device Uninstall \([^)\]]{1,80}\) - (?<id>[^\]]{3,250})\]`,
      kind: 'driver',
      phase: 'removed',
      says: 'begins',
    },
    {
      at: String.raw`^\s{0,8}<<< {1,4}\[Exit status: SUCCESS`,
      kind: 'driver',
      phase: 'installed',
      orBegun: ['staged', 'removed'],
      says: 'succeeds',
      apart: true,
    },
    // No driver that is better than the one in use, or no such device:
    // https://learn.microsoft.com/windows/win32/api/newdev/nf-newdev-updatedriverforplugandplaydevicesw
    {
      at: String.raw`^\s{0,8}<<< {1,4}\[Exit status: FAILURE\((?:0x00000103|0xe000020b)\)`,
      kind: 'driver',
      phase: 'installed',
      orBegun: ['staged', 'removed'],
      says: 'skips',
      apart: true,
    },
    // Installed, and the machine has to be restarted.
    {
      at: String.raw`^\s{0,8}<<< {1,4}\[Exit status: FAILURE\(0x00000bc3\)`,
      kind: 'driver',
      phase: 'installed',
      orBegun: ['staged', 'removed'],
      says: 'waits',
      apart: true,
    },
    {
      at: String.raw`^\s{0,8}<<< {1,4}\[Exit status: FAILURE\((?<code>0x[0-9A-F]{8})\)`,
      kind: 'driver',
      phase: 'installed',
      orBegun: ['staged', 'removed'],
      byCode: true,
      codeKind: 'win32',
      apart: true,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `>>>  [SetupCopyOEMInf - C:\\Drivers\\fabrikam\\fbkaudio.inf]
>>>  Section start 2025/11/03 10:22:41.118
     sto: {Setup Import Driver Package: C:\\Drivers\\fabrikam\\fbkaudio.inf} 10:22:41.120
!!!  sto:      Failed to import driver package into Driver Store. Error = 0xE0000247
<<<  Section end 2025/11/03 10:22:41.410
<<<  [Exit status: FAILURE(0xe0000247)]


>>>  [Delete Device - USB\\VID_0A12&PID_0009\\5&1B2C]
>>>  Section start 2025/11/03 10:22:42.118
<<<  Section end 2025/11/03 10:22:42.410
<<<  [Exit status: SUCCESS]


>>>  [Device Install (Hardware initiated) - USB\\VID_0A12&PID_0001\\5&1B2C]
>>>  Section start 2025/11/04 08:00:01.500
!    sig:           Verifying file against specific (valid) catalog failed! (0x800b0109)
     dvi: {Core Device Install - exit(0x00000000)} 08:00:01.800
<<<  Section end 2025/11/04 08:00:01.900
<<<  [Exit status: SUCCESS]


>>>  [Device Install (Hardware initiated) - USB\\VID_0A12&PID_0002\\5&1B2C]
>>>  Section start 2025/11/04 08:20:01.500
[Boot Session: 2025/11/04 08:25:00.500]

>>>  [SetupUninstallOEMInf - oem126.inf]
>>>  Section start 2025/11/04 08:30:00.000
!!!  inf: Error 3: The path was not there.
<<<  Section end 2025/11/04 08:30:00.100
<<<  [Exit status: FAILURE(0x00000003)]`,
    file: 'setupapi.dev.log',
    items: [
      'driver fbkaudio.inf: failed | code 0xE0000247 | staged fails',
      'driver USB\\VID_0A12&PID_0001\\5&1B2C: succeeded | no code | installed succeeds',
      'driver USB\\VID_0A12&PID_0002\\5&1B2C: open | installed begins',
    ],
  },
  {
    text: `>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - USB\\VID_057E&PID_9337]
>>>  Section start 2025/11/06 11:40:00.000
!!!  dvs:      Device install failed for device.
<<<  Section end 2025/11/06 11:40:02.000
<<<  [Exit status: FAILURE(0xe0000246)]
>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - USB\\VID_057E&PID_9337]
>>>  Section start 2025/11/06 11:42:00.000
<<<  Section end 2025/11/06 11:42:03.100
<<<  [Exit status: SUCCESS]
>>>  [Device Install (DiInstallDriver) - C:\\WINDOWS\\INF\\oem947.inf]
>>>  Section start 2025/11/06 11:43:00.000
!    ndv: No better matching drivers found for device 'PCI\\VEN_8086&DEV_8C4F\\3&11583659&0&F8'.
!    ndv: No devices were updated.
<<<  Section end 2025/11/06 11:43:03.100
<<<  [Exit status: FAILURE(0x00000103)]
>>>  [Device Install (UpdateDriverForPlugAndPlayDevices) - USB\\VID_057E&PID_9340]
>>>  Section start 2025/11/06 11:43:30.000
<<<  Section end 2025/11/06 11:43:31.000
<<<  [Exit status: FAILURE(0xe000020b)]
>>>  [Driver Install (DrvSetupInstallDriver) - C:\\Temp\\adatum\\adatumnet.inf]
>>>  Section start 2025/11/06 11:44:00.000
<<<  Section end 2025/11/06 11:44:03.100
<<<  [Exit status: FAILURE(0x00000bc3)]
>>>  [Setup Import Driver Package - C:\\Temp\\litware\\litpen.inf]
>>>  Section start 2025/11/06 11:45:00.000
!!!  sto: Failed to copy the driver package. Error = 0x00000002
<<<  Section end 2025/11/06 11:45:03.100
<<<  [Exit status: FAILURE(0x00000002)]
>>>  [Device Uninstall (Device Manager) - USB\\VID_057E&PID_9339\\1]
>>>  Section start 2025/11/06 11:46:00.000
<<<  Section end 2025/11/06 11:46:03.100
<<<  [Exit status: SUCCESS]`,
    file: 'setupapi.dev.log',
    items: [
      'driver USB\\VID_057E&PID_9337: recovered | no code | attempts 2',
      'driver oem947.inf: skipped | installed skips',
      'driver USB\\VID_057E&PID_9340: skipped',
      'driver adatumnet.inf: waiting | installed waits',
      'driver litpen.inf: failed | code win32:2 | staged fails',
      'driver USB\\VID_057E&PID_9339\\1: succeeded | removed succeeds',
    ],
  },
];
