import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import type { ReportCaseFile } from '../../../src/core/report/caseInReport.ts';
import { compareGolden } from '../golden/golden.ts';
import { builtProgram, env } from './program.ts';

const { folder, program, faultbook } = builtProgram();
const folders = join(import.meta.dirname, '../cases/folders');
const casesOf = (...args: string[]) =>
  faultbook('cases', ...args, '--json')
    .stdout.trim()
    .split('\n')
    .map((line) => JSON.parse(line) as ReportCaseFile);

describe('faultbook cases', () => {
  test.each(['intune', 'join', 'healthy'])('says of %s what it said', (name) => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, 'cases', name], {
      ...{ cwd: folders, encoding: 'utf8', env },
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: ExitCode.done });
    compareGolden(join(import.meta.dirname, 'golden', `cases-${name}.txt`), stdout);
  });

  test('prints a case for each machine, as one object a line', () => {
    const cases = casesOf(join(folders, 'machines'), '--no-mask');
    expect(cases.map(({ machine }) => machine.names)).toEqual([['PC-0142'], ['PC-0815'], []]);
    const [first] = cases;
    expect(first!.findings[0]).toMatchObject({
      ...{ key: 'article:0x800f0831-missing-package', certainty: 'certain', articleId: '0x800f0831-missing-package' },
      ...{ against: [], missing: [], codes: ['0x800F0831'], next: { shell: 'powershell' } },
    });
    expect(first!.findings[0]!.for[0]).toMatchObject({ file: expect.stringContaining('CBS.log'), line: 3 });
    expect(first!.coverage.map(({ file }) => file)).toEqual([expect.stringContaining('CBS.log')]);
  });

  test('masks what a report masks', () => {
    const log = join(folder, 'own.log');
    writeFileSync(log, '2025-11-03 09:00:00 ERROR cannot reach PC-0142 as user=anna.berg: 0x80070643\n');
    const told = (...args: string[]) => JSON.stringify(casesOf(log, ...args));
    expect(told()).toMatch(/user=<user 1>/);
    expect(told()).not.toContain('anna.berg');
    expect(told('--no-mask')).toContain('user=anna.berg');
    const [masked] = casesOf(join(folders, 'servicing'));
    expect(masked!.machine.names).toEqual(['<host 1>']);
    expect(faultbook('cases', log, '--mask=users', '--no-mask').status).toBe(ExitCode.badArguments);
  });

  test('reads standard input, and says what it could not read', () => {
    const input = '2025-11-03 09:00:00 ERROR setup failed: 0x80070643\n';
    const piped = spawnSync(process.execPath, [program, 'cases', '-'], { input, encoding: 'utf8', env });
    expect(piped).toMatchObject({ status: ExitCode.done, stdout: expect.stringContaining('0x80070643') });
    expect(faultbook('cases').status).toBe(ExitCode.badArguments);
    expect(faultbook('cases', join(folder, 'gone'))).toMatchObject({
      ...{ status: ExitCode.notRead, stderr: expect.stringMatching(/gone: does not exist/) },
    });
  });
});
