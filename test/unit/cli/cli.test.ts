import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { article } from '../lint/lint.ts';
import { builtProgram, env } from './program.ts';

const { folder, program, faultbook } = builtProgram();

function json(...args: string[]): Record<string, unknown>[] {
  const { stdout, status } = faultbook(...args, '--json');
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

interface Candidate {
  code: string;
  family: string;
  name: string;
  header: string;
  meaning: string;
  outcome: string;
  win32?: number;
  ntstatus?: string;
  facility?: { number: number; names: string[] };
  also: { name: string }[];
  articles: string[];
  possible: string[];
}

function explain(...inputs: string[]): Candidate[][] {
  return json('explain', ...inputs).map(({ candidates }) => candidates as Candidate[]);
}

describe('faultbook explain', () => {
  test('prints what was asked for so that a terminal obeys nothing of it', () => {
    const { stdout, status } = faultbook('explain', '0x5\u001b[31m\u202e');
    expect(stdout.split('\n')[0]).toMatch(/^0x5.*U\+001B.*\[31m.*U\+202E/);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
    expect(status).toBe(0);
  });

  test('explains one failure the same in all its spellings', () => {
    const answers = explain('0x80070643', '-2147023293', '80070643', '1603', 'ERROR_INSTALL_FAILURE');
    expect(answers.map(([first]) => first!.name)).toEqual(Array(5).fill('ERROR_INSTALL_FAILURE'));
    expect(answers.map(([first]) => first!.win32 ?? Number(first!.code.split(':')[1]))).toEqual(Array(5).fill(1603));
    expect(answers.map(([first]) => first!.outcome)).toEqual(Array(5).fill('failure'));
    expect(answers[0]![0]!.facility).toEqual({ number: 7, names: ['FACILITY_WIN32'] });
  });

  test.each([
    ['0x80240439', 'WU_E_PT_INVALID_FORMAT', 'failure'],
    ['0xC1900107', 'MOSETUP_E_CLEANUP_PENDING', 'failure'],
    ['0x887A0005', 'DXGI_ERROR_DEVICE_REMOVED', 'failure'],
    ['0xD0000005', 'STATUS_ACCESS_VIOLATION', 'failure'],
    ['0x80070005', 'E_ACCESSDENIED', 'failure'],
    ['0x80070002', 'ERROR_FILE_NOT_FOUND', 'failure'],
    ['0x00240006', 'WU_S_ALREADY_INSTALLED', 'success'],
    ['0x00041301', 'SCHED_S_TASK_RUNNING', 'success'],
    ['3010', 'ERROR_SUCCESS_REBOOT_REQUIRED', 'success'],
    ['win32:1641', 'ERROR_SUCCESS_REBOOT_INITIATED', 'success'],
    ['wu_e_no_service', 'WU_E_NO_SERVICE', 'failure'],
  ])('names %s %s', (input, name, outcome) => {
    const [first] = explain(input)[0]!;
    expect(first).toMatchObject({ name, outcome });
    expect(first!.meaning.length).toBeGreaterThan(10);
  });

  test('tells of the NTSTATUS inside an HRESULT', () => {
    expect(explain('0xD0000005')[0]![0]).toMatchObject({ ntstatus: '0xC0000005' });
  });

  test('offers all that 7b can be', () => {
    const codes = explain('7b')[0]!.map(({ code, name }) => `${code} ${name}`);
    expect(codes.slice(0, 2)).toEqual(['bugcheck:0x7B INACCESSIBLE_BOOT_DEVICE', 'win32:123 ERROR_INVALID_NAME']);
  });

  test('finds names by a part', () => {
    expect(explain('wu_e_ds_no')[0]!.map(({ name }) => name)).toContain('WU_E_DS_NODATA');
  });

  test('names the articles that help with a code, the first with urgency and id, and those that may', () => {
    const [first] = explain('0x80070643')[0]!;
    expect(first!.articles).toEqual(['0x80070643-general']);
    expect(first!.possible).toContain('0x80070643-msi-1603');
    const { stdout } = faultbook('explain', '0x80070643');
    expect(stdout).toMatch(/\n {4}Article: .+ · general page on this code · urgency \w+ · 0x80070643-general\n/);
    expect(stdout).toMatch(/\n {4}Common causes\n {6}1\. .+\n {6}2\. /);
    expect(stdout).toMatch(/\n {4}60-second check\n {6}.+ \(only reads · PowerShell\)\n {8}Get-WinEvent /);
    expect(stdout).toMatch(/\n {4}Possible articles\n(?: {6}.+\n)* {6}0x80070643-msi-1603: An installer/);
    expect(explain('0x8024F0F0')[0]![0]!.articles).toEqual([]);
  });

  test('answers at a place as a scan does there', () => {
    const line = 'MSI (s) (4C:10) [10:00:00:000]: MainEngineThread is returning 1603';
    writeFileSync(join(folder, 'MSI12.log'), line);
    const [scanned] = json('scan', join(folder, 'MSI12.log'));
    const { outcome, articles } = scanned as unknown as Candidate;
    const [first] = explain('1603', '--line', line, '--file-name=MSI12.log')[0]!;
    expect(first).toMatchObject({ outcome, articles });
    expect(articles[0]).toBe('0x80070643-msi-1603');
    expect(explain('--line', line, '--file-name=MSI12.log')).toEqual([[first]]);
    expect(faultbook('explain', '--line', 'all is well')).toMatchObject({
      ...{ status: 0, stdout: '' },
      stderr: 'faultbook: no code is found in this line\n',
    });
  });

  test('prints causes of the best candidate, and with --all of every one', () => {
    const causes = (...args: string[]) => faultbook('explain', '1603', '0x7B', ...args).stdout.match(/Common causes/g);
    expect(causes()).toHaveLength(2);
    expect(causes('--all')!.length).toBeGreaterThan(2);
  });

  test('keeps phase and operation of a Windows Setup pair', () => {
    const { stdout } = faultbook('explain', '0xC1900101 - 0x30018');
    expect(stdout).toMatch(/Windows Setup: 0x30018, phase \S+, operation \S+/);
  });

  test('names the articles that have the words of what is no code', () => {
    const { stdout } = faultbook('explain', 'KB5034441');
    expect(stdout).toContain('not a code, and no part of a name or meaning; articles found by its words:');
    expect(stdout).toContain('0x80070643-winre-partition: ');
    const [answer] = json('explain', 'KB5034441') as { candidates: unknown[]; foundByWords: { id: string }[] }[];
    expect(answer!.candidates).toEqual([]);
    expect(answer!.foundByWords[0]!.id).toBe('0x80070643-winre-partition');
  });

  test('says so where nothing is known, and goes on', () => {
    const { stdout, status } = faultbook('explain', 'nonsense-xyz', '5');
    expect(stdout).toMatch(/^nonsense-xyz\n {2}not a code/);
    expect(stdout).toContain('ERROR_ACCESS_DENIED');
    expect(status).toBe(0);
  });
});

const DCOM = 'Microsoft-Windows-DistributedCOM';
const POLICY = 'Microsoft-Windows-GroupPolicy';

describe('faultbook scan', () => {
  const logs = join(folder, 'logs');
  beforeAll(() => {
    mkdirSync(join(logs, 'deep'), { recursive: true });
    writeFileSync(join(logs, 'a.log'), '\u{1F600} hr=0x80070643\r\nfine\r\nERROR_ACCESS_DENIED here\r\n');
    writeFileSync(
      join(logs, 'deep', 'msi.log'),
      Buffer.from('\uFEFFMainEngineThread is returning 1603\r\n', 'utf16le'),
    );
    writeFileSync(join(logs, 'setuperr.log'), 'failed: 0xC1900101 - 0x30018\n');
    writeFileSync(join(logs, 'noise.bin'), Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)));
    symlinkSync('..', join(logs, 'deep', 'loop'));
  });

  test('prints one object a hit, with line and column from 1 in UTF-16 units', () => {
    const hits = json('scan', logs);
    expect(hits).toEqual([
      {
        ...{ file: join(logs, 'a.log'), line: 1, column: 7, length: 10, text: '0x80070643', code: '0x80070643' },
        ...{
          name: 'ERROR_INSTALL_FAILURE',
          outcome: 'failure',
          articles: expect.arrayContaining(['0x80070643-general']),
        },
      },
      expect.objectContaining({ line: 3, column: 1, code: 'win32:5', name: 'ERROR_ACCESS_DENIED' }),
      expect.objectContaining({ file: join(logs, 'deep', 'msi.log'), line: 1, column: 31, code: 'win32:1603' }),
      expect.objectContaining({ code: '0xC1900101', extend: '0x30018', text: '0xC1900101 - 0x30018', length: 20 }),
    ]);
  });

  test('tells of what it cannot read, and goes on', () => {
    const missing = join(logs, 'gone.log');
    const { stdout, stderr, status } = faultbook('scan', missing, logs, '--json');
    expect(stderr.trim().split('\n')).toEqual([
      `faultbook: ${missing}: does not exist, or no longer does`,
      `faultbook: ${join(logs, 'deep', 'loop')}: is a link to a folder that has already been searched`,
      `faultbook: ${join(logs, 'noise.bin')}: is binary, not a log`,
    ]);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(status).toBe(3);
  });

  test('says in the help how it may end', () => {
    const { stdout } = faultbook('--help');
    for (const [name, code] of Object.entries(ExitCode))
      expect(stdout, name).toMatch(new RegExp(`^ {2}${code} {2}\\w`, 'm'));
  });

  test('takes a missing article for an error', () => {
    const { stdout, status } = faultbook('lint', join(folder, 'gone.md'));
    expect(stdout).toContain('gone.md:1:1 error FB001 The file does not exist, or no longer does.');
    expect(status).toBe(1);
  });

  test('takes neither a link nor a binary file for a failure', () => {
    const { stdout, status } = faultbook('scan', logs, '--json');
    expect([stdout.trim().split('\n').length, status]).toEqual([4, 0]);
  });

  test.skipIf(process.platform !== 'linux')('ends with one sentence where the disk is full', () => {
    for (const [command, what] of [
      ['scan', logs],
      ['explain', '5'],
    ]) {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [program, command!, what!], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
        env,
      });
      closeSync(full);
      // What was not searched is told too.
      const rest = stderr.split('\n').filter((line) => line && !line.startsWith(`faultbook: ${logs}`));
      expect(rest).toEqual(['faultbook: the output cannot be written: ENOSPC: no space left on device']);
      expect(status).toBe(4);
    }
  });

  test('is quiet where its reader has seen enough', async () => {
    const path = join(folder, 'long.log');
    writeFileSync(path, 'hr=0x80070643\n'.repeat(50_000));
    const child = spawn(process.execPath, [program, 'scan', '--hits', path], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env,
    });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  test('escapes in JSON what is no visible character', () => {
    const name = `odd\u009b\u007f\u2028\u202e\u{e0041}.log`;
    writeFileSync(join(folder, name), 'hr=0x80070643\n');
    const { stdout } = faultbook('scan', join(folder, name), '--json');
    expect(stdout).toContain('odd\\u009b\\u007f\\u2028\\u202e\\udb40\\udc41.log');
    expect(JSON.parse(stdout).file).toBe(join(folder, name));
    const { stdout: explained } = faultbook('explain', 'x\u202ey\u0085', '--json');
    expect(explained).toContain('"x\\u202ey\\u0085"');
    const article = join(folder, 'a\u202e.md');
    writeFileSync(article, '# \u009b\n');
    const { stdout: linted } = faultbook('lint', article, '--json');
    expect(linted).toContain('a\\u202e.md');
    expect(linted).not.toMatch(/[\u007f-\u009f\u202e]/);
  });

  test.skipIf(process.platform !== 'linux')('reads files whose names are no UTF-8', () => {
    const odd = join(folder, 'odd');
    mkdirSync(odd);
    for (const byte of [0xff, 0xfe]) {
      writeFileSync(
        Buffer.concat([Buffer.from(`${odd}/bad`), Buffer.of(byte), Buffer.from('.log')]),
        'hr=0x80070643\n',
      );
    }
    const names = ['bad␣FE␣.log', 'bad␣FF␣.log'].map((name) => join(odd, name));
    expect(json('scan', odd).map(({ file }) => file)).toEqual(names);
    // An argument is text: it stands for all that it may have been.
    expect(json('scan', join(odd, 'bad\uFFFD.log')).map(({ file }) => file)).toEqual(names);
  });

  test('ranks articles by what stands around a code, also in a line of megabytes', () => {
    const path = join(folder, 'one-line.log');
    const filler = 'nothing to be said about this '.repeat(10_000);
    const event = (source: string) => `${source}: access denied, 0x80070005 `;
    writeFileSync(path, [DCOM, POLICY, DCOM].map((source) => filler + event(source)).join(''));
    expect(json('scan', path).map(({ articles }) => (articles as string[])[0])).toEqual([
      '0x80070005-dcom-permission',
      '0x80070005-group-policy',
      '0x80070005-dcom-permission',
    ]);
  });

  test('goes by the line of each hit, whatever it remembers of others', () => {
    const path = join(folder, 'events.log');
    const lines = [DCOM, POLICY, 'Nobody', DCOM].map((source) => `${source}: access denied, 0x80070005\n`);
    writeFileSync(path, lines.join(''));
    expect(json('scan', path).map(({ articles }) => (articles as string[])[0])).toEqual([
      '0x80070005-dcom-permission',
      '0x80070005-group-policy',
      '0x80070005-dcom-permission',
      '0x80070005-dcom-permission',
    ]);
  });

  test('says the same of large files, which it scans side by side, as of each alone', () => {
    const large = join(folder, 'large');
    mkdirSync(large);
    const fill = 'a line of which nothing is to be said\n'.repeat(1000);
    const code = 'Setup failed, hr=0x80070643 in update.exe\n';
    const text = (pieces: number) => Array.from({ length: pieces }, () => fill + code).join('');
    writeFileSync(join(large, 'a.log'), text(300));
    for (const name of ['b', 'c', 'd']) writeFileSync(join(large, `${name}.log`), text(100) + code);
    writeFileSync(join(large, 'e.log'), Buffer.from([0, 1, 2, 3, 4, 5, 6]));
    const names = ['a', 'b', 'c', 'd'].map((name) => join(large, `${name}.log`));
    const { stdout, stderr, status } = faultbook('scan', large, '--json');
    expect(stdout).toBe(names.map((name) => faultbook('scan', name, '--json').stdout).join(''));
    expect(stdout.trimEnd().split('\n')).toHaveLength(603);
    expect(stderr).toBe(`faultbook: ${join(large, 'e.log')}: is binary, not a log\n`);
    expect(status).toBe(0);
  });

  test('reads a file to the size that it had, though what is printed makes it grow', () => {
    const path = join(folder, 'own.log');
    writeFileSync(path, 'error 0x80070643\n'.repeat(2000));
    const out = openSync(path, 'a');
    const { stderr, status } = spawnSync(process.execPath, [program, 'scan', '--hits', path], {
      stdio: ['ignore', out, 'pipe'],
      encoding: 'utf8',
      env,
    });
    closeSync(out);
    expect(stderr === '' || stderr.includes('grew while it was being read')).toBe(true);
    expect(status).toBe(0);
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(4001);
  });

  test.skipIf(process.platform !== 'linux')('names what is no file: a failure where an argument names it', () => {
    const special = join(folder, 'special');
    mkdirSync(special);
    const pipe = join(special, 'pipe.md');
    expect(spawnSync('mkfifo', [pipe]).status).toBe(0);
    const named = faultbook('scan', pipe);
    expect(named.stderr).toBe(`faultbook: ${pipe}: is neither a file nor a folder\n`);
    expect(named.status).toBe(ExitCode.notRead);
    const found = faultbook('scan', special);
    expect(found.stderr).toBe(named.stderr);
    expect(found.status).toBe(0);
    for (const path of [pipe, special, '/dev/null']) {
      const { stdout, status } = faultbook('lint', path);
      expect(stdout).toContain('is neither a file nor a folder');
      expect(status).toBe(ExitCode.lintErrors);
    }
  });

  test('exits 0 without hits', () => {
    const path = join(folder, 'empty.log');
    writeFileSync(path, 'all is well\n');
    for (const form of ['--hits', '--json'])
      expect(faultbook('scan', path, form)).toMatchObject({ stdout: '', stderr: '', status: 0 });
    expect(faultbook('scan', path).stdout).toBe('No code found. Files read: 1 (12 bytes).\n');
  });
});

test('lint looks names up in the list beside the articles or above their language, and checks the list', () => {
  const team = join(folder, 'checked');
  mkdirSync(join(team, 'en'), { recursive: true });
  writeFileSync(join(team, 'en', 'case.md'), article());
  const list = join(team, 'commands.tsv');
  const rows = [
    'cmdlet\tRestart-Service\thttps://learn.microsoft.com/example\tName',
    'program\tnet\thttps://learn.microsoft.com/example',
  ];
  const linted = (path: string) => faultbook('lint', path).stdout.match(/^.*FB046.*$/gm) ?? [];
  expect(linted(team)).toEqual([]);
  writeFileSync(list, rows.join('\n'));
  expect(linted(team)).toEqual([expect.stringContaining('The program "sc" is not in commands.tsv')]);
  expect(linted(join(team, 'en', 'case.md'))).toHaveLength(1);
  writeFileSync(list, `${rows.join('\n')}\nprogram\tsc\n`);
  expect(linted(team).map((line) => line.replace(/^.*(?=commands\.tsv:)/, ''))).toContainEqual(
    expect.stringMatching(/^commands\.tsv:3:1 warning FB046 "sc" has no source/),
  );
});

test('without a command it exits 2 with the usage', () => {
  const { status, stdout, stderr } = faultbook();
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^faultbook: .+\n\nFaultbook explains/);
});

test.each([
  [['frobnicate'], 'There is no command "frobnicate".'],
  [['scna', 'x'], 'There is no command "scna". Did you mean "scan"?'],
  [['help', 'repotr'], 'There is no command "repotr". Did you mean "report"?'],
  [['explain'], '"explain" needs a code, or a line with one.', 'explain'],
  [['scan'], '"scan" needs a file, a folder, or - for standard input.', 'scan'],
  [['scan', '--hit', 'x'], 'There is no option "--hit" for "scan". Did you mean "--hits"?', 'scan'],
  [
    ['scan', '--outcom=failure', 'x'],
    'There is no option "--outcom=failure" for "scan". Did you mean "--outcome"?',
    'scan',
  ],
  [['scan', '--zzz', 'x'], 'There is no option "--zzz" for "scan".', 'scan'],
  [
    ['scan', '--outcome', 'failed', 'x'],
    '"--outcome" cannot be "failed": failure, warning, information and success are known. Did you mean "failure"?',
    'scan',
  ],
])('bad arguments %j exit 2 with the reason, and say what was meant', (args, reason, command?: string) => {
  expect(faultbook(...args)).toMatchObject({
    ...{ status: 2, stdout: '' },
    stderr: `faultbook: ${reason}\nfaultbook ${command ? `${command} ` : ''}--help says more.\n`,
  });
});

test('knows -h and -v wherever they stand', () => {
  expect(faultbook('scan', '-h').stdout).toBe(faultbook('scan', '--help').stdout);
  for (const args of [['-v'], ['-V'], ['scan', 'x', '-v'], ['risk', '-V']])
    expect(faultbook(...args).stdout).toBe(faultbook('--version').stdout);
  expect(faultbook('explain', '--', '-h').stdout).toMatch(/^-h\n/);
});

describe('faultbook logs', () => {
  test('lists every log that is known, with its files and places', () => {
    const formats = json('logs');
    expect(formats.map(({ name }) => name)).toEqual(FORMATS.map(({ name }) => name).sort());
    for (const { name, title, files, places } of FORMATS) {
      expect(formats).toContainEqual({ name, title, files, places: places ?? [] });
    }
  });

  test.each(['setupapi', 'C:\\Windows\\INF\\setupapi.dev.log', 'SetupAPI'])('finds one by %s', (word) => {
    expect(json('logs', word).map(({ name }) => name)).toEqual(['setupapi']);
  });

  test('says where it lies and how it is collected', () => {
    const { stdout, status } = faultbook('logs', 'msi', 'setupapi', 'msi');
    expect(status).toBe(ExitCode.done);
    expect(stdout).toMatch(/^msi {2}Windows Installer/);
    expect(stdout).toContain('\n  files    MSI*.log, ');
    expect(stdout).toContain('\n  path     %TEMP%\\setup.log\n  enable   msiexec ');
    expect(stdout).toContain('\nsetupapi  Device installation');
    expect(stdout.match(/^msi /gm)).toHaveLength(1);
  });

  test('knows one by words of its title that no shell has kept together', () => {
    const titles = json('logs', 'Windows', 'update').map(({ title }) => title as string);
    expect(titles.length).toBeGreaterThan(0);
    expect(titles.filter((title) => !/windows update/i.test(title))).toEqual([]);
    expect(json('logs', 'cbs', 'dism').map(({ name }) => name)).toEqual(['cbs', 'dism']);
  });

  test('knows none by a name that means none', () => {
    const { stdout, stderr, status } = faultbook('logs', 'setupapi', 'nothing-like-it');
    expect([stdout, status]).toEqual(['', ExitCode.badArguments]);
    expect(stderr).toContain('No log is known by "nothing-like-it"');
  });
});

describe('faultbook risk', () => {
  const rate = (args: readonly string[], input = '') =>
    spawnSync(process.execPath, [program, 'risk', ...args], { cwd: folder, encoding: 'utf8', input });

  test('tells of each line what it does, and why', () => {
    const { stdout, status } = rate(['--shell', 'cmd', 'ipconfig /all', 'del /q C:\\Data', 'mystery /x']);
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^reads {5}ipconfig \/all {2}.*ipconfig.*\.$/);
    expect(lines[1]).toMatch(/^destroys {2}del \/q C:\\Data {2}“del” deletes files or folders\.$/);
    expect(lines[2]).toMatch(/^unknown {3}mystery \/x {2}“mystery” is not known to Faultbook\.$/);
  });

  test('prints one object a line of input, in order, empty lines too', () => {
    const input = '\uFEFFGet-Date\r\n\nRemove-Item C:\\x\nGet-Item "a\tb';
    const { stdout, status } = rate(['--shell', 'powershell', '--json', '-'], input);
    expect(status).toBe(0);
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { line: string; risk: string; why: string });
    expect(answers.map(({ line }) => line)).toEqual(['Get-Date', '', 'Remove-Item C:\\x', 'Get-Item "a\tb']);
    expect(answers.map(({ risk }) => risk)).toEqual(['reads', 'reads', 'destroys', 'unknown']);
    for (const answer of answers) {
      expect(Object.keys(answer)).toEqual(['line', 'risk', 'why']);
      expect(answer.why).toMatch(/\.$/);
    }
  });

  test('rates each line by itself', () => {
    const { stdout } = rate(['--shell', 'bash', '--json', '-'], "echo '\nrm -rf /\n'\n");
    const risks = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { risk: string }).risk);
    expect(risks).toEqual(['unknown', 'destroys', 'unknown']);
  });

  test('takes flags anywhere, and what follows -- as lines', () => {
    const { stdout, status } = rate(['ls', '--json', '--shell=bash', '--', '-', '--json']);
    expect(status).toBe(0);
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => (JSON.parse(line) as { line: string }).line);
    expect(lines).toEqual(['ls', '-', '--json']);
  });

  test('rates thousands of lines with one start', () => {
    const input = Array.from({ length: 5000 }, (_, i) => `Get-Service s${i} | Format-List *`).join('\n');
    const { stdout, status } = rate(['--shell', 'powershell', '--json', '-'], input);
    expect(status).toBe(0);
    expect(stdout.match(/"risk":"reads"/g)).toHaveLength(5000);
  });

  test('rates a line of which nobody says whose it is as both shells of Windows do, or says where they differ', () => {
    const { stdout, status } = rate(['--json', 'dir', 'del x', 'ls $env:TEMP']);
    expect(status).toBe(ExitCode.done);
    const rated = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rated).toMatchObject([{ risk: 'reads' }, { risk: 'destroys' }, { risk: null }]);
    expect(rated[2].why).toMatch(/^cmd: unknown, .+; powershell: reads, .+\.$/);
    expect(rate(['ls $env:TEMP']).stdout).toMatch(/^depends {3}ls /);
  });

  test.each([
    [['--shell', 'fish', 'ls'], '"--shell" cannot be "fish": cmd, powershell and bash are known.'],
    [['--shell'], 'The option "--shell" needs SHELL behind it.'],
    [['--json=yes', '--shell', 'cmd', 'dir'], 'The option "--json" names nothing: leave "=yes" out.'],
    [['--shell', 'bash'], '"risk" needs a line, or - for those of standard input.'],
    [['--shell', 'bash', '--jsonl', 'ls'], 'There is no option "--jsonl" for "risk".'],
  ])('does not understand %j', (args, message) => {
    const { stdout, stderr, status } = rate(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toContain(message);
  });
});

describe("A team's formats of logs", () => {
  const format = {
    ...{ name: 'contoso', title: 'Contoso', files: ['contoso*.log'] },
    codes: [{ at: ' st:(?<code>[0-9a-f]{8})', kind: 'status', base: 16 }],
    samples: [{ text: 'x st:80070005', file: 'contoso.log', codes: ['0x80070005'] }],
  };
  const formats = join(folder, 'team');
  const log = join(folder, 'contoso.log');
  const write = (name: string, text: string) => writeFileSync(join(formats, name), text);

  beforeAll(() => {
    mkdirSync(formats, { recursive: true });
    write('good.format.json', JSON.stringify(format));
    writeFileSync(log, 'sync st:80070005\n');
  });

  test('are read by a scan that names their folder', () => {
    expect(json('scan', log)).toEqual([]);
    expect(json('scan', log, `--formats=${formats}`)).toMatchObject([{ text: '80070005', code: '0x80070005' }]);
  });

  test('are known by a mark in their lines, whatever the name of the file', () => {
    const marked = join(folder, 'marked');
    mkdirSync(marked, { recursive: true });
    const at = String.raw`\[FBK\] took (?<code>[0-9a-f]{8})`;
    const samples = [{ text: '[FBK] took 80070005', codes: ['0x80070005'] }];
    const codes = [{ at, kind: 'status', base: 16 }];
    const text = { name: 'fabrikam', title: 'Fabrikam', files: [], mark: '[FBK]', codes, samples };
    writeFileSync(join(marked, 'fabrikam.format.json'), JSON.stringify(text));
    const other = join(folder, 'other.log');
    writeFileSync(other, 'took 80070005\n[FBK] took 80070005\n');
    expect(json('scan', other)).toEqual([]);
    expect(json('scan', other, `--formats=${marked}`)).toMatchObject([{ line: 2, code: '0x80070005' }]);
  });

  test('are checked by lint, and told of by a scan, with their place', () => {
    write('bad.format.json', JSON.stringify({ ...format, nmae: 1 }, null, 2));
    const { stdout, status } = faultbook('lint', formats);
    expect(status).toBe(ExitCode.lintErrors);
    expect(stdout).toMatch(/bad\.format\.json:\d+:3 error FB038 "nmae" is not a field here/);
    expect(stdout).toMatch(/: 1 error, /);
    const scan = faultbook('scan', log, `--formats=${formats}`);
    expect(scan.stderr).toMatch(/bad\.format\.json: .*line \d+: "nmae"/);
    expect(scan.stdout).toContain('0x80070005');
    expect(scan.status).toBe(ExitCode.notRead);
  });
});

describe('faultbook scan of what support collects', () => {
  test('says what a file is, of which machine, and when, before its codes', () => {
    const path = join(folder, 'collected', 'DxDiag.txt');
    mkdirSync(join(folder, 'collected'), { recursive: true });
    const lines = [
      '      Time of this report: 1/15/2024, 16:00:39',
      '             Machine name: PC\u001b[31m-0142',
      '         Operating System: Windows 11 Home 64-bit (10.0, Build 22623)',
    ];
    writeFileSync(path, Buffer.from(`\uFEFF${lines.join('\r\n')}\r\nFailed with 0x80070643\r\n`, 'utf16le'));
    writeFileSync(join(folder, 'collected', 'WindowsUpdate.1.etl'), Uint8Array.of(0, 0, 1, 2, 3, 4, 5, 6));
    const { stdout, status } = faultbook('scan', '--hits', join(folder, 'collected'));
    expect(status).toBe(ExitCode.done);
    const [first, hit, traces] = stdout.split('\n');
    expect(first).toMatch(
      /DxDiag\.txt: DirectX diagnostics \(dxdiag\) · Machine: PC.*U\+001B.*-0142 · Windows: Windows 11/,
    );
    expect(hit).toMatch(/DxDiag\.txt:4:13: 0x80070643 /);
    expect(traces).toMatch(/WindowsUpdate\.1\.etl: .* · To convert: Get-WindowsUpdateLog -ETLPath /);
    const [found, code] = faultbook('scan', path, '--json')
      .stdout.trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(found).toMatchObject({
      file: path,
      bundle: 'dxdiag',
      facts: [{ what: 'machine' }, { what: 'windows' }, { what: 'time' }],
    });
    expect(code).toMatchObject({ file: path, code: '0x80070643' });
  });
});
