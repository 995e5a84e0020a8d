import type { Format, FormatSample } from './format.ts';

export const burn: Format = {
  name: 'burn',
  title: 'Bundles made with WiX (Burn)',
  files: ['dd_vcredist*.log', 'dd_vc_redist*.log', 'Microsoft_.NET*.log', 'Microsoft_Windows_Desktop_Runtime*.log'],
  mark: 'Error Message Id: ',
  line: String.raw`^\[(?<thread>[0-9A-F]{4,8}:[0-9A-F]{4,8})\]\[(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)\](?<level>[eiw])\d{3}: (?<message>.*)`,
  levels: { e: 'error', i: 'information', w: 'warning' },
  codes: [{ at: String.raw`\bError Message Id: (?<code>[12]\d{3})\b`, kind: 'msi', base: 10 }],
  places: [{ path: String.raw`%TEMP%\dd_vcredist_*.log` }, { path: String.raw`%TEMP%\Microsoft_.NET_*.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '[05AC:1A7C][2025-11-03T22:20:02]i000: ExecuteError: Package (app) failed: Error Message Id: 1722 ErrorMessage: x',
    codes: ['msi:1722'],
    thread: '05AC:1A7C',
    time: '2025-11-03T22:20:02',
    level: 'information',
  },
  { text: 'Message Id: 1722', codes: [] },
  {
    text: '[05AC:1A7C][2025-11-03T22:20:03]e000: Error 0x80070643: The package could not be installed.',
    file: 'dd_vcredist_amd64_20251103222002.log',
    codes: ['0x80070643'],
    level: 'error',
  },
  {
    text: '[05AC:1A7C][2025-11-03T22:20:03]w363: No restore point was made, error: 0x80070422. Going on.',
    file: 'Microsoft_.NET_Runtime_20251103222002.log',
    codes: ['0x80070422'],
    level: 'warning',
  },
  {
    text: '[05AC:1A7C][2025-11-03T22:20:04]i325: Registering dependency: {3746f21b-c990-4045-bb33-1cf98cff7a68} on package provider: Contoso.Runtime,v14, options: 0x7',
    file: 'dd_vcredist_amd64_20251103222002.log',
    codes: [],
  },
  {
    text: '[05AC:1A7C][2025-11-03T22:20:05]i399: Apply complete, result: 0x0, restart: None',
    file: 'dd_vcredist_amd64_20251103222002.log',
    codes: [],
  },
];
