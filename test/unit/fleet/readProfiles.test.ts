import { expect, test } from 'vitest';
import { readProfiles } from '../../../src/core/fleet/profiles/readProfiles.ts';

const TABLE = { name: 'ours', engine: 'clickhouse', from: 'logs.windows', time: 'ts', machine: 'pc', text: ['line'] };

test('reads the places of a team', () => {
  const [profile] = readProfiles(JSON.stringify({ profiles: [{ ...TABLE, types: { line: 'dynamic' } }] }));
  expect(profile).toEqual({
    ...TABLE,
    title: 'ours',
    columns: { ts: 'datetime', pc: 'string', line: 'dynamic' },
  });
  const [splunk] = readProfiles(
    JSON.stringify({
      profiles: [
        {
          name: 'uf',
          engine: 'spl',
          labels: { index: 'os' },
          event: { id: 'EventCode', provider: 'Source' },
          title: 'UF',
        },
      ],
    }),
  );
  expect(splunk).toMatchObject({
    title: 'UF',
    labels: { index: 'os' },
    event: { id: 'EventCode', provider: 'Source' },
  });
});

test.each([
  ['{', 'is no JSON'],
  ['[]', 'the file must be an object'],
  ['{"profiles":{}}', '"profiles", a list'],
  ['{"profiles":[{"name":"a"}]}', 'profiles[0].engine must be one of kql'],
  ['{"profiles":[{"engine":"kql"}]}', 'must have a "name"'],
  [JSON.stringify({ profiles: [{ ...TABLE, from: undefined }] }), 'must have "from"'],
  [JSON.stringify({ profiles: [{ ...TABLE, time: undefined }] }), 'must have "time"'],
  [JSON.stringify({ profiles: [{ ...TABLE, tabel: 'x' }] }), 'has "tabel", which means nothing'],
  [JSON.stringify({ profiles: [{ ...TABLE, text: [] }] }), 'text must be a list of columns'],
  [JSON.stringify({ profiles: [{ ...TABLE, from: 'a\u202eb' }] }), 'from must be a text of 1 to 300 visible'],
  [JSON.stringify({ profiles: [{ ...TABLE, event: { id: 'x' } }] }), 'must have "id" and "provider"'],
  [JSON.stringify({ profiles: [{ ...TABLE, types: { line: 'text' } }] }), '"text" must be one of string'],
  ['{"profiles":[{"name":"a","engine":"logql"}]}', 'must have "labels"'],
])('says what is wrong with %s', (json, message) => {
  expect(() => readProfiles(json)).toThrow(message);
});
