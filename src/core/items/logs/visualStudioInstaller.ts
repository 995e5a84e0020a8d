import type { ItemLog, ItemSample } from '../itemLog.ts';

/** Packages of Visual Studio that failed, as its log of errors says: of those that did not, no log of it does. */
export const visualStudioInstaller: ItemLog = {
  name: 'visual-studio-installer',
  formats: ['visual-studio-installer'],
  lines: [
    {
      at: String.raw`\bPackage '(?<id>[^',]{1,150})(?:,version=(?<version>[^',]{1,40}))?.*\bfailed to install\b`,
      kind: 'product',
      phase: 'installed',
      says: 'fails',
    },
    {
      at: String.raw`\bPackage '(?<id>[^',]{1,150})(?:,version=(?<version>[^',]{1,40}))?.*\bfailed to download\b`,
      kind: 'product',
      phase: 'downloaded',
      says: 'fails',
    },
    {
      at: String.raw`\bPackageId=(?<id>[^;\s]{1,150});PackageAction=Install;ReturnCode=(?<code>-?\d{1,10})`,
      kind: 'product',
      phase: 'installed',
      says: 'fails',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `Package 'Contoso.Redist.14,version=14.51.36247,chip=x86' failed to install.
    Search URL
        https://aka.ms/VSSetupErrorReports?q=PackageId=Contoso.Redist.14;PackageAction=Install;ReturnCode=-2147023274
    Details
        Return code: -2147023274
    Impacted workloads
        Desktop development (Contoso.Workload.Desktop,version=17.4.33006.217)

Package 'Fabrikam.Msi,version=16.8.1,language=en-US' failed to install.
    Search URL
        https://aka.ms/VSSetupErrorReports?q=PackageId=Fabrikam.Msi;PackageAction=Install;ReturnCode=1603

Package 'Litware.Docs,version=17.8.1' failed to download from 'https://files.litware.example/docs.vsix'.`,
    file: 'dd_setup_20251103101112_errors.log',
    items: [
      'product Contoso.Redist.14: failed | version 14.51.36247 | code 0x80070656 | attempts 1',
      'product Fabrikam.Msi: failed | code win32:1603 | installed fails',
      'product Litware.Docs: failed | no code | downloaded fails',
    ],
  },
];
