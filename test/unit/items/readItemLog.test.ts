import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { ITEM_LOG_SHAPE, readItemLog } from '../../../src/core/items/readItemLog.ts';
import { root } from '../../../tools/paths.ts';
import { expectSchema } from '../text/schemaAgrees.ts';

const LINE = {
  ...{ at: 'contoso package (?<name>[\\w ]{1,30}) ended with (?<code>\\d{1,4})', kind: 'app' },
  ...{ phase: 'installed', byCode: true },
};
const GOOD = {
  name: 'contoso-packages',
  formats: ['cmtrace'],
  lines: [LINE],
  samples: [
    {
      ...{ text: 'contoso package Viewer ended with 1603', file: 'AppEnforce.log' },
      items: ['app Viewer: failed | code win32:1603 | installed fails'],
    },
    { text: 'contoso package Viewer ended with 0', file: 'AppEnforce.log', items: ['app Viewer: succeeded'] },
  ],
};

const read = (text: string) => readItemLog(text, SHIPPED_FORMATS);

test("A team's items are read as they are written", () => {
  const { samples: _, ...log } = GOOD;
  expect(read(JSON.stringify({ $schema: 'x', ...GOOD }))).toEqual({ log });
});

describe('A file of items that is wrong is refused with its place', () => {
  const changed = (change: object) => JSON.stringify({ ...GOOD, ...change });
  const line = (change: object) => changed({ lines: [{ ...LINE, ...change }] });
  it.each([
    [changed({ formats: ['contoso'] }), 'There is no format "contoso"', '"contoso"'],
    [line({ kind: 'thing' }), '"kind" must be "update"', '"thing"'],
    [line({ at: '(?<name>.+) (?<code>\\d+)' }), 'may take too long', '"(?<name>.+) (?<code>\\\\d+)"'],
    [line({ at: '(?<name>\\w{1,9}) is (?<code>\\d{1,4})' }), 'cannot be looked for', '"(?<name>'],
    [line({ at: 'contoso package (?<name>(a+)+) (?<code>\\d)' }), 'may take too long', '"contoso'],
    [line({ at: 'contoso package (?<name' }), 'is not a regular expression', '"contoso'],
    [line({ at: 'contoso package (?<who>\\w{1,9}) (?<code>\\d{1,5})' }), '"who" is no group here', '{"at"'],
    [line({ at: 'contoso package (?<name>\\w{1,9})' }), '"byCode" needs a group', '{"at"'],
    [line({ byCode: undefined }), 'What the line says of its phase is missing', '{"at"'],
    [line({ phase: undefined }), 'needs a "phase"', '{"at"'],
    [line({ results: { Good: 'succeeds' } }), '"Good" must be in small letters', '"Good"'],
    [
      changed({ samples: [{ ...GOOD.samples[0], items: ['app Viewer: succeeded'] }] }),
      'In this sample is found: app Viewer: failed',
      '{"text"',
    ],
    [
      changed({ samples: [{ ...GOOD.samples[0], items: ['app Viewer: failed | code win32:5'] }] }),
      '“code win32:5” is not so',
      '{"text"',
    ],
    [
      changed({ samples: [{ text: 'nothing', file: 'a.log', items: [] }] }),
      'No sample has a line that this pattern matches',
      '{"at"',
    ],
  ])('%s', (text, message, place) => {
    const result = read(text);
    expect(result).toHaveProperty('problem');
    if (!('problem' in result)) return;
    expect(result.problem).toContain(message);
    expect(text.slice(result.start, result.end)).toContain(place);
  });
});

test('The schema for editors has the fields that are read, and no others', () => {
  expectSchema('docs/items.schema.json', ITEM_LOG_SHAPE);
});

test('The example of the page is one that is read', () => {
  const page = readFileSync(join(root, 'docs/team-rules.md'), 'utf8');
  expect(read(/```json\n(\{\s+"name": "contoso-packages"[\s\S]*?)```/.exec(page)![1]!)).toHaveProperty('log');
});
