import { expect, it } from 'vitest';
import { asLineArgument, stringField } from '../../../src/editor/host/commands.ts';

it('reads what a link or a button hands over', () => {
  expect(stringField({ query: '0x80070005' }, 'query')).toBe('0x80070005');
  expect(asLineArgument({ document: 'file:///a.log', line: 3 })).toEqual({ document: 'file:///a.log', line: 3 });
});

it.each([
  undefined,
  null,
  'query',
  { query: 5 },
  // The URI of a document, as an editor's menu hands it over.
  { scheme: 'git', path: '/a.log', fsPath: '/a.log', query: '{"ref":"~"}' },
])('takes nothing from %j', (value) => {
  expect(stringField(value, 'query')).toBeUndefined();
});
