import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * An upgrade of Windows, by the id under which Windows Update has it, or by the command line of Setup where nobody gave it one.
 * How it went well is not written here: it goes on in another phase.
 */
export const panther: ItemLog = {
  name: 'panther',
  formats: ['panther'],
  lines: [
    {
      at: String.raw`\bSetupHost::Initialize: CmdLine {1,30}= \[.*[/-]ReportId "?\{?(?<id>[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12})`,
      kind: 'upgrade',
      phase: 'run',
      says: 'begins',
    },
    {
      at: String.raw`\bSetupHost::Initialize: CmdLine {1,30}= \[(?<name>/Install\b[^\]]{0,180})`,
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
    text: `2025-11-03 20:45:00, Info                  MOUPG  SetupHost::Initialize: CmdLine = [/Product Client /PreDownload /Package /Priority Normal /Quiet /ReportId 96CEE0A1-1111-4222-8333-2D4E1B130601.1 /FlightData "RS:24944" ]
2025-11-03 20:45:03, Error      [0x07005f] DIAG   Failed to read the edition from the blackboard.[gle=0x00000490]
2025-11-03 20:45:06, Error                 SP     Operation failed: Apply image. Error: 0x80070070[gle=0x000000b7]
2025-11-03 20:45:10, Error                 MOUPG  CSetupManager::Execute(284): Result = 0x80070070
2025-11-03 20:45:10, Error                 MOUPG  CSetupHost::Execute(450): Result = 0x80070070`,
    file: 'setupact.log',
    items: ['upgrade 96cee0a1-1111-4222-8333-2d4e1b130601: failed | code 0x80070070 | attempts 1 | run fails'],
  },
  {
    text: `2025-11-04 20:45:00, Info                  MOUPG  SetupHost::Initialize: CmdLine                = [/Install /Media /Quiet /InstallFile D:\\Sources\\Install.wim ]
2025-11-04 20:55:06, Error                 SP     Failed to merge telemetry file: . hr = 0x80070057`,
    file: 'setupact.log',
    items: ['upgrade /Install /Media /Quiet /InstallFile D:\\Sources\\Install.wim: open'],
  },
];
