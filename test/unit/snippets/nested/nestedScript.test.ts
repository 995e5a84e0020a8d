import { describe, expect, it, test } from 'vitest';
import { nestedIn } from '../../../../src/core/snippets/nested/nestedScript.ts';
import type { Call, Word } from '../../../../src/core/snippets/reading.ts';
import type { Shell } from '../../../../src/core/snippets/snippet.ts';

/** A call as a shell's reader hands it over, of words between blanks; those of PowerShell and bash may be quoted. */
function call(line: string, shell: Shell): Call {
  const [name, ...args] = [...line.matchAll(shell === 'cmd' ? /(?:"[^"]*"?|[^\s"])+/g : /'[^']*'|\S+/g)].map(
    ({ 0: raw, index }): Word => ({
      text: shell === 'cmd' ? raw.replace(/["^]/g, '') : raw.replace(/^'(.*)'$/s, '$1'),
      ...{ raw, start: index, end: index + raw.length, quoted: /^["']/.test(raw) },
    }),
  );
  return { name: name!, args };
}

const nested = (line: string, shell: Shell) => nestedIn(call(line, shell), shell, line);

describe('the script that is handed to another shell', () => {
  it.each<[Shell, string, Shell, string]>([
    ['cmd', 'cmd /c ver', 'cmd', 'ver'],
    ['cmd', 'CMD.EXE /d/s /c "dir "C:\\Program Files""', 'cmd', 'dir "C:\\Program Files"'],
    ['cmd', 'cmd /c"echo a & ver"', 'cmd', 'echo a & ver'],
    ['cmd', 'cmd /cver', 'cmd', 'ver'],
    ['cmd', 'C:\\Windows\\System32\\cmd.exe /k ver', 'cmd', 'ver'],
    ['powershell', "cmd /c 'ver & vol'", 'cmd', 'ver & vol'],
    ['bash', 'cmd.exe /c ver', 'cmd', 'ver'],
    ['cmd', 'powershell Get-Date', 'powershell', 'Get-Date'],
    ['cmd', 'powershell -nop -ex Bypass -C "Get-Item \\"a b\\""', 'powershell', 'Get-Item "a b"'],
    ['cmd', 'pwsh /noprofile /command Get-Date -Format o', 'powershell', 'Get-Date -Format o'],
    ['powershell', "powershell -WindowStyle Hidden 'Get-Date'", 'powershell', 'Get-Date'],
    ['bash', "bash -lc 'ls | wc' x", 'bash', 'ls | wc'],
    ['bash', 'sh -e -c ls', 'bash', 'ls'],
    ['cmd', 'wsl -d Ubuntu -u root -- ls -la /etc', 'bash', 'ls -la /etc'],
    ['powershell', "iex 'Get-Date'", 'powershell', 'Get-Date'],
    ['powershell', "Invoke-Expression -Command 'Get-Date'", 'powershell', 'Get-Date'],
  ])('%s: %s', (shell, line, inner, script) => {
    expect(nested(line, shell)).toEqual({ shell: inner, script, certain: true });
  });

  it.each<[Shell, string, string]>([
    ['cmd', 'cmd /v:on /c ver', 'ver'],
    ['cmd', 'cmd /c ver ^& vol', 'ver & vol'],
    ['cmd', 'cmd /z /c ver', 'ver'],
    ['powershell', 'cmd /c \'echo "a"\'', 'echo "a"'],
    ['cmd', 'pwsh Get-Date', 'Get-Date'],
    ['cmd', 'powershell -PSConsoleFile x -c Get-Date', 'x -c Get-Date'],
    ['cmd', 'wsl ls "a b"', 'ls "a b"'],
    ['cmd', 'wsl ls $HOME', 'ls $HOME'],
    ['bash', "zsh -c 'ls'", 'ls'],
    ['bash', "bash -O extglob -c 'ls'", 'ls'],
  ])('%s: %s: what is run is read, but not known for certain', (shell, line, script) => {
    expect(nested(line, shell)).toMatchObject({ script, certain: false });
  });
});

test.each<[Shell, string]>([
  ['cmd', 'cmd'],
  ['cmd', 'cmd /q'],
  ['cmd', 'powershell'],
  ['cmd', 'powershell -NoExit'],
  ['cmd', 'powershell -enc ZABlAGwA'],
  ['cmd', 'powershell -ec ZABlAGwA'],
  ['cmd', 'powershell -c -'],
  ['powershell', 'iex $x y'],
  ['bash', 'bash'],
  ['bash', 'bash x.sh'],
  ['bash', 'bash -s'],
  ['cmd', 'wsl'],
  ['cmd', 'wsl -d Ubuntu'],
])('%s: %s runs what does not stand there', (shell, line) => {
  expect(nested(line, shell)).toBe('hidden');
});

test('A file with a script is told by its name', () => {
  expect(nested('powershell -NoProfile -f x.ps1', 'cmd')).toEqual({ file: 'x.ps1' });
  expect(nested('powershell -unheard -File x.ps1', 'cmd')).toBe('hidden');
});

test('What gets a window of its own may be a shell', () => {
  expect(nested('runas /user:anna cmd', 'cmd')).toBe('shell');
  expect(nested('start cmd', 'cmd')).toEqual({ shell: 'cmd', script: 'cmd', certain: true });
  expect(nested('start "A b" /wait /d C:\\ msiexec /i x', 'cmd')).toMatchObject({ script: 'msiexec /i x' });
  expect(nested('start /wait "" "a.exe"', 'cmd')).toMatchObject({ script: 'a.exe' });
  expect(nested("Start-Process cmd -ArgumentList '/c del x' -Wait", 'powershell')).toMatchObject({
    script: 'cmd /c del x',
  });
});

test('A block of PowerShell belongs to the script that it stands in', () => {
  const block = { text: undefined, raw: '{ Get-Date }', start: 11, end: 23, quoted: false };
  const powershell = call('powershell', 'powershell');
  expect(nestedIn({ ...powershell, args: [block] }, 'powershell', 'powershell { Get-Date }')).toBe('seen');
});

test.each<[Shell, string]>([
  ['cmd', 'cmd /?'],
  ['cmd', 'wsl --list --verbose'],
  ['cmd', 'wsl --status'],
  ['cmd', 'ipconfig /c ver'],
  ['powershell', 'Get-Item x'],
])('%s: %s hands on nothing', (shell, line) => {
  expect(nested(line, shell)).toBeUndefined();
});
