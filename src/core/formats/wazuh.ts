import type { Format, FormatSample } from './format.ts';

/** https://documentation.wazuh.com: the agent for Windows, and OSSEC's, tell what a call for event logs returned. */
export const wazuh: Format = {
  name: 'wazuh',
  title: 'Wazuh and OSSEC agents',
  files: ['ossec.log'],
  mark: 'wazuh-agent',
  codes: [
    {
      at: String.raw`(?:with flags \(\d+\)|for \([\w /.-]+\)) which returned \((?<code>[1-9]\d{0,4})\)`,
      kind: 'win32',
      base: 10,
    },
  ],
  // Its own messages are numbered.
  never: [String.raw`: (?:DEBUG|INFO|WARNING|ERROR|CRITICAL): \((?<number>\d{4})\): `],
  places: [{ path: String.raw`%ProgramFiles(x86)%\ossec-agent\ossec.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2024/05/02 08:15:42 wazuh-agent: ERROR: Could not EvtSubscribe() for (Contoso-Shop/Analytical) which returned (50)',
    file: 'ossec.log',
    codes: ['win32:50'],
  },
  {
    text: 'ossec-agent: ERROR: Could not EvtOpenPublisherMetadata() with flags (1) which returned (2)',
    file: 'ossec.log',
    codes: ['win32:2'],
  },
  {
    text: "2024/05/02 08:15:42 wazuh-agent: INFO: (1951): Analyzing event log: 'System'.",
    file: 'ossec.log',
    codes: [],
  },
  {
    text: "2024/05/02 08:15:42 wazuh-agent: ERROR: (6613): Callback of a call: 'Access is denied.' (5).",
    file: 'ossec.log',
    codes: ['win32:5'],
  },
  { text: '2024/05/02 08:15:42 wazuh-agent: INFO: Started (pid: 5).', file: 'ossec.log', codes: [] },
];
