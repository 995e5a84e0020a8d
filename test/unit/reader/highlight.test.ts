import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highlightLines } from '../../../src/core/reader/highlight.ts';

const classes = (code: string, shell: 'cmd' | 'powershell' | 'bash') =>
  highlightLines(code, shell)
    .flat()
    .filter((run) => run.className)
    .map((run) => [run.className, run.text]);

describe('highlighting', () => {
  it('knows Command Prompt: programs, switches, text in quotes, variables', () => {
    expect(classes('icacls "%TEMP%" /reset & whoami', 'cmd')).toEqual([
      ['hljs-built_in', 'icacls'],
      ['hljs-string', '"'],
      ['hljs-variable', '%TEMP%'],
      ['hljs-string', '"'],
      ['hljs-params', '/reset'],
      ['hljs-built_in', 'whoami'],
    ]);
  });

  it('is not led astray by a drive letter', () => {
    expect(classes('dir D:\\x\nD: & rem x\nicacls x', 'cmd')).toContainEqual(['hljs-built_in', 'icacls']);
  });

  it('knows PowerShell over several lines', () => {
    const lines = highlightLines('$text = @"\nGet-Item\n"@\nGet-Item .', 'powershell');
    expect(lines[1]).toEqual([{ text: 'Get-Item', className: 'hljs-string' }]);
    expect(lines[3]![0]).toEqual({ text: 'Get-Item', className: 'hljs-built_in' });
  });

  it('keeps every character of every line, whatever it is', () => {
    const shell = fc.constantFrom('cmd' as const, 'powershell' as const, 'bash' as const);
    const code = fc
      .array(fc.oneof(fc.string(), fc.constantFrom('"', "'", '%', '$', '@"', '<#', '`', '\n', 'rem ', 'C:')))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(code, shell, (text, language) => {
        const lines = highlightLines(text, language).map((runs) => runs.map((run) => run.text).join(''));
        expect(lines).toEqual(text.split('\n'));
      }),
    );
  });

  it('leaves very long code uncoloured', () => {
    expect(classes('echo %TEMP%\n'.repeat(5000), 'cmd')).toEqual([]);
  });
});
