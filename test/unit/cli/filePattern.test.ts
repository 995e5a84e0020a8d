import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { describe, expect, test } from 'vitest';
import { filePattern, isPattern } from '../../../src/cli/filePattern.ts';

describe('A pattern of files', () => {
  test.each([
    ['logs/*.log', true],
    ['C:\\logs\\a?.log', true],
    ['C:\\logs\\[a](b){c}.log', false],
    // The question mark of these is no sign.
    ['\\\\?\\C:\\logs\\a.log', false],
    ['\\\\?\\UNC\\server\\share', false],
    ['//?/C:/logs/a.log', false],
    ['\\\\?\\C:\\logs\\*.log', true],
  ])('%s: %s', (path, expected) => {
    expect(isPattern(path)).toBe(expected);
  });

  test.each([
    ['*.log', '', '*.log'],
    ['logs/*.log', 'logs/', '*.log'],
    ['/var/log/**/a?.log', '/var/log/', '**/a?.log'],
    ['/*', '/', '*'],
    ['a(1)/[b]*/{c,d}', 'a(1)/', '[b]*/{c,d}'],
    ['a\\b*', '', 'a\\b*'],
  ])('is cut outside of Windows: %s', (pattern, folder, names) => {
    expect(filePattern(pattern, false)).toEqual({ folder, names });
  });

  test.each([
    ['*.log', '', '*.log'],
    ['C:\\logs\\*.log', 'C:\\logs\\', '*.log'],
    ['C:/logs\\sub/*\\a?.log', 'C:/logs\\sub/', '*/a?.log'],
    ['C:\\*', 'C:\\', '*'],
    ['C:*.log', 'C:', '*.log'],
    ['\\*.log', '\\', '*.log'],
    ['\\\\server\\share$\\logs\\*.log', '\\\\server\\share$\\logs\\', '*.log'],
    ['\\\\?\\C:\\logs\\**\\a?.log', '\\\\?\\C:\\logs\\', '**/a?.log'],
    ['C:\\Program Files (x86)\\{90120000-0011}\\*.log', 'C:\\Program Files (x86)\\{90120000-0011}\\', '*.log'],
  ])('is cut on Windows: %s', (pattern, folder, names) => {
    expect(filePattern(pattern, true)).toEqual({ folder, names });
  });

  test('means the signs of a name as they stand on Windows', () => {
    const names = ['setup (1).log', 'a[1].log', '{GUID}.log', '!a.log', 'a+b@(c).log', "it's 100% #1 & ~2^.log"];
    const folder = mkdtempSync(join(tmpdir(), 'faultbook-pattern-'));
    for (const name of [...names, 'x.log', 'b.log']) writeFileSync(join(folder, name), '');
    for (const name of names) {
      const pattern = filePattern(`C:\\logs\\${name.toUpperCase()}*`, true);
      expect(globSync(pattern.names, { cwd: folder, dot: true, caseSensitiveMatch: false })).toEqual([name]);
    }
    rmSync(folder, { recursive: true });
  });
});
