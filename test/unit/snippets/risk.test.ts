import { describe, expect, it } from 'vitest';
import { LONGEST_LINE, LONGEST_SCRIPT } from '../../../src/core/snippets/limits.ts';
import { reasonText } from '../../../src/core/snippets/reasonText.ts';
import { riskOf, worse } from '../../../src/core/snippets/risk.ts';
import type { Risk, Shell } from '../../../src/core/snippets/snippet.ts';
import { english } from '../../../src/core/text/translate.ts';
import { grammars, loadTestGrammars } from './grammars.ts';

/** One command line a row: risk, then `A` where it always needs administrator rights, then the line. */
const TABLE: Readonly<Record<Shell, string>> = {
  cmd: `
reads    -  whoami /groups & whoami /priv
reads    -  echo %TEMP%
reads    -  icacls "%TEMP%"
reads    -  icacls "C:\\Data" /verify
changes  -  icacls "C:\\Data" /grant Administrators:F
destroys -  icacls "C:\\Data" /grant Administrators:F /T
destroys -  icacls "C:\\Data" /reset
destroys -  icacls "C:\\Data" /restore acl.txt
changes  -  icacls "C:\\Data" /inheritance:e
destroys -  icacls "C:\\Data" /inheritance:r
destroys A  takeown /F "C:\\Data" /R /D Y
changes  A  takeown /F "C:\\Data\\a.txt"
reads    -  gpresult /r
reads    -  tasklist /svc | findstr /i defender
reads    -  dir /b /s "C:\\Program Files" | find "delete"
reads    -  echo del C:\\Data
reads    -  echo "a & del b"
destroys -  echo x & del C:\\Data\\a.txt
destroys -  dir && rd /s /q C:\\Data
destroys -  if exist C:\\Data del /q C:\\Data\\*
destroys -  if not exist C:\\X (del C:\\Y)
destroys -  for %f in (*.log) do del "%f"
destroys -  for /f "tokens=*" %a in ('dir /b') do @del "%a"
reads    -  for %f in (*.log) do @echo %f
destroys -  forfiles /p C:\\Logs /d -30 /c "cmd /c del @path"
destroys -  cmd /c del C:\\Data\\a.txt
destroys -  cmd.exe /d /c "rd /s /q C:\\Data"
reads    -  cmd /c "dir C:\\"
reads    -  cmd /c ver
changes  A  cmd /c net stop bits
destroys -  powershell -Command "Remove-Item C:\\Data -Recurse"
destroys -  powershell -NoProfile -c "Get-Item C:\\Data | Remove-Item"
reads    -  powershell -NoProfile -Command "Get-Service wuauserv"
reads    -  powershell -Command "& {Get-Date}"
unknown  -  powershell -File C:\\Scripts\\repair.ps1
unknown  -  powershell -EncodedCommand ZABlAGwA
destroys -  C:\\Windows\\System32\\cmd.exe /c "del a"
reads    -  reg query HKLM\\SOFTWARE\\Contoso /v Delete
destroys -  reg delete HKLM\\SOFTWARE\\Contoso /f
changes  -  reg add HKLM\\SOFTWARE\\Contoso /v A /d 1
changes  -  reg export HKLM\\SOFTWARE\\Contoso a.reg
changes  -  reg import a.reg
changes  -  regedit /s a.reg
reads    -  sc query wuauserv
reads    -  sc qc wuauserv
reads    -  sc \\\\srv01 query wuauserv
changes  A  sc stop wuauserv
changes  A  sc config wuauserv start= auto
destroys A  sc delete ctsagent
destroys A  sc sdset wuauserv D:(A;;CC;;;SY)
reads    -  sc sdshow wuauserv
changes  A  net stop wuauserv
changes  A  net start bits
changes  A  net stop wuauserv & net stop bits & net stop cryptsvc
reads    -  net start
reads    -  net user
reads    -  net user anna /domain
changes  A  net user anna * /add
changes  A  net localgroup Administrators anna /add
reads    -  net localgroup Administrators
reads    -  net use
changes  -  net use Z: \\\\srv01\\share
reads    -  netsh winhttp show proxy
changes  A  netsh winhttp set proxy proxy:8080
destroys A  netsh winhttp reset proxy
destroys A  netsh winsock reset
destroys A  netsh int ip reset
reads    -  netsh interface ipv4 show addresses
reads    -  netsh advfirewall show allprofiles
destroys A  netsh advfirewall set allprofiles state off
reads    A  bcdedit
reads    A  bcdedit /enum all
changes  A  bcdedit /set {current} safeboot minimal
destroys A  bcdedit /deletevalue {current} safeboot
changes  A  bootrec /fixmbr
changes  A  sfc /scannow
reads    A  sfc /verifyonly
changes  A  DISM /Online /Cleanup-Image /RestoreHealth
changes  A  dism.exe /online /cleanup-image /startcomponentcleanup
destroys A  dism /online /cleanup-image /startcomponentcleanup /resetbase
reads    A  dism /online /cleanup-image /checkhealth
reads    A  dism /online /cleanup-image /scanhealth
reads    A  dism /online /get-packages
destroys A  dism /online /disable-feature /featurename:NetFx3
destroys A  dism /online /remove-package /packagename:X
changes  A  chkdsk C: /f
reads    A  chkdsk C:
destroys A  format D: /q
destroys A  diskpart /s script.txt
destroys -  cipher /w:C:
destroys -  robocopy C:\\A D:\\B /MIR
changes  -  robocopy C:\\A D:\\B /E
reads    -  robocopy C:\\A D:\\B /E /L
changes  -  copy a.txt b.txt
changes  -  ren C:\\Windows\\SoftwareDistribution SoftwareDistribution.old
changes  -  md C:\\Temp
changes  -  mklink /D a b
reads    -  type C:\\Windows\\Logs\\CBS\\CBS.log | more
reads    -  dir > nul
reads    -  dir >nul 2>&1
reads    -  dir 2>nul
reads    -  dir 2>&1 | find "x"
changes  -  dir > C:\\Temp\\dir.txt
changes  -  dir >> C:\\Temp\\dir.txt
changes  -  systeminfo > "%TEMP%\\info.txt"
reads    -  echo "a > b"
reads    -  echo a ^> b
reads    -  icacls <Folder>
reads    -  ipconfig /all
changes  -  ipconfig /flushdns
reads    -  wevtutil qe System /c:5 /rd:true /f:text
destroys A  wevtutil cl System
reads    -  schtasks /query /tn X
destroys -  schtasks /delete /tn X /f
changes  -  schtasks /run /tn X
changes  -  taskkill /f /im msiexec.exe
changes  -  shutdown /r /t 0
changes  -  msiexec /i a.msi /l*v log.txt
destroys -  msiexec /x {8C6D2E1F-3A4B-4C5D-9E8F-7A6B5C4D3E2F}
changes  -  winget install Contoso.Agent
reads    -  winget list
changes  -  winget upgrade --all
destroys -  winget uninstall Contoso.Agent
reads    -  pnputil /enum-drivers
destroys -  pnputil /delete-driver oem1.inf /uninstall
reads    -  cscript //nologo ospp.vbs /dstatus
changes  A  cscript //nologo ospp.vbs /act
destroys A  cscript ospp.vbs /unpkey:ABCDE
destroys A  slmgr /upk
destroys A  vssadmin delete shadows /all
reads    A  vssadmin list shadows
destroys A  manage-bde -off C:
reads    A  manage-bde -status
reads    -  certutil -hashfile a.exe SHA256
destroys -  certutil -delstore My 1234
reads    A  fsutil dirty query C:
destroys A  fsutil file setzerodata offset=0 length=100 a.bin
unknown  -  contosofix /all
unknown  -  "%ProgramFiles%\\Contoso\\fix.exe"
unknown  -  start "" notepad2
reads    -  call echo x
destroys -  @del x
destroys -  DEL x
destroys -  (del x)
destroys -  call del x
destroys -  d^el x
destroys -  wmic shadowcopy delete
changes  -  attrib -r -h a.txt
reads    -  attrib a.txt
reads    -  wsl --list
destroys -  wsl --unregister Ubuntu
destroys -  bash -c "rm -rf /tmp/x"
reads    -  rem del everything
destroys -  for /f %a in ('del x') do echo %a
reads    -  for /f "tokens=1 delims=," %a in ('dir /b "C:\\Program Files (x86)"') do @echo %a
destroys -  dir & for %f in (a b) do del %f
destroys -  if "%1"=="" del x
destroys -  if /i not "%A%"=="b c" del x
destroys -  if %errorlevel% neq 0 del x
destroys -  if defined X del x
destroys -  if errorlevel 1 del x
destroys -  if exist "C:\\Program Files\\x" del x
reads    -  if exist a (echo b) else echo c
destroys -  if exist a (echo b) else del c
destroys -  start "Clean up" /wait cmd /c del x
destroys -  cmd /d/c del x
destroys -  cmd /cdel x
destroys -  powershell Remove-Item x
destroys -  powershell -NoProfile -ExecutionPolicy Bypass Remove-Item x
destroys -  powershell /command Remove-Item x
destroys -  powershell -comm Remove-Item x
reads    -  powershell -nop Get-Date
changes  A  label D: DATA
changes  A  assoc .log=txtfile
reads    -  assoc .log
changes  A  date 01-01-2025
reads    -  date /t
changes  A  time 12:00
changes  A  verifier /standard /all
reads    A  verifier /query
`,
  powershell: `
reads    -  Get-MpThreatDetection -ErrorAction SilentlyContinue | Select Timestamp, Action | Select -First 5
reads    -  Get-MpPreference | Select EnableControlledFolderAccess
changes  A  Add-MpPreference -ControlledFolderAccessAllowedApplications "C:\\App\\a.exe"
destroys A  Set-MpPreference -DisableRealtimeMonitoring $true
destroys A  Add-MpPreference -ExclusionPath C:\\Data
destroys A  Set-MpPreference -EnableControlledFolderAccess Disabled
changes  -  Unblock-File -Path "C:\\App\\a.exe"
destroys -  Remove-Item C:\\Data -Recurse -Force
destroys -  ri C:\\Data
destroys -  del C:\\Data
destroys -  Get-ChildItem C:\\Temp | Remove-Item
destroys -  Get-ChildItem C:\\Temp | ForEach-Object { Remove-Item $_ }
destroys -  gci C:\\Temp | % { del $_ }
destroys -  if (Test-Path C:\\X) { Remove-Item C:\\X }
destroys -  $x = Remove-Item C:\\X
destroys -  $x = (Remove-Item C:\\X)
destroys -  try { Remove-Item C:\\X } catch { }
destroys -  & { Remove-Item C:\\X }
destroys -  & "del" x
destroys -  & cmd /c del x
destroys -  Write-Output x; Remove-Item y
reads    -  Write-Output 'x; Remove-Item y'
reads    -  Write-Output "x | Remove-Item y"
reads    -  Get-Date # Remove-Item y
reads    -  Get-WinEvent -FilterHashtable @{LogName='System'; Id=41} -MaxEvents 5
reads    -  Get-WinEvent -FilterHashtable @{LogName='Application'; ProviderName='MsiInstaller'} | Format-List TimeCreated, Message
reads    -  $t = @{a='b'; c=1}
reads    -  @{del='x'; rd='y'}
destroys -  @{a='b'; c=1} | Out-Null; Remove-Item x
destroys -  $t = @{a='b'}; Remove-Item x
reads    -  $p = "C:\\Data"
reads    -  [Environment]::OSVersion
reads    -  $env:TEMP
reads    -  'a' -replace 'b', 'c'
reads    -  (Get-Item C:\\Data).Length
reads    -  Get-Service wuauserv, bits | Format-Table Name, Status
changes  A  Stop-Service wuauserv
changes  A  Restart-Service bits -Force
changes  A  Set-Service wuauserv -StartupType Automatic
changes  A  Get-Service bits | Start-Service
unknown  -  Start-Process a.exe
changes  -  Stop-Process -Name msiexec
changes  -  Restart-Computer
changes  -  Set-ItemProperty HKCU:\\Software\\Contoso -Name A -Value 1
destroys -  Remove-ItemProperty HKCU:\\Software\\Contoso -Name A
changes  -  New-Item C:\\Temp -ItemType Directory
changes  -  Rename-Item C:\\A B
changes  -  Get-Process | Out-File C:\\Temp\\p.txt
changes  -  Get-Process > C:\\Temp\\p.txt
reads    -  Get-Process > $null
reads    -  Get-Process 2>&1
reads    -  Get-Process | Where-Object { $_.CPU -gt 5 }
reads    -  1 -gt 0
changes  -  Get-Process | Export-Csv p.csv
reads    -  Get-Process | ConvertTo-Json
destroys -  Get-AppxPackage *contoso* | Remove-AppxPackage
changes  -  Add-AppxPackage -Register a.xml
destroys -  Disable-WindowsOptionalFeature -Online -FeatureName NetFx3
changes  A  Repair-WindowsImage -Online -RestoreHealth
reads    A  Repair-WindowsImage -Online -ScanHealth
destroys A  Set-Acl C:\\Data $acl
reads    -  Get-Acl C:\\Data | Format-List
destroys A  Clear-EventLog System
destroys A  Set-NetFirewallProfile -All -Enabled False
reads    -  Get-NetFirewallProfile
reads    -  Test-NetConnection contoso.example -Port 443
changes  A  Clear-DnsClientCache
reads    -  Resolve-DnsName contoso.example
destroys A  Format-Volume D
destroys A  Clear-Disk 1
reads    -  Format-Table
unknown  -  Invoke-Expression $x
unknown  -  iex $x
changes  -  Invoke-WebRequest https://contoso.example/a.exe -OutFile a.exe
changes  -  Invoke-CimMethod -Query x -MethodName y
unknown  -  .\\repair.ps1
changes  -  $p.Kill()
changes  -  (Get-WmiObject Win32_Service).StopService()
changes  -  icacls $p /setowner "NT AUTHORITY\\SYSTEM"
destroys -  icacls $p /setowner "NT AUTHORITY\\SYSTEM" /T
changes  A  sc.exe stop wuauserv
changes  -  Set-Content a.txt x
destroys -  Clear-RecycleBin -Force
destroys -  powershell -Command { Remove-Item x }
destroys -  cmd /c "del x"
reads    -  cmd /c "ver"
reads    -  [IO.File]::ReadAllText('a.txt')
changes  -  [IO.File]::WriteAllText('a.txt', 'x')
destroys -  [IO.File]::Delete('a.txt')
destroys -  Get-Item a | ForEach-Object Delete
destroys -  Get-Item a | % Delete
destroys -  Write-Output "$(Remove-Item x)"
reads    -  Write-Output "$(Get-Date)"
reads    -  Write-Output '$(Remove-Item x)'
reads    -  Write-Output 'a > b'
unknown  -  Write-Output a\`>b
destroys -  Get-WinEvent -FilterHashtable @{Id=(Remove-Item x)}
destroys -  Get-Item a | Select-Object @{n='x'; e={Remove-Item $_}}
reads    -  Get-WinEvent -FilterHashtable @{LogName='Application'; StartTime=(Get-Date).AddDays(-1)} -MaxEvents 5
reads    -  Get-Item a | Select-Object @{n='x'; e={$_.Length / 1MB}}
destroys -  Remove\`-Item x
destroys -  'a', 'b' | Remove-Item
changes  -  Import-GPO -BackupId x
reads    -  Import-Module Dism
changes  -  Get-Process | tee p.txt
destroys -  (Get-WmiObject Win32_ShadowCopy).Delete()
`,
  bash: `
reads    -  ls -la "<Folder>"
reads    -  cat "/var/log/<File>"
changes  -  "<Program>" --version
destroys -  rm -r "<Folder>"
reads    -  ls -la /tmp | grep x
reads    -  cat a.txt | head -5
destroys -  rm -rf /tmp/x
destroys -  sudo rm -rf /tmp/x
destroys -  ls && rm x
destroys -  ls; rm x
destroys -  { rm x; }
destroys -  (rm x)
destroys -  bash -c 'rm x'
destroys -  sh -c "rm x"
reads    -  bash -c 'ls'
reads    -  echo 'a; rm x'
reads    -  echo "a | rm x"
destroys -  if true; then rm x; fi
destroys -  for f in *; do rm "$f"; done
changes  -  cp a b
changes  -  mv a b
reads    -  ls > /dev/null 2>&1
reads    -  ls &>/dev/null
changes  -  ls > out.txt
changes  -  ls 2>> err.txt
unknown  -  contoso-fix --all
reads    -  ls # rm x
destroys -  echo $(rm x)
destroys -  echo "$(rm x)"
destroys -  echo \`rm x\`
destroys -  find . -name x -delete
destroys -  find . -exec rm {} +
destroys -  ls | xargs rm
unknown  -  sed -i s/a/b/ f
destroys -  xargs -0 rm
reads    -  echo 'a > b'
destroys -  env X=1 rm x
destroys -  \\\\rm x
changes  -  ls | tee out.txt
changes  A  date -s 12:00
reads    -  date
reads    -  find . -name x
changes  -  find . -exec touch {} +
`,
};

const rows = Object.entries(TABLE).flatMap(([shell, text]) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const match = /^(\w+)\s+([-A])\s+(.+)$/.exec(line)!;
      return { shell: shell as Shell, risk: match[1] as Risk, admin: match[2] === 'A', line: match[3]! };
    }),
);

describe('riskOf', () => {
  it('is tried on many lines', () => {
    expect(rows.length).toBeGreaterThan(120);
  });

  it.each(rows)('$shell: $line $risk, administrator $admin', ({ shell, risk, admin, line }) => {
    const report = riskOf([line], shell, grammars);
    expect(report.risk).toBe(risk);
    expect(report.needsAdmin).toBe(admin);
  });

  it.each(rows.filter(({ risk }) => risk !== 'reads'))('$shell: says what "$line" will do', ({ shell, line }) => {
    expect(riskOf([line], shell, grammars).effects.length).toBeGreaterThan(0);
  });

  it('takes the worst of several lines, and names each effect once', () => {
    const report = riskOf(['dir', 'net stop wuauserv', 'net stop bits', 'del a', 'ver'], 'cmd', grammars);
    expect(report).toMatchObject({ risk: 'destroys', needsAdmin: true });
    expect(report.effects).toHaveLength(2);
  });

  it('rates nothing as reading', () => {
    const nothing = { risk: 'reads', effects: [], needsAdmin: false, why: { part: '', effect: 'runs nothing' } };
    expect(riskOf([], 'cmd', grammars)).toEqual(nothing);
    expect(riskOf([''], 'bash', grammars)).toEqual(nothing);
    expect(riskOf(['  '], 'powershell', grammars)).toEqual(nothing);
  });
});

describe('lines that belong together', () => {
  const risk = (shell: Shell, ...lines: string[]) => riskOf(lines, shell, grammars).risk;

  it('are one script where they are joined by brackets and pipes', () => {
    expect(risk('powershell', 'if (Test-Path C:\\x) {', 'Get-Item C:\\x', '}')).toBe('reads');
    expect(risk('powershell', 'Get-Service |', 'Format-Table Name')).toBe('reads');
    expect(risk('bash', 'for f in *; do', 'echo "$f"', 'done')).toBe('reads');
  });

  it('are rated as that script too', () => {
    expect(risk('bash', 'ls "', 'ls "; rm -rf ~; ls "', 'ls "')).toBe('destroys');
    for (const line of ['Write-Host "; Remove-Item x; Write-Host "', 'Write-Host "; mystery; Write-Host "']) {
      expect(risk('powershell', 'Write-Host "', line, 'Write-Host "')).not.toBe('reads');
    }
    expect(risk('powershell', 'if ($true) {', 'Remove-Item x', '}')).toBe('destroys');
  });

  it('are rated each for itself, though the others make a text or a comment of it', () => {
    expect(risk('powershell', "Write-Host '", 'Remove-Item x', "'")).toBe('destroys');
    expect(risk('powershell', '<#', 'Remove-Item x', '#>')).toBe('destroys');
    expect(risk('powershell', "Write-Host '", '& $x', "'")).toBe('unknown');
    expect(risk('bash', 'cat <<EOF', 'rm x', 'EOF')).toBe('destroys');
    expect(risk('bash', "echo '", 'mystery', "'")).toBe('unknown');
    expect(risk('cmd', 'echo ^', 'del x')).toBe('destroys');
  });
});

describe('what is to be filled in', () => {
  const risk = (line: string, shell: Shell) => riskOf([line], shell, grammars).risk;

  it('is a value', () => {
    expect(risk('icacls <Folder>', 'cmd')).toBe('reads');
    expect(risk('icacls "<Folder>"', 'cmd')).toBe('reads');
    expect(risk('Get-Service -Name <ServiceName>', 'powershell')).toBe('reads');
    expect(risk("Get-Item '<Path>'", 'powershell')).toBe('reads');
    expect(risk('ls <Folder>', 'bash')).toBe('reads');
  });

  it('is no command, and hides none', () => {
    expect(risk('<Program> x', 'cmd')).toBe('changes');
    for (const shell of ['powershell', 'bash'] as const) expect(risk('<Command> x', shell)).not.toBe('reads');
    expect(risk('dir <Folder> & del <File>', 'cmd')).toBe('destroys');
    expect(risk('powershell -Command "<Script>"', 'cmd')).toBe('unknown');
  });
});

describe('the reason', () => {
  it.each<[Shell, string, string]>([
    ['powershell', 'Get-Date; Remove-Item x', '“Remove-Item” deletes files or folders.'],
    ['cmd', 'foo /x', '“foo” is not known to Faultbook.'],
    ['cmd', 'icacls C:\\x /grant Everyone:F', '“icacls” changes permissions.'],
    ['cmd', 'ipconfig /everything', '“/everything” is not known to only read.'],
    ['cmd', 'ver', '“ver” only reads.'],
    ['cmd', 'ver & ipconfig', 'This only reads, in each of its parts.'],
    ['bash', '', 'This runs nothing.'],
    ['cmd', 'powershell -enc ZABlAGwA', '“powershell” runs something that its text does not show.'],
    ['cmd', `echo ${'a'.repeat(9000)}`, `“echo ${'a'.repeat(55)}…” is too long to be checked.`],
    ['cmd', 'dir <Folder> /unheard-of<Folder>', '“/unheard-of…” is not known to only read.'],
  ])('%s: %s', (shell, line, text) => {
    expect(reasonText(riskOf([line], shell, grammars).why, english)).toBe(text);
  });

  it('goes through the translation', () => {
    const german = (message: string, ...args: (string | number)[]) => `de:${english(message, ...args)}`;
    const { why } = riskOf(['del x'], 'cmd', grammars);
    expect(reasonText(why, german)).toBe('de:“del” de:deletes files or folders.');
  });
});

describe('what is too much', () => {
  it('is unknown without being read', () => {
    for (const shell of ['cmd', 'powershell', 'bash'] as const) {
      expect(riskOf([`echo ${'a'.repeat(LONGEST_LINE - 5)}`], shell, grammars).risk).toBe('reads');
      expect(riskOf([`echo ${'a'.repeat(LONGEST_LINE - 4)}`], shell, grammars).risk).toBe('unknown');
      const hundred = `echo ${'a'.repeat(94)}`;
      expect(riskOf(Array(Math.floor(LONGEST_SCRIPT / 100)).fill(hundred), shell, grammars).risk).toBe('reads');
      expect(riskOf(Array(Math.ceil(LONGEST_SCRIPT / 100) + 1).fill(hundred), shell, grammars).risk).toBe('unknown');
    }
  });

  it.each<[Shell, string]>(
    (['cmd', 'powershell', 'bash'] as const).flatMap((shell) =>
      [
        '"$(',
        '(',
        '{',
        '@(',
        '$((',
        '`',
        '^',
        '"',
        "'",
        '<<a ',
        'if (',
        'cmd /c ',
        'a|',
        '%a',
        '[[',
        '${',
        '&',
        '> ',
      ].map((part): [Shell, string] => [shell, part]),
    ),
  )('%s: a line full of %s is no proof', (shell, part) => {
    const line = part.repeat(Math.floor(LONGEST_LINE / part.length));
    expect(riskOf([line], shell, grammars).risk).not.toBe('reads');
  });

  it('breaks no parser', () => {
    const pipes = 'a|'.repeat(100_000);
    expect(riskOf([pipes], 'bash', grammars).risk).toBe('unknown');
    expect(grammars.bash(pipes, () => true)).toBeUndefined();
    expect(riskOf(['ls'], 'bash', grammars).risk).toBe('reads');
  });

  it('is what nests shells in shells', () => {
    const nest = (times: number) => `${'cmd /c '.repeat(times)}ver`;
    expect(riskOf([nest(3)], 'cmd', grammars).risk).toBe('reads');
    expect(riskOf([nest(30)], 'cmd', grammars).risk).toBe('unknown');
    expect(riskOf([`${'cmd /c '.repeat(3)}del x`], 'cmd', grammars).risk).toBe('destroys');
  });

  it('is what cannot be seen', () => {
    for (const sign of ['\u0000', '\u001b', '\u200b', '\u202e', '\u00ad', '\r']) {
      for (const shell of ['cmd', 'powershell', 'bash'] as const) {
        expect(riskOf([`echo a${sign}b`], shell, grammars).risk).toBe('unknown');
      }
    }
  });

  it('makes a parser give up, and the script unknown', async () => {
    const impatient = await loadTestGrammars(0);
    const line = `Get-Date ${'; Get-Date'.repeat(500)}`;
    expect(riskOf([line], 'powershell', grammars).risk).toBe('reads');
    expect(impatient.bash(`ls ${'; ls'.repeat(1500)}`, () => true)).toBeUndefined();
    expect(riskOf([`ls ${'; ls'.repeat(1500)}`], 'bash', impatient).risk).toBe('unknown');
    expect(riskOf(['ls'], 'bash', impatient).risk).toBe('reads');
  });
});

describe('worse', () => {
  it('orders the risks', () => {
    const order: Risk[] = ['reads', 'changes', 'unknown', 'destroys'];
    for (const [i, a] of order.entries()) {
      for (const [j, b] of order.entries()) expect(worse(a, b)).toBe(order[Math.max(i, j)]);
    }
  });
});
