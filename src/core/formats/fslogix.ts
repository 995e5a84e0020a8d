import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/fslogix/troubleshooting-events-logs-diagnostics */
export const fslogix: Format = {
  name: 'fslogix',
  title: 'Profile containers (FSLogix)',
  files: ['Profile-*.log', 'ODFC-*.log', 'frxsvc-*.log', 'frxccds-*.log', 'frxdrv-*.log', 'CloudCacheProvider-*.log'],
  mark: '][tid:',
  line: String.raw`^\[(?<time>\d\d:\d\d:\d\d\.\d{1,6})\]\[tid:(?<thread>[0-9a-f]{1,8}\.[0-9a-f]{1,8})\]\[(?<level>[A-Z]{3,8})(?:: ?[0-9a-f]{8})?\] {0,20}(?<message>.*)`,
  levels: { error: 'error', warn: 'warning', info: 'information' },
  // Eight hex digits behind the level, whatever the number.
  codes: [{ at: String.raw`\]\[[A-Z]{3,8}: ?(?<code>[0-9a-f]{8})\]`, kind: 'win32', base: 16 }],
  places: [{ path: String.raw`%ProgramData%\FSLogix\Logs\Profile` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '[07:01:44.329][tid:000008d0.00001108][ERROR:00000020]   Opening the disk failed, 12 more tries at 5 second intervals',
    codes: ['win32:32'],
    thread: '000008d0.00001108',
    time: '07:01:44.329',
    level: 'error',
  },
  {
    text: '[07:01:44.329][tid:000008d0.00001108][WARN:80070490]   Value not found',
    codes: ['0x80070490'],
    level: 'warning',
  },
  {
    text: '[07:01:44.329][tid:000008d0.00001108][ERROR:000000b7]  Failed. FrxStatus: 31 (It is there.)',
    codes: ['win32:183'],
  },
  { text: '[07:01:44.329][tid:000008d0.80070005][INFO]             Retrying 1/12', codes: [], level: 'information' },
  { text: '[07:01:44.329][tid:000008d0.00001108][INFO:00000000] line 1722', codes: [] },
  { text: '[07:01:44.329][tid:000008d0.00001108][ERROR:00000000] Failure. FrxStatus: 53', codes: [] },
  {
    text: '[07:01:44.329][tid:000008d0.00001108][WARN: 00000002]  No path was kept for VHDReAttachFilePath',
    codes: ['win32:2'],
    level: 'warning',
  },
];
