import { describe, expect, test } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { meantExit } from '../../../src/core/exitCodes/exitCode.ts';
import { PROGRAMS } from '../../../src/core/exitCodes/programs.ts';
import type { Shell } from '../../../src/core/snippets/snippet.ts';
import { known } from '../codes/known.ts';

/** The code that an exit code means, `?` behind one that only the number speaks for, `hidden`, or nothing. */
function meant(exitCode: number, commandLine: string, shell?: Shell): string {
  const exit = meantExit({ exitCode, commandLine, shell }, known);
  if (!exit) return '';
  return 'hidden' in exit ? 'hidden' : canonical(exit.code) + (exit.guess ? '?' : '');
}

type Row = readonly [exitCode: number, commandLine: string, shell: Shell | undefined, means: string];

const EXPLAINED: readonly Row[] = [
  [1603, 'msiexec /i app.msi /qn', 'cmd', 'win32:1603'],
  [1603, 'start /wait msiexec /i "C:\\My Apps\\app.msi" /qn', 'cmd', 'win32:1603'],
  [1603, 'start "" /wait "C:\\Windows\\System32\\msiexec.exe" /x {0}', 'cmd', 'win32:1603'],
  [1603, 'contoso-setup.exe /S', 'cmd', 'win32:1603'],
  [1603, '.\\deploy.ps1', 'powershell', 'win32:1603'],
  [3010, 'dism /online /cleanup-image /restorehealth', 'cmd', 'win32:3010'],
  [3010, 'vs_enterprise.exe --quiet --wait', 'cmd', 'win32:3010'],
  [1641, 'app.exe /install', undefined, 'win32:1641'],
  [1618, 'choco install firefox -y', 'powershell', 'win32:1618'],
  [350, 'choco upgrade all', 'cmd', 'win32:350'],
  [87, 'dism.exe /online /enable-feature:NetFx3', 'cmd', 'win32:87'],
  [87, 'C:\\Windows\\System32\\Dism.exe /nonsense', 'cmd', 'win32:87'],
  [13, 'msiexec /i broken.msi', 'cmd', 'win32:13'],
  [1060, 'sc query contoso', 'cmd', 'win32:1060'],
  [5, 'sc.exe stop WinDefend', 'cmd', 'win32:5'],
  [1060, 'sc.exe query contoso', 'powershell', 'win32:1060'],
  [1355, 'nltest /dsgetdc:contoso', 'cmd', 'win32:1355'],
  [8453, 'repadmin /syncall', 'cmd', 'win32:8453'],
  [15007, 'wevtutil gl Nonsense', 'cmd', 'win32:15007'],
  [1190, 'shutdown /r /t 60', 'cmd', 'win32:1190'],
  [259, 'pnputil /add-driver x.inf', 'cmd', 'win32:259'],
  [5, 'cd C:\\x && dism /apply-image', 'cmd', 'win32:5'],
  [5, 'dism /online /get-packages & echo done', 'cmd', 'win32:5'],
  [87, 'cmd /c "dism /online /nonsense"', 'cmd', 'win32:87'],
  [87, 'cmd.exe /c dism /online /nonsense', 'powershell', 'win32:87'],
  [87, '& "C:\\Windows\\System32\\dism.exe" /nonsense', 'powershell', 'win32:87'],
  [1603, 'msiexec /i a.msi /qn | Out-Null', 'powershell', 'win32:1603'],
  [-2145124329, 'wusa kb5031455.msu /quiet', 'cmd', '0x80240017'],
  [2149842967, 'wusa kb5031455.msu /quiet', 'cmd', '0x80240017'],
  [2359302, 'wusa kb5031455.msu /quiet', 'cmd', '0x00240006'],
  [0x80070005, 'anything.exe', 'cmd', '0x80070005'],
  [-2147024891, 'anything.exe', 'cmd', '0x80070005'],
  [-1073741819, 'crashes.exe', 'powershell', '0xC0000005'],
  [3221225477, 'crashes.exe', undefined, '0xC0000005'],
  [-1073741515, 'app.exe', 'cmd', '0xC0000135'],
  [-532462766, 'dotnet app.dll', 'cmd', '0xE0434352'],
  [-1978335212, 'winget install nothing', 'powershell', '0x8A150014'],
  [-1047526904, 'setup.exe /auto upgrade', 'cmd', '0xC1900208'],
  [-1206, 'esentutl /g x.edb', 'cmd', 'esent:-1206'],
  [1603, 'contoso.sh', 'bash', 'win32:1603'],
  // Only the number speaks for it.
  [1450, 'contoso.exe', 'cmd', 'win32:1450?'],
  [1001, 'a.exe', 'cmd', 'win32:1001?'],
  [1, 'msiexec /i app.msi /qn', 'powershell', 'hidden'],
  [1, 'dism /online /nonsense', 'powershell', 'hidden'],
];

const SILENT: readonly Row[] = [
  [0, 'msiexec /i app.msi', 'cmd', ''],
  [1, 'robocopy a b', 'cmd', ''],
  [2, 'robocopy a b', 'cmd', ''],
  [3, 'robocopy a b /mir', 'cmd', ''],
  [7, 'robocopy a b', 'cmd', ''],
  [8, 'robocopy a b', 'cmd', ''],
  [16, 'robocopy a b', 'cmd', ''],
  [1, 'grep x file', 'bash', ''],
  [2, 'grep x nothing', 'bash', ''],
  [1, 'findstr /i error setup.log', 'cmd', ''],
  [1, 'fc a b', 'cmd', ''],
  [5, 'python deploy.py', 'cmd', ''],
  [13, 'node server.js', 'bash', ''],
  [87, 'contoso.exe', 'cmd', ''],
  [126, './not-executable', 'bash', ''],
  [127, 'nonsense', 'bash', ''],
  [128, 'git status', 'bash', ''],
  [128, 'taskkill /im nothing.exe', 'cmd', ''],
  [130, 'sleep 100', 'bash', ''],
  [137, 'docker run x', 'bash', ''],
  [143, 'npm start', 'bash', ''],
  [255, 'ssh host', 'bash', ''],
  [67, 'msiexec /i app.msi', 'bash', ''],
  [87, 'dism.exe /online /nonsense', 'bash', ''],
  [194, 'choco install x', 'bash', ''],
  [1, 'msiexec /i app.msi', 'cmd', ''],
  [2, 'msiexec /i app.msi', 'cmd', ''],
  [1, 'choco install x', 'cmd', ''],
  [2, 'choco outdated', 'cmd', ''],
  [1, 'Get-Item nothing', 'powershell', ''],
  [1, 'sc x.txt hello', 'powershell', ''],
  [5, 'sc query x & python a.py', 'cmd', ''],
  [5, 'dism /online /get-packages | findstr x', 'cmd', ''],
  [5, 'start msiexec /i a.msi', 'cmd', ''],
  [5, 'echo msiexec', 'cmd', ''],
  [5, 'python "msiexec /i a.msi"', 'cmd', ''],
  [-1, 'contoso.exe', 'cmd', ''],
  [4294967295, 'wsl false', 'powershell', ''],
  [-2, 'contoso.exe', 'cmd', ''],
  [-1206, 'contoso.exe', 'cmd', ''],
  [-1073741510, 'ping -t contoso', 'cmd', ''],
  [3221225786, 'ping -t contoso', 'powershell', ''],
  [1073807364, 'contoso.exe', 'cmd', ''],
  [404, 'curl-all.exe', 'cmd', ''],
  [500, 'check-site.exe', 'cmd', ''],
  [1001, 'vs_enterprise.exe --quiet', 'cmd', ''],
  [-2147418112, 'dpinst.exe /q', 'cmd', ''],
  [256, 'dpinst /q', 'cmd', ''],
  [70000, 'contoso.exe', 'cmd', ''],
  [Number.NaN, 'msiexec', 'cmd', ''],
  [1.5, 'msiexec', 'cmd', ''],
  [2 ** 40, 'msiexec', 'cmd', ''],
];

describe('an exit code', () => {
  test.each(EXPLAINED)('%s of %s (%s) is a code: %s%s', (exitCode, commandLine, shell, means) => {
    expect(meant(exitCode, commandLine, shell)).toBe(means);
  });

  test.each(SILENT)('%s of %s (%s) says nothing', (exitCode, commandLine, shell, means) => {
    expect(meant(exitCode, commandLine, shell)).toBe(means);
  });

  test('is never explained by a command line that is only foreign text', () => {
    for (const line of ['', ' ', '"', "'", '&', ';;', '^', '\u0000', '$(msiexec)', '%msiexec%', 'msiexec'.repeat(5000)])
      for (const shell of ['cmd', 'powershell', 'bash', undefined] as const) expect(meant(87, line, shell)).toBe('');
  });
});

test('Each program is known under one name, with a source', () => {
  const names = PROGRAMS.flatMap(({ names }) => names);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9_]+\*?$/);
  for (const { source } of PROGRAMS) expect(source).toMatch(/^https:\/\/[a-z.]+\/\S+$/);
});
