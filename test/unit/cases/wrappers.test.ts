import { expect, test } from 'vitest';
import type { Draft } from '../../../src/core/cases/draft.ts';
import { wrappersInto } from '../../../src/core/cases/wrappers.ts';
import { win32 } from '../../../src/core/codes/code.ts';

const line = (file: string, number: number) => ({ says: 'Says', file, line: number, text: `Text of ${number}` });
const cause: Draft = {
  ...{ key: 'failed:setup.log:10', title: 'What failed', basis: 'told', firsts: [0], codes: [] },
  ...{ for: [line('setup.log', 10)], why: line('setup.log', 9), origin: { file: 'setup.log', line: 10 } },
};
const wrapper = (file: string, number: number): Draft => ({
  ...{ key: 'code:1603', title: '1603', basis: 'weak', for: [line(file, number)] },
  codes: [{ code: win32(1603), shown: '1603' }],
});

test('What a run came to is part of what failed in it first', () => {
  const [one, ...others] = wrappersInto([wrapper('setup.log', 30), cause]);
  expect(others).toEqual([]);
  expect(one!.title).toBe('What failed');
  expect(one!.for.map(({ line: number }) => number)).toEqual([10, 30]);
  expect(one!.follows?.map(({ shown }) => shown)).toEqual(['1603']);
});

test('A code of another log, of an earlier line, or with a reason of its own stays a finding', () => {
  for (const other of [
    wrapper('other.log', 30),
    wrapper('setup.log', 5),
    { ...wrapper('setup.log', 30), why: line('setup.log', 29) },
  ])
    expect(wrappersInto([other, cause])).toHaveLength(2);
});
