import { expect, it } from 'vitest';
import { rated } from '../../../src/core/snippets/rated.ts';
import { riskOf } from '../../../src/core/snippets/risk.ts';
import { grammars } from './grammars.ts';

const reads = { risk: 'reads', effects: [] } as const;

it('asks about what a value makes of a command that only reads', () => {
  expect(riskOf(['net user <Name>'], 'cmd', grammars).risk).toBe('reads');
  const filled = rated({ ...reads }, riskOf(['net user anna/delete'], 'cmd', grammars));
  expect(filled.risk).not.toBe('reads');
  expect(filled.effects).not.toEqual([]);
  expect(rated({ ...reads }, riskOf(['net user anna'], 'cmd', grammars)).risk).toBe('reads');
});

it('never asks less than for the snippet as it was written, and asks where nothing could be told', () => {
  const destroys = { risk: 'destroys', effects: ['x'] } as const;
  expect(rated(destroys, riskOf(['dir'], 'cmd', grammars))).toBe(destroys);
  expect(rated({ risk: 'changes', effects: ['x'] } as const, riskOf(['dir'], 'cmd', grammars)).risk).toBe('changes');
  expect(rated({ ...reads }, undefined).risk).toBe('unknown');
});
