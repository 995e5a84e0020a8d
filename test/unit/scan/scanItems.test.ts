import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Describer } from '../../../src/core/explain/describer.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import type { HitFilter } from '../../../src/core/filters/hitFilter.ts';
import type { Item } from '../../../src/core/items/item.ts';
import { headOfItem } from '../../../src/core/items/readItemLog.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import { formatTimestamp } from '../../../src/core/times/timestamp.ts';
import { gather } from '../../../src/node/scan/gather.ts';
import { FileScan } from '../../../src/node/scan/scanFiles.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { zipOf } from '../archives/make/zip.ts';
import { catalogue, known } from '../codes/known.ts';
import { sources } from '../report/summaries.ts';

const APP = '7d1f0a52-3c64-4b0e-9a41-0c8f1e2d3b45';
const OTHER = '5b9e6c10-8a2d-4f37-b1c5-2e4d6f8a9b01';

const line = (message: string, time: string) =>
  `<![LOG[${message}]LOG]!><time="${time}.1" date="11-3-2025" component="AppWorkload" context="" type="1" thread="4" file="">\n`;
const begins = (app: string) =>
  `[Win32App][ExecutionActionHandler] Handler invoked with execution type: Install for policy with id: ${app}`;
const FAILS =
  line(begins(APP), '09:00:00') +
  line('[Win32App] Setting enforcementState as: Error with lpExitCode: 1603', '09:01:40');
const WORKS = line(begins(APP), '10:00:00') + line('[Win32App] lpExitCode is defined as Success', '10:02:00');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'faultbook-items-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function itemsOf(filter?: HitFilter): Promise<readonly Item[]> {
  const results = new ScanResults();
  // As it goes from thread to thread.
  const run = new FileScan({ known }, new Describer(catalogue), (one) => gather(results, structuredClone(one)), {
    ...(filter && { filter }),
  });
  for await (const file of diskFiles(folder, '', newWalk(run.read))) await run.scan(file);
  run.finish();
  const { items, linesLeft } = results.summary(new Explainer(sources, 'en'));
  expect(linesLeft).toBe(0);
  for (const { files } of items) for (const file of files) expect(results.file(file)?.path).toBe(file);
  return items;
}

test('A scan lists what its logs tell of items, in archives and in any encoding too, those of several files as one', async () => {
  const bytes = new TextEncoder().encode(line(begins(OTHER), '09:30:00') + WORKS);
  writeFileSync(join(folder, 'AppWorkload-20251103.log'), Buffer.from(`\ufeff${FAILS}`, 'utf16le'));
  writeFileSync(join(folder, 'logs.zip'), zipOf([{ name: 'AppWorkload.log', data: bytes }]));
  writeFileSync(join(folder, 'other.log'), 'nothing of an item\n');
  const items = await itemsOf();
  expect(items.map(headOfItem)).toEqual([`app ${OTHER}: open`, `app ${APP}: recovered`]);
  const [, app] = items;
  expect(app!.files.map((file) => file.slice(folder.length + 1))).toEqual([
    'AppWorkload-20251103.log',
    'logs.zip/AppWorkload.log',
  ]);
  expect(app!.failedBefore).toMatchObject({ line: 2, text: FAILS.split('\n')[1] });
  const [{ begin, last }] = app!.phases as [Item['phases'][0]];
  expect([begin!.stamp!, last.stamp!].map(formatTimestamp)).toEqual([
    '2025-11-03T10:00:00.100',
    '2025-11-03T10:02:00.100',
  ]);
});

test('A list in a line of a megabyte names items, too', async () => {
  const policies = Array.from({ length: 200 }, (_, i) => {
    const id = `${i.toString(16).padStart(8, '0')}-1c2d-4e3f-8a9b-0123456789ab`;
    return `{"Id":"${id}","Name":"App ${i}","Rule":"${'QUJD'.repeat(1500)}"}`;
  });
  const list = line(`Get policies = [${policies.join(',')}]`, '08:00:00');
  writeFileSync(
    join(folder, 'AppWorkload.log'),
    list + line(begins('000000c7-1c2d-4e3f-8a9b-0123456789ab'), '09:00:00'),
  );
  const items = await itemsOf();
  expect(items.map(({ name }) => name).sort()).toEqual(Array.from({ length: 200 }, (_, i) => `App ${i}`).sort());
  expect(items[0]).toMatchObject({ name: 'App 199', outcome: 'open' });
});

test('A scan for some time tells of items at that time, and one for some codes of none', async () => {
  writeFileSync(join(folder, 'AppWorkload.log'), FAILS + WORKS);
  expect((await itemsOf({ from: '2025-11-03T09:30' })).map(headOfItem)).toEqual([`app ${APP}: succeeded`]);
  expect(await itemsOf({ codes: [{ kind: 'win32', value: 1603 }] })).toEqual([]);
});
