import type { ItemLog, ItemSample } from '../itemLog.ts';

/** App packages by their full names: what the deployment server logs, in a log's lines or in the text of its events. */
export const appx: ItemLog = {
  name: 'appx',
  formats: ['appx', 'event-text', 'event-csv'],
  lines: [
    {
      at: String.raw`\bDeployment (?:Add|Update|Register) operation on package (?<id>[^\s"]{3,160}) has been de-queued`,
      kind: 'app package',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bDeployment (?:Add|Update|Register) operation with target volume .*\bon Package (?<id>[^\s"]{3,160}) from: .*finished successfully`,
      kind: 'app package',
      phase: 'installed',
      says: 'succeeds',
    },
    {
      at: String.raw`\bDeployment (?:Add|Update|Register) operation with target volume .*\bon Package (?<id>[^\s"]{3,160}) from: .*\bfailed with error (?<code>0x[0-9A-F]{8})`,
      kind: 'app package',
      phase: 'installed',
      says: 'fails',
    },
    {
      at: String.raw`\bDeployment Stage operation on package (?<id>[^\s"]{3,160}) has been de-queued`,
      kind: 'app package',
      phase: 'staged',
      says: 'begins',
    },
    {
      at: String.raw`\bDeployment Stage operation with target volume .*\bon Package (?<id>[^\s"]{3,160}) from: .*finished successfully`,
      kind: 'app package',
      phase: 'staged',
      says: 'succeeds',
    },
    {
      at: String.raw`\bDeployment Stage operation with target volume .*\bon Package (?<id>[^\s"]{3,160}) from: .*\bfailed with error (?<code>0x[0-9A-F]{8})`,
      kind: 'app package',
      phase: 'staged',
      says: 'fails',
    },
    {
      at: String.raw`\bDeployment Remove operation on package (?<id>[^\s"]{3,160}) has been de-queued`,
      kind: 'app package',
      phase: 'removed',
      says: 'begins',
    },
    {
      at: String.raw`\bDeployment Remove operation with target volume .*\bon Package (?<id>[^\s"]{3,160}) from: .*finished successfully`,
      kind: 'app package',
      phase: 'removed',
      says: 'succeeds',
    },
    {
      at: String.raw`\bDeployment Remove operation with target volume .*\bon Package (?<id>[^\s"]{3,160}) from: .*\bfailed with error (?<code>0x[0-9A-F]{8})`,
      kind: 'app package',
      phase: 'removed',
      says: 'fails',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `11/3/2025 10:16:56 AM    603          Started deployment Add operation on a package with main parameter Adatum.Viewer_2.1.0.0_x64.msix and Options 0 and 0.
11/3/2025 10:16:57 AM    607          Deployment Add operation on package Adatum.Viewer_2.1.0.0_x64__w4wzhvn4gytkc has been de-queued and is running for user SID S-1-5-21-1-2-3-1001.
11/3/2025 10:16:57 AM    419          error 0x80073CF3: The package Adatum.Viewer_2.1.0.0_x64__w4wzhvn4gytkc needs a framework that is not there.
11/3/2025 10:16:57 AM    401          Deployment Add operation with target volume C: on Package Adatum.Viewer_2.1.0.0_x64__w4wzhvn4gytkc from: (Adatum.Viewer_2.1.0.0_x64.msix) failed with error 0x80073CF3. See the page of the link.
11/3/2025 10:20:57 AM    400          Deployment Stage operation with target volume C: on Package Litware.Notes_3.1.0.0_x64__w4wzhvn4gytkc from: (Litware.Notes.msix) finished successfully.
11/3/2025 10:21:57 AM    400          Deployment Register operation with target volume C: on Package Litware.Notes_3.1.0.0_x64__w4wzhvn4gytkc from: (AppxManifest.xml) finished successfully.`,
    file: 'AppxLog.txt',
    items: [
      'app package Adatum.Viewer_2.1.0.0_x64__w4wzhvn4gytkc: failed | code 0x80073CF3 | attempts 1 | installed fails',
      'app package Litware.Notes_3.1.0.0_x64__w4wzhvn4gytkc: succeeded | staged succeeds, installed succeeds',
    ],
  },
  {
    text: `11/4/2025 8:00:01 AM     607          Deployment Add operation on package Fabrikam.Scan_8.0.0.0_x64__w4wzhvn4gytkc has been de-queued and is running for user SID S-1-5-21-1-2-3-1001.
11/4/2025 8:00:02 AM     401          Deployment Add operation with target volume C: on Package Fabrikam.Scan_8.0.0.0_x64__w4wzhvn4gytkc from: (scan.msix) failed with error 0x80073D02.
11/4/2025 8:05:01 AM     607          Deployment Add operation on package Fabrikam.Scan_8.0.0.0_x64__w4wzhvn4gytkc has been de-queued and is running for user SID S-1-5-21-1-2-3-1001.
11/4/2025 8:05:03 AM     400          Deployment Add operation with target volume C: on Package Fabrikam.Scan_8.0.0.0_x64__w4wzhvn4gytkc from: (scan.msix) finished successfully.
11/4/2025 8:06:00 AM     607          Deployment Stage operation on package Tailspin.Maps_1.0.0.0_x64__w4wzhvn4gytkc has been de-queued and is running for user SID S-1-5-18.
11/4/2025 8:06:03 AM     401          Deployment Stage operation with target volume C: on Package Tailspin.Maps_1.0.0.0_x64__w4wzhvn4gytkc from: (maps.msix) failed with error 0x80070070.`,
    file: 'AppxLog.txt',
    items: [
      'app package Fabrikam.Scan_8.0.0.0_x64__w4wzhvn4gytkc: recovered | no code | attempts 2',
      'app package Tailspin.Maps_1.0.0.0_x64__w4wzhvn4gytkc: failed | code 0x80070070 | staged fails',
    ],
  },
  {
    text: `Log Name:      Microsoft-Windows-AppXDeploymentServer/Operational
Source:        Microsoft-Windows-AppXDeployment-Server
Event ID:      401
Level:         Error
Description:
Deployment Remove operation with target volume C: on Package Contoso.Cast_6.3.0.0_neutral_neutral_w4wzhvn4gytkc from: failed with error 0x80070490.
Log Name:      Microsoft-Windows-AppXDeploymentServer/Operational
Source:        Microsoft-Windows-AppXDeployment-Server
Event ID:      607
Description:
Deployment Remove operation on package Contoso.News_1.3.0.0_x64__w4wzhvn4gytkc has been de-queued and is running for user SID S-1-5-18.
Log Name:      Microsoft-Windows-AppXDeploymentServer/Operational
Source:        Microsoft-Windows-AppXDeployment-Server
Event ID:      400
Description:
Deployment Remove operation with target volume C: on Package Contoso.News_1.3.0.0_x64__w4wzhvn4gytkc from:  finished successfully.`,
    file: 'appx-events.txt',
    items: [
      'app package Contoso.Cast_6.3.0.0_neutral_neutral_w4wzhvn4gytkc: failed | code 0x80070490 | removed fails',
      'app package Contoso.News_1.3.0.0_x64__w4wzhvn4gytkc: succeeded | removed succeeds',
    ],
  },
];
