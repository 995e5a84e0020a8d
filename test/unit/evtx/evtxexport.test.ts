import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ComparedRecord, exported, HAS_EVTXEXPORT, recordsOf } from './evtxexport.ts';
import { eventData, eventRecord, hex32, number32, strings, textValue } from './make/event.ts';
import { chunk, element, evtxFile, place } from './make/evtxFile.ts';
import { SAMPLE_LOGS } from './sampleLogs.ts';
import { textOf } from './textOf.ts';

const byNumber = (a: ComparedRecord, b: ComparedRecord) => Number(a.number) - Number(b.number);

async function compare(path: string): Promise<number> {
  const { lines } = await textOf(new Uint8Array(readFileSync(path)));
  const theirs = exported(path).sort(byNumber);
  const ours = recordsOf(lines).sort(byNumber);
  // Records without a template, as collected events are, it does not read.
  expect(theirs.length > 0 ? ours : ours.slice(1)).toEqual(theirs);
  return theirs.length;
}

it.runIf(HAS_EVTXEXPORT)('A log of the tests has the records that evtxexport reads in it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-evtx-'));
  try {
    const time = Date.UTC(2024, 4, 2, 7, 1, 44, 123);
    const data = element('EventData', { content: [element('Data', { content: [place(9, 0x81)] })] });
    const named = eventData('Status', 'param1', 'Count');
    const user = element('UserData', {
      content: [element('Info', { content: [element('A', { content: [place(9)] })] })],
    });
    const log = evtxFile([
      chunk([
        eventRecord({ number: 1, time }, [named], [hex32(0xc000006d), textValue('%%2147942402'), number32(7)]),
        eventRecord({ number: 2, time: time + 1, level: 4, id: 7 }, [data], [strings('a', 'b', 'c')], 2),
      ]),
      chunk([eventRecord({ number: 3, time: time + 2, channel: 'A/Operational' }, [user], [textValue('é <b>')], 3)]),
    ]);
    const path = join(folder, 'a.evtx');
    writeFileSync(path, log);
    expect(await compare(path)).toBe(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it.runIf(HAS_EVTXEXPORT).each(SAMPLE_LOGS)(
  '$name: the same records as evtxexport, field by field',
  async ({ path }) => {
    await compare(path);
  },
  60_000,
);
