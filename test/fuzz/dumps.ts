import fc from 'fast-check';
import type { ByteSource } from '../../src/core/archives/byteSource.ts';
import type { Dump } from '../../src/core/dumps/dump.ts';
import { DumpError } from '../../src/core/dumps/dumpError.ts';
import { textOfDump } from '../../src/core/dumps/dumpText.ts';
import { readDump } from '../../src/core/dumps/readDump.ts';
import { makeKernelDump } from '../unit/dumps/makeKernelDump.ts';
import { makeProgramDump } from '../unit/dumps/makeProgramDump.ts';
import { corpusOf } from './corpus.ts';
import { rounds, timed } from './rounds.ts';
import type { FuzzTarget } from './target.ts';

interface Damaged {
  /** Which of `WHOLE`. */
  readonly dump: number;
  /** Numbers that are written over others, each at a place in thousandths of the size or in bytes from the beginning. */
  readonly damage: readonly {
    readonly at: number;
    readonly of: 'all' | 'head';
    readonly size: 1 | 4;
    readonly value: number;
  }[];
  /** How much of it is there, in thousandths. */
  readonly kept: number;
}

const unloaded = [{ name: 'gone.sys', base: 0xfffff80220000000n, end: 0xfffff80220008000n }];

/** One of each kind. */
const WHOLE: readonly Uint8Array[] = [
  makeKernelDump({ unloaded, blamed: 'made.sys', comment: 'made' }),
  makeKernelDump({ bits: 32 }),
  makeKernelDump({ type: 1 }),
  makeProgramDump({ commentA: 'a', commentW: 'w', build: '19041', memory: { at: 64, ranges: [1, 2] } }),
  makeProgramDump({ unloaded: [{ path: 'late.dll', base: 0x10000n, size: 1, stamp: 1 }], gap: 4 }),
];

/** Numbers at which sums and products run over, and places within a dump. */
const value = fc.oneof(
  fc.constantFrom(0, 1, 4, 0x7fffffff, 0x80000000, 0xfffffff0, 0xffffffff, 0x45474150),
  fc.nat({ max: 0x3000 }),
  fc.nat({ max: 0xffffffff }),
);
const damaged: fc.Arbitrary<Damaged> = fc.record({
  dump: fc.nat({ max: WHOLE.length - 1 }),
  damage: fc.array(
    fc.oneof(
      fc.record({
        at: fc.nat({ max: 999 }),
        of: fc.constant('all' as const),
        size: fc.constantFrom(1 as const, 4 as const),
        value,
      }),
      fc.record({
        at: fc.nat({ max: 0x200 }),
        of: fc.constant('head' as const),
        size: fc.constantFrom(1 as const, 4 as const),
        value,
      }),
    ),
    { maxLength: 8 },
  ),
  kept: fc.oneof(fc.constant(1000), fc.nat({ max: 1000 })),
});

function bytesOf({ dump, damage, kept }: Damaged): Uint8Array {
  const bytes = WHOLE[dump]!.slice();
  const view = new DataView(bytes.buffer);
  for (const { at, of, size, value: number } of damage) {
    const place = Math.min(of === 'all' ? Math.floor((at * bytes.length) / 1000) : at, bytes.length - size);
    if (size === 1) view.setUint8(place, number & 0xff);
    else view.setUint32(place, number, true);
  }
  return bytes.subarray(0, Math.ceil((bytes.length * kept) / 1000));
}

/** What one dump may take: time in milliseconds, bytes handed out for each of its own, and characters of the document. */
const MOST = { time: 2000, bytes: 2 ** 26, text: 2 ** 22 };

/** What a document must have of what was in the whole dump, or say that it is missing. */
async function check(one: Damaged): Promise<string | undefined> {
  const bytes = bytesOf(one);
  let handed = 0;
  const source: ByteSource = {
    size: bytes.length,
    read: (offset, length) => {
      const piece = bytes.subarray(offset, offset + length);
      handed += piece.length;
      return Promise.resolve(piece);
    },
  };
  let read: { readonly dump: Dump; readonly text: string };
  let time: number;
  try {
    ({ result: read, took: time } = await timed(async () => {
      const dump = await readDump(source);
      return { dump, text: textOfDump(dump) };
    }));
  } catch (error) {
    if (!(error instanceof DumpError)) throw error;
    return error.message === '' ? 'It failed without a message.' : undefined;
  }
  const { dump, text } = read;
  if (time > MOST.time) return `It took ${Math.round(time)} ms.`;
  if (handed > MOST.bytes) return `It read ${handed} bytes.`;
  if (text.length > MOST.text) return `The document has ${text.length} characters.`;
  if (/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(text))
    return 'The document has unseen characters.';
  if (one.damage.length > 0) return undefined;
  const isWhole = bytes.length === WHOLE[one.dump]!.length;
  if (isWhole !== (dump.problems.length === 0))
    return `Of ${bytes.length} bytes it says ${JSON.stringify(dump.problems)}.`;
  return undefined;
}

/**
 * Dumps, whole, cut off and with numbers in them changed. Oracle: how they were made; every one gives a document or one
 * message, in bounded time and memory, and what is cut off is told.
 */
export const target: FuzzTarget = {
  name: 'dumps',
  countsCases: true,
  run: (seed, milliseconds, most) =>
    rounds({ seed, milliseconds, most, cases: damaged, corpus: corpusOf<Damaged>('dumps') }, check),
};
