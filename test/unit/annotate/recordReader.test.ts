import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FieldPath, waysOf } from '../../../src/core/annotate/fieldPath.ts';
import { RecordReader } from '../../../src/core/annotate/recordReader.ts';

const encoder = new TextEncoder();
const PATHS: readonly FieldPath[] = [['a'], ['b', 'a'], ['b', 'ä', 'c'], ['a.b']];

/** What JSON itself says of a line: whether it is a record, and the texts of the fields. */
function parsed(line: string): { isRecord: boolean; texts: (string | undefined)[]; hasOwn: boolean } {
  const none = { isRecord: false, texts: PATHS.map(() => undefined), hasOwn: false };
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return none;
    return { isRecord: true, texts: PATHS.map((path) => textAt(value, path)), hasOwn: Object.hasOwn(value, 'codes') };
  } catch {
    return none;
  }
}

function textAt(value: unknown, [step, ...others]: FieldPath): string | undefined {
  if (step === undefined) return typeof value === 'string' ? value : undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, step))
    return undefined;
  return textAt((value as Record<string, unknown>)[step], others);
}

function read(line: string) {
  const bytes = encoder.encode(`xx${line}yy`);
  const reader = new RecordReader(PATHS, 'codes');
  const why = reader.read(bytes, 2, bytes.length - 2);
  const isRecord = why === undefined;
  return {
    isRecord,
    texts: PATHS.map((_, i) => (isRecord && reader.begins[i]! >= 0 ? reader.text(i) : undefined)),
    hasOwn: isRecord && reader.hasOwn,
  };
}

const key = fc.constantFrom('a', 'b', 'c', 'ä', 'a.b', 'codes', '\u0007', '"', 'x');
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false, 0, -1, 1e300),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
  ),
}));
/** Whole records, and such in which something was changed. */
const line = fc.tuple(value, fc.constantFrom(undefined, 1), fc.boolean()).map(([record, indent, isEscaped]) => {
  const text = JSON.stringify(record, undefined, indent).replaceAll('\n', ' ');
  // A letter as an escape means the same.
  return isEscaped ? text.replaceAll('"a"', '"\\u0061"') : text;
});
const changed = fc
  .tuple(
    line,
    fc.nat(),
    fc.constantFrom('', '"', '\\', '{', '}', '[', ']', ',', ':', '0', '1', '-', '.', 'e', '\\u12', '\t', 'n', '\u0001'),
  )
  .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1));

describe('the reader of records', () => {
  test('reads what JSON reads', () => {
    fc.assert(
      fc.property(fc.oneof(line, changed), (any) => {
        // Bytes hold no half of a pair.
        const text = Buffer.from(any).toString();
        expect(read(text)).toEqual(parsed(text));
      }),
      { numRuns: 4000 },
    );
  });

  test.each([
    '{"a":"1","a":"2"}',
    '{"a":"1","a":2}',
    '{"b":{"a":"1"},"b":{"a":"2"}}',
    '{"b":{"a":"1"},"b":3}',
    '{"b":{"a":"1"},"b":{}}',
    '{"a":-0.5e+7,"b":[01]}',
    '{"a":1.}',
    '{"a":.5}',
    '{"a":+1}',
    '{"a":1e}',
    '{"a":tru}',
    '{"a":nul',
    '{"a":"\\ud800"}',
    '{"a":"\\x"}',
    '{"a":"\\u00g0"}',
    '{"a":"1",}',
    '{,}',
    '{} {}',
    ' \t{"a" : "1" } \r',
    '{"\\u0061":"1"}',
    '{"codes":[]}',
    '{"b":{"codes":[]}}',
    '"a"',
    '1',
    '',
  ])('reads %s as JSON does', (text) => expect(read(text)).toEqual(parsed(text)));

  test('says why something is no record', () => {
    const why = (text: string) => new RecordReader(PATHS, 'codes').read(encoder.encode(text), 0, text.length);
    expect(why('[{"a":1}]')).toBe('object');
    expect(why('{"a":1')).toBe('json');
    expect(why(`{"a":${'['.repeat(100_000)}`)).toBe('deep');
    expect(why(`{"a":${'{"a":'.repeat(100_000)}`)).toBe('deep');
  });

  test('knows both ways that a name with a dot may mean', () => {
    expect(waysOf('message')).toEqual([['message']]);
    expect(waysOf('log.original')).toEqual([['log.original'], ['log', 'original']]);
  });
});
