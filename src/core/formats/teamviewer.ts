import type { Format, FormatSample } from './format.ts';

export const teamviewer: Format = {
  name: 'teamviewer',
  title: 'TeamViewer',
  files: ['TeamViewer*.log'],
  // Process, thread, and which of its programs wrote it.
  line: String.raw`^(?<time>\d{4}/\d\d/\d\d \d\d:\d\d:\d\d\.\d{3}) {1,6}\d{1,6} {1,6}(?<thread>\d{1,6}) (?<component>[A-Z]\d)[ !+]{0,4} (?<message>.*)`,
  // What its parts report has numbers of its own; where it says "error code", they are those of Windows.
  never: [
    String.raw`\bsystem error (?<number>\d{1,10}) \(`,
    String.raw`::ZipContentServer::\w{1,40}: [^(:]{1,200}\(error (?<number>\d{1,10})\)`,
  ],
  places: [{ path: String.raw`%ProgramFiles%\TeamViewer\TeamViewer15_Logfile.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025/02/16 06:07:16.804  1040  1324 G1!! tvbrowser::BrowserUI::ZipContentServer::GetZipItem: found no item for "info.json" (error 1280)',
    file: 'TeamViewer15_Logfile.log',
    codes: [],
  },
  {
    text: '2025/02/16 06:07:21.324  1040  1324 G1!! Request: unexpected system error 4 (Command not handled)',
    file: 'TeamViewer15_Logfile.log',
    codes: [],
  },
  {
    text: '2025/02/16 06:07:21.324  1040  1324 G1!! Driver: call failed with error code 122',
    file: 'TeamViewer15_Logfile.log',
    codes: ['win32:122'],
    time: '2025/02/16 06:07:21.324',
    component: 'G1',
    thread: '1324',
  },
];
