import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeholderSpans, placeholdersOf } from '../../../src/core/snippets/placeholders.ts';
import type { Shell } from '../../../src/core/snippets/snippet.ts';

const texts = (line: string, shell: Shell = 'cmd') => placeholderSpans(line, shell).map(({ text }) => text);

describe('placeholders', () => {
  it.each([
    ['icacls "<Folder>" /save x', 'cmd', ['<Folder>']],
    ['net use <Drive letter>: \\\\<Server>\\<Share name>', 'cmd', ['<Drive letter>', '<Server>', '<Share name>']],
    ['sc query {ServiceName}', 'cmd', ['{ServiceName}']],
    ['msiexec /x {Product Code}', 'cmd', ['{Product Code}']],
    ['Get-Service -Name "{Name}"', 'powershell', ['{Name}']],
    ['cat <file>', 'bash', ['<file>']],
    ['icacls "C:\\Path\\To\\Folder" /T', 'cmd', ['C:\\Path\\To\\Folder']],
    ['icacls C:\\Path\\To\\Folder /T', 'cmd', ['C:\\Path\\To\\Folder']],
    [
      'Add-MpPreference -ControlledFolderAccessAllowedApplications "C:\\Path\\app.exe"',
      'powershell',
      ['C:\\Path\\app.exe'],
    ],
    [
      'Unblock-File -Path "C:\\Path\\to\\installer-or-script.exe"',
      'powershell',
      ['C:\\Path\\to\\installer-or-script.exe'],
    ],
    ['copy "D:\\Path\\My Folder\\a.txt" <Target>', 'cmd', ['D:\\Path\\My Folder\\a.txt', '<Target>']],
    ["$p = 'C:\\Path\\To\\Folder'", 'powershell', ['C:\\Path\\To\\Folder']],
  ] as const)('of %s (%s)', (line, shell, expected) => {
    expect(texts(line, shell)).toEqual(expected);
  });

  it.each([
    ['icacls "%TEMP%"', 'cmd'],
    ['echo %USERPROFILE%', 'cmd'],
    ['icacls $p /T', 'powershell'],
    ['Get-ChildItem \x24{env:ProgramFiles(x86)}', 'powershell'],
    ['Write-Output \x24{env:X}', 'powershell'],
    ["Get-WinEvent -FilterHashtable @{LogName='System'; Id=41}", 'powershell'],
    ['New-Object psobject -Property @{Name}', 'powershell'],
    ['ForEach-Object { $_.Name }', 'powershell'],
    ['1..3 | %{$_}', 'powershell'],
    ['Where-Object {$_.Id -eq 5}', 'powershell'],
    ['msiexec /x {8C6D2E1F-3A4B-4C5D-9E8F-7A6B5C4D3E2F}', 'cmd'],
    ['reg query HKCR\\CLSID\\{C0FFEE00-1234-4321-8765-0123456789AB}', 'cmd'],
    ['sort < in.txt > out.txt', 'cmd'],
    ['sort <in.txt >out.txt', 'cmd'],
    ['dir > nul 2>&1', 'cmd'],
    ['if 1 <2 echo 3> x', 'cmd'],
    ['diff <(ls a) <(ls b)', 'bash'],
    ['cat <<EOF', 'bash'],
    ['mv a.{txt,bak}', 'bash'],
    ['for i in 1 2; do { echo; }; done', 'bash'],
    ['echo \x24{HOME}', 'bash'],
    ['function f {param}', 'bash'],
    ['icacls "C:\\Windows\\System32"', 'cmd'],
    ['cd C:\\Pathology\\lab', 'cmd'],
    ['echo "C:\\Path"', 'cmd'],
    ['echo <>', 'cmd'],
    ['echo {}', 'cmd'],
    ['if ($a -lt 3 -and $b -gt 2) {}', 'powershell'],
  ] as const)('none in %s (%s)', (line, shell) => {
    expect(texts(line, shell)).toEqual([]);
  });

  it('are asked for once each, in order, by their words', () => {
    expect(placeholdersOf(['copy <Source> "<Target folder>"', 'dir <Source>', 'cd "C:\\Path\\To\\X"'], 'cmd')).toEqual([
      { text: '<Source>', label: 'Source' },
      { text: '<Target folder>', label: 'Target folder' },
      { text: 'C:\\Path\\To\\X', label: 'C:\\Path\\To\\X' },
    ]);
  });

  it('stand where they say, in UTF-16 units', () => {
    const line = 'echo 💥 "<Name>" {Other}';
    for (const { start, end, text } of placeholderSpans(line, 'cmd')) expect(line.slice(start, end)).toBe(text);
    expect(placeholderSpans(line, 'cmd').map(({ start }) => start)).toEqual([9, 17]);
  });

  it('never overlap, whatever the line', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '{',
      '}',
      'Name',
      ' ',
      '"',
      'C:\\Path\\',
      'a b',
      '\\',
      '$',
      '%',
      '💥',
      '<A>',
      '{B}',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 20 }),
        fc.constantFrom<Shell>('cmd', 'powershell', 'bash'),
        (parts, shell) => {
          const line = parts.join('');
          let end = 0;
          for (const span of placeholderSpans(line, shell)) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(line.slice(span.start, span.end)).toBe(span.text);
            end = span.end;
          }
        },
      ),
    );
  });
});
