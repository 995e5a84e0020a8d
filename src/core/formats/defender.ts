import type { Format, FormatSample } from './format.ts';

export const defender: Format = {
  name: 'defender',
  title: 'Microsoft Defender Antivirus',
  files: ['MpCmdRun*.log', 'MPLog*.log', 'MpSigStub*.log', 'MPDetection*.log', 'MPScanSkip*.log'],
  line: String.raw`^(?:(?<time>\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,7})?Z?) )?(?<message>(?:(?<level>ERROR|WARNING)\b)?.*)`,
  levels: { error: 'error', warning: 'warning' },
  // What became of the action on a threat.
  codes: [{ at: String.raw`\bMP_THREAT_ACTION_[A-Z_]{3,30} (?<code>0x[0-9A-Fa-f]{8})\b`, kind: 'status', base: 16 }],
  // A hash.
  never: [String.raw`\bresourceid=(?<number>0x[0-9A-Fa-f]{1,8})\b`],
  places: [
    { path: String.raw`%ProgramData%\Microsoft\Windows Defender\Support\MPLog-*.log` },
    { path: String.raw`%TEMP%\MpCmdRun.log` },
    { path: String.raw`%windir%\Temp\MpCmdRun.log` },
    { path: String.raw`%windir%\Temp\MpSigStub.log` },
    {
      path: String.raw`%ProgramData%\Microsoft\Windows Defender\Support\MpSupportFiles.cab`,
      command: String.raw`"%ProgramFiles%\Windows Defender\MpCmdRun.exe" -GetFiles`,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'ERROR: MpScan(dwOptions=16385) Completion Failed 80508023',
    file: 'MpCmdRun.log',
    codes: ['0x80508023'],
    level: 'error',
  },
  {
    text: 'DETECTION_CLEANEVENT MPSOURCE_REALTIME MP_THREAT_ACTION_QUARANTINE 0x8050FFF3 Backdoor:Win32/Contoso file:\\\\SRV\\ADMIN$\\8fe9c39.exe',
    file: 'MPLog-20251103-091055.log',
    codes: ['0x8050FFF3'],
  },
  {
    text: '2025-11-03T09:10:55.472Z Internal signature match:subtype=Lowfi, sigseq=0x0000D5A9B5B3C1E1, cached=false, source=0, resourceid=0x80070002',
    file: 'MPLog-20251103-091055.log',
    codes: [],
    time: '2025-11-03T09:10:55.472Z',
  },
  {
    text: '2025-11-03T09:10:55.472Z ProcessImageName: svchost.exe, Pid: 1603, TotalTime: 6070, Count: 24, MaxTime: 828, MaxTimeFile: \\Device\\HarddiskVolume1\\a.exe, EstimatedImpact: 100%',
    file: 'MPLog-20251103-091055.log',
    codes: [],
  },
  {
    text: '2025-11-03T09:10:58.820 Using signature default action MP_THREAT_ACTION_ALLOW(6) for special threatID: 0x8565c7b9',
    file: 'MPLog-20251103-091055.log',
    codes: [],
    time: '2025-11-03T09:10:58.820',
  },
  { text: 'MpEnsureProcessMitigationPolicy: hr = 0x1', file: 'MpCmdRun.log', codes: [] },
  {
    text: 'WARNING: the signatures are 1168 hours old',
    file: 'MpSigStub.log',
    codes: [],
    level: 'warning',
  },
  {
    text: '                HRESULT: 0x8007051a                         P1',
    file: 'MpSigStub.log',
    codes: ['0x8007051A'],
  },
];
