import type { Bundle, BundleSample } from './bundle.ts';

/**
 * https://learn.microsoft.com/troubleshoot/microsoft-365/admin/miscellaneous/scan-outlook-by-using-microsoft-support-and-recovery-assistant
 * says where its files lie and how its scan of Outlook is called.
 */
export const sara: Bundle = {
  name: 'sara',
  title: 'Support and Recovery Assistant (SaRA)',
  folders: ['saralogs'],
  files: ['ConfigurationDetails_*-*-*-*-*.html'],
};

export const samples: readonly BundleSample[] = [
  { file: 'C:/Users/x/AppData/Local/SaRALogs/UploadLogs/scan.log', text: 'x' },
  { file: 'ConfigurationDetails_0e9a4d8b-1c2d-4e3f-8a9b-0c1d2e3f4a5b.html', text: '<html>' },
  { file: 'ConfigurationDetails.html', text: '<html>', known: false },
];
