import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import { builtProgram, env } from './program.ts';

const { folder, program, faultbook } = builtProgram();

const FAILED = '{"message":"Installation failed with error 0x80070643","n":1.0}';
const ADDED =
  '{"message":"Installation failed with error 0x80070643","n":1.0,"codes":[{"code":"0x80070643","name":"ERROR_INSTALL_FAILURE","outcome":"failure","article":"0x80070643-general","family":"HRESULT"}]}';

function annotate(input: string | Uint8Array, ...args: string[]) {
  return spawnSync(process.execPath, [program, 'annotate', ...args], { input, encoding: 'utf8', env });
}

describe('faultbook annotate', () => {
  test('adds to the records of standard input, and tells at the end what it left as it was', () => {
    const { stdout, stderr, status } = annotate(`${FAILED}\nbad\n{"codes":1}\n{"a":1}\n`);
    expect(stdout).toBe(`${ADDED}\nbad\n{"codes":1}\n{"a":1}\n`);
    expect(stderr.split('\n')).toEqual([
      'faultbook: 1 of 4 lines are no records, and were left as they are: 2 (no JSON)',
      'faultbook: 1 of 4 records have a field "codes" already, and were left as they are: choose another with --name',
      '',
    ]);
    expect(status).toBe(ExitCode.done);
  });

  test('reads a file, and takes its options', () => {
    const path = join(folder, 'records.ndjson');
    writeFileSync(path, `{"a":{"b":"error 0x80070643"},"f":"C:/x/CBS.log"}\n{"message":"error 0x80070643"}\n`);
    const { stdout, stderr } = faultbook('annotate', '--field', 'a.b', '--file', 'f', '--name', 'x', '--found', path);
    expect(stdout).toMatch(
      /^\{"a":\{"b":"error 0x80070643"\},"f":"C:\/x\/CBS\.log","x":\[\{"code":"0x80070643",.*\]\}\n$/,
    );
    expect(stderr).toBe('faultbook: 1 of 2 records have no text in a.b\n');
    expect(faultbook('annotate', '--empty', '--whole', path).stdout.split('\n')[1]).toContain('"codes":[{');
  });

  test('reads UTF-16, as PowerShell writes files', () => {
    const { stdout } = annotate(Buffer.from(`\uFEFF${FAILED}\r\n`, 'utf16le'));
    expect(stdout).toBe(`${ADDED}\r\n`);
  });

  test('answers each line when it has come, and waits for no more', async () => {
    const child = spawn(process.execPath, [program, 'annotate'], { stdio: ['pipe', 'pipe', 'inherit'], env });
    child.stdout.setEncoding('utf8');
    for (let i = 0; i < 3; i++) {
      child.stdin.write(`${FAILED}\n`);
      let answer = '';
      while (!answer.endsWith('\n')) answer += ((await once(child.stdout, 'data')) as [string])[0];
      expect(answer).toBe(`${ADDED}\n`);
    }
    child.stdin.end();
    expect((await once(child, 'exit'))[0]).toBe(0);
  });

  test('tells what it cannot read, and which words it cannot use', () => {
    const missing = faultbook('annotate', join(folder, 'none.ndjson'));
    expect(missing.stderr).toContain('none.ndjson');
    expect(missing.status).toBe(ExitCode.notRead);
    expect(faultbook('annotate', 'a', 'b').status).toBe(ExitCode.badArguments);
    expect(faultbook('annotate', '--field', 'a', '--whole').status).toBe(ExitCode.badArguments);
    expect(faultbook('annotate', '--found', '--empty').status).toBe(ExitCode.badArguments);
  });

  test('uses the formats of a team', () => {
    const format = {
      ...{ name: 'contoso-agent', title: 'Contoso agent', files: ['contoso.log'], mark: 'CONTOSO|' },
      samples: [{ text: 'CONTOSO|1603', codes: ['win32:1603'] }],
      codes: [{ at: 'CONTOSO\\|(?<code>\\d+)', kind: 'win32', base: 10 }],
    };
    writeFileSync(join(folder, 'contoso.format.json'), JSON.stringify(format));
    const input = '{"message":"CONTOSO|1603"}\n';
    expect(annotate(input).stdout).toBe(input);
    const { stdout, stderr } = annotate(input, '--formats', join(folder, 'contoso.format.json'));
    expect(stderr).toBe('');
    expect(stdout).toContain('"name":"ERROR_INSTALL_FAILURE"');
  });
});
