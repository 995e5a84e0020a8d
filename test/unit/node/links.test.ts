import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathLeadsOut } from '../../../src/node/links.ts';

const root = mkdtempSync(join(tmpdir(), 'faultbook-links-'));
const folder = join(root, 'workspace');
const at = (...names: string[]) => join(folder, ...names);

beforeAll(() => {
  mkdirSync(at('a', 'b'), { recursive: true });
  mkdirSync(join(root, 'outside'));
  mkdirSync(join(root, 'workspace-beside'));
  writeFileSync(join(root, 'outside', 'x.md'), '');
  symlinkSync('b', at('a', 'inside'));
  symlinkSync(join(root, 'outside'), at('absolute'));
  symlinkSync('../outside', at('relative'));
  symlinkSync('absolute', at('by another'));
  symlinkSync('../../outside/x.md', at('a', 'file.md'));
  symlinkSync('../workspace-beside', at('beside'));
  symlinkSync('round', at('round'));
  symlinkSync(folder, at('itself'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('A path of a folder', () => {
  test.each([
    ['a folder', ['a', 'b']],
    ['a link within', ['a', 'inside']],
    ['what lies behind a link within', ['a', 'inside', 'x.md']],
    ['what is not there', ['a', 'none', 'x.md']],
    ['the folder itself', []],
    ['a link to the folder itself', ['itself', 'a']],
  ])('does not lead out: %s', async (_, names) => {
    expect(await pathLeadsOut(folder, at(...names))).toBe(false);
  });

  test.each([
    ['an absolute link', ['absolute']],
    ['what lies behind it', ['absolute', 'x.md']],
    ['a relative link', ['relative', 'x.md']],
    ['a link to a link', ['by another', 'x.md']],
    ['a link of a file', ['a', 'file.md']],
    ['a folder whose name only begins like it', ['beside']],
    ['a link to itself', ['round', 'x.md']],
    ['a link that leads out behind one that stays', ['itself', 'relative']],
  ])('leads out: %s', async (_, names) => {
    expect(await pathLeadsOut(folder, at(...names))).toBe(true);
  });
});
