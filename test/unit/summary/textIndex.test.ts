import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { RECORD_BELOW } from '../../../src/core/formats/eventShapes.ts';
import type { IndexedHit } from '../../../src/core/summary/hitIndex.ts';
import { type LineChange, TextIndex } from '../../../src/core/summary/textIndex.ts';
import { catalogue, known } from '../codes/known.ts';

/** A text as an editor has it. */
class Text {
  rows: string[];
  constructor(text: string) {
    this.rows = text.split('\n');
  }
  get lineCount() {
    return this.rows.length;
  }
  line(index: number) {
    return this.rows[index]!;
  }
  /** Applies edits whose places are those of before; answers them as the index wants them. */
  apply(edits: readonly { from: number; to: number; text: string }[]): LineChange[] {
    const all = this.rows.join('\n');
    const place = (offset: number) => {
      const before = all.slice(0, offset).split('\n');
      return { line: before.length - 1, character: before.at(-1)!.length };
    };
    const changes = edits.map(({ from, to, text }) => {
      const start = place(from);
      return { startLine: start.line, startCharacter: start.character, endLine: place(to).line, text };
    });
    let text = all;
    for (const edit of [...edits].sort((a, b) => b.from - a.from)) {
      text = text.slice(0, edit.from) + edit.text + text.slice(edit.to);
    }
    this.rows = text.split('\n');
    return changes;
  }
}

const indexOf = (text: Text) => {
  const index = new TextIndex(text, { known }, new Describer(catalogue));
  while (!index.isComplete) index.step();
  return index;
};
const seen = ({ line, start, end, kind }: IndexedHit) => [
  line,
  start,
  end,
  canonical(kind.code),
  kind.outcome,
  kind.noise,
];
const all = (index: TextIndex) => [...index.hits.all()].map(seen);

const WORDS = [
  'hr = 0x80070005',
  'error 1603',
  'ok',
  '0x00240006',
  '[0xC004F014, 0, 0]',
  'WU_E_NO_SERVICE',
  'result=0',
  'failed: 0x8024402C',
];
const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }).map((some) => some.join(' '));
const block = fc.array(words, { maxLength: 6 }).map((rows) => rows.join('\n'));

describe('the index of a text', () => {
  it('knows its hits by line, in order, with how they ended', () => {
    const index = indexOf(
      new Text('start\nhr = 0x80070005 then error 1603\nok\n[0xC004F014, 0, 0]\nresult 0x00240006 error 3010'),
    );
    expect(all(index)).toEqual([
      [1, 5, 15, '0x80070005', 'failure', undefined],
      [1, 27, 31, 'win32:1603', 'failure', undefined],
      [3, 1, 11, '0xC004F014', 'failure', 'licensing-list'],
      [4, 7, 17, '0x00240006', 'success', undefined],
      [4, 24, 28, 'win32:3010', 'success', undefined],
    ]);
    expect([...index.hits.within(1, 3)].map(({ line }) => line)).toEqual([1, 1, 3]);
    expect(index.hits.at(index.hits.firstAt(1, 6))?.start).toBe(27);
    expect(index.hits.firstAt(9)).toBe(5);
    expect(index.hits.at(5)).toBeUndefined();
    expect(index.hits.at(-1)).toBeUndefined();
    expect([...index.hits.counts()].map(([{ code }, count]) => [canonical(code), count])).toEqual([
      ['0x80070005', 1],
      ['win32:1603', 1],
      ['0xC004F014', 1],
      ['0x00240006', 1],
      ['win32:3010', 1],
    ]);
  });

  it('tells Windows Setup pairs apart', () => {
    const index = indexOf(new Text('0xC1900101 - 0x30018\n0xC1900101 - 0x20017\n0xC1900101 - 0x30018\n0xC1900101'));
    expect([...index.hits.counts()].map(([{ key, extend }, count]) => [key, extend, count])).toEqual([
      ['0xC1900101 - 0x30018|failure|', 0x30018, 2],
      ['0xC1900101 - 0x20017|failure|', 0x20017, 1],
      ['0xC1900101|failure|', undefined, 1],
    ]);
  });

  it('says how a code ended by the name that its line means', () => {
    const index = indexOf(new Text('call failed: 0x80000005 (LINEERR_CALLUNAVAIL)\nreturned 0x80000005'));
    expect([...index.hits.all()].map(({ kind: { outcome } }) => outcome)).toEqual(['failure', 'information']);
  });

  it('is after any edits what it would be if it was made anew', () => {
    fc.assert(
      fc.property(
        block,
        fc.array(fc.array(fc.tuple(fc.nat(), fc.nat(40), block), { maxLength: 3 }), { maxLength: 6 }),
        (start, rounds) => {
          const text = new Text(start);
          const index = indexOf(text);
          for (const round of rounds) {
            const length = text.rows.join('\n').length;
            const edits = round
              .map(([at, count, put]) => ({
                from: at % (length + 1),
                to: Math.min(length, (at % (length + 1)) + count),
                text: put,
              }))
              .sort((a, b) => a.from - b.from)
              .filter((edit, i, list) => list.slice(0, i).every((before) => edit.from > before.to));
            index.edit(text.apply(edits));
            while (!index.isComplete) index.step();
            expect(all(index)).toEqual(all(indexOf(text)));
          }
        },
      ),
    );
  });

  it('takes edits while it is still being made', () => {
    const rows = Array.from({ length: 4000 }, (_, i) => `line ${i} ${'x'.repeat(120)} hr = 0x80070005`);
    const text = new Text(rows.join('\n'));
    const index = new TextIndex(text, { known }, new Describer(catalogue));
    index.step();
    expect(index.isComplete).toBe(false);
    index.edit(text.apply([{ from: 0, to: 0, text: 'error 1603\n' }]));
    index.edit(
      text.apply([{ from: text.rows.join('\n').length, to: text.rows.join('\n').length, text: '\nerror 1618' }]),
    );
    while (!index.isComplete) index.step();
    expect(index.hits.size).toBe(4002);
    expect(all(index)).toEqual(all(indexOf(text)));
  });

  it('of a log that grows looks at the new lines and a few above only', () => {
    const text = new Text('error 1603\n');
    const index = indexOf(text);
    const looked: number[] = [];
    const line = text.line.bind(text);
    text.line = (row) => {
      looked.push(row);
      return line(row);
    };
    for (let i = 0; i < 50; i++) {
      const end = text.rows.join('\n').length;
      index.edit(text.apply([{ from: end, to: end, text: 'hr = 0x80070005\n' }]));
    }
    expect(index.hits.size).toBe(51);
    // A record of an event may go on in the new ones: a few lines above each are looked at again.
    expect(looked.length).toBeLessThanOrEqual(50 * (2 + RECORD_BELOW));
  });

  it('needs few bytes a hit', () => {
    const text = new Text('hr = 0x80070005\n'.repeat(100_000));
    const index = indexOf(text);
    expect(index.hits.size).toBe(100_000);
    expect(index.hits.bytes / index.hits.size).toBeLessThanOrEqual(40);
  });
});
