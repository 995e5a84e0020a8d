import { describe, expect, it } from 'vitest';
import { endsLike } from '../../../src/core/articles/globs.ts';

describe('endsLike', () => {
  it.each([
    ['cbs.log', 'cbs.log', true],
    ['logs/cbs.log', 'cbs.log', true],
    ['oldcbs.log', 'cbs.log', false],
    ['logs/onedrive-2025.log', 'onedrive*.log', true],
    ['onedrive/x.log', 'onedrive*.log', false],
    ['ccm/logs', 'ccm/*', true],
    ['cbs1.log', 'cbs?.log', true],
    ['cbs/.log', 'cbs?.log', false],
    ['a.log', '*', true],
    ['', '*', true],
    ['cbs.log.1', 'cbs.log', false],
  ])('%s like %s: %s', (text, pattern, expected) => {
    expect(endsLike(text, pattern)).toBe(expected);
  });

  it('ends for a pattern that would keep an expression busy for ever', () => {
    expect(endsLike('a'.repeat(5000), `${'*a'.repeat(40)}*b`)).toBe(false);
  });
});
