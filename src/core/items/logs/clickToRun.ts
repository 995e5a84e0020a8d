import type { ItemLog, ItemSample } from '../itemLog.ts';

/**
 * Whether the setup of Office as a whole went well, as it reports at its end:
 * https://learn.microsoft.com/deployoffice/privacy/required-diagnostic-data
 */
export const clickToRun: ItemLog = {
  name: 'click-to-run',
  formats: ['click-to-run'],
  lines: [
    {
      at: String.raw`"EventName": ?"(?<name>Office\.ClickToRun\.UniversalBootstrapper)\.(?:Application|Execute\d?)".*"Activity\.Success": ?(?<result>true|false)(?:, ?"Activity\.Result\.Code": ?(?<code>\d{1,10}))?`,
      kind: 'product',
      phase: 'installed',
      results: { true: 'succeeds', false: 'fails' },
    },
  ],
};

export const samples: readonly ItemSample[] = [
  {
    text: '01/03/2025 10:42:46.990\tSETUP (0x4d8c)\t0x2f0c\t\tTelemetry Event\tbiyhq\tMedium\tSendEvent {"EventName": "Office.ClickToRun.UniversalBootstrapper.Execute3", "Flags": 33777018697006849, "InternalSequenceNumber": 32, "Time": "2025-01-03T16:42:46Z", "Activity.CV": "jzzQ.6.3", "Activity.Duration": 30316190, "Activity.Count": 1, "Activity.AggMode": 0, "Activity.Success": false, "Activity.Result.Code": 17004, "Activity.Result.Type": "system"}',
    file: 'OfficeSetup_20250103.log',
    items: ['product Office.ClickToRun.UniversalBootstrapper: failed | no code | installed fails'],
  },
  {
    text: `01/03/2025 10:42:46.990\tSETUP (0x4d8c)\t0x2f0c\t\tTelemetry Event\tbiyhq\tMedium\tSendEvent {"EventName": "Office.ClickToRun.UniversalBootstrapper.Execute3", "Flags": 1, "Activity.Success": false, "Activity.Result.Code": 17002, "Activity.Result.Type": "system"}
01/03/2025 11:42:46.990\tSETUP (0x4d8d)\t0x2f0d\t\tTelemetry Event\tbiyhq\tMedium\tSendEvent {"EventName": "Office.ClickToRun.UniversalBootstrapper.Execute3", "Flags": 1, "Activity.Success": true}`,
    file: 'OfficeSetup_20250103.log',
    items: ['product Office.ClickToRun.UniversalBootstrapper: recovered | no code'],
  },
  {
    text: '01/03/2025 10:42:46.990\tSETUP (0x4d8c)\t0x2f0c\t\tTelemetry Event\tbiyhq\tMedium\tSendEvent {"EventName": "Office.ClickToRun.UniversalBootstrapper.Application", "Flags": 1, "Activity.Success": true}',
    file: 'OfficeSetup_20250103.log',
    items: ['product Office.ClickToRun.UniversalBootstrapper: succeeded'],
  },
];
