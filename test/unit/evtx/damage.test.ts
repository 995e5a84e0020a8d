import { expect, it } from 'vitest';
import { ChunkText } from '../../../src/core/evtx/chunkText.ts';
import { evtxText } from '../../../src/core/evtx/evtxText.ts';
import { eventData, eventRecord, FIRST, number32, textValue } from './make/event.ts';
import { chunk, element, evtxFile, inOrder, instance, place, sealed, text, type Value } from './make/evtxFile.ts';
import { textOf } from './textOf.ts';

const TIME = Date.UTC(2024, 4, 2, 7, 1, 44);
const record = (number: number, value = `v${number}`) =>
  eventRecord({ number, time: TIME + number * 1000 }, [eventData('a')], [textValue(value)]);
const chunkOf = (first: number, last: number) =>
  chunk(Array.from({ length: last - first + 1 }, (_, i) => record(first + i)));

/** The numbers of the records in a text; those that were recovered with an `r`. */
const numbersIn = (lines: readonly string[]) =>
  lines.flatMap((line) => {
    const found = / {2}#(\d+)( {2}\(recovered\))?$/.exec(line);
    return found && /^\d/.test(line) ? [`${found[1]}${found[2] ? 'r' : ''}`] : [];
  });
const notesIn = (lines: readonly string[]) => lines.filter((line) => line.startsWith('#'));

/** Where the records of a chunk begin. */
function placesIn(bytes: Uint8Array): number[] {
  const places: number[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  for (let at = 512; view.getUint32(at, true) === 0x2a2a; at += view.getUint32(at + 4, true)) places.push(at);
  return places;
}

it('A whole log has lost nothing', async () => {
  const { lines, loss } = await textOf(evtxFile([chunkOf(1, 3), chunkOf(4, 5)]));
  expect([numbersIn(lines), notesIn(lines), loss]).toEqual([['1', '2', '3', '4', '5'], [], undefined]);
});

it('A log that was exported counts its records anew, and may have left some out: it has lost nothing', async () => {
  const first = chunk([record(705), record(706), record(709)], 1);
  const { lines, loss } = await textOf(evtxFile([first, chunk([record(33072)], 4)]));
  expect([numbersIn(lines), notesIn(lines), loss]).toEqual([['705', '706', '709', '33072'], [], undefined]);
});

it('What such a log has lost is counted all the same', async () => {
  const first = chunk([record(705), record(706), record(709)], 1);
  first.fill(0, placesIn(first)[1], placesIn(first)[2]);
  const { lines, loss } = await textOf(evtxFile([sealed(first), chunk([record(33072)], 6)]));
  expect(numbersIn(lines)).toEqual(['705', '709r', '33072']);
  expect(notesIn(lines)).toContain('# The records 710 to 33071 are missing.');
  expect(loss).toMatch(/^is not whole: 3 records are missing, 1 was recovered/);
});

it('All chunks are read, whatever the header counts, and empty ones are passed by', async () => {
  const { lines, loss } = await textOf(evtxFile([chunkOf(1, 2), chunkOf(3, 4), new Uint8Array(65_536)], 1));
  expect([numbersIn(lines), loss]).toEqual([['1', '2', '3', '4'], undefined]);
});

it('A log that went on at its beginning is in the order of its records; a stream is in its own', async () => {
  const bytes = evtxFile([chunkOf(5, 6), chunkOf(1, 2), chunkOf(3, 4)]);
  expect(numbersIn((await textOf(bytes)).lines)).toEqual(['1', '2', '3', '4', '5', '6']);
  const streamed = await textOf(bytes, 1000);
  expect(numbersIn(streamed.lines)).toEqual(['5', '6', '1', '2', '3', '4']);
  expect(streamed.loss).toBeUndefined();
});

it('A stream in pieces of any size comes to the same', async () => {
  const bytes = evtxFile([chunkOf(1, 3), chunkOf(4, 5)]);
  const whole = await textOf(bytes);
  for (const pieces of [777, 4096, 65_536, 70_000]) expect(await textOf(bytes, pieces)).toEqual(whole);
});

it('What is missing between chunks is said', async () => {
  const { lines, loss } = await textOf(evtxFile([chunkOf(1, 2), new Uint8Array(65_536), chunkOf(10, 11)]));
  expect(numbersIn(lines)).toEqual(['1', '2', '10', '11']);
  expect(notesIn(lines)).toEqual(['# The records 3 to 9 are missing.']);
  expect(loss).toBe('is not whole: 7 records are missing');
});

it('Behind a broken record the others are recovered, and what is missing is said', async () => {
  const broken = chunkOf(1, 4);
  const second = placesIn(broken)[1]!;
  broken.fill(0, second, second + 16);
  const { lines, loss } = await textOf(evtxFile([broken]));
  expect(numbersIn(lines)).toEqual(['1', '3r', '4r']);
  expect(notesIn(lines)).toEqual(['# Damaged at byte 4096 of the file: 1 of 4 records are missing, 2 were recovered.']);
  expect(loss).toBe('is not whole: 1 record is missing, 2 were recovered, 1 part of 64 KB is damaged');
});

it('A chunk without its signature gives its records, with the templates that other chunks have', async () => {
  const damaged = chunkOf(3, 5);
  const [first, second] = placesIn(damaged);
  damaged.fill(0, 0, 512);
  // Its templates are gone with the first record.
  damaged.fill(0, first, second);
  const { lines, loss } = await textOf(evtxFile([chunkOf(1, 2), damaged]));
  expect(lines.slice(4)).toEqual([
    '2024-05-02T07:01:48.0000000Z  Error       Contoso/1000  System  PC1  -  #4  (recovered)',
    '  a: v4',
    '2024-05-02T07:01:49.0000000Z  Error       Contoso/1000  System  PC1  -  #5  (recovered)',
    '  a: v5',
    '# Damaged at byte 69632 of the file: how many records were there is lost, 2 of them were recovered.',
  ]);
  expect(loss).toBe('is not whole: 2 were recovered, 1 part of 64 KB is damaged');
});

it('A record whose template is lost keeps its values', async () => {
  const chunkBytes = chunk([
    record(1),
    { number: 2, written: TIME, xml: instance(9, element('Unused', {}), [number32(5), textValue('x')], 60_000) },
  ]);
  const { lines, loss } = await textOf(evtxFile([chunkBytes]));
  expect(lines.slice(2)).toEqual([
    '2024-05-02T07:01:44.0000000Z  Damaged     -/-  -  -  -  #2',
    '  (How the values of this record are called is lost.)',
    '  %1: 5',
    '  %2: x',
  ]);
  expect(loss).toBe('is not whole: 1 record is damaged itself');
});

it('Of a file that was cut off, all that is whole is there, and it is said that it ends too early', async () => {
  const bytes = evtxFile([chunkOf(1, 2), chunkOf(3, 5), chunkOf(6, 7)]);
  const places = placesIn(bytes.subarray(4096 + 65_536));
  const cut = bytes.subarray(0, 4096 + 65_536 + places[2]! + 20);
  for (const read of [await textOf(cut), await textOf(cut, 5000)]) {
    expect(numbersIn(read.lines)).toEqual(['1', '2', '3r', '4r']);
    expect(notesIn(read.lines)).toEqual([
      '# Damaged at byte 69632 of the file: 1 of 3 records are missing, 2 were recovered.',
      '# The file ends too early: its header counts 3 parts with records, and 2 are there.',
    ]);
    expect(read.loss).toContain('it ends too early: its header counts 3 parts with records, and 2 are there');
  }
});

it('A file that ends in its header has nothing, and says so', async () => {
  const { lines, loss } = await textOf(evtxFile([chunkOf(1, 2)]).subarray(0, 500));
  expect(lines).toEqual(['# The file ends too early: not even its header is there.']);
  expect(loss).toContain('it ends too early');
});

it('A checksum that is wrong is said, where all records are there', async () => {
  const bytes = chunkOf(1, 2);
  const at = Buffer.from(bytes).indexOf(Buffer.from('v2', 'utf16le'));
  bytes[at] = 0x77;
  const { lines, loss } = await textOf(evtxFile([bytes]));
  expect(lines.at(-2)).toBe('  a: w2');
  expect(notesIn(lines)).toEqual([
    '# The checksum at byte 4096 of the file is not that of its records: it was being written to, or is damaged.',
  ]);
  expect(loss).toBe('is not whole: 1 checksum is wrong');
});

it('What was written since the header was is recovered; what is older than the chunk is not', async () => {
  const bytes = chunkOf(1, 4);
  const view = new DataView(bytes.buffer);
  const places = placesIn(bytes);
  view.setUint32(48, places[2]!, true);
  view.setUint8(16, 2);
  expect(numbersIn((await textOf(evtxFile([sealed(bytes)]))).lines)).toEqual(['1', '2', '3r', '4r']);
  view.setUint8(places[2]! + 8, 200);
  expect(numbersIn((await textOf(evtxFile([sealed(bytes)]))).lines)).toEqual(['1', '2']);
});

/** A text that is used so often that the record would become a gigabyte. */
function bomb(): Uint8Array {
  const data = element('EventData', {
    content: Array.from({ length: 300 }, () => element('Data', { content: Array(10).fill(place(FIRST)) })),
  });
  return chunk([
    record(1),
    eventRecord({ number: 2, time: TIME }, [data], [textValue('x'.repeat(8000))], 2),
    record(3),
  ]);
}

it('A chunk that would become far too much text is cut short, and it is said', async () => {
  const { lines, loss } = await textOf(evtxFile([bomb(), chunkOf(4, 5)]));
  expect(lines.join('\n').length).toBeLessThan(20_000_000);
  expect(loss).toBe('is not whole: 2 records are damaged themselves');
  // The next chunk has room again.
  expect(numbersIn(lines)).toContain('5');
});

it('So is one whose array is used again and again', () => {
  const named = element('Data', { attributes: { Name: text('n'.repeat(200)) }, content: [place(FIRST, 0x84)] });
  const data = element('EventData', { content: Array(50).fill(named) });
  const bytes = chunk([
    eventRecord({ number: 1, time: TIME }, [data], [{ type: 0x84, bytes: new Uint8Array(20_000) }]),
  ]);
  const chunkText = new ChunkText();
  expect(chunkText.write(bytes).damaged).toBe(1);
  expect(process.memoryUsage().arrayBuffers).toBeLessThan(200 << 20);
});

it('BinXML that holds itself ends', async () => {
  // The value lies where it is used as a value: a template whose place is filled with its own use.
  const nested = (depth: number): Value => {
    const inner = depth === 0 ? number32(1) : nested(depth - 1);
    return {
      type: depth === 0 ? 8 : 0x21,
      bytes: inOrder(instance(50 + depth, element('E', { content: [place(0, 0x21)] }), [inner])),
    };
  };
  const { lines, loss } = await textOf(
    evtxFile([chunk([eventRecord({ number: 1, time: TIME }, [place(FIRST, 0x21)], [nested(14)]), record(2)])]),
  );
  expect(lines).toContain('  (The rest of this record is damaged.)');
  expect(numbersIn(lines)).toEqual(['1', '2']);
  expect(loss).toBe('is not whole: 1 record is damaged itself');
});

it('No text of a record can look like another record', async () => {
  const line = '2024-05-02T07:01:44.0000000Z  Error       Contoso/1000  System  PC1  -  #77';
  const forged = eventRecord({ number: 1, time: TIME, provider: `x\r\n${line}`, channel: `y\n${line}` }, [], []);
  const { lines } = await textOf(evtxFile([chunk([forged])]));
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('x␤2024-05-02');
});

it('Elements that are too deep end', async () => {
  let deep = element('E', { content: [text('x')] });
  for (let i = 0; i < 100; i++) deep = element('E', { content: [deep] });
  const { loss } = await textOf(evtxFile([chunk([eventRecord({ number: 1, time: TIME }, [deep], [])])]));
  expect(loss).toBe('is not whole: 1 record is damaged itself');
});

it('Memory does not grow with the file: a chunk at a time is read and written', async () => {
  const one = chunkOf(1, 40);
  const chunks = async function* () {
    yield evtxFile([], 200);
    for (let i = 0; i < 200; i++) yield one;
  };
  let pieces = 0;
  const before = process.memoryUsage().arrayBuffers;
  let most = 0;
  for await (const piece of evtxText({ chunks }, () => {})) {
    pieces += piece.length > 0 ? 1 : 0;
    most = Math.max(most, process.memoryUsage().arrayBuffers - before);
  }
  expect(pieces).toBe(200);
  expect(most).toBeLessThan(8 << 20);
});

it('Reversed, a chunk has its last record first', () => {
  const chunkText = new ChunkText();
  chunkText.write(chunkOf(1, 3));
  const lines = new TextDecoder().decode(chunkText.reversed()).split('\n');
  expect(numbersIn(lines)).toEqual(['3', '2', '1']);
  expect(lines.slice(1, 2)).toEqual(['  a: v3']);
});
