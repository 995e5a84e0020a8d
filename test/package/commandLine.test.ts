import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { root } from '../../tools/paths.ts';
import { checkByMcp } from './askMcp.ts';
import { installedPackage, NODES } from './installed.ts';
import { writeManyLogs } from './manyLogs.ts';

const { folder, npx, program, run } = installedPackage();
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe('The package', () => {
  test('installs nothing but itself, and is small', () => {
    const manifest = JSON.parse(readFileSync(join(folder, 'node_modules/faultbook/package.json'), 'utf8'));
    expect(Object.keys(manifest).filter((key) => /dependencies|scripts/i.test(key))).toEqual([]);
    const { packages } = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8'));
    expect(Object.keys(packages)).toEqual(['', 'node_modules/faultbook']);
    expect(statSync(inject('packed')).size).toBeLessThan(3_000_000);
  });

  test('says whose software is in it', () => {
    const text = readFileSync(join(folder, 'node_modules/faultbook/THIRD-PARTY-LICENSES'), 'utf8');
    for (const name of ['yaml', 'unified', 'minisearch', '@vscode/tree-sitter-wasm', 'gray-matter']) {
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'));
    }
  });
});

describe.each(NODES)('The command line of the package on Node $version', ({ path: node }) => {
  test('runs by npx', () => {
    expect(npx(node, '--version')).toMatchObject({ stdout: `${version}\n`, stderr: '', status: 0 });
    expect(npx(node, 'explain', '0x80070643').stdout).toContain('ERROR_INSTALL_FAILURE (HRESULT, Win32 1603, failure)');
  });

  test('has its articles, its parser and its completions beside it', () => {
    expect(run(node, program, 'article', '0x80070643')).toMatchObject({
      stdout: expect.stringMatching(/^# .+/),
      status: 0,
    });
    expect(run(node, program, 'risk', '--shell', 'powershell', 'Get-Service').stdout).toMatch(/^reads /);
    expect(run(node, program, 'completion', 'bash').stdout).toContain('explain');
  });

  test('scans in threads of its own', () => {
    const logs = join(folder, 'many logs');
    const files = writeManyLogs(logs);
    const whole = run(node, program, 'scan', '--json', logs);
    expect(whole).toMatchObject({ stderr: '', status: 0 });
    const one = run(node, program, 'scan', '--json', join(logs, 'dism 0.log')).stdout.trimEnd().split('\n');
    expect(one.length).toBeGreaterThan(3);
    expect(whole.stdout.trimEnd().split('\n')).toHaveLength(files * one.length);
    // The same without the name of the file, in the files' order.
    const bare = (lines: readonly string[]) => lines.map((line) => line.replace(/"file":"[^"]*",/, ''));
    expect(bare(whole.stdout.trimEnd().split('\n')).slice(-one.length)).toEqual(bare(one));
  });

  test('checks an article in a thread, for agents too', async () => {
    const article = join(root, 'articles/en/0x80070643-general.md');
    expect(await checkByMcp(node, [program], folder, readFileSync(article, 'utf8'))).toMatchObject({ errors: 0 });
    expect(run(node, program, 'lint', article)).toMatchObject({
      stdout: expect.stringContaining('0 errors'),
      status: 0,
    });
  });
});
