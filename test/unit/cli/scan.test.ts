import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import { zipOf } from '../archives/make/zip.ts';
import { eventData, eventRecord, textValue } from '../evtx/make/event.ts';
import { chunk, evtxFile } from '../evtx/make/evtxFile.ts';
import { builtProgram, env } from './program.ts';

const { folder, program, faultbook } = builtProgram();
const logs = join(folder, 'logs');
const utf8 = (text: string) => new TextEncoder().encode(text);

const LOG = [
  '2025-11-03 08:00:00 failed: 0x80070005',
  '2025-11-03 09:00:00 hr = 0x80070643',
  '2025-11-03 10:00:00 failed: 0x80070643',
  '2025-11-03 11:00:00 installation returned 3010',
  'failed: 0x80070002',
  '',
].join('\n');

beforeAll(() => {
  mkdirSync(join(logs, 'deep'), { recursive: true });
  writeFileSync(join(logs, 'a.log'), LOG);
  writeFileSync(join(logs, 'deep', 'b.log'), '2025-11-03 07:30:00 failed: 0x80070643\n');
});

/** The rows of codes in a summary: how it ended, the code, and what is said of its places. */
function rows(text: string): string[] {
  const found = [...text.matchAll(/^(failure|warning|information|success) (\S+).*\n {4}(.*)$/gm)];
  return found.map(([, outcome, code, places]) => `${outcome} ${code} ${places}`);
}

describe('The summary of a scan', () => {
  test('groups places by code, failures first, with counts, times, files and article', () => {
    const { stdout, stderr, status } = faultbook('scan', logs);
    expect([stderr, status]).toEqual(['', ExitCode.done]);
    expect(rows(stdout)).toEqual([
      'failure 0x80070643 3 times in 2 files · 2025-11-03T07:30:00 to 2025-11-03T10:00:00 · a.log:2, b.log:1',
      'failure 0x80070005 once · 2025-11-03T08:00:00 · a.log:1',
      expect.stringMatching(/^failure 0x80070002 once/),
      'success 3010 once · 2025-11-03T11:00:00 · a.log:4',
    ]);
    expect(stdout).toMatch(/^What failed in b\.log: 0x80070643 ERROR_INSTALL_FAILURE: /);
    expect(stdout).toMatch(/^Earliest failure: |^Where: b\.log, line 1 \(2 files searched\)$/m);
    expect(stdout).toMatch(/^ {4}Article: .+ · win32-3010-restart-required$/m);
    expect(stdout).toMatch(/^3 failing codes · 5 times/m);
    expect(stdout).toMatch(/\n\nWhat failed first in each log: .+\nFiles read: 2 \(\d+ bytes\)\.\n$/);
  });

  test('is the same whoever reads the files: here, from a pattern, an archive or in threads', () => {
    const counts = (text: string) => rows(text).map((row) => row.replace(/ · [^·]*$/, ''));
    const wanted = counts(faultbook('scan', logs).stdout);
    expect(counts(faultbook('scan', 'logs/*.log', 'logs/deep').stdout)).toEqual(wanted);
    const zip = join(folder, 'logs.zip');
    const deep = utf8('2025-11-03 07:30:00 failed: 0x80070643\n');
    writeFileSync(
      zip,
      zipOf([
        { name: 'a.log', data: utf8(LOG) },
        { name: 'b.log', data: deep },
      ]),
    );
    expect(counts(faultbook('scan', zip).stdout)).toEqual(wanted);
    const large = join(folder, 'large');
    mkdirSync(large);
    const fill = 'a line of which nothing is to be said\n'.repeat(500_000);
    writeFileSync(join(large, 'a.log'), fill + LOG);
    writeFileSync(join(large, 'b.log'), deep);
    const { stdout, status } = faultbook('scan', large);
    expect(status).toBe(ExitCode.done);
    expect(counts(stdout)).toEqual(wanted);
    expect(stdout).toContain('Files read: 2 (18 MB).');
  });

  test('tells of machines, events and error texts', () => {
    const TIME = Date.UTC(2024, 4, 2, 7, 1, 44, 123);
    const record = eventRecord(
      { number: 1, time: TIME, provider: 'Service Control Manager', id: 7023 },
      [eventData('param1', 'param2')],
      [textValue('Contoso'), textValue('%%2147942402')],
    );
    const place = join(folder, 'machine');
    mkdirSync(place);
    writeFileSync(join(place, 'System.evtx'), evtxFile([chunk([record])]));
    writeFileSync(join(place, 'radius.log'), 'Network Policy Server denied access to a user.\n');
    const report = ['System Information report written at: 11/03/25 10:00:00', 'System Name: PC-0142'];
    writeFileSync(join(place, 'msinfo32.txt'), `${report.join('\r\n')}\r\n[System Summary]\r\n`);
    const { stdout } = faultbook('scan', place, '--no-mask');
    expect(stdout).toMatch(/^Machine: PC-0142/m);
    expect(stdout).toMatch(/^failure .*\/7023/m);
    expect(stdout).toMatch(
      /^“Network Policy Server denied access to a user”\n {4}once · radius\.log:1\n {4}Article: /m,
    );
    expect(faultbook('scan', join(place, 'radius.log'), '--hits', '--kind=phrase').stdout).toBe(
      `${join(place, 'radius.log')}:1:1: "Network Policy Server denied access to a user" [${
        /Article: (.*) · nps-6273/.exec(stdout)![1]
      }]\n`,
    );
    const hit = JSON.parse(faultbook('scan', place, '--json', '--kind=event').stdout.split('\n').at(-2)!);
    expect(hit).toMatchObject({ file: join(place, 'System.evtx'), code: 'event:Service Control Manager/7023' });
  });

  test('obeys nothing that a name or a log holds', () => {
    const odd = join(folder, 'odd');
    mkdirSync(odd);
    writeFileSync(join(odd, 'x\u001b[31m\u202e\n1,2.log'), 'Setup\u001b[2J failed, hr = 0x80070643\n');
    for (const form of [[], ['--hits'], ['--csv'], ['--json']]) {
      const { stdout } = faultbook('scan', odd, ...form);
      expect(stdout).toContain('0x80070643');
      expect(stdout.replaceAll('\r\n', '\n')).not.toMatch(/[^\n\P{Cc}]|\u202e/u);
    }
    const table = faultbook('scan', odd, '--csv').stdout.split('\r\n');
    expect(table).toHaveLength(3);
    expect(table[0]).toBe('file,line,column,time,code,text,name,outcome,articles');
    expect(table[1]).toMatch(/^".*1,2\.log",1,\d+,,0x80070643,0x80070643,ERROR_INSTALL_FAILURE,failure,/);
    writeFileSync(join(folder, '=1.log'), 'hr = 0x80070643\n');
    expect(faultbook('scan', '=1.log', '--csv').stdout).toContain("\r\n'=1.log,1,");
    expect(faultbook('scan', odd, '--since=\u001b[2J').stderr).not.toContain('\u001b');
  });
});

describe('A scan that finds nothing', () => {
  test('says what it has read, and nothing of what it could not read', () => {
    const place = join(folder, 'nothing');
    mkdirSync(place);
    writeFileSync(join(place, 'noise.log'), Buffer.from(Array.from({ length: 3000 }, (_, i) => (i * 7919) % 256)));
    expect(faultbook('scan', place)).toMatchObject({ stdout: 'No file was read.\n', status: 0 });
    writeFileSync(join(place, 'fine.log'), 'all is well\n');
    expect(faultbook('scan', place).stdout).toMatch(/^No code found\. Files read: 1 \(/);
    expect(faultbook('scan', place, '--kind=iis').stdout).toMatch(
      /^No code found that fits what is asked for\. Files read: 1 /,
    );
    expect(faultbook('scan', join(place, 'none.log'))).toMatchObject({ stdout: '', status: ExitCode.notRead });
  });

  test('says of what is known by its files only that no code is in them', () => {
    const about = join(folder, 'about');
    mkdirSync(about);
    const report = ['System Information report written at: 11/03/25 10:00:00', 'System Name: PC-0142'];
    writeFileSync(join(about, 'msinfo32.txt'), `${report.join('\r\n')}\r\n[System Summary]\r\n`);
    const { stdout } = faultbook('scan', about, '--no-mask');
    expect(stdout).toMatch(/Machine: PC-0142[\s\S]*\nNo code found\. Files read: 1 /);
  });
});

test('The summary masks the line that it quotes, as a report does', () => {
  const path = join(folder, 'private.log');
  writeFileSync(path, '2025-11-03 09:00:00 mail to erika.muster@contoso.com failed, hr = 0x80070005\n');
  expect(faultbook('scan', path).stdout).not.toContain('erika');
  for (const args of [['--no-mask'], ['--mask=hosts']])
    expect(faultbook('scan', path, ...args).stdout).toContain('erika.muster@contoso.com');
  expect(faultbook('scan', path, '--hits', '--mask=hosts').stderr).toContain('"--mask" is for the summary');
});

describe('A scan that is filtered', () => {
  const lines = (...args: string[]) =>
    faultbook('scan', join(logs, 'a.log'), '--hits', ...args)
      .stdout.split('\n')
      .filter(Boolean)
      .map((line) => Number(/:(\d+):\d+: /.exec(line)![1]));

  test.each([
    [[], [1, 2, 3, 4, 5]],
    [['--since=09:00'], [2, 3, 4]],
    [
      ['--since=2025-11-03 09:00', '--until=2025-11-03 10:00'],
      [2, 3],
    ],
    [['--until=2025-11-02'], []],
    [['--outcome=success'], [4]],
    [
      ['--outcome=success', '--outcome=failure'],
      [1, 2, 3, 4, 5],
    ],
    [['--code=1603'], [2, 3]],
    [
      ['--code=E_ACCESSDENIED', '--code=0x80070002'],
      [1, 5],
    ],
    [['--kind=win32'], [4]],
    [['--kind=status', '--code=win32:5'], [1]],
    [['--kind=event'], []],
  ])('by %j prints only what is wanted', (args, expected) => {
    // A line without a time has that of the nearest above.
    const wanted =
      expected.length > 0 && args.some((arg) => /^--since/.test(arg)) && !args[1] ? [...expected, 5] : expected;
    expect(lines(...args)).toEqual(wanted);
  });

  test('says so by its exit code where that is asked for', () => {
    expect(faultbook('scan', logs, '--code=0xC1900101')).toMatchObject({ status: ExitCode.done, stderr: '' });
    for (const form of [[], ['--hits'], ['--json']]) {
      expect(faultbook('scan', logs, '--exit-code', '--code=0xC1900101', ...form).status).toBe(ExitCode.noHits);
      expect(faultbook('scan', logs, '--exit-code', ...form).status).toBe(ExitCode.done);
      expect(faultbook('scan', join(logs, 'none'), '--exit-code', ...form).status).toBe(ExitCode.notRead);
    }
  });

  test('tells what could not be read, and reads the rest', () => {
    const missing = join(logs, 'none.log');
    const { stdout, stderr, status } = faultbook('scan', missing, join(logs, 'a.log'));
    expect(stderr).toBe(`faultbook: ${missing}: does not exist, or no longer does\n`);
    expect(stdout).toContain('failure 0x80070643');
    expect(status).toBe(ExitCode.notRead);
  });

  test.each([
    [['--since=yesterday'], '"--since=yesterday" is no time: write 2025-11-03, 09:12, '],
    [['--until=2025-13-01'], '"--until=2025-13-01" is no time'],
    [['--since=2025-11-04', '--until=2025-11-03'], '"--until=2025-11-03" is before "--since=2025-11-04".'],
    [['--code=zzz'], '"--code=zzz" is no code that is known: write 0x80070643, '],
    [['--outcome=bad'], '"--outcome" cannot be "bad": failure, warning, information and success are known.'],
    [['--kind=bad'], '"--kind" cannot be "bad": status, '],
    [['--json', '--csv'], '"--json" and "--csv" exclude each other.'],
    [['--follow', 'b.log'], '"--follow" needs one file'],
  ])('does not understand %j', (args, message) => {
    const { stdout, stderr, status } = faultbook('scan', logs, ...args);
    expect([status, stdout]).toEqual([ExitCode.badArguments, '']);
    expect(stderr.split('\n')[0]).toContain(message);
  });
});

describe('A log that is followed', () => {
  let running: ChildProcess | undefined;
  afterEach(() => running?.kill('SIGKILL'));

  /** Follows a file; `seen` resolves when a stream has said something, from where the last such wait left off. */
  function follow(path: string, ...args: string[]) {
    const child = spawn(process.execPath, [program, 'scan', '--follow', path, ...args], { env });
    running = child;
    const said = { stdout: '', stderr: '' };
    const at = { stdout: 0, stderr: 0 };
    let look = () => {};
    for (const stream of ['stdout', 'stderr'] as const) {
      child[stream].setEncoding('utf8').on('data', (text: string) => {
        said[stream] += text;
        look();
      });
    }
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    const seen = (stream: 'stdout' | 'stderr', what: string) =>
      new Promise<void>((resolve) => {
        look = () => {
          const found = said[stream].indexOf(what, at[stream]);
          if (found < 0) return;
          at[stream] = found + what.length;
          resolve();
        };
        look();
      });
    return { child, said, seen, ended };
  }

  test('prints what comes, with its line, through a cut and a new file, until it is interrupted', async () => {
    const path = join(folder, 'growing.log');
    writeFileSync(path, 'hr = 0x80070005\nfine\n');
    const { child, said, seen, ended } = follow(path);
    await seen('stderr', 'waiting for more');
    appendFileSync(path, 'hr = 0x800');
    appendFileSync(path, '70643\nThe installation returned ');
    await seen('stdout', 'growing.log:3:6: 0x80070643 ');
    appendFileSync(path, '1603\n');
    await seen('stdout', 'growing.log:4:');
    truncateSync(path);
    writeFileSync(path, 'new\n');
    await seen('stderr', 'growing.log: was cut');
    appendFileSync(path, 'hr = 0x80070002\n');
    await seen('stdout', 'growing.log:2:6: 0x80070002 ');
    renameSync(path, `${path}.1`);
    writeFileSync(path, 'hr = 0x80070057\n');
    await seen('stderr', 'another file has taken its place');
    await seen('stdout', 'growing.log:1:6: 0x80070057 ');
    child.kill('SIGINT');
    expect(await ended).toBe(ExitCode.done);
    expect(said.stdout).not.toContain('0x80070005');
    expect(said.stdout.trimEnd().split('\n')).toHaveLength(4);
  });

  test('is filtered and written as any scan', async () => {
    const path = join(folder, 'filtered.log');
    writeFileSync(path, '');
    const { child, said, seen, ended } = follow(path, '--json', '--code=1603', '--since=2025-11-03');
    await seen('stderr', 'waiting for more');
    appendFileSync(path, '2025-11-03 08:00:00 hr = 0x80070005\n2025-11-02 08:00:00 hr = 0x80070643\n');
    appendFileSync(path, '2025-11-03 09:00:00 hr = 0x80070643\n');
    await seen('stdout', '\n');
    child.kill('SIGINT');
    expect(await ended).toBe(ExitCode.done);
    expect(
      said.stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ file: path, line: 3, time: '2025-11-03T09:00:00', code: '0x80070643' }]);
  });

  test('has to be there, and to be text', () => {
    expect(faultbook('scan', '--follow', folder)).toMatchObject({
      ...{ stdout: '', status: ExitCode.badArguments },
      stderr: expect.stringContaining('is a folder'),
    });
    expect(faultbook('scan', '--follow', join(folder, 'none.log'))).toMatchObject({
      stdout: '',
      status: ExitCode.notRead,
    });
    const zip = join(folder, 'followed.zip');
    writeFileSync(zip, zipOf([{ name: 'a.log', data: utf8(LOG) }]));
    const { stderr, status } = faultbook('scan', '--follow', zip);
    expect([stderr, status]).toEqual([
      `faultbook: ${zip}: cannot be read: only the text of a log can be followed\n`,
      ExitCode.notRead,
    ]);
  });
});

test('A scan says how far it has come on a terminal only', () => {
  const { stderr } = spawnSync(process.execPath, [program, 'scan', logs], { encoding: 'utf8', env });
  expect(stderr).toBe('');
});
