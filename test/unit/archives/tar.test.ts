import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { archiveEntries } from '../../../src/core/archives/archiveEntries.ts';
import { collected, digest, joined, logBytes, sourceOf, utf8 } from './make/bytes.ts';
import { tarOf } from './make/tar.ts';

async function read(bytes: Uint8Array, name = ''): Promise<[string, string][]> {
  const found: [string, string][] = [];
  for await (const { path, stream } of archiveEntries(sourceOf(bytes), { name })) {
    found.push([path.join(' > '), await collected(stream()).then(digest, (error) => String(error.message))]);
  }
  return found;
}

const log = logBytes(70_000);
const a = { name: 'a.log', data: log };

test('names and sizes come from where they are said last, and what has no bytes is left out', async () => {
  const pax = (name: string) => {
    const rest = ` path=${name}\n`;
    const length = utf8(rest).length;
    const digits = String(length + String(length).length).length;
    return utf8(`${length + digits}${rest}`);
  };
  const bytes = tarOf([
    { name: 'logs/', data: new Uint8Array(0), type: '5' },
    a,
    { name: 'a link', data: new Uint8Array(0), type: '2' },
    { name: 'x', data: pax('über/lang.log'), type: 'x' },
    { name: 'short', data: log },
    { name: '././@LongLink', data: utf8(`${'n'.repeat(300)}\0`), type: 'L' },
    { name: 'short', data: log },
    { name: 'sparse', data: log, type: 'S' },
    { name: '../../up\u001b.log', data: new Uint8Array(0) },
  ]);
  expect(await read(bytes)).toEqual([
    ['a.log', digest(log)],
    ['über/lang.log', digest(log)],
    ['n'.repeat(300), digest(log)],
    ['sparse', 'is packed as a sparse file, which is not read'],
    ['../../up␣U+001B␣.log', digest(new Uint8Array(0))],
  ]);
});

test('an archive without its end, and a damaged one', async () => {
  const whole = tarOf([a, { ...a, name: 'b.log' }]);
  const both = ['a.log', 'b.log'].map((name) => [name, digest(log)]);
  expect(await read(whole.subarray(0, whole.length - 1024))).toEqual(both);
  await expect(read(whole.subarray(0, 512 + 70_144 + 100))).rejects.toThrow('is damaged: it ends too early');
  expect((await read(whole.subarray(0, whole.length - 30_000)))[1]![1]).toBe('is damaged: it ends too early');
  const changed = whole.slice();
  changed[512 + 70_144 + 3]! ^= 1;
  await expect(read(changed)).rejects.toThrow('is damaged: a header makes no sense');
});

test('in gzip its checksum counts too, though it comes last', async () => {
  const packed = new Uint8Array(gzipSync(tarOf([a])));
  expect(await read(packed, 'x.tgz')).toEqual([['x.tar > a.log', digest(log)]]);
  packed[packed.length - 6]! ^= 1;
  expect(await read(packed, 'x.tgz')).toEqual([
    ['x.tar > a.log', digest(log)],
    ['x.tar', 'is damaged: its checksum is wrong'],
  ]);
});

test('text that only begins like one is none', async () => {
  const head = joined(utf8('x'.repeat(257)), utf8('ustar'), utf8('y'.repeat(600)));
  await expect(read(head)).rejects.toThrow('is not an archive that is read');
});
