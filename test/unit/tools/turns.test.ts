import { expect, test } from 'vitest';
import type { LogFile, OpenLog } from '../../../src/node/logFile.ts';
import { Turns } from '../../../src/tools/turns.ts';

/** Longer than a turn, whatever the machine does (ms). */
const LONG = 30;

function busy(): void {
  for (const end = performance.now() + LONG; performance.now() < end; );
}

/** A file of many pieces, each of which takes long; how many were read. */
function slowFile(): { file: LogFile; read: () => number } {
  let count = 0;
  const log: OpenLog = {
    size: 1000,
    changed: 0,
    read: async () => new Uint8Array(1),
    async *chunks() {
      for (; count < 1000; ) {
        busy();
        count++;
        yield new Uint8Array(1);
      }
    },
    whatChanged: async () => undefined,
    close: async () => {},
  };
  return { file: { path: 'a', label: 'a', uri: 'file:///a', open: () => log }, read: () => count };
}

test('what is waiting gets its turn while a file is read, and can end that', async () => {
  const ending = new AbortController();
  const { file, read } = slowFile();
  const log = await new Turns(ending.signal).file(file).open();
  // Waits as a message of the client does: behind what runs now.
  setImmediate(() => ending.abort(new Error('enough')));
  const reading = (async () => {
    for await (const _ of log.chunks());
  })();
  await expect(reading).rejects.toThrow('enough');
  expect(read()).toBeLessThan(5);
  await expect(log.read(0, 1)).rejects.toThrow('enough');
});

test('a file is the same but for that', async () => {
  const turned = new Turns(new AbortController().signal).file(slowFile().file);
  expect([turned.path, turned.label, turned.uri]).toEqual(['a', 'a', 'file:///a']);
  const log = await turned.open();
  expect([log.size, await log.whatChanged(), await log.read(0, 1)]).toEqual([1000, undefined, new Uint8Array(1)]);
});
