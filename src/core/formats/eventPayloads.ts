import type { Format, FormatSample } from './format.ts';

/** EvtxECmd (https://github.com/EricZimmerman/evtx) keeps the data of an event as JSON within JSON. */
export const eventPayloads: Format = {
  name: 'event-payloads',
  title: 'Event logs as JSON of EvtxECmd',
  files: ['*evtx*.json', '*evtx*.jsonl'],
  mark: String.raw`\"#text\"`,
  codes: [
    {
      at: String.raw`\\"@Name\\":\\"(?:\w{0,30}Status|\w{0,30}ErrorCode|Error|HResult|Result)\\",\\"#text\\":\\"(?<code>[234]\d{9})\\"`,
      kind: 'status',
      base: 10,
    },
  ],
};

export const samples: readonly FormatSample[] = [
  {
    text: '{"ChunkNumber":1,"Payload":"{\\"EventData\\":{\\"Data\\":[{\\"@Name\\":\\"Size\\",\\"#text\\":\\"3221225500\\"},{\\"@Name\\":\\"Status\\",\\"#text\\":\\"3221225653\\"}]}}"}',
    file: 'smb_evtx.json',
    codes: ['0xC00000B5'],
  },
];
