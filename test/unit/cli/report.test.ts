import { spawnSync } from 'node:child_process';
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import { caseFileOf } from '../../../src/core/cases/caseFileOf.ts';
import { caseScanOf } from '../../../src/core/cases/caseScan.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { REPORT_FORMAT_IDS } from '../../../src/core/report/reportFormatIds.ts';
import { reportFormat, reportFormatOf } from '../../../src/core/report/reportFormats.ts';
import { reportJson } from '../../../src/core/report/reportJson.ts';
import { reportOfScan } from '../../../src/core/report/reportOfScan.ts';
import { english } from '../../../src/core/text/translate.ts';
import { scanLogs } from '../../../src/node/scan/scanLogs.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { utf8 } from '../archives/make/bytes.ts';
import { zipOf } from '../archives/make/zip.ts';
import { shippedLibrary } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';
import { builtProgram, env } from './program.ts';

const { folder, program, faultbook } = builtProgram();
const logs = join(folder, 'logs');
const LINE = '2025-11-03 09:00:00 user=anna.berg computer=PC-0142 install failed: hr = 0x80070643 password=Sommer2025!';

beforeAll(() => {
  mkdirSync(join(logs, 'sub'), { recursive: true });
  writeFileSync(join(logs, 'a.log'), `${LINE}\nfine\n`);
  writeFileSync(join(logs, 'sub', 'a.log'), '2025-11-03 09:30:00 MainEngineThread is returning 1603\n');
  writeFileSync(
    join(logs, 'in.zip'),
    zipOf([{ name: 'b.log', data: utf8('2025-11-02 08:00:00 failed: 0x80070005\n') }]),
  );
});

const reported = (...args: string[]) => JSON.parse(faultbook('report', ...args, '--format=json').stdout) as Report;

describe('faultbook report', () => {
  test('says of files, folders and archives what the editor says of their scan', async () => {
    const library = shippedLibrary();
    library.formats = SHIPPED_FORMATS;
    const results = await scanLogs((read) => diskFiles(logs, '', newWalk(read)), { catalogue, library });
    const explainer = new Explainer({ catalogue, library, t: english }, 'en');
    const summary = results.summary(explainer);
    const options = { t: english, language: 'en', created: 0, generator: '', source: 'logs' };
    const knowledge = { explainer, formats: SHIPPED_FORMATS, t: english, language: 'en' };
    const file = caseFileOf(caseScanOf(results, summary), knowledge);
    const {
      created: _,
      generator: __,
      ...editor
    } = JSON.parse(reportJson(reportOfScan(results, summary, { ...options, case: file }))) as Report;
    const { created, generator, ...shell } = reported(logs);
    expect(shell).toEqual(editor);
    expect(shell.totals).toMatchObject({ hits: 3, files: 3 });
    expect(generator).toMatch(/^Faultbook \d/);
    expect(Math.abs(Date.parse(created) - Date.now())).toBeLessThan(3_600_000);
    const apart = reported(join(logs, 'a.log'), join(logs, 'sub'), join(logs, '*.zip'));
    expect(apart.codes).toEqual(shell.codes);
  });

  test('masks what the editor masks, less where that is asked for, and secrets always', () => {
    const lineOf = (...args: string[]) => reported(join(logs, 'a.log'), ...args).lead!.text;
    expect(lineOf()).toMatch(/user=<user 1> computer=<host 1> .* password=<secret 1>$/);
    expect(lineOf('--mask=users')).toMatch(/user=<user 1> computer=PC-0142 .* password=<secret 1>$/);
    expect(lineOf('--mask=users,hosts')).toBe(lineOf());
    expect(lineOf('--no-mask')).toMatch(/user=anna\.berg computer=PC-0142 .* password=<secret 1>$/);
    expect(faultbook('report', logs, '--mask=users', '--no-mask').status).toBe(ExitCode.badArguments);
  });

  test('writes what the name of the file asks for, and says what was masked', () => {
    const log = join(logs, 'a.log');
    const to = join(folder, 'r.csv');
    expect(faultbook('report', log, '--to', to)).toMatchObject({
      ...{ stdout: `${to}\n`, status: ExitCode.done },
      stderr: expect.stringMatching(/^faultbook: 1 password, .*\nfaultbook: Replaced: user names: \d+, .*\n$/),
    });
    expect(readFileSync(to, 'utf8')).toBe(`\uFEFF${faultbook('report', log, '--format=csv').stdout}`);
    for (const id of REPORT_FORMAT_IDS) expect(reportFormatOf(`r.${reportFormat(id).ending}`)?.id).toBe(id);
    expect(readFileSync(join(folder, 'r.csv'), 'utf8')).toMatch(/^\uFEFFCode,/);
    expect(reportFormatOf('A.HTM')?.id).toBe('html');
    expect(reportFormatOf('x.jira.txt')?.id).toBe('jira');
  });

  test('writes nothing where nothing is found, over a log, or where it cannot', () => {
    const to = join(folder, 'none.html');
    expect(faultbook('report', logs, '--to', to, '--since=2031-01-01')).toMatchObject({
      ...{ status: ExitCode.done, stdout: '', stderr: 'faultbook: nothing is found that fits what is asked for\n' },
    });
    expect(faultbook('report', join(folder, 'gone.log'), '--to', to)).toMatchObject({
      ...{ status: ExitCode.notRead, stdout: '' },
      stderr: expect.stringMatching(/^faultbook: .*gone\.log: does not exist, or no longer does\n$/),
    });
    expect(() => readFileSync(to)).toThrow('ENOENT');
    const log = join(folder, 'own.md');
    writeFileSync(log, LINE);
    linkSync(log, join(folder, 'same.md'));
    for (const same of [log, join(folder, 'same.md')])
      expect(faultbook('report', log, '--to', same).status).toBe(ExitCode.badArguments);
    expect(readFileSync(log, 'utf8')).toBe(LINE);
    expect(faultbook('report', logs, '--to', join(folder, 'no/folder.md'))).toMatchObject({
      ...{ status: ExitCode.notWritten, stdout: '' },
      stderr: expect.stringMatching(/^faultbook: .*folder\.md: cannot be written: ENOENT: .*\n$/),
    });
  });
});

describe('faultbook timeline', () => {
  test('has the codes of all logs in the order of time, masked as a report', () => {
    const lines = faultbook('timeline', logs, '--json').stdout.trim().split('\n');
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(entries.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'b.log 0x80070005',
      'logs/a.log 0x80070643',
      'sub/a.log win32:1603',
    ]);
    expect(entries[1]).toMatchObject({
      ...{ line: 1, outcome: 'failure', time: '2025-11-03T09:00:00', placedBy: 'time', earliest: true },
      text: expect.stringMatching(/user=<user 1> computer=<host 1> .*<secret 1>$/),
    });
    const since = faultbook('timeline', logs, '--since', '2025-11-03 09:30').stdout;
    expect(since).toContain('1603');
    expect(since).not.toContain('0x80070643');
    expect(faultbook('timeline', join(logs, 'a.log'), '--no-mask').stdout).toContain('user=anna.berg computer=PC-0142');
  });

  test('reads standard input and patterns, and obeys nothing of a name', () => {
    const piped = spawnSync(process.execPath, [program, 'timeline', '-'], { input: LINE, encoding: 'utf8', env });
    expect(piped.stdout).toContain('(standard input):1');
    const odd = join(folder, 'odd\u001b[31m\u202e.log');
    writeFileSync(odd, LINE);
    const said = ['timeline', 'report', 'first'].map((command) => faultbook(command, join(folder, 'odd*.log')).stdout);
    for (const text of said) {
      expect(text).toContain('odd');
      expect(text).not.toMatch(/[\u001b\u202e]/);
    }
  });
});
