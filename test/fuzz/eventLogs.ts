import fc from 'fast-check';
import { evtxText } from '../../src/core/evtx/evtxText.ts';
import { eventData, eventRecord, hex32, number32, strings, textValue } from '../unit/evtx/make/event.ts';
import { chunk, element, evtxFile, inOrder, instance, place, sealed, text } from '../unit/evtx/make/evtxFile.ts';
import { corpusOf } from './corpus.ts';
import { rounds, timed } from './rounds.ts';
import type { FuzzTarget } from './target.ts';

interface Damaged {
  /** Bytes that are changed: a chunk, a place in what is used of it (in thousandths), the bits that are turned. */
  readonly damage: readonly { readonly chunk: number; readonly at: number; readonly bits: number }[];
  /** Whether the checksums are made right again: the reader then believes what it reads. */
  readonly sealed: boolean;
  /** How much of it is there, in thousandths. */
  readonly kept: number;
  /** Read as a stream, in pieces of so many bytes; as a file if not given. */
  readonly pieces?: number;
}

/** How long one log of three chunks may take (ms), and how much text it may become. */
const LONGEST = 2000;
const MOST = 64 * 2 ** 20;
const CHUNKS = 3;
const RECORDS = 8;

const cases: fc.Arbitrary<Damaged> = fc.record(
  {
    damage: fc.array(
      fc.record({
        chunk: fc.integer({ min: 0, max: CHUNKS - 1 }),
        at: fc.integer({ min: 0, max: 99_999 }),
        bits: fc.integer({ min: 1, max: 255 }),
      }),
      { maxLength: 8 },
    ),
    sealed: fc.boolean(),
    kept: fc.oneof({ arbitrary: fc.constant(1000), weight: 4 }, fc.integer({ min: 0, max: 1000 })),
    pieces: fc.integer({ min: 1000, max: 100_000 }),
  },
  { requiredKeys: ['damage', 'sealed', 'kept'] },
);

const TIME = Date.UTC(2024, 4, 2);
const data = element('EventData', { content: [element('Data', { content: [place(9, 0x81)] })] });
const user = element('UserData', {
  content: [
    element('Info', { attributes: { a: text('1') }, content: [element('A', { content: [place(9)] }), place(10)] }),
  ],
});
const nested = element('EventData', {
  content: [element('Data', { attributes: { Name: text('hr') }, content: [place(0, 0x14)] })],
});

/** A chunk with each shape that logs have; how much of it is used. */
function chunkFrom(first: number): { readonly bytes: Uint8Array; readonly used: number } {
  const facts = (i: number) => ({ number: first + i, time: TIME + (first + i) * 1000 });
  const inner = inOrder(new Uint8Array([0x0f, 1, 1, 0]), instance(9, nested, [hex32(0x80070005)]), new Uint8Array([0]));
  const records = Array.from({ length: RECORDS }, (_, i) => {
    switch (i % 4) {
      case 0:
        return eventRecord(facts(i), [eventData('a', 'b')], [textValue(`v${first + i}`), number32(5)], 1);
      case 1:
        return eventRecord(facts(i), [data], [strings('x', '', 'é😀')], 2);
      case 2:
        return eventRecord(facts(i), [user], [textValue('%%5'), textValue('x\r\ny')], 3);
      default:
        return eventRecord(facts(i), [place(9, 0x21)], [{ type: 0x21, bytes: inner }], 4);
    }
  });
  const bytes = chunk(records);
  return { bytes, used: new DataView(bytes.buffer).getUint32(48, true) };
}

const whole = Array.from({ length: CHUNKS }, (_, i) => chunkFrom(1 + i * RECORDS));

function bytesOf({ damage, kept, sealed: isSealed }: Damaged): Uint8Array {
  const chunks = whole.map(({ bytes }) => bytes.slice());
  for (const one of damage) {
    const { used } = whole[one.chunk]!;
    const at = Math.floor((one.at * used) / 100_000);
    chunks[one.chunk]![at]! ^= one.bits;
  }
  const inFile = isSealed ? chunks.map((bytes) => (isPlausible(bytes) ? sealed(bytes) : bytes)) : chunks;
  const file = evtxFile(inFile);
  return file.subarray(0, Math.ceil((file.length * kept) / 1000));
}

const isPlausible = (bytes: Uint8Array) => new DataView(bytes.buffer).getUint32(48, true) <= bytes.length;

/** A damaged log ends soon, with what is whole, and what is not there is told. */
async function check(one: Damaged): Promise<string | undefined> {
  const bytes = bytesOf(one);
  const { pieces } = one;
  let loss: string | undefined;
  let size = 0;
  let records = 0;
  const file = {
    async *chunks() {
      const size = pieces ?? bytes.length;
      for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
    },
    ...(pieces === undefined && {
      source: {
        size: bytes.length,
        read: (offset: number, length: number) => Promise.resolve(bytes.subarray(offset, offset + length)),
      },
    }),
  };
  const tell = (told: string) => {
    loss = told;
  };
  const { took } = await timed(async () => {
    for await (const piece of evtxText(file, tell)) {
      size += piece.length;
      for (const line of Buffer.from(piece).toString('utf8').split('\n')) {
        if (/^\d/.test(line) && / {2}#\d+(?: {2}\(recovered\))?$/.test(line)) records++;
      }
    }
  });
  if (took > LONGEST) return `It took ${took.toFixed(0)} ms.`;
  if (size > MOST) return `It became ${size} bytes of text.`;
  const wanted = CHUNKS * RECORDS;
  if (one.damage.length === 0 && one.kept === 1000 && (records !== wanted || loss !== undefined)) {
    return `A whole log gave ${records} of ${wanted} records: ${loss}.`;
  }
  return records < wanted && loss === undefined ? `${wanted - records} records were lost without a word.` : undefined;
}

/** Event logs, whole and damaged. Oracle: how many records were written. */
export const target: FuzzTarget = {
  name: 'event logs',
  countsCases: true,
  run: (seed, milliseconds, most) =>
    rounds({ seed, milliseconds, most, cases, corpus: corpusOf<Damaged>('eventLogs') }, check),
};
