import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { describe, expect, it, test } from 'vitest';
import { FORMAT_SHAPE, readFormat } from '../../../src/core/detection/readFormat.ts';
import { whyNotLinear } from '../../../src/core/formats/linearPattern.ts';
import { root } from '../../../tools/paths.ts';
import { known } from '../codes/known.ts';
import { expectSchema } from '../text/schemaAgrees.ts';
import { TESTED } from './tested.ts';

const GOOD = {
  name: 'contoso-agent',
  title: 'Contoso agent',
  files: ['contoso-agent*.log'],
  mark: ' [contoso] ',
  line: '^(?<time>\\d\\d:\\d\\d:\\d\\d) (?<level>[EWI]) (?<message>.*)',
  levels: { e: 'error', w: 'warning', i: 'information' },
  codes: [{ at: ' st:(?<code>[0-9a-f]{8})\\b', kind: 'status', base: 16 }],
  never: [' job (?<number>\\d{1,5})'],
  columns: { header: '#Columns:', separator: '\t', codes: { last: { kind: 'win32', base: 10 } } },
  places: [{ path: '%ProgramData%\\Contoso\\agent.log', command: 'contoso collect' }],
  samples: [
    { text: '07:01:44 E [contoso] st:80070005 job 1603', codes: ['0x80070005'], level: 'error', time: '07:01:44' },
    { text: '07:01:44 I Failed job 1722', file: 'contoso-agent.log', codes: [] },
    { text: '#Columns: a\tlast\nx\t64', file: 'contoso-agent.log', codes: ['win32:64'] },
  ],
};

const read = (text: string) => readFormat(text, known);

/** What is wrong, and the text that it is about. */
function wrong(text: string): readonly [string, string] {
  const result = read(text);
  return 'problem' in result ? [result.problem, text.slice(result.start, result.end)] : ['', ''];
}

test('A format of a team is read as it is written', () => {
  const { samples: _, ...format } = GOOD;
  expect(read(JSON.stringify({ $schema: 'x', ...GOOD }))).toEqual({ format });
});

test('What ships can be written by a team as well, but for its patterns, what names events and frames records, what is translated and what stands apart', () => {
  for (const { format: whole, samples: all } of TESTED) {
    const { events: _events, eventLines: _lines, eventTables: _tables, ...others } = whole;
    const { translated: _translated, apart: _apart, records: _records, frame: _frame, ...format } = others;
    const samples = all.map(({ events: _, language: _language, ...sample }) => sample);
    const result = read(JSON.stringify({ ...format, samples }));
    if ('problem' in result) expect(result.problem).toMatch(/may take too long|^In this sample event:/);
    else expect(result.format).toEqual(format);
  }
});

describe('A format that is wrong is refused with its place', () => {
  const changed = (change: object) => JSON.stringify({ ...GOOD, ...change });
  const sample = (one: object) => changed({ samples: [{ ...GOOD.samples[0], ...one }] });
  it.each([
    ['{ "name": "x", }', '"}" is not expected', '}'],
    ['{ "name": "x"', 'is missing', ''],
    ['{ "name": "x\\q" }', 'wrong "\\"', '"'],
    ['[]', 'must be an object', '[]'],
    [changed({ nmae: 'x' }), '"nmae" is not a field here', '"nmae"'],
    [changed({ name: 'Contoso Agent' }), 'in small letters', '"Contoso Agent"'],
    [changed({ title: 5 }), '"title" must be a text', '5'],
    [changed({ files: 'x.log' }), '"files" must be a list', '"x.log"'],
    [changed({ levels: { E: 'error' } }), 'must be in small letters', '"E"'],
    [changed({ levels: { e: 'fatal' } }), 'must be "error", "warning"', '"fatal"'],
    [changed({ line: '(' }), 'is not a regular expression', '"("'],
    [changed({ line: '(a+)+x' }), 'may take too long', '"(a+)+x"'],
    [changed({ never: ['a\\d'] }), 'must have a group', '"a\\\\d"'],
    [changed({ codes: [{ at: '(?<code>x)', kind: 'errno', base: 16 }] }), '"kind" must be "status"', '"errno"'],
    [changed({ codes: [{ at: '(?<code>x)', kind: 'status', base: 8 }] }), '"base" must be 10, 16', '8'],
    [changed({ places: [{ path: 'x', apart: false }] }), '"apart" must be true', 'false'],
    [changed({ places: [{ path: 'x', download: 'http://x' }] }), 'an address (https)', '"http://x"'],
    [changed({ samples: [] }), 'must have one line', '[]'],
    [sample({ codes: [] }), 'In this sample 0x80070005 is found, not none', undefined],
    [sample({ level: 'warning' }), '"level" is "error"', undefined],
    [sample({ component: 'x' }), '"component" is not found', undefined],
    [changed({ samples: undefined }), '"samples" is missing', '{'],
  ])('%s', (text, message, place) => {
    const [problem, at] = wrong(text);
    expect(problem).toContain(message);
    if (place !== undefined) expect(at).toBe(place);
  });
});

describe('A pattern', () => {
  it.each([
    '(a+)+$',
    '^(a|a)*$',
    'a+b',
    '^.*x.*y',
    '^(?:a|b)+$',
    '(?:\\d{1,3}\\.){3}\\d',
    '\\b[a-z]{1,200}[a-z]{1,200}x',
    '(?<=a*)b',
    '(?=a*b)c',
    '(a)\\1',
    '.{0,100}x{0,100}.{0,100}',
    '^[^,]*,.*,.*,x',
  ])('%s is refused', (source) => {
    expect(whyNotLinear(source)).toMatch(/\w/);
  });

  const ACCEPTED = [
    '^(?<time>\\d{4}-\\d\\d-\\d\\d) \\[(?<level>[A-Z]{3,8})\\] (?<message>.*)',
    '^(?<time>[^,]+),(?<level>[^,]+),(?<message>.*)$',
    '^.* code (?<code>\\d{1,5})$',
    '\\bst(?:atus)?[:=] ?(?<code>0x[0-9a-f]{1,8})',
    '(?<!not )failed: (?<code>\\d{1,5})',
    '^\\S+ \\S+ (?<code>-?\\d{1,10})(?= |$)',
    '(?:alpha|beta|gamma) (?<code>[0-9A-F]{8})',
    'é{1,5}[^\\x00-\\x7f]?\\u00e9',
  ];

  it.each(ACCEPTED)('%s is taken, and rightly', async (source) => {
    expect(whyNotLinear(source)).toBeUndefined();
    expect((await check(source, '')).status).not.toBe('vulnerable');
  });
});

test('The schema for editors has the fields that are read, and no others', () => {
  expectSchema('docs/format.schema.json', FORMAT_SHAPE);
});

test('The example of the page about formats is one that is read', () => {
  const page = readFileSync(join(root, 'docs/formats.md'), 'utf8');
  expect(read(/```json\n([\s\S]*?)```/.exec(page)![1]!)).toHaveProperty('format.name', 'contoso-agent');
});
