import { describe, expect, test } from 'vitest';
import { isEmptyFilter, readFilter, readNamedFilters } from '../../../src/core/filters/filter.ts';
import { filterText } from '../../../src/core/filters/filterText.ts';
import { countText, headingText } from '../../../src/core/filters/headingText.ts';
import { english } from '../../../src/core/text/translate.ts';

const ALL = {
  failing: true,
  from: '2025-11-03 09:12',
  to: '10:00',
  levels: ['error', 'warning'],
  components: ['CBS'],
  threads: ['12'],
  codes: ['win32:1603'],
  contains: ['a'],
  either: [['c', 'd']],
  without: ['b'],
} as const;

describe('A filter that somebody wrote', () => {
  test('is read as it is', () => {
    expect(readFilter(ALL)).toEqual(ALL);
  });

  test('has no conditions that say nothing', () => {
    const read = readFilter({ failing: false, levels: [], contains: [], other: 1 });
    expect(read).toEqual({});
    expect(isEmptyFilter(read!)).toBe(true);
  });

  test.each([
    undefined,
    null,
    5,
    'failing',
    [],
    { failing: 'yes' },
    { from: 'yesterday' },
    { to: 9 },
    { levels: ['fatal'] },
    { components: 'CBS' },
    { contains: [''] },
    { without: [{}] },
    { codes: ['no code'] },
    { either: ['a'] },
    { either: [[]] },
    { contains: ['x'.repeat(501)] },
  ])('is none where it cannot be read: %j', (value) => {
    expect(readFilter(value)).toBeUndefined();
  });

  test('is saved under a name; one without, or that cannot be read, is left out', () => {
    const named = [{ name: 'one', failing: true }, { failing: true }, { name: 'bad', from: '?' }, { name: 'all' }];
    expect(readNamedFilters(named)).toEqual([{ name: 'one', failing: true }, { name: 'all' }]);
  });
});

describe('A filter in words', () => {
  test('names all of its conditions', () => {
    expect(filterText(ALL, english)).toBe(
      'failing · 1603 · errors, warnings · 2025-11-03 09:12 to 10:00 · CBS · thread 12 · with “a” · with “c” / “d” · without “b”',
    );
    expect(filterText({ from: '09:12' }, english)).toBe('from 09:12 on');
    expect(filterText({ to: '09:12' }, english)).toBe('until 09:12');
    expect(filterText({}, english)).toBe('all lines');
  });

  test('stands above the lines, with what is missing', () => {
    const count = { found: 3, shown: 3, read: 20, isAll: true };
    expect(headingText('CBS.log', { failing: true }, count, english)).toBe(
      'Filtered: 3 of 20 lines of CBS.log · failing',
    );
    expect(headingText('CBS.log', { failing: true }, { ...count, shown: 2, isAll: false }, english)).toBe(
      'Filtered: 3 of 20 lines of CBS.log · failing · only the first 2 are shown · ended early, the log has more lines',
    );
    expect(countText({ ...count, isAll: false }, english)).toBe('3 of 20 lines …');
  });
});
