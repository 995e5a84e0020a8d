import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readStateOutput, STATE_OUTPUT_SHAPE } from '../../../src/core/states/readStateOutput.ts';
import { root } from '../../../tools/paths.ts';
import { expectSchema } from '../text/schemaAgrees.ts';

const RULE = {
  ...{ id: 'contoso-no-licence', when: { Licence: 'none' }, level: 'wrong' },
  ...{ says: 'The agent has no licence.', source: 'https://contoso.example/agent' },
};
const GOOD = {
  ...{ name: 'contoso-status', command: 'contoso status', begins: ['^Contoso agent status'] },
  fields: { Licence: '^Licence: (.{1,40})', Days: ['^Days left: (\\d{1,4})', '^Resttage: (\\d{1,4})'] },
  rules: [
    RULE,
    { ...RULE, id: 'contoso-ends', when: { Days: { below: 8 } }, unless: { Licence: ['none'] }, level: 'warning' },
  ],
  samples: [
    { text: 'Contoso agent status\nLicence: none\nDays left: 0', holds: ['contoso-no-licence'] },
    { text: 'Contoso agent status\nLicence: valid\nResttage: 3', holds: ['contoso-ends'], language: 'de' },
    { text: 'Contoso agent status\nLicence: valid\nDays left: 300', holds: [] },
  ],
};

test("A team's states are read as they are written", () => {
  const { samples: _, ...output } = GOOD;
  expect(readStateOutput(JSON.stringify({ $schema: 'x', ...GOOD }))).toEqual({ output });
});

describe('A file of states that is wrong is refused with its place', () => {
  const changed = (change: object) => JSON.stringify({ ...GOOD, ...change });
  const rule = (change: object) => changed({ rules: [{ ...RULE, ...change }] });
  it.each([
    [changed({ begins: [] }), '"begins" must have one pattern', '{'],
    [changed({ begins: ['^Ag'] }), 'cannot be looked for', '"^Ag"'],
    [changed({ fields: { Licence: 3 } }), '"Licence" must be a text, or a list', '3'],
    [changed({ fields: { Licence: '^Licence: ((a+)+)' } }), 'may take too long', '"^Licence'],
    [rule({ when: { License: 'none' } }), 'There is no field "License"', '{"id"'],
    [rule({ when: { Licence: { below: 'x' } } }), '"below" must be a number', '"x"'],
    [rule({ when: { Licence: { like: 'x' } } }), '"like" is not a field here', '"like"'],
    [rule({ when: { Licence: { absent: true } } }), '"when" must ask for a field that is there', '{"id"'],
    [rule({ says: 'The {Licence} of {subject}.' }), '"{subject}" needs "subjects"', '{"id"'],
    [rule({ says: 'The {Owner}.' }), 'There is no field "Owner"', '{"id"'],
    [rule({ level: 'bad' }), '"level" must be "wrong"', '"bad"'],
    [rule({ when: { Licence: 'gone' } }), 'In this sample no rule holds', '{"text"'],
    [changed({ samples: [GOOD.samples[0]] }), 'No sample has a text in which this rule holds', '"contoso-ends"'],
  ])('%s', (text, message, place) => {
    const result = readStateOutput(text);
    expect(result).toHaveProperty('problem');
    if (!('problem' in result)) return;
    expect(result.problem).toContain(message);
    expect(text.slice(result.start, result.end)).toContain(place);
  });
});

test('The schema for editors has the fields that are read, and no others', () => {
  expectSchema('docs/states.schema.json', STATE_OUTPUT_SHAPE);
});

test('The example of the page is one that is read', () => {
  const page = readFileSync(join(root, 'docs/team-rules.md'), 'utf8');
  expect(readStateOutput(/```json\n(\{\s+"name": "contoso-status"[\s\S]*?)```/.exec(page)![1]!)).toHaveProperty(
    'output',
  );
});
