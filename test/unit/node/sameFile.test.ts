import { linkSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isSameFile } from '../../../src/node/sameFile.ts';

test('Two paths lead to one file whatever they are called', () => {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-same-'));
  const at = (name: string) => join(folder, name);
  writeFileSync(at('a.txt'), '');
  writeFileSync(at('b.txt'), '');
  linkSync(at('a.txt'), at('hard.txt'));
  if (process.platform !== 'win32') symlinkSync(at('a.txt'), at('soft.txt'));
  const same = ['x/../a.txt', 'hard.txt', ...(process.platform === 'win32' ? ['A.TXT'] : ['soft.txt'])];
  expect(same.map((name) => isSameFile(at('a.txt'), at(name)))).toEqual(same.map(() => true));
  expect(['b.txt', 'none.txt'].map((name) => isSameFile(at('a.txt'), at(name)))).toEqual([false, false]);
  expect(isSameFile(at('none.txt'), at('none.txt'))).toBe(true);
  rmSync(folder, { recursive: true });
});
