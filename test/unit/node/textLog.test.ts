import { expect, test } from 'vitest';
import { textLog } from '../../../src/node/textLog.ts';

const names = { path: '/a.log', label: 'a.log', uri: 'file:///a.log' };

async function bytesOf(text: string): Promise<Buffer> {
  const log = await textLog(names, text, 0).open();
  const pieces: Uint8Array[] = [];
  for await (const piece of log.chunks()) pieces.push(piece.slice());
  return Buffer.concat(pieces);
}

test('A text is read as the file that it would be: UTF-8 with its mark, no character cut in two', async () => {
  // A pair of halves stands where a piece would end.
  const text = `${'a'.repeat((1 << 16) - 1)}🔧${'ä\r\n'.repeat(40_000)}`;
  expect((await bytesOf(text)).equals(Buffer.from(`\uFEFF${text}`, 'utf8'))).toBe(true);
  expect((await bytesOf('')).equals(Buffer.from('\uFEFF', 'utf8'))).toBe(true);
});

test('Its beginning can be read by itself', async () => {
  const log = await textLog(names, 'Error 0x80070005', 7).open();
  expect(Buffer.from(await log.read(0, 8)).toString()).toBe('\uFEFFError');
  expect(log.changed).toBe(7);
});
