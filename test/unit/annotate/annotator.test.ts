import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnnotateOptions, Annotator } from '../../../src/core/annotate/annotator.ts';
import type { CodeNote } from '../../../src/core/annotate/codeNotes.ts';
import { articleId } from '../../../src/core/articles/articleId.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { detectText } from '../../../src/core/detection/detectText.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { explanationOf } from '../../../src/core/explain/explanation.ts';
import { codeKeyText } from '../../../src/core/explain/hitKey.ts';
import { placeOf } from '../../../src/core/explain/place.ts';
import { splitLines } from '../../../src/core/text/lineEnds.ts';
import { english } from '../../../src/core/text/translate.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';
import { formatSamples } from '../samples.ts';

const library = shippedLibrary();
library.formats = SHIPPED_FORMATS;
const known = recognisedCodes(catalogue, library);
const knowledge = { catalogue, library, known, formats: SHIPPED_FORMATS };
const explainer = new Explainer({ catalogue, library, t: english });
const encoder = new TextEncoder();

/** What comes of NDJSON, handed over in pieces of so many bytes. */
function annotated(input: string | Uint8Array, options: AnnotateOptions = {}, piece = 1 << 16) {
  const annotator = new Annotator(knowledge, options);
  const bytes = typeof input === 'string' ? encoder.encode(input) : input;
  const output: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += piece) output.push(annotator.push(bytes.subarray(at, at + piece)));
  output.push(annotator.finish());
  return { output: Buffer.concat(output), counts: annotator.counts };
}

const text = (input: string, options?: AnnotateOptions) => annotated(input, options).output.toString();

/** The codes of one record. */
function codesIn(record: object, options?: AnnotateOptions): CodeNote[] {
  return (JSON.parse(text(JSON.stringify(record), options)) as { codes?: CodeNote[] }).codes ?? [];
}

const names = (record: object, options?: AnnotateOptions) => codesIn(record, options).map(({ name }) => name);

/** What the one explainer says of all codes of a text. */
function explained(message: string, fileName: string): CodeNote[] {
  const lines = splitLines(message);
  const notes = new Map<string, CodeNote>();
  detectText(message, { known, formats: SHIPPED_FORMATS, fileName }, (hit) => {
    const place = placeOf({ lineCount: lines.length, line: (i) => lines[i]! }, hit.line, hit.start, fileName);
    const card = explainer.card(hit, place);
    const note: CodeNote = {
      code: codeKeyText({ code: hit.code }),
      ...(hit.extend !== undefined && { extend: `0x${hit.extend.toString(16).toUpperCase()}` }),
      name: explainer.best(hit, place)?.name || hit.said || null,
      outcome: card.outcome,
      article: card.article ? articleId(card.article.article) : null,
      family: explanationOf(card).family,
    };
    notes.set(JSON.stringify(note), note);
  });
  return [...notes.values()];
}

const FOLDERS = [new URL('../../logs/', import.meta.url), new URL('../golden/logs/', import.meta.url)];
const LOGS = FOLDERS.flatMap((folder) =>
  readdirSync(folder).map((file) => ({ file, message: readFileSync(new URL(file, folder), 'utf8') })),
);

describe('what is said of the codes of a record is what is said of them elsewhere', () => {
  test.each(LOGS)('in $file as one text', ({ file, message }) => {
    const expected = explained(message, file);
    expect(expected.length).toBeGreaterThan(0);
    expect(codesIn({ file, message }, { file: 'file' })).toEqual(expected);
  });

  test('in each line of them', () => {
    const records = LOGS.flatMap(({ file, message }) => splitLines(message).map((line) => ({ file, message: line })));
    expectSame(records);
  });

  test('in the samples of all formats', () => {
    const records = formatSamples.map(({ text, file = '' }) => ({ file, message: text }));
    expect(records.length).toBeGreaterThan(100);
    expectSame(records);
  });

  test('in a text that is longer than what is searched at once', () => {
    const { file, message } = LOGS.find((log) => log.file === 'CBS.log')!;
    const long = `${message}${'x '.repeat(300_000)}\n${message}`;
    expect(codesIn({ file, message: long }, { file: 'file' })).toEqual(explained(long, file));
  });

  function expectSame(records: readonly { file: string; message: string }[]): void {
    const lines = text(records.map((record) => JSON.stringify(record)).join('\n'), { file: 'file' }).split('\n');
    const differing = records.flatMap((record, i) => {
      const { codes = [] } = JSON.parse(lines[i]!) as { codes?: CodeNote[] };
      const expected = explained(record.message, record.file);
      return JSON.stringify(codes) === JSON.stringify(expected) ? [] : [{ ...record, codes, expected }];
    });
    expect(differing).toEqual([]);
  }
});

const FAILED = '"message":"Installation failed with error 0x80070643"';
const ADDED =
  '"codes":[{"code":"0x80070643","name":"ERROR_INSTALL_FAILURE","outcome":"failure","article":"0x80070643-general","family":"HRESULT"}]';

describe('a record', () => {
  test('keeps its bytes, and only gets a field at its end', () => {
    const record = `{"n": 1.000, "big":12345678901234567890, "e":1e2, ${FAILED}, "ä":"\\u00e4\\/", "z":[ ] }`;
    expect(text(`${record}\r\n`)).toBe(`${record.slice(0, -1)},${ADDED}}\r\n`);
  });

  test('without codes stays as it is, in its place', () => {
    const lines = ['{"message":"all is well"}', `{${FAILED}}`, '{}', '', ' {"message":""} ', `{${FAILED}}`];
    const expected = lines.map((line) => (line === lines[1] ? `{${FAILED},${ADDED}}` : line)).join('\n');
    expect(text(lines.join('\n'))).toBe(expected);
  });

  test('gets an empty list where that is asked for', () => {
    expect(text('{"message":"well"}\n{}\n', { empty: true })).toBe('{"message":"well","codes":[]}\n{"codes":[]}\n');
  });

  test('without codes is left out where that is asked for', () => {
    const input = `{"message":"well"}\n{${FAILED}} \r\nbad\n{}\n{${FAILED}}`;
    const { output, counts } = annotated(input, { found: true });
    expect(output.toString()).toBe(`{${FAILED},${ADDED}} \r\n{${FAILED},${ADDED}}\n`);
    expect(counts).toMatchObject({ lines: 5, annotated: 2, bad: { count: 1 } });
  });

  test('tells each code once', () => {
    expect(names({ message: 'error 0x80070643, error 0x80070005\nerror 0x80070643' })).toEqual([
      'ERROR_INSTALL_FAILURE',
      'E_ACCESSDENIED',
    ]);
  });

  test('is a place by itself', () => {
    const header = JSON.stringify({ message: 'date time s-ip cs-method sc-win32-status' });
    expect(text(`${header}\n{"message":"Error code:"}\n{"message":"1603"}`)).not.toContain('codes');
  });

  test('may name its field otherwise', () => {
    expect(text(`{${FAILED}}`, { name: 'fault"book' })).toBe(`{${FAILED},${ADDED.replace('codes', 'fault\\"book')}}`);
  });

  test('that has such a field is passed on and counted', () => {
    const { output, counts } = annotated(`{${FAILED},"codes":7}\n`);
    expect(output.toString()).toBe(`{${FAILED},"codes":7}\n`);
    expect(counts).toMatchObject({ taken: 1, annotated: 0 });
  });
});

describe('the text of a record', () => {
  const error = 'failed with error 0x80070643';

  test.each(['message', 'Message', 'text', 'log', 'body', 'msg', '_raw'])('is found in %s', (field) => {
    expect(names({ other: 'error 0x80070005', [field]: error })).toEqual(['ERROR_INSTALL_FAILURE']);
  });

  test('is in the fields that are named, the first that there is', () => {
    const fields = ['a.b', 'c'];
    expect(names({ message: 'error 0x80070005', a: { b: error } }, { fields })).toEqual(['ERROR_INSTALL_FAILURE']);
    expect(names({ 'a.b': error }, { fields })).toEqual(['ERROR_INSTALL_FAILURE']);
    expect(names({ a: { b: '' }, c: error }, { fields })).toEqual(['ERROR_INSTALL_FAILURE']);
    expect(names({ message: error }, { fields })).toEqual([]);
    expect(annotated(JSON.stringify({ message: error }), { fields }).counts).toMatchObject({ without: 1 });
  });

  test.each(['_source.message', '_source.event.original', 'result._raw'])('is found in %s of an export', (field) => {
    // Only as a text of its own: what stands beside it is not read.
    const record = (value: string) =>
      field.split('.').reduceRight<unknown>((inner, step) => ({ [step]: inner, aside: 'error 0x80070005' }), value);
    expect(names(record('one\nInstallation failed with error 0x80070643') as object)).toEqual([
      'ERROR_INSTALL_FAILURE',
    ]);
  });

  test('is the whole record where events are looked for', () => {
    for (const source of ['Source', 'ProviderName']) {
      const record = { EventID: 7031, [source]: 'Service Control Manager', Message: 'The service ended.' };
      expect(codesIn(record)).toEqual([]);
      expect(codesIn(record, { whole: true })).toMatchObject([{ code: 'event:Service Control Manager/7031' }]);
    }
  });

  test('is the whole record where it has no such field, or where that is asked for', () => {
    expect(names({ ErrorCode: -2147023293 })).toEqual(['ERROR_INSTALL_FAILURE']);
    expect(names({ message: 'x', hr: '0x80070643' })).toEqual([]);
    expect(names({ message: 'x', hr: '0x80070643' }, { whole: true })).toEqual(['ERROR_INSTALL_FAILURE']);
  });

  test('may have escapes that hide or make a code', () => {
    expect(text('{"message":"\\n0x8007064\\u0033 failed"}')).toContain('"0x80070643"');
    expect(names({ message: 'Fehler: Zugriff verweigert – \t0x80070005' })).toEqual(['E_ACCESSDENIED']);
  });

  test('may hold bytes that are no UTF-8', () => {
    const input = Buffer.from(`{"message":"Zugriff f\xfcr C: verweigert, error 0x80070005"}\n`, 'latin1');
    const { output } = annotated(input);
    expect(output.subarray(0, input.length - 2)).toEqual(input.subarray(0, -2));
    expect(output.toString('latin1')).toContain('"name":"E_ACCESSDENIED"');
  });
});

describe('a stream', () => {
  test('goes on behind lines that are no records, which are counted and named', () => {
    const lines = [
      'no JSON',
      `{${FAILED}}`,
      '[1]',
      '{"message":',
      '"x"',
      `{"a":${'['.repeat(1000)}`,
      '{',
      `{${FAILED}}`,
    ];
    const { output, counts } = annotated(lines.join('\n'));
    expect(output.toString()).toBe(
      lines.map((line) => (line.includes('0x80070643') ? `${line.slice(0, -1)},${ADDED}}` : line)).join('\n'),
    );
    expect(counts).toMatchObject({ lines: 8, annotated: 2 });
    expect(counts.bad).toEqual({
      count: 6,
      first: [
        { line: 1, why: 'json' },
        { line: 3, why: 'object' },
        { line: 4, why: 'json' },
        { line: 5, why: 'object' },
        { line: 6, why: 'deep' },
      ],
    });
  });

  test('may begin with a byte order mark', () => {
    expect(text(`\uFEFF{${FAILED}}\n{${FAILED}}`)).toBe(`\uFEFF{${FAILED},${ADDED}}\n{${FAILED},${ADDED}}`);
  });

  test('may be cut anywhere', () => {
    const record = fc.constantFrom(
      `{${FAILED}}`,
      '{"message":"ä€😀 error 0x80070005"}',
      '',
      '{}',
      'bad',
      `{${FAILED}}\r`,
    );
    fc.assert(
      fc.property(fc.array(record, { maxLength: 12 }), fc.integer({ min: 1, max: 80 }), (records, piece) => {
        const input = records.join('\n');
        expect(annotated(input, {}, piece).output).toEqual(annotated(input).output);
      }),
    );
  });

  test('passes on a line that is too long for memory, and goes on behind it', () => {
    const long = `{"message":"${'x'.repeat(20_000_000)} error 0x80070643"}`;
    const { output, counts } = annotated(`{${FAILED}}\n${long}\n{${FAILED}}\n`);
    expect(output.toString()).toBe(`{${FAILED},${ADDED}}\n${long}\n{${FAILED},${ADDED}}\n`);
    expect(counts.bad).toEqual({ count: 1, first: [{ line: 2, why: 'long' }] });
  });

  test('may have more records and codes than are looked through at once', () => {
    const line = (i: number) => `{"message":"error 0x${(0x80040000 + i).toString(16)}"}`;
    const lines = Array.from({ length: 6000 }, (_, i) => line(i)).join('\n');
    const codes = text(lines)
      .split('\n')
      .map((one) => (JSON.parse(one) as { codes: CodeNote[] }).codes[0]!.code);
    expect(codes).toEqual(Array.from({ length: 6000 }, (_, i) => `0x${(0x80040000 + i).toString(16).toUpperCase()}`));
  });
});
