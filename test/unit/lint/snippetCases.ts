import type { RuleId } from '../../../src/core/articles/rules.ts';
import { type RuleCases, withBlock, withSections } from './lint.ts';

const REMOVE = 'rd /s /q "%ProgramData%\\Example"';
const ADD = 'reg add HKLM\\SOFTWARE\\Example /v Mode /t REG_DWORD /d 1 /f';
const DELETE = 'reg delete HKLM\\SOFTWARE\\Example /v Mode /f';
const WARNED = 'Warning: the cache is lost. Make a backup of it first:';
const step = (says: string, command: string, shell = 'cmd') =>
  `1. ${says}\n   \`\`\`${shell}\n   ${command}\n   \`\`\`\n`;

/** FB025 to FB029, FB037, FB042 to FB044. The fence of `withBlock` is line 30, its first line 31. */
export const snippetCases = {
  FB025: {
    caught: [
      {
        says: 'a command of other shells',
        text: withBlock('cmd', 'ifconfig'),
        marks: 'ifconfig',
        at: [31, 1, 31, 9],
        fixed: '```cmd\nipconfig\n',
      },
      {
        says: 'one behind a pipe',
        text: withBlock('cmd', 'netstat -ano | grep 443'),
        marks: 'grep',
        at: [31, 16, 31, 20],
        fixed: 'netstat -ano | findstr 443',
      },
      {
        says: 'a slip',
        text: withBlock('bat', 'ver\nipconfg /all'),
        marks: 'ipconfg',
        at: [32, 1, 32, 8],
        fixed: 'ver\nipconfig /all',
      },
      {
        says: "somebody's own program",
        text: withBlock('cmd', 'acmediagnostics /full'),
        marks: 'acmediagnostics',
        fixed: false,
      },
      {
        says: 'one whose name was an argument before',
        text: withBlock('cmd', 'echo grep comes next\ndir | grep exe'),
        marks: 'grep',
        at: [32, 7, 32, 11],
        fixed: 'echo grep comes next\ndir | findstr exe',
      },
    ],
    left: [
      {
        says: 'commands of Windows',
        text: withBlock(
          'cmd',
          'sc.exe query spooler\nDISM /Online /Cleanup-Image /CheckHealth\nif exist x.txt type x.txt',
        ),
      },
      { says: 'a program by its path', text: withBlock('cmd', '"C:\\Program Files\\Example\\grep.exe" x') },
      {
        says: 'a download that the step names',
        text: withBlock('cmd', 'handle64 -a spoolsv', 'With handle of Sysinternals:'),
      },
      { says: 'the same word as an argument', text: withBlock('cmd', 'where grep') },
      { says: 'a command of PowerShell', text: withBlock('powershell', 'ls') },
      { says: 'a comment and a label', text: withBlock('cmd', 'rem grep would do too\n:again') },
    ],
  },
  FB026: {
    caught: [
      {
        says: 'braces',
        text: withBlock('cmd', 'net user {UserName}'),
        marks: '{UserName}',
        at: [31, 10, 31, 20],
        fixed: 'net user <UserName>',
      },
      {
        says: 'a sample path',
        text: withBlock('cmd', 'icacls "C:\\Path\\To\\Folder"'),
        marks: 'C:\\Path\\To\\Folder',
        at: [31, 9, 31, 26],
        fixed: 'icacls "<Path>"',
      },
      {
        says: 'YOUR_',
        text: withBlock('powershell', 'Test-NetConnection YOUR_SERVER'),
        marks: 'YOUR_SERVER',
        at: [31, 20, 31, 31],
        fixed: 'Test-NetConnection <Name>',
      },
      {
        says: 'crosses',
        text: withBlock('cmd', 'ver\nslmgr /ipk xxxxx'),
        marks: 'xxxxx',
        at: [32, 12, 32, 17],
        fixed: 'slmgr /ipk <Name>',
      },
      {
        says: 'words in braces',
        text: withBlock('cmd', 'net use \\\\{file server}\\share'),
        marks: '{file server}',
        fixed: '\\\\<fileServer>\\share',
      },
      {
        says: 'braces in an indented fence',
        text: withSections(`## 5-minute fix\n${step('Look:', 'net user {UserName}')}`),
        marks: '{UserName}',
        at: [30, 13, 30, 23],
      },
    ],
    left: [
      { says: 'angle brackets', text: withBlock('cmd', 'net user <UserName>') },
      { says: 'variables', text: withBlock('powershell', 'Get-Item "$env:TEMP\\$name", $path, %TEMP%') },
      { says: 'an entry of bcdedit', text: withBlock('cmd', 'bcdedit /enum {default}') },
      { says: 'a GUID', text: withBlock('cmd', 'reg query "HKCR\\CLSID\\{72C24DD5-D70A-438B-8A42-98424B88AFB8}"') },
      { says: 'what is printed', text: withBlock('output', 'User {UserName} is unknown') },
    ],
  },
  FB027: {
    caught: [
      {
        says: 'no warning and no way back',
        text: withBlock('cmd', REMOVE),
        marks: `\`\`\`cmd\n${REMOVE}\n\`\`\``,
        at: [30, 1, 32, 4],
        fixed: false,
      },
      { says: 'a warning without a way back', text: withBlock('cmd', REMOVE, 'Warning: the cache is lost:') },
      {
        says: 'a way back without a warning',
        text: withSections(`## 5-minute fix\n${step('Empty it:', REMOVE)}\nWindows rebuilds it.\n`),
      },
      {
        says: 'a warning in another step',
        text: withSections(
          `## 5-minute fix\n1. Warning: this takes long. Make a backup.\n2. Empty it:\n   \`\`\`cmd\n   ${REMOVE}\n   \`\`\`\n`,
        ),
      },
      {
        says: 'a way back that is only the name of a switch',
        text: withSections(
          `## 5-minute fix\n${step('Warning: the cache is lost:', REMOVE)}2. Repair:\n   \`\`\`cmd\n   DISM /Online /Cleanup-Image /RestoreHealth\n   \`\`\`\n`,
        ),
      },
      { says: 'the deletion of a backup', text: withBlock('cmd', REMOVE, 'Delete the old backup:') },
      {
        says: 'protection that goes off',
        text: withBlock('powershell', 'Set-MpPreference -DisableRealtimeMonitoring $true'),
      },
    ],
    left: [
      { says: 'a warning and a way back', text: withBlock('cmd', REMOVE, WARNED) },
      { says: 'both signs in Japanese', text: withBlock('cmd', REMOVE, '警告: 先にバックアップを取る:') },
      { says: 'a command that reads', text: withBlock('cmd', 'dir "%ProgramData%\\Example"') },
      { says: 'a command that changes', text: withBlock('cmd', 'net stop spooler & net start spooler') },
      {
        says: 'a sign in place of the word',
        text: withSections(`## 5-minute fix\n${step('⚠ The cache is lost:', REMOVE)}\nWindows rebuilds it.\n`),
      },
      {
        says: 'the deletion of what the article has added',
        text: withSections(
          `## 5-minute fix\n${step('Set it:', 'reg add "HKCU\\Software\\Example" /v Level /d 1')}2. If that changes nothing:\n   \`\`\`cmd\n   reg delete "HKCU\\Software\\Example" /v Level /f\n   \`\`\`\n`,
        ),
      },
    ],
  },
  FB028: {
    caught: [
      {
        says: 'net stop',
        text: withBlock('cmd', 'net stop spooler'),
        marks: 'stop spooler',
        at: [31, 5, 31, 17],
        fixed: false,
      },
      {
        says: 'Stop-Service with switches',
        text: withBlock('powershell', 'Get-Date\nStop-Service -Name Spooler -Force'),
        marks: 'Stop-Service -Name Spooler',
        at: [32, 1, 32, 27],
      },
      {
        says: 'one of two',
        text: withBlock('cmd', 'net stop bits & net stop wuauserv\nnet start bits'),
        marks: 'stop bits & net stop wuauserv',
      },
      {
        says: 'a start that comes before',
        text: withBlock('cmd', 'sc start spooler\nsc stop spooler'),
        marks: 'stop spooler',
        at: [32, 4, 32, 16],
      },
    ],
    left: [
      { says: 'a start in the same line', text: withBlock('cmd', 'net stop spooler & net start spooler') },
      {
        says: 'a start by another shell in a later step',
        text: withSections(
          `## 5-minute fix\n${step('Stop:', 'net stop Spooler')}2. Start:\n   \`\`\`powershell\n   Start-Service -Name spooler\n   \`\`\`\n`,
        ),
      },
      {
        says: 'a list of services',
        text: withBlock('powershell', 'Stop-Service -Name bits, wuauserv -Force\nStart-Service -Name wuauserv, bits'),
      },
      { says: 'a restart of the computer', text: withBlock('cmd', 'net stop spooler\nshutdown /r /t 0') },
      {
        says: 'a switch ahead of the name',
        text: withBlock('powershell', 'Stop-Service -Force -Name Spooler\nStart-Service -Name Spooler'),
      },
      {
        says: 'a switch with another value',
        text: withBlock('powershell', 'Stop-Service -Name Spooler -ErrorAction Ignore\nStart-Service -Name Spooler'),
      },
      {
        says: 'a start by Set-Service',
        text: withBlock('powershell', 'Stop-Service -Name Spooler\nSet-Service -Name Spooler -Status Running'),
      },
      { says: 'a service in a variable', text: withBlock('powershell', 'Stop-Service -Name $service') },
      { says: 'the end of a program', text: withBlock('cmd', 'taskkill /im spoolsv.exe /f') },
    ],
  },
  FB029: {
    caught: [
      {
        says: 'a tool of somebody',
        text: withBlock('cmd', 'C:\\Tools\\fix.exe /all'),
        marks: '```cmd\nC:\\Tools\\fix.exe /all\n```',
        at: [30, 1, 32, 4],
        fixed: false,
      },
      { says: 'an option that nobody documents', text: withBlock('cmd', 'ipconfig /everything'), fixed: false },
      { says: 'a script', text: withBlock('powershell', 'Get-Date\n.\\repair.ps1') },
      { says: 'a text that is run', text: withBlock('powershell', 'Invoke-Expression $command') },
    ],
    left: [
      { says: 'what reads', text: withBlock('cmd', 'ipconfig /all') },
      { says: 'what changes something', text: withBlock('cmd', 'net start spooler') },
      { says: 'a value to be filled in', text: withBlock('powershell', 'Get-Service <ServiceName>') },
      { says: 'what only shows', text: withBlock('output', 'fix.exe /all') },
    ],
  },
  FB037: {
    caught: [
      {
        says: 'a value within a substitution',
        text: withBlock('powershell', 'Write-Host "$((Get-Item <File>).Length)"'),
        marks: '<File>',
        at: [31, 25, 31, 31],
        fixed: false,
      },
      {
        says: 'one in commands that a program reads, in a later line',
        text: withBlock('cmd', 'ver\npowershell -Command "Get-Service <Name>"'),
        marks: '<Name>',
        at: [32, 34, 32, 40],
      },
      { says: 'one in a comment', text: withBlock('powershell', 'Get-Service # <Name>'), marks: '<Name>' },
      { says: 'one behind a caret', text: withBlock('cmd', 'echo ^<Name>'), marks: '<Name>' },
    ],
    left: [
      { says: 'whole arguments', text: withBlock('powershell', 'Get-Service -Name <Name>') },
      { says: 'plain quotes', text: withBlock('cmd', 'icacls "<Folder>" /grant "<Account>:(RX)"') },
      { says: 'a part of a word', text: withBlock('cmd', 'bcdboot <OsDrive>:\\Windows') },
      { says: 'the program to run', text: withBlock('cmd', '"<Setup.exe>" /quiet') },
    ],
  },
  FB042: {
    caught: [
      {
        says: 'the return value of Windows Installer',
        text: withBlock('powershell', "Select-String -Path setup.log -Pattern 'Return value 3'"),
        marks: "```powershell\nSelect-String -Path setup.log -Pattern 'Return value 3'\n```",
        at: [30, 1, 32, 4],
        fixed: false,
      },
      {
        says: 'a numbered error of Windows Installer',
        text: withBlock('powershell', "Select-String -Path setup.log -Pattern 'Error 1\\d{3}'"),
      },
      { says: 'it in cmd', text: withBlock('cmd', 'findstr /c:"Return value 3" setup.log') },
      {
        says: 'the states of packages',
        text: withBlock('cmd', 'DISM /Online /Get-Packages /Format:Table | findstr /i "Pending"', '(run as admin)'),
      },
    ],
    left: [
      {
        says: 'a search for what no language changes too',
        text: withBlock(
          'powershell',
          "Select-String setup.log -Pattern 'Return value 3', 'MainEngineThread is returning'",
        ),
      },
      {
        says: 'DISM in English',
        text: withBlock('cmd', 'DISM /Online /English /Get-Packages | findstr /i "Pending"', '(run as admin)'),
      },
      {
        says: 'a name that is filled in',
        text: withBlock('cmd', 'DISM /Online /Get-Packages | findstr /i "<KbNumber>"', '(run as admin)'),
      },
    ],
  },
  FB056: {
    caught: [
      {
        says: 'words in a log that its program translates',
        text: withBlock('powershell', "Select-String -Path D:\\Log\\ERRORLOG -Pattern 'Login failed', 'Error: 18456'"),
        marks: "```powershell\nSelect-String -Path D:\\Log\\ERRORLOG -Pattern 'Login failed', 'Error: 18456'\n```",
        at: [30, 1, 32, 4],
        fixed: false,
      },
      {
        says: 'words in files that a pipe brings',
        text: withBlock('powershell', "Get-ChildItem $env:TEMP -Filter 'MSI*.log' | Select-String 'fatal error'"),
      },
      { says: 'words in the answers of a program', text: withBlock('cmd', 'dcdiag /v | findstr /i /c:"failed test"') },
      { says: 'a word that speaks of a failure', text: withBlock('cmd', 'sc query <Service> | find "FAILED"') },
      {
        says: 'words in the text of events',
        text: withBlock(
          'powershell',
          "Get-WinEvent -LogName System | Where-Object Message -match 'service failed|did not start'",
        ),
      },
    ],
    left: [
      {
        says: 'a number as well',
        text: withBlock('powershell', "Select-String -Path .\\ERRORLOG -Pattern 'Login failed', '18456'"),
      },
      {
        says: 'one of two texts that stays',
        text: withBlock('cmd', 'findstr /c:"Note: 1: 1722" /c:"fatal error" msi-1722.log'),
      },
      {
        says: 'names',
        text: withBlock('powershell', "Select-String -Path msi.log -Pattern 'ReplacedInUseFiles', 'PRODUCTVERSION'"),
      },
      { says: 'a state', text: withBlock('cmd', 'sc query <Service> | find "RUNNING"') },
      {
        says: 'a file or a service by its name',
        text: withBlock(
          'powershell',
          "Get-WinEvent -LogName System | Where-Object Message -match 'wuauserv|setuphost\\.exe'",
        ),
      },
      {
        says: 'what is to be filled in',
        text: withBlock('powershell', "Select-String -Path .\\ERRORLOG -Pattern '<Login name>'"),
      },
      {
        says: 'a log that no language changes',
        text: withBlock('powershell', "Select-String -Path CBS.log -Pattern 'Failed to find file'"),
      },
      {
        says: 'the answers of a program in English',
        text: withBlock('cmd', 'dsregcmd /status | findstr /c:"Device State"'),
      },
    ],
  },
  FB043: {
    caught: [
      {
        says: 'a value that nobody looked at',
        text: withSections(
          `## Detailed steps\n${step('Set it (run as admin):', ADD)}${step('Go back (run as admin):', DELETE)}`,
        ),
        marks: 'reg',
        fixed: false,
      },
      {
        says: 'a whole key',
        text: withSections(
          `## Detailed steps\n${step('Set it (run as admin):', ADD)}${step('Go back (run as admin):', 'reg delete HKLM\\SOFTWARE\\Example /f')}`,
        ),
        marks: 'reg',
      },
    ],
    left: [
      {
        says: 'a value that was shown',
        text: withSections(
          `## Detailed steps\n${step('Show it:', 'reg query HKLM\\SOFTWARE\\Example')}${step('Set it (run as admin):', ADD)}${step('Go back (run as admin):', DELETE)}`,
        ),
      },
      {
        says: 'a value that was shown by PowerShell',
        text: withSections(
          `## Detailed steps\n${step('Show it:', "Get-ItemProperty 'HKLM:\\SOFTWARE\\Example'", 'powershell')}${step('Set it (run as admin):', ADD)}${step('Go back (run as admin):', DELETE)}`,
        ),
      },
      {
        says: 'a label that limits it',
        text: withSections(
          `## Detailed steps\n${step('Set it (run as admin):', ADD)}${step('Go back, if it was not there before (run as admin):', DELETE)}`,
        ),
      },
    ],
  },
  FB044: {
    caught: [
      {
        says: 'an SPN that is added',
        text: withBlock('cmd', 'setspn -S HTTP/web01 CONTOSO\\web'),
        marks: '```cmd\nsetspn -S HTTP/web01 CONTOSO\\web\n```',
        at: [30, 1, 32, 4],
        fixed: false,
      },
      {
        says: "winget's settings for administrators",
        text: withBlock('cmd', 'winget settings --enable InstallerHashOverride'),
      },
      { says: 'a service that is restarted', text: withBlock('powershell', 'Restart-Service -Name Spooler') },
    ],
    left: [
      {
        says: 'one that says so',
        text: withBlock('cmd', 'setspn -S HTTP/web01 CONTOSO\\web', 'Add it (run as admin):'),
      },
      { says: 'a look at SPNs', text: withBlock('cmd', 'setspn -L CONTOSO\\web') },
      { says: "a user's settings", text: withBlock('cmd', 'winget settings') },
      { says: 'a tool of the recovery prompt', text: withBlock('cmd', 'bcdedit /set {default} safeboot minimal') },
      { says: 'rights in the directory', text: withBlock('powershell', 'Unlock-ADAccount -Identity alice') },
    ],
  },
} as const satisfies Partial<Record<RuleId, RuleCases>>;
