import type { Format, FormatSample } from './format.ts';

export const wsus: Format = {
  name: 'wsus',
  title: 'Update server (WSUS)',
  files: ['SoftwareDistribution*.log', 'WSUSSetup*.log'],
  line: String.raw`^(?<time>\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} UTC)[\t ]{1,10}(?<level>Change|Error|Info|Warning)[\t ]{1,16}(?<component>\w{1,40})\.(?<thread>\d{1,6})[\t ]{1,10}(?<message>.*)`,
  levels: { change: 'information', error: 'error', info: 'information', warning: 'warning' },
  places: [{ path: String.raw`%ProgramFiles%\Update Services\LogFiles\SoftwareDistribution.log` }],
};

export const samples: readonly FormatSample[] = [
  {
    text: '2025-11-03 12:08:50.013 UTC\tError\tWsusService.7\tContentSyncAgent.WakeUp\tThe job ended with error: 2149122452, context 5',
    file: 'SoftwareDistribution.log',
    codes: ['0x80190194'],
    thread: '7',
    time: '2025-11-03 12:08:50.013 UTC',
    level: 'error',
    component: 'WsusService',
  },
  {
    text: '2025-11-03 12:08:51.013 UTC\tInfo\tWsusService.27\tEventLogEventReporter.ReportEvent\tEventId=382,Type=Information,Category=Synchronization,Message=Started by hand.',
    file: 'SoftwareDistribution.log',
    codes: [],
    level: 'information',
  },
  {
    text: '2025-11-03 12:08:52.013 UTC\tWarning\tw3wp.12\tSoapUtilities.CreateException\tThrowException: actor = http://srv:8530/client.asmx, ErrorCode=ConfigChanged',
    file: 'SoftwareDistribution.log.old.log',
    codes: [],
    level: 'warning',
    component: 'w3wp',
  },
  {
    text: '2025-11-03 12:08:53.013 UTC\tChange\tw3wp.6\tAdminDataAccess.StartSubscriptionManually\tSynchronization started, 1168 updates known',
    file: 'SoftwareDistribution.log',
    codes: [],
    level: 'information',
  },
];
