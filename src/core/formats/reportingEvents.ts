import type { Format, FormatSample } from './format.ts';

/** A table without a header: id, time, …, event, category, update, revision, HRESULT, caller, outcome, kind, message. */
export const reportingEvents: Format = {
  name: 'reporting-events',
  title: 'What the Windows Update client reported',
  files: ['ReportingEvents*.log'],
  line: String.raw`^\{[0-9A-Fa-f-]{36}\}\t(?<time>[^\t]{1,40})\t[^\t]{0,80}\t[^\t]{0,80}\t[^\t]{0,80}\t[^\t]{0,80}\t[^\t]{0,80}\t[^\t]{0,80}\t(?<component>[^\t]{0,80})\t(?<level>Success|Failure)\t(?<message>.*)`,
  levels: { failure: 'error', success: 'information' },
  codes: [
    {
      at: String.raw`^\{[0-9A-Fa-f-]{36}\}\t[^\t]{0,80}\t[^\t]{0,80}\t[^\t]{0,80}\t[^\t]{0,80}\t[^\t]{0,80}\t[^\t]{0,80}\t(?<code>[0-9A-Fa-f]{5,8})\t`,
      kind: 'status',
      base: 16,
    },
  ],
  places: [{ path: String.raw`%windir%\SoftwareDistribution\ReportingEvents.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '{2C3C39FA-1B2A-4F44-9049-D2AA53B27F01}\t2025-11-03 09:46:19:636+0100\t1\t182 [AGENT_INSTALLING_FAILED]\t101\t{BFC8A103-2C3D-4458-9935-231D9F79E201}\t203\t8024FFF5\tUpdateOrchestrator\tFailure\tContent Install\tOne update could not be installed, error 0x80242015',
    file: 'ReportingEvents.log',
    codes: ['0x8024FFF5', '0x80242015'],
    time: '2025-11-03 09:46:19:636+0100',
    level: 'error',
    component: 'UpdateOrchestrator',
  },
  {
    text: '{2C3C39FA-1B2A-4F44-9049-D2AA53B27F02}\t2025-11-03 09:50:00:001+0100\t1\t147 [AGENT_DETECTION_FINISHED]\t101\t{00000000-0000-0000-0000-000000000000}\t0\t0\tShell\tSuccess\tSoftware Synchronization\tFound 12 updates',
    file: 'ReportingEvents.log',
    codes: [],
    level: 'information',
    component: 'Shell',
  },
  {
    text: '{2C3C39FA-1B2A-4F44-9049-D2AA53B27F03}\t2025-11-03 09:55:00:001+0100\t1\t202 [AGENT_INSTALLING_PENDING]\t101\t{BFC8A103-2C3D-4458-9935-231D9F79E202}\t1603\t240005\tShell\tSuccess\tContent Install\tA restart is due',
    file: 'ReportingEvents_old.log',
    codes: ['0x00240005'],
  },
  {
    text: '{2C3C39FA-1B2A-4F44-9049-D2AA53B27F04}\t2025-11-03 09:56:00:001+0100\t1\t183 [AGENT_INSTALLING_SUCCEEDED]\t101\t{8024402C-2C3D-4458-9935-231D9F79E203}\t200\t0\tShell\tSuccess\tContent Install\tDone: KB5000802 (1.381.1819.0)',
    file: 'ReportingEvents.log',
    codes: [],
  },
];
