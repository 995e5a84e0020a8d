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

test('an old archive has no mark, and is known by its numbers and its checksum', async () => {
  const none = new Uint8Array(0);
  const old = [
    { name: 'logs/', data: none, type: '\0' },
    { ...a, type: '\0' },
    { ...a, name: 'b.log' },
  ];
  const bytes = tarOf([...old, { name: 'a link', data: none, type: '2' }], { isOld: true });
  const found = [
    ['logs/', digest(none)],
    ['a.log', digest(log)],
    ['b.log', digest(log)],
  ];
  expect(await read(bytes)).toEqual(found);
  const packed = new Uint8Array(gzipSync(bytes));
  expect(await read(packed, 'x.tgz')).toEqual(found.map(([name, data]) => [`x.tar > ${name}`, data]));
  const changed = (at: number, byte: number) => bytes.map((one, i) => (i === at ? byte : one));
  // A wrong checksum, no name, a size that is no number.
  for (const bad of [changed(2, 0x78), changed(0, 0), changed(130, 0x41)]) {
    await expect(read(bad)).rejects.toThrow('is not an archive that is read');
  }
  await expect(read(new Uint8Array(2048))).rejects.toThrow('is not an archive that is read');
});

test('numbers that are none are not taken for an old archive, even where the checksum is right', async () => {
  const withSum = (at: number, text: string) => {
    const head = tarOf([{ name: 'a', data: new Uint8Array(0) }], { isOld: true }).slice(0, 512);
    head.set(utf8(text), at);
    head.fill(0x20, 148, 156);
    const sum = head.reduce((all, byte) => all + byte, 0);
    head.set(utf8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    return head;
  };
  expect(await read(withSum(0, 'b'))).toEqual([['b', digest(new Uint8Array(0))]]);
  for (const bad of [
    withSum(0, '\0'),
    withSum(100, 'mode'),
    withSum(124, 'size'),
    withSum(136, 'time'),
    withSum(156, '9'),
  ]) {
    await expect(read(bad)).rejects.toThrow('is not an archive that is read');
  }
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
