import type { Bundle, BundleSample } from './bundle.ts';

/**
 * https://learn.microsoft.com/windows/deployment/upgrade/setupdiag has results in all forms. Of logs of another machine
 * the name is `Offline`.
 */
export const setupdiag: Bundle = {
  name: 'setupdiag',
  title: 'Why an upgrade of Windows failed (SetupDiag)',
  formats: ['setupdiag'],
  head: ['<SetupDiag '],
  facts: [
    { what: 'machine', at: '<MachineName>(?!Offline<)(?<value>[^<]{1,64})</MachineName>' },
    { what: 'machine', at: String.raw`^\s{0,8}Machine Name = (?!Offline\b)(?<value>[^\r\n]{1,64})$` },
    { what: 'machine', at: String.raw`"MachineName": ?"(?!Offline")(?<value>[^"\\]{1,64})"` },
    { what: 'windows', at: '<HostOSBuildString>(?<value>[^<]{1,80})</HostOSBuildString>' },
    { what: 'windows', at: String.raw`^\s{0,8}HostOSBuildString = (?<value>[^\r\n]{1,80})$` },
    { what: 'windows', at: String.raw`"HostOSBuildString": ?"(?<value>[^"\\]{1,80})"` },
    { what: 'time', at: '<UpgradeStartTime>(?<value>[^<]{1,40})</UpgradeStartTime>' },
    { what: 'time', at: String.raw`^\s{0,8}UpgradeStartTime = (?<value>[^\r\n]{1,40})$` },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'SetupDiagResults.xml',
    text: '<?xml version="1.0" encoding="utf-16"?>\r\n<SetupDiag xmlns="x">\r\n  <Version>1.6.0.0</Version>\r\n  <SystemInfo>\r\n    <MachineName>PC-0142</MachineName>\r\n    <HostOSVersion>10.0.15063</HostOSVersion>\r\n    <HostOSBuildString>15063.0.amd64fre.rs2_release.170317-1834</HostOSBuildString>\r\n    <UpgradeStartTime>2024-03-21T21:47:16</UpgradeStartTime>',
    facts: [
      ['machine', 'PC-0142'],
      ['windows', '15063.0.amd64fre.rs2_release.170317-1834'],
      ['time', '2024-03-21T21:47:16'],
    ],
  },
  {
    file: 'SetupDiagResults.log',
    text: 'Matching Profile found: x\r\nSystem Information:\r\n    Machine Name = PC-0142\r\n    HostOSBuildString = 15063.0.amd64fre\r\n    UpgradeStartTime = 3/21/2024 9:47:16 PM\r\n',
    facts: [
      ['machine', 'PC-0142'],
      ['windows', '15063.0.amd64fre'],
      ['time', '3/21/2024 9:47:16 PM'],
    ],
  },
  {
    file: 'SetupDiagResults.json',
    text: '{"Version":"1.6.0.0","SystemInfo":{"MachineName":"PC-0142","HostOSBuildString":"15063.0.amd64fre"}}',
    facts: [
      ['machine', 'PC-0142'],
      ['windows', '15063.0.amd64fre'],
    ],
  },
  { file: 'SetupDiag.log', text: 'System Information:\r\n    Machine Name = Offline\r\n', facts: [] },
  { file: 'result.xml', text: '<SetupDiag xmlns="x"><MachineName>Offline</MachineName>', facts: [] },
  { file: 'other.json', text: '{"MachineName":"PC-0142"}', known: false },
];
