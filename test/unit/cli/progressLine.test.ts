import { describe, expect, test } from 'vitest';
import { ProgressLine } from '../../../src/cli/progressLine.ts';

/** A stream that remembers what is written to it. */
function stream(isTTY: boolean, columns = 80) {
  const written: string[] = [];
  const out = { isTTY, columns, write: (text: string) => written.push(text) } as unknown as NodeJS.WriteStream;
  return { out, written };
}

describe('How far a scan has come', () => {
  test('is said on a terminal, in one line that is cleared, whatever a file is called', () => {
    const { out, written } = stream(true, 40);
    const line = new ProgressLine(out);
    const told: number[] = [];
    const sum = line.summing(({ bytes }) => told.push(bytes));
    sum({ name: 'a\u001b[2J\n.log', bytes: 2048, files: 1 });
    sum({ name: 'b.log', bytes: 1024, files: 1 });
    expect(told).toEqual([2048, 3072]);
    // More often it is not written.
    expect(written).toHaveLength(1);
    expect(written[0]!.startsWith('\r\u001b[KScanning a')).toBe(true);
    expect(written[0]!.slice(4)).not.toMatch(/\p{Cc}/u);
    expect(written[0]!.slice(4)).toHaveLength(39);
    line.clear();
    line.clear();
    expect(written.slice(1)).toEqual(['\r\u001b[K']);
  });

  test('is said nowhere else, and not where nobody wants it', () => {
    for (const [isTTY, isWanted] of [
      [false, true],
      [true, false],
    ] as const) {
      const { out, written } = stream(isTTY);
      const line = new ProgressLine(out, isWanted);
      line.show({ name: 'a.log', bytes: 1, files: 1 });
      line.clear();
      expect(written).toEqual([]);
    }
  });
});
