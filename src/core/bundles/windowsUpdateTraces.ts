import type { Bundle, BundleSample } from './bundle.ts';

/** https://learn.microsoft.com/powershell/module/windowsupdate/get-windowsupdatelog */
export const windowsUpdateTraces: Bundle = {
  name: 'windows-update-traces',
  title: 'Windows Update client, not converted yet',
  files: ['WindowsUpdate*.etl'],
  convert: 'Get-WindowsUpdateLog -ETLPath <Folder> -LogPath WindowsUpdate.log',
};

export const samples: readonly BundleSample[] = [
  { file: 'WindowsUpdate.20240421.101500.123.1.etl', bytes: { 0: [0, 0, 1, 0] } },
  { file: 'WindowsUpdate.log', text: 'x', known: false },
];
