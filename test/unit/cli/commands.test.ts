import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { cliPage } from '../../../src/cli/cliPage.ts';
import { COMMANDS } from '../../../src/cli/commands.ts';
import { builtProgram, env } from './program.ts';

const { folder, program, faultbook } = builtProgram();

test('says its version', () => {
  expect(faultbook('--version').stdout).toBe(`${manifest.version}\n`);
});

test.each(COMMANDS.map(({ name }) => name))('%s says what it takes, with examples that it understands', (name) => {
  const { stdout, status } = faultbook(name, '--help');
  expect(status).toBe(0);
  expect(stdout.split('\n')[0]).toContain(`faultbook ${name} `);
  expect(faultbook('help', name).stdout).toBe(stdout);
  for (const [option, { values = ['x'], value }] of Object.entries(
    COMMANDS.find((one) => one.name === name)!.options,
  )) {
    expect(stdout).toContain(`--${option}`);
    // With --help nothing else is done, but every argument is read.
    for (const one of values)
      expect(faultbook(name, value ? `--${option}=${one}` : `--${option}`, '--help').status).toBe(0);
  }
});

test('docs/cli.md is made from the commands (npm run cli-page)', () => {
  expect(readFileSync(join(import.meta.dirname, '../../../docs/cli.md'), 'utf8')).toBe(cliPage());
});

describe('faultbook article', () => {
  test('prints the best article of a code, whole or in part, as it was written', () => {
    const { stdout, stderr, status } = faultbook('article', '-2147023293');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^# .*0x80070643.*\n\n## Summary\n/);
    expect(stderr).toMatch(/^faultbook: other articles: .*0x80070643-msi-1603/);
    const part = faultbook('article', '0x80070643', '--section=check', '--section', 'fix').stdout;
    expect(part.match(/^## .*$/gm)).toEqual(['## 60-second check', '## 5-minute fix']);
    expect(stdout).toContain(part.trim());
  });

  test('knows an article by its id, in the language that is asked for', () => {
    expect(faultbook('article', '0x80070643-msi-1603').stdout).toMatch(/^# /);
    const { text, language } = JSON.parse(
      faultbook('article', 'en/0x80070643-msi-1603.md', '--json', '--language', 'ja').stdout,
    ) as Record<string, string>;
    expect([language, text]).toEqual(['ja', expect.stringMatching(/^## 概要/)]);
  });

  test('says where there is none', () => {
    const { stdout, stderr, status } = faultbook('article', '0x0BADF00D\u202e');
    expect([stdout, status]).toEqual(['', 1]);
    expect(stderr).toMatch(/^faultbook: There is no article for "0x0BADF00D.U\+202E."; /);
  });
});

test('faultbook search finds articles by words, by a code, and by some of the words', () => {
  expect(faultbook('search', 'wsus', 'slow').stdout).toMatch(/^0x80244/m);
  expect(faultbook('search', '0x80070643').stdout).toMatch(/^0x80070643-/);
  const [first] = faultbook('search', 'bitlocker', 'recovery', '--json').stdout.split('\n');
  expect(JSON.parse(first!)).toMatchObject({
    id: expect.any(String),
    language: 'en',
    title: expect.stringMatching(/BitLocker/),
  });
  expect(faultbook('search', 'xyzzyplugh')).toMatchObject({ stdout: '', status: 0 });
});

describe('faultbook completion', () => {
  test('completes commands, options and values in bash', () => {
    const script = join(folder, 'completion.bash');
    writeFileSync(script, faultbook('completion', 'bash').stdout);
    const completed = (...words: string[]) => {
      const line = words.join(' ');
      const { stdout, stderr } = spawnSync(
        'bash',
        [
          '-c',
          'complete() { :; }; compopt() { :; }; source "$1"; shift; COMP_LINE=$1 COMP_POINT=${#1}; shift; COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)); _faultbook; printf "%s\\n" "${COMPREPLY[@]}"',
          ...['bash', script, line, ...words],
        ],
        { encoding: 'utf8' },
      );
      expect(stderr).toBe('');
      return stdout.trim().split('\n');
    };
    expect(completed('faultbook', 'ex')).toEqual(['explain', 'export']);
    expect(completed('faultbook', 'explain', '--j')).toEqual(['--json']);
    expect(completed('faultbook', 'risk', '--shell=p')).toEqual(['--shell=powershell']);
    expect(completed('faultbook', 'scan', 'x')).toEqual(['']);
  });

  test('has a script for each shell, with all commands', () => {
    for (const shell of ['bash', 'zsh', 'powershell'])
      for (const { name } of COMMANDS) expect(faultbook('completion', shell).stdout).toContain(name);
    expect(faultbook('completion', 'fish')).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('faultbook scan of what a shell hands on', () => {
  const piped = (input: Buffer | string, ...args: string[]) =>
    spawnSync(process.execPath, [program, 'scan', '-', ...args], { cwd: folder, input, encoding: 'utf8', env });

  test('reads text from standard input as it comes', () => {
    const { stdout, stderr, status } = piped('all well\nhr = 0x80070643\n', '--json');
    expect([stderr, status]).toEqual(['', 0]);
    expect(JSON.parse(stdout)).toMatchObject({ file: '(standard input)', line: 2, code: '0x80070643' });
    expect(piped(Buffer.from('\ufeffhr = 0x80070643\r\n', 'utf16le'), '--hits').stdout).toMatch(
      /^\(standard input\):1:6: 0x80070643 /,
    );
    expect(piped('').status).toBe(0);
  });

  test('reads an archive from it, and leaves nothing behind', () => {
    const temp = mkdtempSync(join(folder, 'temp-'));
    const zip = Buffer.from(zipSync({ 'in/a.log': strToU8('failed: 0x80070005\n') }));
    const { stdout, status } = spawnSync(process.execPath, [program, 'scan', '-', '--hits'], {
      ...{ cwd: folder, input: zip, encoding: 'utf8' },
      env: { ...env, TMPDIR: temp, TEMP: temp, TMP: temp },
    });
    expect([stdout, status]).toEqual([expect.stringMatching(/^\(standard input\)\/in\/a\.log:1:9: 0x80070005 /), 0]);
    expect(readdirSync(temp)).toEqual([]);
  });

  test('stands alone', () => {
    expect(piped('', 'a.log')).toMatchObject({ status: 2, stdout: '' });
  });

  test('finds the files of a pattern itself, and says where there are none', () => {
    mkdirSync(join(folder, 'many/deep'), { recursive: true });
    for (const name of ['many/a.log', 'many/b.log', 'many/deep/c.log', 'many/d.txt'])
      writeFileSync(join(folder, name), 'hr = 0x80070643\n');
    const files = (...args: string[]) =>
      [...faultbook('scan', '--hits', ...args).stdout.matchAll(/^[^:]+/gm)].map(([file]) => file);
    expect(files('many/*.log')).toEqual(['many/a.log', 'many/b.log']);
    expect(files('many/**/?.log')).toEqual(['many/a.log', 'many/b.log', 'many/deep/c.log']);
    expect(faultbook('scan', 'many/*.evtx')).toMatchObject({
      ...{ status: 3, stdout: '' },
      stderr: 'faultbook: many/*.evtx: no file matches\n',
    });
    writeFileSync(join(folder, 'many/[x].log'), 'hr = 0x80070643\n');
    expect(files('many/[x].log')).toEqual(['many/[x].log']);
  });
});
