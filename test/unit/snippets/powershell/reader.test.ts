import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { OPAQUE } from '../../../../src/core/snippets/reading.ts';
import { doubtsOf, read, strictDoubtsOf } from './proven.ts';

const linesOf = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

const names = (script: string) => read(script).calls.map(({ name }) => name.text);
const args = (script: string) =>
  read(script)
    .calls.at(-1)!
    .args.map(({ text }) => text);

describe('a line that only reads', () => {
  test.each(linesOf('reading.txt'))('%s', (line) => expect(doubtsOf(line)).toEqual([]));

  test.each([
    'Get-Item C:\\x # a comment',
    "# it's only a comment\nGet-Date",
    'Get-Service bits |\n  Format-List *',
    'if (Test-Path C:\\x) {\n  Get-Item C:\\x\n}\nelse {\n  Get-Date\n}',
    '$a, $b = 1, 2; $a + $b',
    '[int]$n = 5; $n++; $n -band 4',
    '$ErrorActionPreference = "Stop"; Get-Date',
    "'a.b'.Split('.')[0].ToUpper()",
    '"say `"$(1 + 1)`""',
    "'it''s; Remove-Item x'",
    "Write-Host 'ü ö 漢 é'",
    'Get-Item -Path:C:\\x -Force:$true',
    '@{ a = Get-Date; "b c" = 1, 2; 3 = @(4; 5) }',
    '& { Get-Date }',
    "& 'Get-Date'",
    'Get-Process -OutVariable p',
    '${env:ProgramFiles(x86)}',
    'for ($i = 0; $i -lt 3; $i++) { $i }',
    'do { Start-Sleep 1 } until (Test-Path C:\\x)',
    '{ Get-Date } | Out-Null',
    'Get-Date 2>&1 *>$null',
  ])('%s', (script) => expect(doubtsOf(script)).toEqual([]));
});

describe('a line that changes something', () => {
  test.each(linesOf('changing.txt'))('%s', (line) => expect(strictDoubtsOf(line)).not.toEqual([]));
});

describe('what PowerShell reads in its own way', () => {
  test.each([
    ['quotes of a text processor', 'Write-Host ‘a'],
    ['a dash of a text processor', 'Get-Item –Path x'],
    ['a blank that is none', 'Get-Item\u00a0C:\\x'],
    ['a character that nobody sees', "Write-Host 'a\u202eb'"],
    ['a line that ends within a comment', '# a\rRemove-Item x'],
    ['an escape in a name', 'G`et-Date'],
    ['an escape that versions read differently', '"`e[0m"'],
    ['a line that goes on', 'Get-Date `\n-Format o'],
    ['a text of several lines', "Write-Host 'a\nb'"],
    ['a here-string', "@'\na\n'@"],
    ['a bracket in a substitution', `"$('(')"`],
    ['doubled quotes in a substitution', '"$(""a"")"'],
    ['the rest of a line as it stands', 'Get-Date --% x'],
    ['a job in the background', 'Get-Date &'],
    ['parameters in a variable', 'Get-Item @p'],
    ['something open', 'Get-Item (Get-Location'],
    ['something that nothing opens', 'Get-Date }'],
    ['requirements', '#requires -modules evil\nGet-Date'],
    ['a parameter that ends in the middle', 'Get-Item -Path.x'],
    ['a type with an assembly', "[Foo, \\\\srv\\evil]'x'"],
    ['an operator that does not exist', '1 -foo 2'],
    ['a value after a value', '"a" "b"'],
    ['too many brackets', `${'('.repeat(60)}1${')'.repeat(60)}`],
    ['what nobody would read', `Get-Item ${'a'.repeat(30_000)}`],
  ])('%s', (_, script) => expect(read(script).doubts).not.toEqual([]));
});

describe('a placeholder', () => {
  const value = OPAQUE.repeat(6);
  test.each([
    `Get-Service -Name ${value}`,
    `Get-Service ${value}, bits`,
    `Get-Item "C:\\${value}\\x"`,
    `Get-Item C:\\${value}\\x`,
    `Test-NetConnection ${value}.contoso.com -Port ${value}`,
    `[System.Net.Dns]::GetHostAddresses('${value}')`,
    `Get-Process | Where-Object { $_.Id -eq ${value} }`,
  ])('is a value in %s', (script) => expect(doubtsOf(script)).toEqual([]));

  test.each([
    value,
    `& ${value}`,
    `Get-${value}`,
    `Get-Item -${value}`,
    `Get-Item -Pa${value} x`,
    `Get-Item x | ForEach-Object ${value}`,
    `(Get-Item x).${value}()`,
    `(Get-Item x).Get${value}()`,
    `Import-Module ${value}`,
    `New-Object -ComObject ${value}`,
    `foreach ($s in ${value}) { $s }`,
  ])('is not what decides in %s', (script) => expect(doubtsOf(script)).not.toEqual([]));
});

describe('the calls of a script', () => {
  it('have the names of cmdlets, as the shell that does more resolves them', () => {
    expect(names('gci | ? Name | % FullName; sc a b; curl x; ipconfig /all')).toEqual([
      'Get-ChildItem',
      'Where-Object',
      'ForEach-Object',
      'Set-Content',
      'Invoke-WebRequest',
      'ipconfig',
    ]);
  });

  it('are found wherever they stand', () => {
    expect([...names('a (b $(c "$(d)") @{x = e}) { f }')].sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('are told behind what cannot be read', () => {
    expect(names("Get-Date <# x #> | rm a; @'\n'@\nStop-Service b")).toEqual(
      expect.arrayContaining(['Get-Date', 'Remove-Item', 'Stop-Service']),
    );
  });

  it('have words as the shell hands them over', () => {
    expect(args(`X-Y a 'b c' "d\`"e" f"g h"i -j -k:l m,n $o "p$q" 5 -5 -- {r} (s) C:\\t`)).toEqual([
      'a',
      'b c',
      'd"e',
      'fg hi',
      '-j',
      '-k:l',
      'm,n',
      undefined,
      undefined,
      '5',
      '-5',
      '--',
      undefined,
      undefined,
      'C:\\t',
    ]);
    const [word] = read("  Get-Item  'a b'").calls[0]!.args;
    expect(word).toMatchObject({ raw: "'a b'", start: 12, end: 17, quoted: true });
  });

  it('of a program have no words that Windows PowerShell would hand over as others', () => {
    const texts = (script: string) => read(script).calls[0]!.args.map(({ text }) => text);
    expect(texts(`sc.exe query 'a" delete "b'`)).toEqual(['query', undefined]);
    expect(texts(`x.exe "a b\\" "c /delete d"`)).toEqual([undefined, 'c /delete d']);
    expect(texts(`x.exe C:\\a\\ "b c"`)).toEqual(['C:\\a\\', 'b c']);
    expect(texts(`Get-Item 'a" b'`)).toEqual(['a" b']);
  });

  it('of a filter for Active Directory are none', () => {
    expect(names('Get-ADUser -Filter { Name -eq "x" }')).toEqual(['Get-ADUser']);
    expect(names('Get-Item -Filter { Name -eq "x" }')).toEqual(['Name', 'Get-Item']);
  });
});

describe('what is no call', () => {
  test.each([
    ['destroys', '(Get-Item x).Delete()'],
    ['destroys', "[IO.File]::Delete('x')"],
    ['changes', '$p.Kill()'],
    ['changes', 'Get-Date > x.txt'],
    ['changes', "$env:PATH = ''"],
    ['changes', '$x.Size = 5'],
    ['changes', 'exit'],
    ['unknown', '$x.Frobnicate()'],
    ['unknown', '& $x'],
    ['unknown', "[scriptblock]::Create('x')"],
  ] as const)('%s: %s', (risk, script) => {
    expect(read(script).doubts.map((doubt) => doubt.risk)).toContain(risk);
  });
});

it('takes what is not PowerShell without delay', () => {
  for (const part of ['"$(', '\'"$(', '(', '{', '@{', '<#', '$(', '`', '-', '[', 'a|']) {
    expect(doubtsOf(part.repeat(20_000))).not.toEqual([]);
  }
});
