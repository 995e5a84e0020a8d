import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandLine } from '../../../scripts/buildOptions.mjs';

const folder = mkdtempSync(join(tmpdir(), 'faultbook-cli-'));
const program = join(folder, 'faultbook.mjs');

beforeAll(() => build(commandLine(false, program)), 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function faultbook(...args: string[]): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 });
}

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
}

function explain(...inputs: string[]): Candidate[][] {
  return json('explain', ...inputs).map(({ candidates }) => candidates as Candidate[]);
}

describe('faultbook explain', () => {
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

  test('says so where nothing is known, and goes on', () => {
    const { stdout, status } = faultbook('explain', 'nonsense-xyz', '5');
    expect(stdout).toMatch(/^nonsense-xyz\n {2}not a code/);
    expect(stdout).toContain('ERROR_ACCESS_DENIED');
    expect(status).toBe(0);
  });
});

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
          articles: expect.arrayContaining(['en/0x80070643-dotnet-update.md', 'en/0x80070643-msi-1603.md']),
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
    expect(stderr).toContain(`${missing}: ENOENT`);
    expect(stderr).toContain('noise.bin: is binary');
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stdout.trim().split('\n')).toHaveLength(4);
    expect(status).toBe(0);
  });

  test('goes by the line of each hit, whatever it remembers of others', () => {
    const path = join(folder, 'events.log');
    const lines = [10016, 1058, 1234, 10016].map((id) => `Event ${id}: access denied, 0x80070005\n`);
    writeFileSync(path, lines.join(''));
    expect(json('scan', path).map(({ articles }) => (articles as string[])[0])).toEqual([
      'en/0x80070005-dcom-permission.md',
      'en/0x80070005-group-policy.md',
      'en/0x80070005-dcom-permission.md',
      'en/0x80070005-dcom-permission.md',
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

  test('exits 0 without hits', () => {
    const path = join(folder, 'empty.log');
    writeFileSync(path, 'all is well\n');
    const { stdout, stderr, status } = faultbook('scan', path);
    expect({ stdout, stderr, status }).toEqual({ stdout: '', stderr: '', status: 0 });
  });
});

test.each([[['frobnicate']], [[]], [['explain']], [['scan']], [['scan', '--colour', 'x']]])(
  'bad arguments %j exit 2 with the usage',
  (args) => {
    const { status, stdout, stderr } = faultbook(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^faultbook: .+\n\nFaultbook explains/);
  },
);

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
    const input = 'Get-Date\r\n\nRemove-Item C:\\x\nGet-Item "a\tb';
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

  test.each([
    [['--shell', 'fish', 'ls'], 'There is no shell "fish": cmd, powershell and bash are known.'],
    [['--shell'], 'There is no shell ""'],
    [['ls'], '"risk" needs --shell.'],
    [['--shell', 'bash'], '"risk" needs a line, or - for those of standard input.'],
    [['--shell', 'bash', '--jsonl', 'ls'], 'There is no option "--jsonl" here.'],
  ])('does not understand %j', (args, message) => {
    const { stdout, stderr, status } = rate(args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.split('\n')[0]).toContain(message);
  });
});
