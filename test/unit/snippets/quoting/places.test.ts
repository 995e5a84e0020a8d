import { describe, expect, it } from 'vitest';
import { QUOTE_TARGETS } from '../../../fuzz/quote.ts';
import { askBash } from './bashOracle.ts';
import { QUOTE_CASES } from './cases.ts';
import { filled } from './fill.ts';

describe('typed values', () => {
  it('run nothing and arrive as typed in bash, asked itself', () => {
    expect(askBash(QUOTE_CASES.filter(({ shell }) => shell === 'bash')).failure).toBeUndefined();
  });

  const others = QUOTE_CASES.filter(({ right }) => right);
  it.each(others)('$shell: $lines with $values', ({ lines, shell, values, right }) => {
    const got = filled(lines, shell, values)?.join('\n');
    if (got !== undefined) expect(right).toContain(got);
  });

  it('are taken wherever somebody would type them', () => {
    const refused = QUOTE_CASES.filter(({ lines, shell, values, wanted }) => wanted && !filled(lines, shell, values));
    expect(refused.map(({ lines }) => lines)).toEqual([]);
  });

  it('are refused in what nobody would type at a prompt, before it is read', () => {
    const deep = `Get-X ${'('.repeat(2000)}<A>${')'.repeat(2000)}`;
    const many = `Get-X ${'<A> '.repeat(1000)}`;
    expect(filled(['Get-X (((<A>)))'], 'powershell', { A: 'x' })).toBeDefined();
    for (const line of [deep, many, `Get-X <A> ${'x'.repeat(5000)}`])
      expect(filled([line], 'powershell', { A: 'x' })).toBeUndefined();
  });

  it.each(QUOTE_TARGETS)('$name: whatever the snippet and the value', async (target) => {
    const { cases, failure } = await target.run(2026, 1);
    expect(failure).toBeUndefined();
    // Else the test would only have seen refusals.
    expect(cases).toBeGreaterThan(20);
  });
});
