import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import { codesOf } from '../../../src/core/articles/keys.ts';
import { newArticleText } from '../../../src/core/authoring/template.ts';
import { canonical } from '../../../src/core/codes/code.ts';
import { articleOf } from '../articles/articles.ts';
import { builtProgram } from './program.ts';

const { folder, faultbook } = builtProgram();

describe('faultbook new', () => {
  test('writes what the editor writes for a new article, prints its path, and never writes over it', () => {
    const dir = join(folder, 'run/books');
    const args = ['new', '-2147023293', '--title', 'Printing fails', '--dir', dir, '--file-name', 'C:\\logs\\CBS.log'];
    const path = join(dir, '0x80070643-printing-fails.md');
    expect(faultbook(...args)).toMatchObject({ status: ExitCode.done, stdout: `${path}\n`, stderr: '' });
    const text = readFileSync(path, 'utf8');
    const [, updatedAt = ''] = /updatedAt: "(.+)"/.exec(text) ?? [];
    expect(Math.abs(Date.parse(updatedAt) - Date.now())).toBeLessThan(3_600_000);
    expect(text).toBe(
      newArticleText({
        ...{ error: '0x80070643', codes: ['0x80070643', 'win32:1603'], name: 'ERROR_INSTALL_FAILURE' },
        meaning: /The code means: (.+)/.exec(text)![1]!,
        ...{ situation: 'Printing fails', seenIn: 'CBS.log', lang: 'en', now: Date.parse(updatedAt) },
      }),
    );
    writeFileSync(path, 'mine');
    expect(faultbook(...args)).toMatchObject({
      ...{ status: ExitCode.notWritten, stdout: '' },
      stderr: `faultbook: ${path}: is there already, and was left as it is\n`,
    });
    expect([readdirSync(dir), readFileSync(path, 'utf8')]).toEqual([['0x80070643-printing-fails.md'], 'mine']);
  });

  test('prints it instead: of an event, of a phrase, in a language', () => {
    const event = articleOf(faultbook('new', 'event', '1801', 'TPM-WMI', '--stdout', '--language=JA').stdout);
    expect(event).toMatchObject({ lang: 'ja', draft: true, sections: { 0: { title: '概要' } } });
    expect(codesOf(event).map(canonical)).toContain('event:TPM-WMI/1801');
    expect(faultbook('new', 'setup', 'was', 'refused', '--stdout').stdout).toContain('errorText: "setup was refused"');
    expect(readdirSync(folder).filter((name) => name.endsWith('.md'))).toEqual([]);
  });

  test('says what it cannot use, and where it cannot write', () => {
    for (const args of [[], ['5', '--language', 'x_y'], ['5', '--title', 'a\u202eb']])
      expect(faultbook('new', ...args)).toMatchObject({ status: ExitCode.badArguments, stdout: '' });
    writeFileSync(join(folder, 'file'), '');
    expect(faultbook('new', '5', '--dir', join(folder, 'file'))).toMatchObject({
      ...{ status: ExitCode.notWritten, stdout: '' },
      stderr: expect.stringMatching(/^faultbook: .*file\/5\.md: cannot be written: E\w+: /),
    });
  });
});
