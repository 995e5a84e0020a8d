import { describe, expect, it } from 'vitest';
import { isInPath, unitsOf } from '../../../src/core/articles/pathWords.ts';

/** Whether the word in `[…]` is in a path. */
function inPath(marked: string): boolean {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  return isInPath(unitsOf(marked.replace('[', '').replace(']', '')), start, end);
}

describe('a word in a path says where something lies', () => {
  it.each([
    String.raw`Failed to delete \\?\C:\windows.old\Windows\[Installer]\a.dll, 0x80070005`,
    String.raw`cannot open C:\Windows\[SoftwareDistribution]`,
    String.raw`cannot open C:\[Windows Update]\x`,
    String.raw`in C:\Program Files\[Windows Defender]\MpCmdRun.exe`,
    String.raw`in C:\Program [Files] (x86)\Contoso`,
    String.raw`in C:\Program Files [(x86)]\Contoso`,
    String.raw`key HKLM\SOFTWARE\Microsoft\[OneDrive] is missing`,
    String.raw`%ProgramData%\[OneDrive]\x`,
    String.raw`onecore\base\ntsetup\[dism]\providers`,
    String.raw`path "C:\Data\My [Office] files" is locked`,
    '/var/log/[docker].log',
    'C:/Program/[Office]/x',
    'POST https://contoso.[sharepoint].com/sites/hr?sig=a failed with 0x80070005',
    'open("https://[update].contoso.com:8530/x")',
    'GET (http://[cm]01.contoso.com)',
  ])('%s', (text) => {
    expect(inPath(text)).toBe(true);
  });

  it.each([
    'Error code: Wsl/Service/CreateInstance/CreateVm/[HCS]/0x80070001',
    '[DISM] /Online /Cleanup-Image',
    'dism /[Online] failed',
    'https://update.contoso.com/[wsus]/client.asmx answered 0x80244007',
    'https://update.contoso.com/[wsus]',
    '[https]://update.contoso.com/x',
    'Module:[Office]/x: failed',
    'Microsoft-Windows-[TaskScheduler]/Operational',
    String.raw`[OneDrive] cannot open C:\Users\anna`,
    String.raw`cannot open C:\Users\anna: [OneDrive]`,
    String.raw`C:\Users\anna cannot be read by [OneDrive] 17`,
    'the "Update" of [Office] failed',
    String.raw`C:\>[schtasks] /query`,
    'C:\\a\n[Office]\nb\\c',
    '"C:\\a \r[OneDrive]"C:\\b',
  ])('and elsewhere what failed: %s', (text) => {
    expect(inPath(text)).toBe(false);
  });
});
