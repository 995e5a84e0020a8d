import type { Bundle, BundleSample } from './bundle.ts';

/** Reports have no name of a machine. */
export const wer: Bundle = {
  name: 'wer',
  title: 'Windows Error Reporting',
  formats: ['wer'],
  head: ['<WERReportMetadata>'],
  facts: [
    {
      what: 'windows',
      at: String.raw`\.Key=vermaj\r?\nOsInfo\[\d{1,3}\]\.Value=(?<value1>\d{1,3})\r?\nOsInfo\[\d{1,3}\]\.Key=vermin\r?\nOsInfo\[\d{1,3}\]\.Value=(?<value2>\d{1,3})\r?\nOsInfo\[\d{1,3}\]\.Key=verbld\r?\nOsInfo\[\d{1,3}\]\.Value=(?<value3>\d{1,6})\r?\nOsInfo\[\d{1,3}\]\.Key=ubr\r?\nOsInfo\[\d{1,3}\]\.Value=(?<value4>\d{1,6})$`,
    },
    { what: 'windows', at: String.raw`<Build>(?<value>\d{4,5})</Build>` },
    { what: 'time', at: String.raw`^EventTime=(?<value>\d{17,19})$`, form: 'filetime' },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'metadata.xml',
    text: '<WERReportMetadata>\r\n<OSVersionInformation>\r\n<Build>19045</Build>',
    facts: [['windows', '19045']],
  },
  {
    file: 'Report.wer',
    text: 'Version=1\r\nEventType=APPCRASH\r\nEventTime=133915908992113755\r\nReportType=2\r\nSig[0].Name=x\r\nSig[0].Value=1\r\nOsInfo[0].Key=vermaj\r\nOsInfo[0].Value=10\r\nOsInfo[1].Key=vermin\r\nOsInfo[1].Value=0\r\nOsInfo[2].Key=verbld\r\nOsInfo[2].Value=22000\r\nOsInfo[3].Key=ubr\r\nOsInfo[3].Value=2538\r\n',
    facts: [
      ['windows', '10.0.22000.2538'],
      ['time', '2025-05-13T06:21:39Z'],
    ],
  },
];
