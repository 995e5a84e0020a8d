import type { Profile } from './profile.ts';

const OWN = 'Where yours has other names, describe it in a file of your own (--profiles).';

/** Places in the other engines: names as the usual shippers of Windows logs give them. */
export const OTHER_PROFILES: readonly Profile[] = [
  {
    name: 'wineventlog',
    title: 'Windows event logs (Splunk Add-on for Microsoft Windows)',
    engine: 'spl',
    labels: { index: 'wineventlog' },
    machine: 'host',
    event: { id: 'EventCode', provider: 'SourceName' },
    columns: { host: 'string', EventCode: 'int', SourceName: 'string' },
    lacks: [OWN],
    source: 'https://docs.splunk.com/Documentation/WindowsAddOn',
  },
  {
    name: 'winlogbeat',
    title: 'Windows event logs (Winlogbeat, Elastic Agent)',
    engine: 'esql',
    from: 'winlogbeat-*,logs-system.*,logs-windows.*',
    time: '@timestamp',
    machine: 'host.name',
    text: ['message'],
    event: { id: 'event.code', provider: 'winlog.provider_name' },
    columns: {
      '@timestamp': 'datetime',
      'host.name': 'string',
      message: 'string',
      'event.code': 'string',
      'winlog.provider_name': 'string',
    },
    lacks: [OWN],
    source: 'https://www.elastic.co/guide/en/beats/winlogbeat/current/exported-fields.html',
  },
  {
    name: 'windows',
    title: 'Windows event logs (Grafana Alloy, Promtail)',
    engine: 'logql',
    labels: { job: 'windows' },
    machine: 'computer',
    columns: { computer: 'string' },
    lacks: [OWN],
    source: 'https://grafana.com/docs/alloy/latest/reference/components/loki/loki.source.windowsevent/',
  },
  ...(['clickhouse', 'duckdb', 'spark'] as const).map(
    (engine): Profile => ({
      name: 'logs',
      title: 'A table of lines: timestamp, host, message',
      engine,
      from: 'logs',
      time: 'timestamp',
      machine: 'host',
      text: ['message'],
      columns: { timestamp: 'datetime', host: 'string', message: 'string' },
      lacks: [OWN],
    }),
  ),
  {
    name: 'windows',
    title: 'Any log of Windows (Message, EventID, Provider_Name)',
    engine: 'sigma',
    text: ['Message'],
    event: { id: 'EventID', provider: 'Provider_Name' },
    columns: { Message: 'string', EventID: 'int', Provider_Name: 'string' },
    source: 'https://sigmahq.io/docs/basics/log-sources.html',
  },
];
