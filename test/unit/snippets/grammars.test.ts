import { expect, it } from 'vitest';
import { loadTestGrammars } from './grammars.ts';

it('Grammars that are loaded at the same time all work', async () => {
  const loaded = await Promise.all([1, 2, 3].map(() => loadTestGrammars()));
  for (const { bash, powershell } of loaded) {
    expect(bash('ls -la', ({ type }) => type)).toBe('program');
    expect(powershell('Get-Item x', ({ type }) => type)).toBe('program');
  }
});
