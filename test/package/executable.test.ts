import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cannotCarry, packExecutable } from '../../scripts/packageExecutable.ts';
import { root } from '../../tools/paths.ts';
import { checkByMcp } from './askMcp.ts';
import { env } from './installed.ts';
import { writeManyLogs } from './manyLogs.ts';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('The executable', () => {
  const home = mkdtempSync(join(tmpdir(), 'faultbook-executable-'));
  const made = join(home, 'made');
  /** Somewhere else than where it was made, alone, under another name. */
  const executable = join(home, 'my faultbook');
  let files: readonly string[] = [];

  beforeAll(async () => {
    const path = await packExecutable(made);
    files = readdirSync(made);
    renameSync(path, executable);
    rmSync(made, { recursive: true });
  }, 300_000);
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  /** Without a Node, or anything else, to be found. */
  const faultbook = (...args: string[]): SpawnSyncReturns<string> =>
    spawnSync(executable, args, { cwd: home, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...env, PATH: '/nowhere' } });

  test('comes with the licences of what is in it', () => {
    expect([...files].sort()).toEqual(['LICENSE', 'LICENSE-node', 'NOTICE', 'THIRD-PARTY-LICENSES', 'faultbook']);
  });

  test('explains codes, and says its version', () => {
    expect(faultbook('--version')).toMatchObject({ stdout: `${version}\n`, stderr: '', status: 0 });
    const { stdout, stderr, status } = faultbook('explain', '0x80070643');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('ERROR_INSTALL_FAILURE (HRESULT, Win32 1603, failure)');
  });

  test('has the articles and the parser inside', () => {
    expect(faultbook('article', '0x80070643')).toMatchObject({ stdout: expect.stringMatching(/^# .+/), status: 0 });
    expect(faultbook('risk', '--shell', 'powershell', 'Get-Service').stdout).toMatch(/^reads /);
    expect(faultbook('search', 'wsus', 'slow').stdout).not.toBe('');
  });

  test('answers agents', async () => {
    expect(await checkByMcp(executable, [], home, 'no article')).toMatchObject({ errors: 1 });
  });

  test('scans in threads of its own, and checks an article in one', () => {
    const logs = join(home, 'logs');
    const files = writeManyLogs(logs);
    const whole = faultbook('scan', '--json', logs);
    expect(whole).toMatchObject({ stderr: '', status: 0 });
    const one = faultbook('scan', '--json', join(logs, 'dism 0.log')).stdout.trimEnd().split('\n');
    expect(one.length).toBeGreaterThan(3);
    expect(whole.stdout.trimEnd().split('\n')).toHaveLength(files * one.length);
    const article = join(root, 'articles/en/0x80070643-general.md');
    expect(faultbook('lint', article)).toMatchObject({ stdout: expect.stringContaining('0 errors'), status: 0 });
  });

  test('is made of no Node that cannot carry a program, which is said', async () => {
    const other = join(home, 'node');
    writeFileSync(other, 'Node of a distribution, in which the program is in a library');
    expect(cannotCarry(other)).toContain('cannot carry a program');
    await expect(packExecutable(made, other)).rejects.toThrow('cannot carry a program');
    expect(cannotCarry(executable)).toContain('has one already');
  });
});
