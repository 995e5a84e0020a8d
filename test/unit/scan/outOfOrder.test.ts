import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Describer } from '../../../src/core/explain/describer.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import type { FromScan } from '../../../src/node/scan/messages.ts';
import { FileScan } from '../../../src/node/scan/scanFiles.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { zipOf } from '../archives/make/zip.ts';
import { catalogue, known } from '../codes/known.ts';
import { eventData, eventRecord, hex32 } from '../evtx/make/event.ts';
import { chunk, evtxFile } from '../evtx/make/evtxFile.ts';

const TIME = Date.UTC(2024, 4, 2, 7);
const MINUTE = 60_000;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-order-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A record a minute, each with a code of its own: 0x80070001 is the first. */
const record = (number: number) =>
  eventRecord({ number, time: TIME + number * MINUTE }, [eventData('ErrorCode')], [hex32(0x80070000 + number)]);

/** The Win32 numbers in the codes of a scan's timeline, in its order. */
async function timelineOf(path: string): Promise<number[]> {
  const results = new ScanResults();
  const post = (message: FromScan) => {
    if (message.type === 'found') results.update(message.file, message.tallies);
    else if (message.type === 'read') results.finish(message.file, message.order);
  };
  const run = new FileScan({ known }, new Describer(catalogue), post);
  for await (const file of diskFiles(path, '', newWalk(run.read))) await run.scan(file);
  const { entries } = mergeTimeline(results.timelineFiles());
  return entries.map(({ hit }) => hit.hit.code.value & 0xffff);
}

/** What has gone on at its beginning: the chunk that was written last comes first. */
const wrapped = evtxFile([chunk([record(8), record(12)]), chunk([record(1), record(2), record(5)])]);
const text = [3, 9].map((at) => `2024-05-02T07:0${at}:00Z error 0x8007000${at}\n`).join('');

it('A timeline has the records of a full event log where their times say, in an archive as outside of one', async () => {
  const order = [1, 2, 3, 5, 8, 9, 12];
  const inner = zipOf([{ name: 'System.evtx', data: wrapped }]);
  const data = new TextEncoder().encode(text);
  writeFileSync(
    join(folder, 'logs.zip'),
    zipOf([
      { name: 'inner.zip', data: inner },
      { name: 'app.log', data },
    ]),
  );
  expect(await timelineOf(join(folder, 'logs.zip'))).toEqual(order);
  rmSync(join(folder, 'logs.zip'));
  writeFileSync(join(folder, 'System.evtx'), wrapped);
  writeFileSync(join(folder, 'app.log'), data);
  expect(await timelineOf(folder)).toEqual(order);
});
