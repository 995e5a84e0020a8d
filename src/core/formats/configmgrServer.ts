import type { Format } from './format.ts';

export const configmgrServer: Format = {
  name: 'configmgr-server',
  title: 'Configuration Manager site server',
  files: [],
  mark: '  $$<',
  line: String.raw`^(?<message>(?:STATMSG: ID=\d{1,6} SEV=(?<level>[EIW]) )?.*?) {2}\$\$<(?<component>[^<>]{1,80})><(?<time>[^<>]{1,40})><thread=(?<thread>\d{1,8}) `,
  levels: { e: 'error', i: 'information', w: 'warning' },
  times: { order: 'monthFirst', bias: true },
  samples: [
    {
      text: '~Failed to connect to the distribution point. Error = 53  $$<SMS_DISTRIBUTION_MANAGER><11-03-2025 09:11:56.123+000><thread=4520 (0x11A8)>',
      codes: ['win32:53'],
      time: '11-03-2025 09:11:56.123+000',
      component: 'SMS_DISTRIBUTION_MANAGER',
    },
    {
      text: 'STATMSG: ID=2302 SEV=E LEV=M SOURCE="SMS Server" COMP="SMS_DISTRIBUTION_MANAGER" SYS=srv SITE=ABC PID=3120 TID=4520  $$<SMS_DISTRIBUTION_MANAGER><11-03-2025 09:11:57.123+000><thread=4520 (0x11A8)>',
      codes: [],
      level: 'error',
    },
  ],
};
