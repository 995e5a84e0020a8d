import { describe, expect, test } from 'vitest';
import { riskOf } from '../../../../src/core/snippets/risk.ts';
import { grammars } from '../grammars.ts';
import { ownCases } from './lines.ts';

const attacks = ownCases('attacks');
const destroys = ownCases('destroys');
const diagnostics = ownCases('diagnostics');

test('The tables are there', () => {
  expect(attacks.length).toBeGreaterThan(750);
  expect(destroys.length).toBeGreaterThan(80);
  expect(diagnostics.length).toBeGreaterThan(240);
});

describe('what is not proven to read', () => {
  test.each(attacks)('$shell: $text', ({ shell, lines }) => {
    expect(riskOf(lines, shell, grammars).risk).not.toBe('reads');
  });
});

describe('what destroys is told as that', () => {
  test.each(destroys)('$shell: $text', ({ shell, lines }) => {
    expect(riskOf(lines, shell, grammars).risk).toBe('destroys');
  });
});

describe('what people run every day to look at a machine only reads', () => {
  test.each(diagnostics)('$shell: $text', ({ shell, lines }) => {
    const { risk, why, effects } = riskOf(lines, shell, grammars);
    expect([risk, why.effect]).toEqual(['reads', expect.stringMatching(/^only reads/)]);
    expect(effects).toEqual([]);
  });
});

describe('what only reads does so no more with something behind it', () => {
  test.each(diagnostics)('$shell: $text', ({ shell, lines: [line] }) => {
    const separator = shell === 'cmd' ? ' & ' : '; ';
    const deletes = shell === 'powershell' ? 'Remove-Item x' : shell === 'cmd' ? 'del x' : 'rm x';
    expect(riskOf([`${line}${separator}${deletes}`], shell, grammars).risk).toBe('destroys');
    expect(riskOf([line!, deletes], shell, grammars).risk).toBe('destroys');
    expect(riskOf([`${line}${separator}mystery`], shell, grammars).risk).toBe('unknown');
    expect(riskOf([`${line} > x`], shell, grammars).risk).not.toBe('reads');
  });
});
