import type { ItemLog, ItemSample } from '../itemLog.ts';

/** The upgrade that SetupDiag judges, by the build that Windows was to become. */
export const setupdiag: ItemLog = {
  name: 'setupdiag',
  formats: ['setupdiag'],
  lines: [
    {
      at: String.raw`\bTargetOSBuildString(?: ?= ?|>)(?<id>\d[\d.]{4,30})`,
      kind: 'upgrade',
    },
    {
      at: String.raw`\bSetupDiag reports successful upgrade found`,
      kind: 'upgrade',
      phase: 'run',
      says: 'succeeds',
    },
    {
      at: String.raw`\bError: SetupDiag reports .*\bError[:=] ?(?<code>0x[0-9A-F]{8})`,
      kind: 'upgrade',
      phase: 'run',
      says: 'fails',
    },
    {
      at: '<FailureDetails>Err = (?<code>0x[0-9A-F]{8})',
      kind: 'upgrade',
      phase: 'run',
      says: 'fails',
    },
    {
      at: String.raw`\bError: SetupDiag reports [^:,.]{1,150}(?:\.|$)`,
      kind: 'upgrade',
      phase: 'run',
      says: 'fails',
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `Matching Profile found: OptionalComponentOpenPackageFailed - 22952520-EC89-4FBD-94E0-B67DF8834701
System Information:
	Machine Name = PC-0142
	HostOSVersion = 10.0.15063
	HostOSBuildString = 15063.0.amd64fre.rs2_release.170317-1834
	TargetOSBuildString = 10.0.16299.15 (rs3_release.170928-1534)
	HostOSLanguageId = 2057

Error: SetupDiag reports Optional Component installation failed to open OC Package. Package Name: Contoso, Error: 0x8007001F
Recommend you check the service.`,
    file: 'SetupDiagResults.log',
    items: ['upgrade 10.0.16299.15: failed | code 0x8007001F | run fails'],
  },
  {
    text: `  <SystemInfo>
    <HostOSVersion>10.0.18908</HostOSVersion>
    <TargetOSBuildString>10.0.19045.3803 (vb_release_svc_prod3.231203-1500)</TargetOSBuildString>
  </SystemInfo>
  <FailureData>Error: SetupDiag reports driver install failure.</FailureData>
  <FailureDetails>Err = 0xC1900101 - 0x30018, LastPhase = SECOND_BOOT</FailureDetails>`,
    file: 'SetupDiagResults.xml',
    items: ['upgrade 10.0.19045.3803: failed | code 0xC1900101 | attempts 1'],
  },
  {
    text: `    TargetOSBuildString = 10.0.22631.2861 (ni_release.220506-1250)
SetupDiag reports successful upgrade found.`,
    file: 'SetupDiagResults.log',
    items: ['upgrade 10.0.22631.2861: succeeded | no code'],
  },
];
