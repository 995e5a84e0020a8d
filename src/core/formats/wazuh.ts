import type { Format, FormatSample } from './format.ts';

/** https://documentation.wazuh.com: the agent for Windows, and OSSEC's, tell what a call for event logs returned. */
export const wazuh: Format = {
  name: 'wazuh',
  title: 'Wazuh and OSSEC agents',
  files: ['ossec.log'],
  mark: 'wazuh-agent',
  line: String.raw`^(?:(?<time>\d{4}/\d\d/\d\d \d\d:\d\d:\d\d) )?(?<component>[a-z][a-z-]{1,40})(?:\[\d{1,8}\] [\w.-]{1,60}:\d{1,6} at \w{1,80}\(\))?: (?<level>DEBUG|INFO|WARNING|ERROR|CRITICAL): (?<message>.*)`,
  levels: { critical: 'error', debug: 'debug', error: 'error', info: 'information', warning: 'warning' },
  codes: [
    {
      at: String.raw`(?:with flags \(\d+\)|for \([\w /.-]+\)) which returned \((?<code>[1-9]\d{0,4})\)`,
      kind: 'win32',
      base: 10,
    },
    // On the other systems the same brackets hold what their C library says: there no path has a drive.
    { at: String.raw`'[A-Za-z]:\\[^'\n]{1,300}' due to \[\((?<code>[1-9]\d{0,4})\)-\(`, kind: 'win32', base: 10 },
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
    time: '2024/05/02 08:15:42',
    level: 'error',
    component: 'wazuh-agent',
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
  {
    text: "2024/05/02 08:15:42 wazuh-agent: ERROR: (1103): Could not open file 'D:\\Logs\\web.log' due to [(2)-(The file is not there.)].",
    file: 'ossec.log',
    codes: ['win32:2'],
  },
  {
    text: "2024/05/02 08:15:42 wazuh-agent: ERROR: (1103): Could not open file '/var/log/web.log' due to [(2)-(No such file or directory)].",
    file: 'ossec.log',
    codes: [],
  },
  {
    text: '2024/05/02 08:15:42 wazuh-agent: INFO: Started (pid: 5).',
    file: 'ossec.log',
    codes: [],
    level: 'information',
  },
  {
    text: '2024/05/02 08:15:43 wazuh-agent[1603] start.c:87 at Begin(): DEBUG: Reading the settings.',
    file: 'ossec.log',
    codes: [],
    level: 'debug',
    component: 'wazuh-agent',
  },
  {
    text: '2024/05/02 08:15:43 wazuh-agent: WARNING: (1601): The server does not answer, trying again.',
    file: 'ossec.log',
    codes: [],
    level: 'warning',
  },
  {
    text: '2024/05/02 08:15:44 wazuh-agent: CRITICAL: (1201): There are no settings.',
    file: 'ossec.log',
    codes: [],
    level: 'error',
  },
];
