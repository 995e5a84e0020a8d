import type { Format, FormatSample } from './format.ts';

/** Tables with tabs: time, process, thread, area, tag of the message, level, message. */
export const clickToRun: Format = {
  name: 'click-to-run',
  title: 'Office and Click-to-Run',
  files: ['officeclicktorun*.log', '*_c2rdll(*).log', 'OfficeSetup*.log', 'SetupExe(*).log', 'Office*.log'],
  mark: '\tClick-To-Run',
  line: String.raw`^(?<time>\d\d/\d\d/\d{4} \d\d:\d\d:\d\d\.\d{3})\t[^\t]{1,40}\t(?<thread>0x[0-9A-Fa-f]{1,8})\t{1,2}(?<component>[^\t]{1,60})\t[^\t]{0,10}\t(?<level>[A-Z][a-z]{3,12})\t(?<message>.*)`,
  levels: {
    high: 'information',
    medium: 'information',
    monitorable: 'warning',
    unexpected: 'error',
    verbose: 'debug',
  },
  places: [{ path: String.raw`%TEMP%\%COMPUTERNAME%-*.log` }, { path: String.raw`%windir%\Temp\%COMPUTERNAME%-*.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '11/03/2025 09:34:41.603\tOFFICECL (0x10d0)\t0x4984\t\tClick-To-Run Task Error\tapvcy\tUnexpected\tTaskStream {"ErrorCode": 5, "ErrorType": "system", "GeoID": 244}',
    codes: ['win32:5'],
    thread: '0x4984',
    time: '11/03/2025 09:34:41.603',
    level: 'error',
    component: 'Click-To-Run Task Error',
  },
  {
    text: '11/03/2025 09:34:42.000\tOFFICECL (0x10d0)\t0x57\t\tTelemetry Event\tbiyhq\tMedium\tSendEvent {"Activity.Result.Code": 404, "Activity.Result.Type": "HTTP", "Flags": 33777018696958209, "Data1": 18446744073709551615}',
    file: 'OfficeSetup_20251103.log',
    codes: [],
    level: 'information',
  },
  {
    text: '11/03/2025 09:34:43.000\tWINWORD (0x2d1c)\t0x1f44\tIdentity\tbd93t\tHigh\tSilent token request failed, error = 0xCAA20004',
    file: 'Office-activation.log',
    codes: ['0xCAA20004'],
    level: 'information',
    component: 'Identity',
  },
  {
    text: '11/03/2025 09:34:44.000\tOFFICECL (0x10d0)\t0x2bdc\t\tClick-To-Run\tapkpk\tMonitorable\tCheckProcessPool - no pool, 1168 tries',
    codes: [],
    level: 'warning',
  },
  {
    text: '11/03/2025 09:34:45.000\tOFFICECL (0x10d0)\t0x2bdc\t\tClick-To-Run\tapkpl\tVerbose\tWaiting, session 80070643deadbeef',
    codes: [],
    level: 'debug',
  },
];
