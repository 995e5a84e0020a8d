import type { Format, FormatSample } from './format.ts';

export const wer: Format = {
  name: 'wer',
  title: 'Windows Error Reporting',
  files: ['*.wer', 'WER*.tmp*.txt', 'WER*.tmp*.xml'],
  codes: [{ at: String.raw`<Parameter\d>(?<code>80\d{6})</`, kind: 'status', base: 16 }],
  places: [
    { path: String.raw`%ProgramData%\Microsoft\Windows\WER\ReportArchive` },
    { path: String.raw`%ProgramData%\Microsoft\Windows\WER\ReportQueue` },
    { path: String.raw`%LOCALAPPDATA%\Microsoft\Windows\WER\ReportArchive` },
  ],
};

export const samples: readonly FormatSample[] = [
  { text: 'Sig[6].Value=c0000005', file: 'Report.wer', codes: ['0xC0000005'] },
  { text: 'Sig[1].Value=80070643', file: 'Report.wer', codes: ['0x80070643'] },
  {
    text: '\t\t<Parameter7>80004002</Parameter7>',
    file: 'WER7FE4.tmp.WERInternalMetadata.xml',
    codes: ['0x80004002'],
  },
  { text: '\t\t<Parameter7>c0000409</Parameter7>', file: 'WER8192.tmp.WERInternalMetadata.xml', codes: ['0xC0000409'] },
  { text: '\t\t<Parameter3>55030334</Parameter3>', file: 'WER7FE4.tmp.WERInternalMetadata.xml', codes: [] },
  { text: '\t\t<Parameter22>80004002</Parameter22>', file: 'WER7FE4.tmp.WERInternalMetadata.xml', codes: [] },
  { text: 'Sig[2].Value=5f5e1000', file: 'Report.wer', codes: [] },
  { text: 'ReportStatus=2147942405', file: 'Report.wer', codes: [] },
  { text: 'MetadataHash=-2147024891', file: 'Report.wer', codes: [] },
  { text: 'DynamicSig[2].Value=1033', file: 'Report.wer', codes: [] },
];
