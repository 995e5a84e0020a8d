import type { Bundle, BundleSample } from './bundle.ts';

/** https://learn.microsoft.com/windows/client-management/mdm/diagnosticlog-csp says how the archive is named. */
export const intuneDiagnostics: Bundle = {
  name: 'intune-diagnostics',
  title: 'Diagnostics collected by Intune',
  files: ['DiagLogs-*.zip'],
  head: ['<Collection HRESULT="'],
  facts: [
    { what: 'machine', at: String.raw`^DiagLogs-(?<value>.{1,63})-\d{8}T\d{6}Z\.zip$`, in: 'name' },
    { what: 'time', at: String.raw`-(?<value>\d{8}T\d{6}Z)\.zip$`, in: 'name' },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'C:/x/DiagLogs-PC-0142-20240421T101500Z.zip',
    facts: [
      ['machine', 'PC-0142'],
      ['time', '20240421T101500Z'],
    ],
  },
  { file: 'DiagLogs-latest.zip', facts: [] },
  {
    file: 'x.zip/results.xml',
    text: '<Collection HRESULT="0">\n<ID>1</ID>\n<RegistryKey HRESULT="0">HKLM\\x</RegistryKey>',
  },
  { file: 'results.xml', text: '<testsuite name="x">', known: false },
];
