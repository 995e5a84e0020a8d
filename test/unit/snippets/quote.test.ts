import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLine, fillSlot } from '../../../src/core/snippets/quote.ts';
import { refusalMessage } from '../../../src/core/snippets/refusalMessage.ts';
import { slotsOf } from '../../../src/core/snippets/slots/slotsOf.ts';
import type { Shell } from '../../../src/core/snippets/snippet.ts';
import { english } from '../../../src/core/text/translate.ts';
import { argvOf, cmdPasses, powershellArgs } from './argv.ts';
import { grammars } from './grammars.ts';

const fillAll = (line: string, values: Record<string, string>, shell: Shell) =>
  fillLine(line, slotsOf([line], shell, grammars), new Map(Object.entries(values)), shell);
const fill = (line: string, value: string, shell: Shell) => fillAll(line, { '<V>': value }, shell);
const text = (line: string, value: string, shell: Shell) => {
  const filled = fill(line, value, shell);
  return 'text' in filled ? filled.text : filled.refused;
};

/** Values as people type them and as attackers would: every ASCII mark, quotes of print, other scripts, emoji. */
const value = fc.oneof(
  fc.string({
    unit: fc.constantFrom(...' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~aZ09äß更‘’‚‛“”„💥'),
    minLength: 1,
    maxLength: 12,
  }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  fc.constantFrom(
    'C:\\Program Files\\Contoso\\',
    '\\\\srv01\\share\\',
    "O'Brien",
    '100%',
    '%TEMP%',
    '$(whoami)',
    '`whoami`',
    '$env:TEMP',
    'a & calc',
    'a | b',
    'a; b',
    "'; calc; '",
    '"; calc; "',
    '‘; calc; ’',
    '“; calc; ”',
    '!!',
    '!history',
    '-Force',
    '--help',
    '/S',
    '~',
    '~root',
    '*',
    '{a,b}',
    '#x',
    '\\',
    '\\\\',
    '^',
    'a=b',
    '@{x=1}',
    '@x',
  ),
);

describe('fillLine', () => {
  it.each([
    ['cmd', 'icacls "<V>" /T', 'C:\\My Data', 'icacls "C:\\My Data" /T'],
    ['cmd', 'icacls <V> /T', 'C:\\My Data', 'icacls "C:\\My Data" /T'],
    ['cmd', 'icacls <V> /T', 'C:\\Data', 'icacls C:\\Data /T'],
    ['cmd', 'icacls "<V>" /T', 'C:\\Data\\', 'icacls "C:\\Data\\\\" /T'],
    ['cmd', 'icacls "<V>\\sub" /T', 'C:\\Data\\', 'icacls "C:\\Data\\\\sub" /T'],
    ['cmd', 'icacls <V> /T', 'a&b', 'icacls "a&b" /T'],
    ['cmd', 'icacls <V> /T', '50%', 'icacls "50%" /T'],
    ['powershell', 'Get-Acl <V>', "O'Brien", "Get-Acl 'O''Brien'"],
    ['powershell', 'Get-Acl <V>', '$(calc)', "Get-Acl '$(calc)'"],
    ['powershell', 'Get-Acl <V>', 'C:\\Data', 'Get-Acl C:\\Data'],
    ['powershell', 'Get-Acl "<V>"', '$env:X', 'Get-Acl "`$env:X"'],
    ['powershell', "Get-Acl '<V>'", 'a’b', "Get-Acl 'a’’b'"],
    ['bash', 'cat <V>', "it's", "cat 'it'\\''s'"],
    ['bash', 'cat "<V>"', '$HOME', 'cat "\\$HOME"'],
    ['bash', "cat '<V>'", "it's", "cat 'it'\\''s'"],
    ['bash', 'cat <V>', 'plain.txt', 'cat plain.txt'],
    ['bash', 'cat <V>', '~root', "cat '~root'"],
  ] as const)('%s: %s with %s', (shell, line, typed, expected) => {
    const filled = text(line, typed, shell);
    // In front of anything but a quote a backslash is itself: doubled or not is the same folder.
    if (line.includes('\\sub')) expect(['icacls "C:\\Data\\\\sub" /T', 'icacls "C:\\Data\\sub" /T']).toContain(filled);
    else expect(filled).toBe(expected);
  });

  it('fills every placeholder, and leaves those without a value', () => {
    const values = { '<A>': '1', '<B>': 'x y' };
    expect(fillAll('copy <A> <B> <C> "<A>"', values, 'cmd')).toEqual({ text: 'copy 1 "x y" <C> "1"' });
    expect(fillAll('echo none', values, 'cmd')).toEqual({ text: 'echo none' });
  });

  it('quotes one value for one place', () => {
    const line = 'dir "<V>" <V>';
    const [quoted, bare] = slotsOf([line], 'cmd', grammars);
    expect(fillSlot(line, quoted!, 'a b', 'cmd')).toEqual({ text: 'a b' });
    expect(fillSlot(line, bare!, 'a b', 'cmd')).toEqual({ text: '"a b"' });
    expect(fillSlot(line, bare!, '%TEMP%', 'cmd')).toEqual({ refused: { reason: 'expansion', character: '%' } });
  });

  it('fills nothing at a place that nothing is known of', () => {
    expect(fillLine('dir <V>', [], new Map([['<V>', 'x']]), 'cmd')).toEqual({ text: 'dir <V>' });
    const slot = { line: 0, start: 4, end: 7, text: '<V>', place: { refused: 'unproven' as const } };
    expect(fillSlot('dir <V>', slot, 'x', 'cmd')).toEqual({ refused: { reason: 'place', place: 'unproven' } });
  });

  it('does not fill what a value brings along', () => {
    const values = { '<A>': '<B>', '<B>': 'x' };
    expect(fillAll('cat "<A>" <B>', values, 'bash')).toEqual({ text: 'cat "<B>" x' });
    expect(fillAll('cat <A>', { '<A>': '$&$1' }, 'bash')).toEqual({ text: "cat '$&$1'" });
  });

  it.each([
    ['cmd', 'dir <V>', '', { reason: 'empty' }],
    ['cmd', 'dir <V>', 'a"b', { reason: 'quote', character: '"' }],
    ['cmd', 'dir "<V>"', '" & calc & "', { reason: 'quote', character: '"' }],
    ['cmd', 'dir "<V>"', '%COMSPEC%', { reason: 'expansion', character: '%' }],
    ['cmd', 'dir "<V><V>"', 'a%', { reason: 'expansion', character: '%' }],
    ['cmd', 'dir "%TEMP%\\<V>"', '50%', { reason: 'expansion', character: '%' }],
    ['powershell', 'icacls <V>', 'a"b', { reason: 'quote', character: '"' }],
    ['powershell', 'icacls "<V>"', 'a"b', { reason: 'quote', character: '"' }],
    ['powershell', 'Get-Item C:\\<V>\\x', 'a b', { reason: 'word' }],
    ['bash', 'cat <V>', 'a\nb', { reason: 'control', character: 'U+000A' }],
    ['bash', 'cat <V>', 'a\rb', { reason: 'control', character: 'U+000D' }],
    ['cmd', 'dir <V>', 'a\tb', { reason: 'control', character: 'U+0009' }],
    ['cmd', 'dir <V>', '\x1b[31m', { reason: 'control', character: 'U+001B' }],
    ['cmd', 'dir <V>', '\0', { reason: 'control', character: 'U+0000' }],
    ['powershell', 'dir <V>', '\x7f', { reason: 'control', character: 'U+007F' }],
    ['powershell', 'dir <V>', '\x85', { reason: 'control', character: 'U+0085' }],
    ['powershell', 'dir <V>', '\u202e', { reason: 'control', character: 'U+202E' }],
    ['powershell', 'dir <V>', '\u2028', { reason: 'control', character: 'U+2028' }],
    ['powershell', 'dir <V>', '\u200b', { reason: 'control', character: 'U+200B' }],
    ['bash', 'cat <V>', '\ud800', { reason: 'control', character: 'U+D800' }],
    ['bash', 'cat <V>', '\udc00x', { reason: 'control', character: 'U+DC00' }],
  ] as const)('%s: refuses %s with %j', (shell, line, typed, refused) => {
    expect(text(line, typed, shell)).toEqual(refused);
  });

  it.each([
    ...(['empty', 'control', 'quote', 'expansion', 'option', 'word'] as const).map((reason) => ({ reason })),
    ...(['command', 'code', 'nested', 'text', 'unproven'] as const).map((place) => ({ reason: 'place', place })),
  ])('says why: %o', (refusal) => {
    const message = refusalMessage({ character: 'U+001B', ...refusal } as never, 'cmd', english);
    expect(message).toMatch(/^[A-Z{U].*\.$/);
    expect(message).not.toMatch(/\{\d\}|undefined/);
  });
});

describe('bash', () => {
  it('leaves no `!` where an interactive bash would look into its history', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('cat <V>', 'cat "<V>"', "cat '<V>'"), (typed, line) => {
        const filled = fill(line, typed, 'bash');
        if (!('text' in filled)) return;
        expect(outsideSingleQuotes(filled.text)).not.toContain('!');
      }),
    );
  });
});

/** What bash does not see within single quotes: an apostrophe within double quotes opens none. */
function outsideSingleQuotes(line: string): string {
  let outside = '';
  let quote = '';
  for (let i = 0; i < line.length; i++) {
    const c = line[i]!;
    if (quote !== "'") outside += c;
    if (c === '\\' && quote !== "'") outside += line[++i] ?? '';
    else if (quote === '' && (c === "'" || c === '"')) quote = c;
    else if (c === quote) quote = '';
  }
  return outside;
}

describe('PowerShell', () => {
  it.each([
    'Get-Item <V>',
    'Get-Item "<V>"',
    "Get-Item '<V>'",
    'Get-Item -Path <V> -Force',
    'icacls <V> /T',
    'icacls "<V>" /T',
  ])('reads back what was typed: %s', (line) => {
    const index = powershellArgs(line.replace('<V>', 'V'))!.indexOf('V');
    fc.assert(
      fc.property(value, (typed) => {
        const filled = fill(line, typed, 'powershell');
        if (!('text' in filled)) return;
        expect(powershellArgs(filled.text)?.[index], filled.text).toBe(typed);
      }),
      { numRuns: 400 },
    );
  });

  it('never hands a double quote to a program, which Windows PowerShell cannot', () => {
    fc.assert(
      fc.property(value, (typed) => {
        if (typed.includes('"')) expect(fill('icacls <V>', typed, 'powershell')).toHaveProperty('refused');
      }),
    );
  });

  it('carries it to a cmdlet', () => {
    expect(text('Write-Output <V>', 'a"b', 'powershell')).toBe("Write-Output 'a\"b'");
    expect(text('Write-Output "<V>"', 'a"b', 'powershell')).toBe('Write-Output "a`"b"');
  });
});

describe('cmd', () => {
  it.each(['icacls <V> /T', 'icacls "<V>" /T', 'copy a.txt <V>', 'copy a.txt "<V>"'])(
    'reads back what was typed: %s',
    (line) => {
      const index = argvOf(line.replace('<V>', 'V')).indexOf('V');
      fc.assert(
        fc.property(value, (typed) => {
          const filled = fill(line, typed, 'cmd');
          if (!('text' in filled)) return;
          const passed = cmdPasses(filled.text);
          expect(passed, filled.text).toBeDefined();
          expect(argvOf(passed!)[index], filled.text).toBe(typed);
        }),
        { numRuns: 400 },
      );
    },
  );

  it('keeps a path with a backslash at its end one argument', () => {
    expect(argvOf(String(text('icacls "<V>" /T', 'C:\\My Data\\', 'cmd')))).toEqual(['icacls', 'C:\\My Data\\', '/T']);
    expect(argvOf(String(text('icacls <V> /T', 'C:\\My Data\\\\', 'cmd')))).toEqual([
      'icacls',
      'C:\\My Data\\\\',
      '/T',
    ]);
  });
});
