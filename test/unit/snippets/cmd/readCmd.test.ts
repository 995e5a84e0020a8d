import { describe, expect, it } from 'vitest';
import { readCmd } from '../../../../src/core/snippets/cmd/readCmd.ts';
import { OPAQUE } from '../../../../src/core/snippets/reading.ts';

/** The calls of a script, each as `name|word|word`, `?` for what is not known. */
const callsOf = (script: string) =>
  readCmd(script).calls.map(({ name, args }) => [name, ...args].map(({ text }) => text ?? '?').join('|'));
const doubtsOf = (script: string) => readCmd(script).doubts.map(({ start, end }) => script.slice(start, end));
const risksOf = (script: string) => readCmd(script).doubts.map(({ risk }) => risk);

describe("the reader of cmd's lines", () => {
  it.each([
    ['dir /s C:\\x', ['dir|/s|C:\\x']],
    ['dir/s/b C:\\x', ['dir|/s/b|C:\\x']],
    ['ipconfig/all', ['ipconfig|/all']],
    ['@echo off', ['echo|off']],
    [',;= ping host', ['ping|host']],
    ['a&b&&c||d|e', ['a', 'b', 'c', 'd', 'e']],
    ['echo "a & b"', ['echo|a & b']],
    ['echo a ^& b', ['echo|a|&|b']],
    ['echo "a^" & del x & rem y', ['echo|a^', 'del|x', 'rem']],
    ['echo a &>nul del /s /q C:\\x', ['echo|a', 'del|/s|/q|C:\\x']],
    ['dir |>nul del C:\\x', ['dir', 'del|C:\\x']],
    ['>nul 2>&1 del x', ['del|x']],
    ['del>nul x', ['del|x']],
    ['(a & (b)) && c', ['a', 'b', 'c']],
    ['(a\nb)', ['a', 'b']],
    ['a\r\nb', ['a', 'b']],
    ['cd.. & cd\\', ['cd|..', 'cd|\\']],
    ['echo.', ['echo|.']],
    ['echo(x)', ['echo|(x)']],
    ['path;', ['path|;']],
    [':: a note', []],
    ['rem a note (of a kind)', ['rem']],
    ['if exist x del x', ['del|x']],
    ['if /i not "%OS%"=="x" (a) else b', ['a', 'b']],
    ['if errorlevel 1 a', ['a']],
    ['if 1 equ 1 a & b', ['a', 'b']],
    ['for %i in (a b) do del %i', [`del|${OPAQUE}`]],
    ['for %%i in (a b) do del %%i', [`del|${OPAQUE}`]],
    ['for %i in (/o b) do sort %i', ['sort|?']],
    ['for %i in (*.txt) do type %i', ['type|?']],
    ['for /l %i in (1,1,5) do ping 10.0.0.%i', [`ping|10.0.0.${OPAQUE}`]],
    ["for /f %i in ('del x') do echo %i", ['del|x', 'echo|?']],
    ["for /f %i in ('dir ^| del x') do echo", ['dir', 'del|x', 'echo']],
    ['for /f "usebackq" %i in (`del x`) do echo', ['del|x', 'echo']],
    ['for %i in (a) do echo %i & del %i', [`echo|${OPAQUE}`, `del|${OPAQUE}`]],
    ['cmd /c del x', ['del|x']],
    ['cmd/c del x', ['del|x']],
    ['cmd /cdel x', ['del|x']],
    ['cmd /s /d /c "echo a & del x"', ['echo|a', 'del|x']],
    ['cmd.exe /c ""ping" x"', ['ping|x']],
    ['call ping x', ['ping|x']],
    ['dir %windir%\\System32 %TEMP%', [`dir|C:\\Windows\\System32|${OPAQUE}`]],
    ['findstr /c:"a b" x', ['findstr|/c:a b|x']],
    ['dir "C:\\a b\\"', ['dir|C:\\a b\\']],
    ['C:\\x\\ping host', ['C:\\x\\ping|host']],
  ])('reads %j', (script, calls) => {
    expect([...new Set(callsOf(script))]).toEqual(calls);
  });

  it('does not know what a program makes of a quote behind a backslash', () => {
    expect(callsOf('icacls "C:\\x\\" /grant y "z"')).toEqual(['icacls|?|?|?|?']);
    expect(callsOf('findstr "a"" /x"')).toEqual(['findstr|?']);
  });

  it.each([
    ['echo a > x', 'changes'],
    ['echo a >> x', 'changes'],
    ['>x echo a', 'changes'],
    ['echo a > nul.txt', 'changes'],
    ['echo a > %TEMP%\\x', 'changes'],
    ['(echo a) > x', 'changes'],
  ])('says that %j writes a file', (script, risk) => {
    expect(risksOf(script)).toContain(risk);
  });

  it.each(['echo a > nul', 'echo a>NUL', 'dir x 2>nul', 'dir x 2>&1', 'more < x', 'dir >nul 2>&1 & ver'])(
    'has no doubt about %j',
    (script) => {
      expect(doubtsOf(script)).toEqual([]);
    },
  );

  it.each([
    ['a quote that is not closed', 'echo "a'],
    ['a bracket that is not closed', '(echo a'],
    ['a bracket that was not opened', 'echo a & ) & dir'],
    ['a caret at the end', 'echo a^'],
    ['a caret at the end of a line', 'echo a^\n& dir'],
    ['a variable in place of a command', '%x% /c'],
    ['a path from a variable in place of a command', '%TEMP%\\x.exe'],
    ['a delayed variable in place of a command', '!x! a'],
    ['a variable that nobody knows', 'echo %FOO%'],
    ['a variable with a part replaced', 'echo %PATH:;=&del x&%'],
    ['an undefined variable with a part replaced', 'echo %Q:;=&del x&%'],
    ['quotes that only a batch file sees', 'echo "%x"y%" & del x & echo "'],
    ['a command only a batch file sees', 'echo %"&a:"% & rem'],
    ['a placeholder in place of a command', `${OPAQUE.repeat(6)} x`],
    ['letters that look like others', 'p\u0456ng x'],
    ['a dash that looks like another', 'ipconfig \u2013all'],
    ['a blank that looks like another', 'dir\u00a0x'],
    ['a full-width quote', 'sort "a\uff02 /o x"'],
    ['a character that is not seen', 'dir \u200bx'],
    ['a sign of control', 'dir \u0007'],
    ['an escaped sign that a pipe reads twice', 'echo ^& del x | more'],
    ['an escaped command within cmd', 'e^cho a'],
    ['a label', 'call :label'],
    ['a label with a command behind it', ':x & del y'],
    ['a remark that may hide a command', 'rem & del x'],
    ['a shell with delayed variables', 'cmd /v:on /c "echo a"'],
    ['a shell that stays', 'cmd'],
    ['a file with the name of a command within cmd', 'echo.bat'],
    ['a path behind a command within cmd', 'echo\\..\\..\\x.exe'],
    ['a command within cmd in quotes', '"echo" x'],
    ['a loop over what was not seen', 'for /f %i in (x) do for %j in (%i) do echo'],
    ['a condition that is none', 'if a b c'],
    ['a redirection from a handle', 'sort <&3'],
    ['a glued redirection', 'echo a 2>&1echo'],
  ])('doubts %s', (_, script) => {
    expect(readCmd(script).doubts.length, JSON.stringify(readCmd(script))).toBeGreaterThan(0);
  });

  it('finds its words where they stand', () => {
    const script = 'ver & findstr /c:"a ^ b" %windir%\\x';
    const { calls } = readCmd(script);
    expect(calls[1]!.args.map(({ start, end }) => script.slice(start, end))).toEqual(['/c:"a ^ b"', '%windir%\\x']);
    expect(calls[1]!.args.map(({ raw }) => raw)).toEqual(['/c:"a ^ b"', '%windir%\\x']);
    expect(calls[1]!.args.map(({ quoted }) => quoted)).toEqual([true, false]);
  });

  it.each([
    ['brackets', '('.repeat(30_000)],
    ['loops', 'for %i in (1) do '.repeat(5_000)],
    ['conditions', 'if 1==1 '.repeat(10_000)],
    ['shells', 'cmd /c '.repeat(10_000)],
    ['percent signs', '%a '.repeat(30_000)],
    ['quotes', '"a" '.repeat(30_000)],
    ['commands', 'a & '.repeat(30_000)],
    ['pipes', 'a | '.repeat(30_000)],
    ['redirections', 'a 2>nul '.repeat(20_000)],
    ['slashes', `dir ${'/a'.repeat(30_000)}`],
  ])('does not give up on many %s', (_, script) => {
    expect(readCmd(script)).toBeDefined();
  });
});
