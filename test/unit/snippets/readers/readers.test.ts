import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCmd } from '../../../../src/core/snippets/cmd/readCmd.ts';
import { harmOf } from '../../../../src/core/snippets/harm/harm.ts';
import { formOf, type Pattern } from '../../../../src/core/snippets/readers/form.ts';
import { allReaders, proofOf, type Reader } from '../../../../src/core/snippets/readers/readers.ts';
import { sourceUrl } from '../../../../src/core/snippets/readers/sources.ts';
import type { Call, Word } from '../../../../src/core/snippets/reading.ts';
import { OPAQUE } from '../../../../src/core/snippets/reading.ts';

const linesOf = (file: string) =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** Whether cmd is proven only to read with a line. */
function reads(line: string): boolean {
  const { calls, doubts } = readCmd(line);
  return doubts.length === 0 && calls.every((call) => proofOf(call, 'cmd').reads);
}

const word = (text: string | undefined): Word => ({ text, raw: text ?? '?', start: 0, end: 0, quoted: false });
const call = (name: string, ...words: (string | undefined)[]): Call => ({ name: word(name), args: words.map(word) });

const VALUES = {
  TEXT: 'value',
  NAME: 'value',
  ID: 'value',
  LOCAL: 'C:\\x',
  DRIVE: 'C:',
  N: '5',
  URL: 'https://contoso.com',
  FORMAT: 'x',
  ANY: 'x',
};

const sampleOf = ({ literal, kind, choices, letters }: Pattern) =>
  literal + (kind ? VALUES[kind] : (choices?.[0] ?? letters?.at(-1) ?? ''));

/** The shortest command line that a form takes. */
function shortest({ form }: Reader): string[] {
  const { options, positionals } = formOf(form);
  const words: string[] = [];
  const given = new Set<number>();
  for (const { patterns, optional } of positionals) if (!optional) words.push(sampleOf(patterns[0]!));
  for (const { pattern, values, group } of options) {
    if (group === undefined || given.has(group)) continue;
    given.add(group);
    words.push(sampleOf(pattern), ...values.map(sampleOf));
  }
  return words;
}

describe('the list of readers', () => {
  const readers = allReaders();

  it('has a form that can be read and a source in every line', () => {
    for (const reader of readers) {
      expect(() => formOf(reader.form), `${reader.names} ${reader.form}`).not.toThrow();
      expect(reader.source === 'help' || URL.canParse(sourceUrl(reader.source) ?? ''), reader.source).toBe(true);
      for (const name of reader.names) expect(name).toMatch(/^[\w.+-]+$/);
    }
  });

  it('proves the shortest line of each form, and none with an option that is not in it', () => {
    for (const reader of readers) {
      const words = shortest(reader);
      const shell = reader.shells[0]!;
      for (const name of reader.names) {
        expect(proofOf(call(name, ...words), shell), `${name} ${words.join(' ')}`).toMatchObject({ reads: true });
        if (/<ANY>\.\.\./.test(reader.form)) continue;
        for (const option of ['/delete-all', reader.style === 'unix' ? '-~' : '-delete-all', '--delete-all']) {
          const proof = proofOf(call(name, ...words, option), shell);
          // Where a program cannot take it for an option, it is a value.
          if (proof.reads && reader.style === 'unix' && option.startsWith('/')) continue;
          expect(proof, `${name} ${words.join(' ')} ${option}`).toMatchObject({ reads: false });
        }
      }
    }
  });

  it('takes a variable for anything, and a placeholder for a value but for no option', () => {
    expect(proofOf(call('sort', undefined), 'cmd').reads).toBe(false);
    expect(proofOf(call('echo', undefined), 'cmd').reads).toBe(true);
    expect(proofOf(call('sort', OPAQUE.repeat(6)), 'cmd').reads).toBe(true);
    expect(proofOf(call('ipconfig', OPAQUE.repeat(6)), 'cmd').reads).toBe(false);
    expect(proofOf(call('chkntfs', `${OPAQUE.repeat(6)}:`), 'cmd').reads).toBe(true);
  });

  it('says which word is not proven, and what lacks', () => {
    const { calls } = readCmd('icacls C:\\x /grant Everyone:F');
    expect(proofOf(calls[0]!, 'cmd')).toMatchObject({ reads: false, reason: 'word', word: { raw: '/grant' } });
    expect(proofOf(call('frobnicate'), 'cmd')).toMatchObject({ reads: false, reason: 'program' });
    expect(proofOf(call('sfc'), 'cmd')).toEqual({ reads: false, reason: 'missing' });
  });

  it('knows what needs administrator rights though it reads', () => {
    const { calls } = readCmd('dism /online /cleanup-image /scanhealth');
    expect(proofOf(calls[0]!, 'cmd')).toEqual({ reads: true, admin: true });
  });

  it('knows that a name means another thing in another shell', () => {
    expect(proofOf(call('sc', 'query'), 'cmd').reads).toBe(true);
    expect(proofOf(call('sc', 'query'), 'powershell').reads).toBe(false);
    expect(proofOf(call('sc.exe', 'query'), 'powershell').reads).toBe(true);
    expect(proofOf(call('ver'), 'bash').reads).toBe(false);
    expect(proofOf(call('find', '.', '-name', '*.log'), 'bash').reads).toBe(true);
    expect(proofOf(call('find', '.', '-delete'), 'bash').reads).toBe(false);
  });

  it.each(linesOf('reading.txt'))('proves %s', (line) => {
    expect(reads(line)).toBe(true);
  });

  it.each(linesOf('changing.txt'))('does not prove %s', (line) => {
    expect(reads(line)).toBe(false);
  });

  it('proves what Linux programs only read, and nothing that they change', () => {
    const linux = (file: string) => linesOf(file).map((line) => call(...(line.split(' ') as [string, ...string[]])));
    for (const one of linux('readingLinux.txt'))
      expect(proofOf(one, 'bash').reads, [one.name, ...one.args].map(({ text }) => text).join(' ')).toBe(true);
    for (const one of linux('changingLinux.txt'))
      expect(proofOf(one, 'bash').reads, [one.name, ...one.args].map(({ text }) => text).join(' ')).toBe(false);
  });

  it('knows no harm of a line that reads, and some of most that change something', () => {
    for (const line of linesOf('reading.txt'))
      for (const one of readCmd(line).calls) expect(harmOf(one, 'cmd'), line).toBeUndefined();
    const harmless = linesOf('changing.txt').filter((line) => {
      const { calls, doubts } = readCmd(line);
      return doubts.length === 0 && !calls.some((one) => harmOf(one, 'cmd'));
    });
    expect(harmless.length).toBeLessThan(linesOf('changing.txt').length * 0.15);
  });
});
