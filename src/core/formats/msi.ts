import type { Format, FormatSample } from './format.ts';

export const msi: Format = {
  name: 'msi',
  title: 'Windows Installer (verbose log)',
  files: ['MSI*.log', '*.msi.log', '*_msi*.log'],
  mark: 'MSI (',
  line: String.raw`^(?:MSI \([A-Za-z]{1,2}\) \((?<thread>[0-9A-F!]{1,6}[:!][0-9A-F!]{1,6})\) ?\[|Action (?:start|ended) )(?<time>\d{1,2}:\d\d:\d\d(?::\d{3})?)(?:\]: ?|: )(?<message>.*)`,
  apart: true,
  codes: [
    // A note that went through a custom action comes again without its head.
    { at: String.raw`^1: (?<code>[12]\d{3}) 2: `, kind: 'msi', base: 10 },
    // Its internal errors, as custom actions pass them on. Below these, lmerr.h has most of the numbers, too.
    { at: String.raw`\b[Ee]rror (?<code>2[7-9]\d\d)\b`, kind: 'msi', base: 10 },
  ],
  never: [
    'WHERE `Error` = (?<number>\\d{1,5})',
    // The exit code of whatever program the custom action ran.
    String.raw`^CustomAction \S{1,100} returned actual error code (?<number>\d{1,3})\b`,
  ],
  translated: { stays: ['returning ', 'returned actual error code', 'Note: 1'] },
  places: [
    { path: String.raw`%TEMP%\setup.log`, enable: String.raw`msiexec /i setup.msi /l*v "%TEMP%\setup.log"` },
    { path: String.raw`%TEMP%\MSI*.LOG` },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'MSI (s) (6C:FC) [08:05:03:881]: Note: 1: 2205 2:  3: Error 4: SELECT `Message` FROM `Error` WHERE `Error` = 1302 ',
    codes: ['msi:2205'],
    thread: '6C:FC',
    time: '08:05:03:881',
  },
  {
    text: 'MSI (s) (6C:FC) [08:05:03:882]: Note: 1: 2262 2: Error 3: -2147287038 ',
    codes: ['msi:2262', '0x80030002'],
  },
  { text: 'MSI (s) (6C:FC) [08:05:04:012]: MainEngineThread is returning 1603', codes: ['win32:1603'] },
  { text: 'LaunchCheck: error 2731 in the table of conditions', file: 'MSI4f2a1.LOG', codes: ['msi:2731'] },
  { text: 'AddShare: error 2118 for the second folder', file: 'MSI4f2a1.LOG', codes: ['win32:2118'] },
  { text: '1: 2774 2: 0x80070005 ', file: 'MSI4f2a1.LOG', codes: ['msi:2774', '0x80070005'] },
  {
    text: 'CustomAction RunTool returned actual error code 1 (note this may not be 100% accurate if translation happened inside sandbox)',
    file: 'contoso_msi.log',
    codes: [],
  },
  {
    text: 'CustomAction RunTool returned actual error code 1603 (note this may not be 100% accurate if translation happened inside sandbox)',
    file: 'contoso.msi.log',
    codes: ['win32:1603'],
  },
  { text: 'Action ended 10:00:41: InstallFinalize. Return value 3.', file: 'contoso.msi.log', codes: [] },
  {
    text: 'Aktion beendet um 10:00:41: InstallFinalize. Rückgabewert 3.',
    file: 'contoso.msi.log',
    codes: [],
    language: 'de',
  },
  {
    text: 'MSI (s) (6C:FC) [08:05:05:000]: Executing op: FileCopy(SourceName=a.dll,Attributes=512,FileSize=1389932,PerTick=65536,InstallMode=58982400)',
    codes: [],
  },
  { text: 'MSI (c) (6C!08) [08:05:06:000]: Note: 1: 1708 ', file: 'contoso.msi.log', codes: ['msi:1708'] },
];
