import type { Bundle, BundleSample } from './bundle.ts';

/** What tools of Windows report as a page or as XML. */
export const windowsReport: Bundle = {
  name: 'windows-report',
  title: 'Report of a tool of Windows',
  head: [
    // powercfg: batteries, energy, sleep.
    'name="ReportUtcOffset"',
    'schemas.microsoft.com/energy/2007',
    'schemas.microsoft.com/battery/2012',
    // gpresult
    'www.microsoft.com/GroupPolicy/Rsop',
    // Unattended setup in the cloud.
    ['<Event time="', 'source="Unattend"'],
    'ImageName,UniqueProcessId,NumberOfThreads,',
    // Process Monitor
    '"Time of Day","Process Name","PID","Operation"',
    '<procmon>',
  ],
  facts: [
    { what: 'machine', at: String.raw`<td class="label">COMPUTER NAME</td>\s{0,9}<td>(?<value>[^<]{1,64})</td>` },
  ],
};

export const samples: readonly BundleSample[] = [
  {
    file: 'battery-report.html',
    text: '<html><head><meta name="ReportUtcOffset" content="+1:00"/></head><tr><td class="label">COMPUTER NAME</td><td>PC-0142</td></tr>',
    facts: [['machine', 'PC-0142']],
  },
  { file: 'energy.xml', text: '<EnergyReport xmlns="http://schemas.microsoft.com/energy/2007">' },
  { file: 'battery.xml', text: '<BatteryReport xmlns="http://schemas.microsoft.com/battery/2012">' },
  { file: 'gp.xml', text: '<Rsop xmlns="http://www.microsoft.com/GroupPolicy/Rsop">' },
  {
    file: 'WaSetup.xml',
    text: '<Event time="2024-04-21T10:15:00.123Z" category="INFO" source="Unattend"><UnattendStart>',
  },
  { file: 'memory.csv', text: 'ImageName,UniqueProcessId,NumberOfThreads,HardFaultCount\n' },
  { file: 'a.csv', text: '"Time of Day","Process Name","PID","Operation","Path"\r\n' },
  { file: 'a.xml', text: '<?xml version="1.0"?><procmon><processlist>' },
  { file: 'index.html', text: '<html><head><title>Battery report</title>', known: false },
];
