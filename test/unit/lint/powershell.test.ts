import { describe, expect, it } from 'vitest';
import { lintFor, marked, powershell, withBlock, withSections } from './lint.ts';

/** Lines as articles have them, placeholders in them. */
const VALID = [
  'Get-Service -Name wuauserv, bits, cryptsvc | Format-Table Name, Status, StartType -AutoSize',
  'Get-Service bits, wuauserv',
  'Get-AppxPackage -Name <PackageName> | Remove-AppxPackage',
  'Get-AppxPackage -AllUsers | Where-Object { $_.Name -like "*<AppName>*" } | Select-Object Name, Version',
  "Get-WinEvent -FilterHashtable @{LogName='System'; Id=41,1001; StartTime=(Get-Date).AddDays(-7)} -MaxEvents 20",
  "Get-WinEvent -LogName Microsoft-Windows-AppXDeploymentServer/Operational -MaxEvents 20 | Where-Object LevelDisplayName -eq 'Error'",
  'Select-String -Path "$env:windir\\Logs\\CBS\\CBS.log" -Pattern \'80070005|ACCESS_?DENIED\' | Select-Object -Last 10',
  'Get-ChildItem "$env:ProgramData\\Microsoft" -Recurse -ErrorAction SilentlyContinue | Measure-Object Length -Sum',
  'Get-Volume | Where-Object { $_.SizeRemaining -lt 20GB } | Format-Table DriveLetter, SizeRemaining',
  'Get-ChildItem C:\\Windows\\Temp | Where-Object Length -gt 100MB',
  'Test-NetConnection -ComputerName <Server> -Port 443',
  "'a.example','b.example' | ForEach-Object { Test-NetConnection $_ -Port 443 }",
  'Get-Process | ForEach-Object Name | Sort-Object -Unique',
  '$p = Get-Process -Name outlook -ErrorAction SilentlyContinue; if ($p) { $p.Id }',
  'Restart-Service -Name Spooler -Force',
  'Set-Service -Name <ServiceName> -StartupType Automatic',
  '[System.Net.Dns]::GetHostAddresses("<Server>")',
  '[Net.ServicePointManager]::SecurityProtocol',
  'Get-ItemProperty -Path "HKLM:\\SOFTWARE\\Microsoft\\NET Framework Setup\\NDP\\v4\\Full" | Select-Object Release',
  "Get-ItemPropertyValue -Path 'HKLM:\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion' -Name UBR",
  'Get-CimInstance -ClassName Win32_OperatingSystem | Select-Object Caption, @{n="GB";e={[math]::Round($_.FreePhysicalMemory/1MB,1)}}',
  'Get-CimInstance Win32_Service -Filter "Name=\'wuauserv\'" | Format-List *',
  '& "$env:ProgramFiles\\Windows Defender\\MpCmdRun.exe" -SignatureUpdate',
  'Start-Process -FilePath msiexec.exe -ArgumentList "/i `"<Package.msi>`" /l*v `"$env:TEMP\\msi.log`"" -Wait',
  'Repair-WindowsImage -Online -RestoreHealth',
  'Add-AppxPackage -Register "<ManifestPath>" -DisableDevelopmentMode',
  '(Get-Acl -LiteralPath "<Folder>").Access | Format-Table IdentityReference, FileSystemRights -AutoSize',
  'Get-EventLog -LogName Application -Newest 50 | Where-Object { $_.Source -eq "MsiInstaller" -and $_.EntryType -ne "Information" }',
  'foreach ($name in "bits","wuauserv") { Start-Service -Name $name }',
  'try { Test-ComputerSecureChannel -Verbose } catch { $_.Exception.Message }',
  'Get-ADUser -Identity <User> -Properties LockedOut, PasswordExpired | Select-Object LockedOut, PasswordExpired',
  'icacls "<Folder>" /save "$env:TEMP\\acl.txt" 2>&1 | Out-Null',
  'dism.exe /Online /Cleanup-Image /ScanHealth',
  'Get-Content "$env:windir\\Panther\\setuperr.log" -Tail 20 # the last twenty lines',
] as const;

/** Lines that PowerShell refuses, and a part of the reason that has to be given. */
const BROKEN: readonly (readonly [script: string, reason: string])[] = [
  ["Get-Service | Where-Object { $_.Status -eq 'Running'", 'a "{" is not closed'],
  ['if ($true) { Get-Date', '"}" is missing'],
  ['Get-Service | ForEach-Object { $_.Name } }', 'a "}" closes nothing'],
  ['(Get-Date', 'a "(" is not closed'],
  ['Write-Output (Get-Item (Get-Location)', 'a "(" is not closed'],
  ['(Get-Date).AddDays(1))', 'a ")" closes nothing'],
  ['$a = @(1, 2', 'a "(" is not closed'],
  ['[math::Round(5)', '"]" is missing'],
  ['$list[0', 'a "[" is not closed'],
  ['Get-Item "C:\\Windows', 'a quotation mark is open'],
  ["Select-String -Pattern 'error -Path x.log", 'a quotation mark is open'],
  ['Get-Item "a" "b', 'a quotation mark is open'],
  ['Get-Service | | Sort-Object', 'unexpected "'],
  ['if $true { Get-Date }', 'unexpected "'],
  ['$x = ', 'it ends too early'],
  ['foreach ($a in) { $a }', 'unexpected "'],
  ['Get-Date |', 'it ends too early'],
];

describe('the check of PowerShell', () => {
  it.each(VALID)('reads %s', (line) => {
    expect(lintFor('FB024', withBlock('powershell', line))).toEqual([]);
  });

  it.each(BROKEN)('refuses %s', (script, reason) => {
    const error = powershell(script);
    expect(error?.message).toContain(reason);
    expect(error!.offset).toBeGreaterThanOrEqual(0);
    expect(error!.offset).toBeLessThanOrEqual(script.length);
    const text = withBlock('powershell', script);
    const found = lintFor('FB024', text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      level: 'error',
      line: 31,
      message: `PowerShell cannot read this: ${error!.message}.`,
    });
  });

  it('reads what takes several lines', () => {
    const script = [
      '# Both services',
      'foreach ($name in "bits", "wuauserv") {',
      '  if ((Get-Service -Name $name).Status -ne "Running") {',
      '    Start-Service -Name $name',
      '  }',
      '}',
      'Get-Service -Name bits |',
      '  Format-List *',
    ];
    expect(powershell(script.join('\n'))).toBeUndefined();
    const body = script.map((line) => `   ${line}`).join('\n');
    expect(
      lintFor('FB024', withSections(`## 5-minute fix\n1. Start:\n   \`\`\`powershell\n${body}\n   \`\`\`\n`)),
    ).toEqual([]);
  });

  it.each(['', ' ', '\n', '# only a comment'])('has nothing to say of %j', (script) => {
    expect(powershell(script)).toBeUndefined();
  });

  it('marks the line where reading stopped, from there to its end', () => {
    const text = withSections(
      '## 5-minute fix\n1. Look:\n   ```powershell\n   Get-Date\n   Get-Service | | Sort-Object\n   Get-Date\n   ```\n',
    );
    const found = lintFor('FB024', text);
    expect(found).toHaveLength(1);
    expect(found[0]!.line).toBe(31);
    expect(found[0]!.endLine).toBe(31);
    expect('   Get-Service | | Sort-Object'.endsWith(marked(text, found[0]!))).toBe(true);
  });

  it('is the same each time', () => {
    for (let i = 0; i < 50; i++) {
      expect(powershell('Get-Date')).toBeUndefined();
      expect(powershell('(Get-Date')?.message).toBe('a "(" is not closed');
    }
  });
});
