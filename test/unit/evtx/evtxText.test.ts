import { describe, expect, it } from 'vitest';
import { le } from '../archives/make/bytes.ts';
import { eventData, eventRecord, FIRST, hex32, nothing, number32, strings, textValue } from './make/event.ts';
import {
  type Build,
  cData,
  charReference,
  chunk,
  element,
  entity,
  evtxFile,
  fileTime,
  inOrder,
  instance,
  place,
  text,
  type Value,
} from './make/evtxFile.ts';
import { textOf } from './textOf.ts';

const TIME = Date.UTC(2024, 4, 2, 7, 1, 44, 123);
const HEAD = '2024-05-02T07:01:44.1230000Z  Error       Contoso/1000  System  PC1  -  #1';

/** What stands below the first line of a record with these values, named `a`, `b` … */
async function valuesOf(...values: readonly Value[]): Promise<string[]> {
  const names = values.map((_, index) => String.fromCharCode(97 + index));
  const { lines } = await textOf(
    evtxFile([chunk([eventRecord({ number: 1, time: TIME }, [eventData(...names)], values)])]),
  );
  expect(lines[0]).toBe(HEAD);
  return lines.slice(1);
}

/** What stands below the first line of a record with this behind `System`. */
async function dataOf(data: readonly Build[], values: readonly Value[] = []): Promise<string[]> {
  const { lines } = await textOf(evtxFile([chunk([eventRecord({ number: 1, time: TIME }, data, values)])]));
  return lines.slice(1);
}

const bytes = (...all: readonly number[]) => new Uint8Array(all);
const real = (size: 4 | 8, value: number) => {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 4) view.setFloat32(0, value, true);
  else view.setFloat64(0, value, true);
  return new Uint8Array(view.buffer);
};
const SID = bytes(1, 5, 0, 0, 0, 0, 0, 5, 21, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0xf4, 1, 0, 0);
const GUID = bytes(0x04, 0x03, 0x02, 0x01, 0x06, 0x05, 0x08, 0x07, 9, 10, 11, 12, 13, 14, 15, 16);
const DAY = bytes(0xe8, 7, 5, 0, 4, 0, 2, 0, 7, 0, 1, 0, 44, 0, 123, 0);

describe('values', () => {
  const cases: readonly [string, Value, string][] = [
    ['text', textValue('%%2147942402'), '%%2147942402'],
    ['text beyond ASCII', textValue('é 日本 😀'), 'é 日本 😀'],
    ['half of a surrogate pair', textValue('a\ud83d'), 'a\ufffd'],
    ['a zero at the end', textValue('a\0\0'), 'a'],
    ['controls', textValue('a\u0001b\u007fc\u0085d\ue000'), 'a␁b␡c\n      d\ue000'],
    ['ANSI text', { type: 2, bytes: bytes(0x61, 0xe9, 0x80, 0) }, 'aé€'],
    ['int8', { type: 3, bytes: bytes(0xff) }, '-1'],
    ['uint8', { type: 4, bytes: bytes(0xff) }, '255'],
    ['int16', { type: 5, bytes: bytes(0, 0x80) }, '-32768'],
    ['uint16', { type: 6, bytes: bytes(0, 0x80) }, '32768'],
    ['int32', { type: 7, bytes: le(4, 0x80070005) }, '-2147024891'],
    ['uint32', number32(2147942405), '2147942405'],
    ['int64', { type: 9, bytes: new Uint8Array(8).fill(0xff) }, '-1'],
    ['uint64', { type: 10, bytes: new Uint8Array(8).fill(0xff) }, '18446744073709551615'],
    ['a small uint64', { type: 10, bytes: le(8, 7) }, '7'],
    ['real32', { type: 11, bytes: real(4, 1.5) }, '1.5'],
    ['real64', { type: 12, bytes: real(8, -0.25) }, '-0.25'],
    ['true', { type: 13, bytes: le(4, 1) }, 'true'],
    ['false', { type: 13, bytes: le(4, 0) }, 'false'],
    ['true of one byte', { type: 13, bytes: bytes(1) }, 'true'],
    ['true of eight bytes', { type: 13, bytes: bytes(0, 0, 0, 0, 0, 0, 0, 1) }, 'true'],
    ['binary', { type: 14, bytes: bytes(0xde, 0xad, 0) }, 'DEAD00'],
    ['GUID', { type: 15, bytes: GUID }, '{01020304-0506-0708-090a-0b0c0d0e0f10}'],
    ['a size of 4 bytes', { type: 16, bytes: le(4, 0x1f0) }, '0x1f0'],
    ['a size of 8 bytes', { type: 16, bytes: bytes(1, 0, 0, 0, 2, 0, 0, 0) }, '0x200000001'],
    ['FILETIME', { type: 17, bytes: fileTime(TIME, 4567) }, '2024-05-02T07:01:44.1234567Z'],
    ['the first FILETIME', { type: 17, bytes: le(8, 0) }, '1601-01-01T00:00:00.0000000Z'],
    ['no FILETIME', { type: 17, bytes: new Uint8Array(8).fill(0xff) }, '0xffffffffffffffff'],
    ['SYSTEMTIME', { type: 18, bytes: DAY }, '2024-05-02T07:01:44.123Z'],
    ['SID', { type: 19, bytes: SID }, 'S-1-5-21-1-2-3-500'],
    ['no SID', { type: 19, bytes: bytes(1, 5, 0) }, '010500'],
    ['hex32', hex32(0x80070005), '0x80070005'],
    ['a small hex32', hex32(0), '0x0'],
    ['hex64', { type: 21, bytes: bytes(0, 0, 0, 0, 0, 0, 0x10, 0x80) }, '0x8010000000000000'],
    ['a handle', { type: 32, bytes: le(8, 0x24) }, '0x24'],
    ['XML as text', { type: 35, bytes: new Uint8Array(Buffer.from('<a/>', 'utf16le')) }, '<a/>'],
    ['a type that nobody knows', { type: 0x7f, bytes: bytes(1, 2) }, '0102'],
    ['a number that is cut off', { type: 8, bytes: bytes(1, 2) }, '0102'],
  ];
  it.each(cases)('%s', async (_, value, expected) => {
    expect((await valuesOf(value)).join('\n')).toBe(`  a: ${expected}`);
  });

  it('An empty value has its line', async () => {
    expect(await valuesOf(nothing, textValue(''), number32(1))).toEqual(['  a:', '  b:', '  c: 1']);
  });

  it('Lines of a value are indented, so that none looks like a record', async () => {
    expect(await valuesOf(textValue(`one\r\n${HEAD}\n\u2028x`))).toEqual([
      '  a: one',
      `      ${HEAD}`,
      '      ',
      '      x',
    ]);
  });

  it('An array stands for as many elements', async () => {
    const data = element('EventData', {
      content: [
        element('Data', { content: [place(FIRST, 0x81)] }),
        element('Data', { attributes: { Name: text('Code') }, content: [place(FIRST + 1, 0x88)] }),
        element('Data', { attributes: { Name: text('Both') }, content: [text('of '), place(FIRST + 1, 0x88)] }),
        element('Data', { attributes: { Name: text('Sid') }, content: [place(FIRST + 2, 0x93)] }),
        element('Data', { content: [place(FIRST + 3)] }),
      ],
    });
    const numbers = { type: 0x88, bytes: new Uint8Array([...le(4, 5), ...le(4, 7)]) };
    const sids = { type: 0x93, bytes: new Uint8Array([...SID, ...SID]) };
    expect(await dataOf([data], [strings('10.00.', '', 'x'), numbers, sids, textValue('last')])).toEqual([
      ...['  %1: 10.00.', '  %2:', '  %3: x', '  Code: 5', '  Code: 7', '  Both: of 5, 7'],
      ...['  Sid: S-1-5-21-1-2-3-500', '  Sid: S-1-5-21-1-2-3-500', '  %4: last'],
    ]);
  });
});

describe('the first line', () => {
  const headOf = async (facts: Partial<Parameters<typeof eventRecord>[0]>) => {
    const { lines } = await textOf(evtxFile([chunk([eventRecord({ number: 1, time: TIME, ...facts }, [], [])])]));
    return lines[0];
  };
  it.each([
    [0, 'Information'],
    [1, 'Critical   '],
    [2, 'Error      '],
    [3, 'Warning    '],
    [4, 'Information'],
    [5, 'Verbose    '],
    [16, 'Level16    '],
  ])('has level %i as a word', async (level, word) => {
    expect(await headOf({ level })).toBe(HEAD.replace('Error      ', word));
  });

  it('says what an audit came to, which has no level', async () => {
    const audit = (high: number) => new Uint8Array([...le(4, 0), ...le(4, high)]);
    expect(await headOf({ level: 0, keywords: audit(0x80100000) })).toContain('  AuditFailure Contoso/1000');
    expect(await headOf({ level: 0, keywords: audit(0x80200000) })).toContain('  AuditSuccess Contoso/1000');
  });

  it('has provider, id, channel, computer and user', async () => {
    expect(
      await headOf({
        provider: 'Service Control Manager',
        id: 7023,
        channel: 'A/Operational',
        computer: 'pc.x',
        user: SID,
      }),
    ).toBe(
      '2024-05-02T07:01:44.1230000Z  Error       Service Control Manager/7023  A/Operational  pc.x  S-1-5-21-1-2-3-500  #1',
    );
  });
});

describe('elements', () => {
  it('UserData is laid out as its elements are', async () => {
    const data = element('UserData', {
      content: [
        element('Chain', {
          attributes: { xmlns: text('http://x'), flags: text('1'), gone: place(99) },
          content: [
            element('Certificate', { attributes: { fileRef: text('a.cer') } }),
            element('Result', { attributes: { value: text('800B0109') }, content: [text('not trusted')] }),
            element('Empty', { content: [] }),
          ],
        }),
      ],
    });
    expect(await dataOf([data])).toEqual([
      '  Chain flags="1":',
      '    Certificate fileRef="a.cer"',
      '    Result value="800B0109": not trusted',
    ]);
  });

  it('An element is left out without the value that it depends on', async () => {
    const one = (called: string, dependency: number) =>
      element('Data', { dependency, attributes: { Name: text(called) }, content: [text('x')] });
    const data = element('EventData', { content: [one('a', FIRST), one('b', FIRST + 1)] });
    expect(await dataOf([data], [nothing, number32(1)])).toEqual(['  b: x']);
  });

  it('Texts are put together from what stands for characters', async () => {
    const content = [
      text('a'),
      entity('lt'),
      entity('amp'),
      charReference(0xe9),
      cData('<b>'),
      entity('unknown'),
      place(FIRST),
    ];
    const data = element('EventData', { content: [element('Data', { attributes: { Name: place(FIRST) }, content })] });
    expect(await dataOf([data], [textValue('x')])).toEqual(['  x: a<&é<b>&unknown;x']);
  });

  it('What the machine that sent the event had as its text comes first', async () => {
    const rendering = element('RenderingInfo', {
      attributes: { Culture: text('en-US') },
      content: [
        element('Message', { content: [text('It failed.\r\nSee below.')] }),
        element('Level', { content: [text('Error')] }),
      ],
    });
    expect(await dataOf([eventData('a'), rendering], [number32(5)])).toEqual([
      '  Message: It failed.',
      '      See below.',
      '  a: 5',
    ]);
  });

  it('A value with an empty name is called by its number', async () => {
    const one = element('Data', { attributes: { Name: text('') }, content: [text('x')] });
    expect(await dataOf([element('EventData', { content: [one, one] })])).toEqual(['  %1: x', '  %2: x']);
  });

  it('Binary data of an event without names', async () => {
    const data = element('EventData', { content: [element('Binary', { content: [place(FIRST, 14)] })] });
    expect(await dataOf([data], [{ type: 14, bytes: bytes(1, 255) }])).toEqual(['  Binary: 01FF']);
    expect(await dataOf([data], [nothing])).toEqual(['  Binary:']);
  });
});

describe('BinXML in values', () => {
  const nested = (root: Build, values: readonly Value[] = []): Value => ({
    type: 0x21,
    bytes: inOrder(new Uint8Array([0x0f, 1, 1, 0]), instance(77, root, values), new Uint8Array([0])),
  });

  it('holds what stands behind System', async () => {
    const inner = element('EventData', {
      content: [element('Data', { attributes: { Name: text('Status') }, content: [place(0, 0x14)] })],
    });
    expect(await dataOf([place(FIRST, 0x21)], [nested(inner, [hex32(0xc000006d)])])).toEqual(['  Status: 0xc000006d']);
  });

  it('holds an element of UserData, and one in that', async () => {
    const deepest = nested(element('Deep', { content: [text('1')] }));
    const inner = element('Info', { content: [element('A', { content: [text('0')] }), place(0, 0x21)] });
    const data = element('UserData', { content: [place(FIRST, 0x21)] });
    expect(await dataOf([data], [nested(inner, [deepest])])).toEqual(['  Info:', '    A: 0', '    Deep: 1']);
  });

  it('holds elements without a template', async () => {
    const inner = element('EventData', {
      bare: true,
      content: [element('Data', { bare: true, content: [text('x')] })],
    });
    const value = { type: 0x21, bytes: inOrder(new Uint8Array([0x0f, 1, 1, 0]), inner, new Uint8Array([0])) };
    expect(await dataOf([place(FIRST, 0x21)], [value])).toEqual(['  %1: x']);
  });
});

it('A record without a template is read too', async () => {
  const bare = (name: string, options: Parameters<typeof element>[1] = {}) => element(name, { ...options, bare: true });
  const xml = bare('Event', {
    content: [
      bare('System', {
        content: [
          bare('Provider', { attributes: { Name: text('Contoso') } }),
          bare('EventID', { content: [text('7')] }),
          bare('Level', { content: [text('3')] }),
          bare('TimeCreated', { attributes: { SystemTime: text('2021-11-19T16:52:33.833733500Z') } }),
          bare('EventRecordID', { content: [text('3229')] }),
          bare('Computer', { content: [text('pc')] }),
        ],
      }),
      bare('EventData', { content: [bare('Data', { content: [text('one')] })] }),
    ],
  });
  const { lines } = await textOf(evtxFile([chunk([{ number: 1, written: TIME, xml }])]));
  expect(lines).toEqual(['2021-11-19T16:52:33.833733500Z  Warning     Contoso/7  -  pc  -  #3229', '  %1: one']);
});

it('A template is used again by where it lies', async () => {
  const record = (number: number, known?: number) => {
    const { xml } = eventRecord({ number, time: TIME }, [eventData('a')], [number32(number)]);
    const values = [...Array(FIRST).fill(nothing), number32(number)];
    return known === undefined
      ? { number, written: TIME, xml }
      : { number, written: TIME, xml: instance(1, element('Unused', {}), values, known) };
  };
  // Behind the header of the record, of its fragment and of the first use.
  const first = 512 + 24 + 4 + 10;
  const { lines } = await textOf(evtxFile([chunk([record(1), record(2, first)])]));
  expect(lines).toEqual([HEAD, '  a: 1', '2024-05-02T07:01:44.1230000Z  Information -/-  -  -  -  #2', '  a: 2']);
});
