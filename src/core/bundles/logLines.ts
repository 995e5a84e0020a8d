import type { Bundle, BundleSample } from './bundle.ts';

/** Lines of logs that programs write as JSON: known by what common libraries and collectors call the time and the level. */
export const logLines: Bundle = {
  name: 'log-lines',
  title: 'A log in JSON',
  head: [
    // https://clef-json.org
    ['{"@t":"', '"@m'],
    // https://www.elastic.co/docs/reference/ecs
    ['"@timestamp"', '"log.level"'],
    ['"level":', '"time":', '"pid":', '"hostname":', '"msg":'],
    ['"Timestamp"', '"Level"', '"MessageTemplate"'],
    ['"createdDateTime"', '"userPrincipalName"', '"correlationId"', '"appDisplayName"'],
  ],
};

export const samples: readonly BundleSample[] = [
  { file: 'a.json', text: '{"@t":"2024-04-21T10:15:00Z","@mt":"It failed with {Code}","Code":5}\n' },
  { file: 'a.json', text: '{"@timestamp":"2024-04-21T10:15:00Z","log.level":"ERROR","message":"x"}\n' },
  { file: 'a.json', text: '{"level":50,"time":1713694500000,"pid":1,"hostname":"x","msg":"x"}\n' },
  { file: 'a.json', text: '{"Timestamp":"2024-04-21T10:15:00Z","Level":"Error","MessageTemplate":"x"}\n' },
  {
    file: 'signins.json',
    text: '[{"createdDateTime":"2024-04-21T10:15:00Z","userPrincipalName":"x","correlationId":"1","appDisplayName":"y"}]',
  },
  { file: 'data.json', text: '[{"time":"10:15","level":3,"name":"x"}]', known: false },
];
