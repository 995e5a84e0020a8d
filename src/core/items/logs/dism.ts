import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * What a command of DISM.exe was to change. It says nothing where all went well, but the image's session is closed without an error
 * of DISM.exe before. So behind an end, and behind another command, nothing is spoken of.
 */
export const dism: ItemLog = {
  name: 'dism',
  formats: ['dism'],
  lines: [
    ...(['feature', 'component package', 'driver', 'image'] as const).map((kind) => ({
      at: String.raw`\bDISM\.EXE: Executing command line: `,
      ...{ kind, apart: true as const },
    })),
    {
      at: String.raw`\bDISM\.EXE: Executing command line: .*[/-]enable-feature\b.*[/-]featurename[:=]"?(?<id>[^\s"]{1,150})`,
      kind: 'feature',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bDISM\.EXE: Executing command line: .*[/-]disable-feature\b.*[/-]featurename[:=]"?(?<id>[^\s"]{1,150})`,
      kind: 'feature',
      phase: 'removed',
      says: 'begins',
    },
    {
      at: String.raw`\bDISM\.EXE: Executing command line: .*[/-]add-capability\b.*[/-]capabilityname[:=]"?(?<id>[^\s"]{1,150})`,
      kind: 'feature',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bDISM\.EXE: Executing command line: .*[/-]remove-capability\b.*[/-]capabilityname[:=]"?(?<id>[^\s"]{1,150})`,
      kind: 'feature',
      phase: 'removed',
      says: 'begins',
    },
    {
      at: String.raw`\bDISM\.EXE: Executing command line: .*[/-]remove-package\b.*[/-]packagename[:=]"?(?<id>[^\s"]{1,200})`,
      kind: 'component package',
      phase: 'removed',
      says: 'begins',
    },
    {
      at: String.raw`\bDISM\.EXE: Executing command line: .*[/-]add-package\b.*[/-]packagepath[:=]"(?<id>[^"]{3,200})`,
      kind: 'component package',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bDISM\.EXE: Executing command line: .*[/-]add-package\b.*[/-]packagepath[:=](?<id>[^\s"]{3,200})`,
      kind: 'component package',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bDISM\.EXE: Executing command line: .*[/-]add-driver\b.*[/-]driver[:=]"?(?<id>[^"/]{3,200})`,
      kind: 'driver',
      phase: 'installed',
      says: 'begins',
    },
    {
      at: String.raw`\bDISM\.EXE: Executing command line: .*[/-]cleanup-image\b.*[/-](?<name>RestoreHealth|StartComponentCleanup)\b`,
      kind: 'image',
      phase: 'run',
      says: 'begins',
    },
    ...(['feature', 'component package', 'driver', 'image'] as const).flatMap((kind): ItemLog['lines'] => [
      {
        at: String.raw`\bDISM\.EXE: .*processed the command line but failed\. HRESULT=(?<code>[0-9A-F]{1,8})`,
        ...{ kind, phase: 'run', orBegun: ['installed', 'removed'], says: 'fails', base: 16, apart: true },
      },
      {
        at: String.raw`, Error {1,30}DISM {1,7}DISM\.EXE: `,
        ...{ kind, phase: 'run', orBegun: ['installed', 'removed'], says: 'fails', apart: true },
      },
      {
        at: String.raw`\bDISM\.EXE: Image session has been closed\. Reboot required=yes`,
        ...{ kind, phase: 'run', orBegun: ['installed', 'removed'], says: 'waits', apart: true },
      },
      {
        at: String.raw`\bDISM\.EXE: Image session has been closed\. Reboot required=no`,
        ...{ kind, phase: 'run', orBegun: ['installed', 'removed'], says: 'succeeds', apart: true },
      },
    ]),
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03 10:00:54, Info                  DISM   DISM.EXE: <----- Starting Dism.exe session ----->
2025-11-03 10:00:55, Info                  DISM   DISM.EXE: Executing command line: dism.exe  /online /enable-feature /featurename:ContosoFeature /all
2025-11-03 10:00:57, Warning               DISM   DISM Provider Store: PID=6844 TID=7344 Failed to load the provider: C:\\Windows\\system32\\Dism\\SiloedPackageProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)
2025-11-03 10:01:00, Info                  DISM   DISM Package Manager: PID=6844 TID=9020  Error in operation: (null) (CBS HRESULT=0x800f081f) - CCbsConUIHandler::Error
2025-11-03 10:01:01, Error                 DISM   DISM Package Manager: PID=6844 TID=7344 Failed while processing command enable-feature. - CPackageManagerCLIHandler::ExecuteCmdLine(hr:0x800f081f)
2025-11-03 10:01:02, Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F081F
2025-11-03 10:01:04, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.
2025-11-03 10:01:04, Info                  DISM   DISM.EXE: <----- Ending Dism.exe session ----->
2025-11-03 10:15:02, Info                  DISM   DISM.EXE: Executing command line: "C:\\WINDOWS\\system32\\Dism.exe" /Online /Cleanup-Image /RestoreHealth
2025-11-03 10:15:04, Warning               DISM   DISM Provider Store: PID=2980 TID=2948 Failed to load the provider: C:\\Windows\\system32\\Dism\\PEProvider.dll. - CDISMProviderStore::Internal_GetProvider(hr:0x8007007e)
2025-11-03 10:25:09, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.
2025-11-03 10:26:02, Info                  DISM   DISM.EXE: Executing command line: dism.exe /image:D:\\mnt /add-driver /driver:D:\\drv\\net /recurse
2025-11-03 10:26:04, Error                 DISM   DISM.EXE: DISM Driver Manager processed the command line but failed. HRESULT=8007000D
2025-11-03 10:26:05, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.`,
    file: 'dism.log',
    items: [
      'feature ContosoFeature: failed | code 0x800F081F | attempts 1 | installed fails',
      'image RestoreHealth: succeeded | no code',
      'driver D:\\drv\\net: failed | code 0x8007000D',
    ],
  },
  {
    text: `2025-11-04 10:00:55, Info                  DISM   DISM.EXE: Executing command line: dism  /online /add-capability /capabilityname:Contoso.Tools~~~~0.0.1.0
2025-11-04 10:01:02, Error                 DISM   DISM.EXE: DISM Package Manager processed the command line but failed. HRESULT=800F0954
2025-11-04 10:01:04, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.
2025-11-04 10:10:55, Info                  DISM   DISM.EXE: Executing command line: dism  /online /add-capability /capabilityname:Contoso.Tools~~~~0.0.1.0
2025-11-04 10:11:04, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.
2025-11-04 10:12:55, Info                  DISM   DISM.EXE: Executing command line: dism.exe /online /Add-Package /PackagePath:"C:\\install\\Contoso Updates\\Contoso-KB5099931-x64.cab" /PreventPending
2025-11-04 10:13:04, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=yes.
2025-11-04 10:14:55, Info                  DISM   DISM.EXE: Executing command line: dism.exe /online /Add-Package /PackagePath:C:\\install\\Contoso-KB5099932-x64.cab /quiet
2025-11-04 10:14:56, Error                 DISM   DISM.EXE: Failed validating the command line: dism.exe /online /Add-Package
2025-11-04 10:15:04, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.
2025-11-04 10:16:55, Info                  DISM   DISM.EXE: Executing command line: dism.exe /online /remove-package /packagename:Package_for_KB5099933~31bf3856ad364e35~amd64~~10.0.1.0
2025-11-04 10:17:04, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.
2025-11-04 10:17:55, Info                  DISM   DISM.EXE: Executing command line: dism.exe /online /enable-feature /featurename:ContosoCut
2025-11-04 10:18:55, Info                  DISM   DISM.EXE: Executing command line: dism.exe /online /disable-feature /featurename:ContosoOld
2025-11-04 10:19:04, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=no.
2025-11-04 10:20:55, Info                  DISM   DISM.EXE: Executing command line: dism.exe /online /remove-capability /capabilityname:Contoso.Old~~~~0.0.1.0
2025-11-04 10:21:04, Info                  DISM   DISM.EXE: Image session has been closed. Reboot required=yes.`,
    file: 'dism.log',
    items: [
      'feature Contoso.Tools~~~~0.0.1.0: recovered | attempts 2',
      'component package C:\\install\\Contoso Updates\\Contoso-KB5099931-x64.cab: waiting',
      'component package C:\\install\\Contoso-KB5099932-x64.cab: failed | no code',
      'component package Package_for_KB5099933~31bf3856ad364e35~amd64~~10.0.1.0: succeeded | removed succeeds',
      'feature ContosoCut: open | installed begins',
      'feature ContosoOld: succeeded | removed succeeds',
      'feature Contoso.Old~~~~0.0.1.0: waiting | removed waits',
    ],
  },
];
