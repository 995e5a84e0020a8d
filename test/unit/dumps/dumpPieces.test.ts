import { expect, test } from 'vitest';
import { dumpPieces } from '../../../src/core/dumps/dumpPieces.ts';
import { dumpText } from '../../../src/core/dumps/dumpText.ts';
import { makeKernelDump } from './makeKernelDump.ts';
import { makeProgramDump } from './makeProgramDump.ts';
import { sourceOf } from './sourceOf.ts';

const MEGABYTE = 1 << 20;

/** The bytes in pieces that are all in one buffer; `after` is told how many were taken. */
async function* streamed(bytes: Uint8Array, size: number, megabytesBehind = 0): AsyncGenerator<Uint8Array> {
  const buffer = new Uint8Array(size);
  for (let at = 0; at < bytes.length; at += size) {
    const piece = bytes.subarray(at, at + size);
    buffer.set(piece);
    yield buffer.subarray(0, piece.length);
    buffer.fill(0x41);
  }
  for (let index = 0; index < megabytesBehind; index++) yield new Uint8Array(MEGABYTE);
}

/** What is handed on of a file, and what is told of it. */
async function handedOn(file: Parameters<typeof dumpPieces>[0]): Promise<{ text: string; told: string[] }> {
  const told: string[] = [];
  let text = '';
  for await (const piece of dumpPieces(file, (loss) => told.push(loss))) text += Buffer.from(piece).toString('utf8');
  return { text, told };
}

test.each([
  ['of Windows', makeKernelDump()],
  ['of a program', makeProgramDump()],
])('a dump %s gives the same document as a stream', async (_, bytes) => {
  const text = await dumpText(sourceOf(bytes));
  const chunks = () => streamed(bytes, 1000);
  expect(await handedOn({ chunks })).toEqual({ text, told: [] });
  expect(await handedOn({ chunks, source: sourceOf(bytes) })).toEqual({ text, told: [] });
});

test('of a stream of gigabytes only the beginning is taken', async () => {
  let taken = 0;
  async function* endless() {
    yield makeKernelDump({ type: 1, pages: 2 ** 20 });
    for (; ; taken++) yield new Uint8Array(MEGABYTE);
  }
  const { text, told } = await handedOn({ chunks: endless });
  expect(text).toContain('Bug check 0x000000D1');
  expect(told).toEqual([]);
  expect(taken).toBeLessThan(20);
});

test('what lies behind the beginning of a stream is told', async () => {
  const bytes = makeProgramDump();
  // The list of modules, the second entry of the directory, is moved far back.
  new DataView(bytes.buffer).setUint32(32 + 12 + 8, 100 * MEGABYTE, true);
  const { text, told } = await handedOn({ chunks: () => streamed(bytes, 4096, 40) });
  const sentence =
    'Not read, or only in part: the list of modules. It is too far into a file in an archive: unpack the dump and open that.';
  expect(text).toContain(`${sentence}\n`);
  expect(told).toEqual([`has gaps. ${sentence}`]);
});

test('what is cut off is told, in a stream too', async () => {
  const bytes = makeKernelDump().subarray(0, 0x1800);
  const told = [
    'has gaps. Not read, or only in part: the header. The file ends before it: copy the dump again from the machine that wrote it.',
  ];
  expect(await handedOn({ chunks: () => streamed(bytes, 512) })).toMatchObject({ told });
  expect(await handedOn({ chunks: () => streamed(bytes, 512), source: sourceOf(bytes) })).toMatchObject({ told });
});
