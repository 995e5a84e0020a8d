import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Describer } from '../../../src/core/explain/describer.ts';
import type { FromScan } from '../../../src/node/scan/messages.ts';
import { FileScan } from '../../../src/node/scan/scanFiles.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { zipOf } from '../archives/make/zip.ts';
import { catalogue, known } from '../codes/known.ts';

test('A scan tells a few lines of each sign in each file, in archives and where no code is, too', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-signs-'));
  try {
    const bytes = (text: string) => new TextEncoder().encode(text);
    writeFileSync(join(folder, 'a.log'), 'package lost\nfailed with 0x80070005\n'.repeat(9));
    writeFileSync(join(folder, 'b.zip'), zipOf([{ name: 'b.log', data: bytes('nothing\nThe STORE is damaged\n') }]));
    // As Windows writes it.
    writeFileSync(join(folder, 'c.log'), Buffer.from('\ufeffno code\r\npackage lost', 'utf16le'));
    writeFileSync(join(folder, 'd.log'), 'failed with 0x80070005\n');
    const signs = ['package lost', 'store is .*damaged'];
    const messages: FromScan[] = [];
    const tell = (one: FromScan) => messages.push(one);
    const run = new FileScan({ known }, new Describer(catalogue), tell, { signs });
    for await (const file of diskFiles(folder, '', newWalk(run.read))) await run.scan(file);
    run.finish();
    const told = messages.flatMap((one) => (one.type === 'signs' ? [one] : []));
    expect(
      told.flatMap(({ file: { label }, found }) =>
        found.map(({ pattern, place: { line, text } }) => [label.replace(/^.*[\\/]/, ''), pattern, line, text]),
      ),
    ).toEqual([
      ['a.log', 'package lost', 1, 'package lost'],
      ['a.log', 'package lost', 3, 'package lost'],
      ['a.log', 'package lost', 5, 'package lost'],
      ['b.log', 'store is .*damaged', 2, 'The STORE is damaged'],
      ['c.log', 'package lost', 2, 'package lost'],
    ]);
    for (const { file, found } of told) expect(found.every(({ place }) => place.file === file.path)).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
