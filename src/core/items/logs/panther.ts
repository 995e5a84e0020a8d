import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * An upgrade of Windows, by the build that Windows is to become. How it went well is not written here: it goes on in another phase,
 * after a restart.
 */
export const panther: ItemLog = {
  name: 'panther',
  formats: ['panther'],
  lines: [
    { at: String.raw`\bTarget OS version: (?<id>\d[\d.]{6,30})`, kind: 'upgrade' },
    {
      at: String.raw`\bSetup phase change: \[SetupPhaseUnknown\] -> \[SetupPhase`,
      kind: 'upgrade',
      phase: 'run',
      says: 'begins',
    },
    {
      at: String.raw`\bCSetupHost::Execute\(\d{1,6}\): Result = (?<code>0x[0-9A-F]{8})`,
      kind: 'upgrade',
      phase: 'run',
      byCode: true,
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: `2025-11-03 20:45:00, Info                  MOUPG  SetupHost::Initialize: CmdLine                = [/Install /Media /Quiet /InstallFile D:\\Sources\\Install.wim ]
2025-11-03 20:45:00, Info                  CONX   Host OS version: 10.0.17134.0  (0.0) Platform 0x2, SuiteMask 0x100, ProdType 0x1
2025-11-03 20:45:00, Info                  CONX   Target OS version: 10.0.19041.1253
2025-11-03 20:45:01, Info                  MOUPG  Setup phase change: [SetupPhaseUnknown] -> [SetupPhaseUnpack]
2025-11-03 20:45:03, Error      [0x07005f] DIAG   Failed to read the edition from the blackboard.[gle=0x00000490]
2025-11-03 20:45:06, Error                 SP     Operation failed: Apply image. Error: 0x80070070[gle=0x000000b7]
2025-11-03 20:45:10, Error                 MOUPG  CSetupManager::Execute(284): Result = 0x80070070
2025-11-03 20:45:10, Error                 MOUPG  CSetupHost::Execute(450): Result = 0x80070070`,
    file: 'setupact.log',
    items: ['upgrade 10.0.19041.1253: failed | code 0x80070070 | attempts 1 | run fails'],
  },
  {
    text: `2025-11-04 20:45:00, Info                  CONX   Target OS version: 10.0.22631.2861
2025-11-04 20:45:01, Info                  MOUPG  Setup phase change: [SetupPhaseUnknown] -> [SetupPhaseUnpack]
2025-11-04 20:45:02, Info                  MOUPG  Setup phase change: [SetupPhaseUnpack] -> [SetupPhasePrepare]
2025-11-04 20:55:06, Error                 SP     Failed to merge telemetry file: . hr = 0x80070057`,
    file: 'setupact.log',
    items: ['upgrade 10.0.22631.2861: open | no code'],
  },
];
