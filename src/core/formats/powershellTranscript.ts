import type { Format, FormatSample } from './format.ts';

/** https://learn.microsoft.com/powershell/module/microsoft.powershell.host/start-transcript */
export const powershellTranscript: Format = {
  name: 'powershell-transcript',
  title: 'PowerShell transcript',
  files: ['PowerShell_transcript*.txt'],
  mark: 'PS>TerminatingError(',
  places: [{ path: String.raw`%USERPROFILE%\Documents`, enable: 'Start-Transcript', shell: 'powershell' }],
};

export const samples: readonly FormatSample[] = [
  { text: 'PS>TerminatingError(Start-Service): "0x80070422"', codes: ['0x80070422'] },
  { text: 'Process ID: 1603', file: 'PowerShell_transcript.PC01.abcd1234.20240502070144.txt', codes: [] },
  {
    text: '    + FullyQualifiedErrorId : HRESULT 0x80070005,Contoso.StartCommand',
    file: 'PowerShell_transcript.PC01.abcd1234.20240502070144.txt',
    codes: ['0x80070005'],
  },
  {
    text: 'Command start time: 20240502070144',
    file: 'PowerShell_transcript.PC01.abcd1234.20240502070144.txt',
    codes: [],
  },
  { text: 'Failed At line:1722 char:5', file: 'PowerShell_transcript.PC01.abcd1234.20240502070144.txt', codes: [] },
];
