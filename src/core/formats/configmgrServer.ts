import type { Format, FormatSample } from './format.ts';

export const configmgrServer: Format = {
  name: 'configmgr-server',
  title: 'Configuration Manager site server',
  files: [
    ...['distmgr*.log', 'sitecomp*.log', 'wsyncmgr*.log', 'WCM.log', 'WSUSCtrl*.log', 'hman.log', 'sender.log'],
    ...[
      'despool.log',
      'dataldr*.log',
      'mpcontrol*.log',
      'PatchDownloader*.log',
      'ConfigMgrSetup*.log',
      'ccm.log',
      'ruleengine*.log',
      '*.lo_',
    ],
  ],
  mark: '  $$<',
  line: String.raw`^(?<message>(?:STATMSG: ID=\d{1,6} SEV=(?<level>[EIW]) )?.*?) {2}\$\$<(?<component>[^<>]{1,80})><(?<time>[^<>]{1,40})><thread=(?<thread>\d{1,8}) `,
  until: '  $$<',
  times: { order: 'monthFirst', offset: 'bias' },
  levels: { e: 'error', i: 'information', w: 'warning' },
  // The answer of a web server is no error of Windows.
  never: [String.raw`\bHttpSendRequest failed (?<number>[1-5]\d\d)\b`],
  places: [
    { path: String.raw`%ProgramFiles%\Microsoft Configuration Manager\Logs` },
    { path: String.raw`%SystemDrive%\ConfigMgrSetup.log` },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: 'HttpSendRequest failed 502  $$<Contoso Patch Downloader><11-03-2025 09:11:56.123+000><thread=1326 (0x52E)>',
    file: 'PatchDownloader.log',
    codes: [],
  },
  {
    text: '~Failed to connect to the distribution point. Error = 53  $$<SMS_DISTRIBUTION_MANAGER><11-03-2025 09:11:56.123+000><thread=1326 (0x52E)>',
    codes: ['win32:53'],
    thread: '1326',
    time: '11-03-2025 09:11:56.123+000',
    component: 'SMS_DISTRIBUTION_MANAGER',
  },
  {
    text: 'Done with 1168 packages  $$<E_PENDING><11-03-2025 09:11:56.456+000><thread=1326 (0x52E)>',
    codes: [],
    component: 'E_PENDING',
  },
  {
    text: 'STATMSG: ID=2302 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_DISTRIBUTION_MANAGER" SYS=srv SITE=ABC PID=3120 TID=1326  $$<SMS_DISTRIBUTION_MANAGER><11-03-2025 09:11:57.123+000><thread=1326 (0x52E)>',
    file: 'distmgr.log',
    codes: [],
    level: 'error',
  },
  {
    text: 'STATMSG: ID=6705 SEV=W LEV=M PID=1603  $$<SMS_WSUS_SYNC_MANAGER><11-03-2025 09:11:58.123+000><thread=4520 (0x11A8)>',
    file: 'wsyncmgr.log',
    codes: [],
    level: 'warning',
  },
  {
    text: 'STATMSG: ID=6702 SEV=I LEV=M PID=1603  $$<SMS_WSUS_SYNC_MANAGER><11-03-2025 09:11:59.123+000><thread=4520 (0x11A8)>',
    file: 'wsyncmgr.lo_',
    codes: [],
    level: 'information',
  },
  {
    text: 'Sync failed: the request failed with HTTP status 503: Service Unavailable  $$<SMS_WSUS_SYNC_MANAGER><11-03-2025 09:12:00.123+000><thread=4520 (0x11A8)>',
    file: 'wsyncmgr.log',
    codes: [],
  },
];
