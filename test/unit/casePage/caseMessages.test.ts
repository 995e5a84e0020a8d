import { expect, test } from 'vitest';
import { parseFromCase } from '../../../src/core/casePage/caseMessages.ts';

test.each([
  { type: 'ready' },
  { type: 'export' },
  { type: 'request' },
  { type: 'go', key: 'for a' },
  { type: 'insert', key: 'a' },
  { type: 'copy', key: 'a' },
  { type: 'article', key: 'file:///a.md' },
  { type: 'note', key: 'n1' },
])('%j is a message', (message) => {
  expect(parseFromCase({ ...message, more: 1 })).toEqual(message);
});

test.each([
  ...[undefined, null, 'ready', 7, {}, [], { type: 'run', key: 'a' }],
  ...[{ type: 'go' }, { type: 'go', key: '' }, { type: 'go', key: 7 }, { type: 'copy', key: { a: 1 } }],
  { type: 'insert', key: 'a'.repeat(4001) },
  { type: 'constructor', key: 'a' },
])('%j is none', (message) => {
  expect(parseFromCase(message)).toBeUndefined();
});
