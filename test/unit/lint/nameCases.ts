import type { RuleId } from '../../../src/core/articles/rules.ts';
import { article, type RuleCases, withBlock, withSections } from './lint.ts';

/** What the lines of a list may be, and what the complete article of the tests uses. */
export const CHECKED = [
  '# kind\tname\tsource\tparameters',
  'cmdlet\tGet-Service\thttps://learn.microsoft.com/example\tName,ComputerName',
  'cmdlet\tRestart-Service\thttps://learn.microsoft.com/example\tName',
  'cmdlet\tWhere-Object\thttps://learn.microsoft.com/example',
  'cmdlet\tGet-ChildItem\thttps://learn.microsoft.com/example\tPath',
  'cmdlet\tGet-ChildItem\thttps://learn.microsoft.com/example/certificates\tCodeSigningCert',
  'cmdlet\tGet-WinEvent\thttps://learn.microsoft.com/example\tLogName,FilterHashtable',
  'cmdlet\tGet-ItemProperty\thttps://learn.microsoft.com/example\tPath,Name',
  'program\tsc\thttps://learn.microsoft.com/example',
  'program\treg\thttps://learn.microsoft.com/example',
  'program\tpowershell\thttps://learn.microsoft.com/example',
  'service\tSpooler\thttps://learn.microsoft.com/example',
  'log\tSystem\thttps://learn.microsoft.com/example',
  'provider\tContoso\thttps://learn.microsoft.com/example',
  'provider\tExample\thttps://learn.microsoft.com/example',
  'provider\tService Control Manager\thttps://learn.microsoft.com/example',
  'event\tContoso/1\thttps://learn.microsoft.com/example',
  'key\tHKLM\\SOFTWARE\\Example\thttps://learn.microsoft.com/example',
].join('\n');

const place = { checked: CHECKED };
const powershell = (lines: string) => ({ text: withBlock('powershell', lines, '(run as admin)'), place });
const cmd = (lines: string) => ({ text: withBlock('cmd', lines, '(run as admin)'), place });

/** FB046. */
export const nameCases = {
  FB046: {
    caught: [
      {
        says: 'an invented cmdlet',
        ...powershell('Get-Service Spooler\nGet-Spooler -Name x'),
        marks: 'Get-Spooler',
        at: [32, 1, 32, 12],
        fixed: false,
      },
      { says: 'an invented parameter', ...powershell('gsv -Name Spooler -Depth 3'), marks: '-Depth' },
      { says: 'one that only another cmdlet has', ...powershell('Get-Service -Path Spooler'), marks: '-Path' },
      {
        says: 'a parameter of those that only some have',
        ...powershell('Get-Service Spooler -WhatIf'),
        marks: '-WhatIf',
      },
      { says: 'one in a filter', ...powershell('Get-Service | ? { (Get-Item $_) }'), marks: 'Get-Item' },
      {
        says: 'one that cmd hands on',
        ...cmd('powershell -Command "Get-Thing"'),
        marks: 'powershell -Command "Get-Thing"',
      },
      {
        says: 'one in a sentence',
        text: withSections('## Prevention checklist\n- Run `Get-Thing -Name <Name>` monthly.\n'),
        place,
        marks: '`Get-Thing -Name <Name>`',
      },
      { says: 'a program', ...cmd('sc query Spooler\nnltest /sc_query:example'), marks: 'nltest' },
      { says: 'a service', ...cmd('sc query Spoolr'), marks: 'sc query Spoolr' },
      { says: 'a service among others', ...powershell("Get-Service Spooler, 'wuauserv'") },
      { says: 'a log', ...powershell("Get-WinEvent -LogName 'Contoso/Admin'") },
      {
        says: 'a provider',
        ...powershell("Get-WinEvent -FilterHashtable @{LogName = 'System'; ProviderName = 'Nobody'}"),
      },
      {
        says: 'an event that neither the list nor the catalogue has',
        ...powershell("Get-WinEvent -FilterHashtable @{ProviderName = 'Contoso', 'Example'; Id = 1, 2}"),
      },
      { says: 'a registry key', ...cmd('reg query "HKLM\\SOFTWARE\\Exemple"') },
      { says: 'a key of PowerShell', ...powershell("Get-ItemProperty -Path 'HKLM:\\SOFTWARE\\Exemple' -Name Mode") },
    ],
    left: [
      { says: 'names that are listed', ...powershell('Get-Service -Name Spooler -ComputerName <Computer>') },
      { says: 'common parameters', ...powershell('Get-Service Spooler -ErrorAction SilentlyContinue -ov found') },
      { says: 'a shortened parameter', ...powershell('Get-Service -Comp <Computer> -N Spooler') },
      { says: 'an alias', ...powershell('gci -Path Cert:\\ -CodeSigningCert') },
      { says: 'what is to be filled in', ...powershell('Get-Service -Name <Service>') },
      { says: 'what only running it shows', ...powershell('Get-Service -Name "$name", $other') },
      {
        says: 'an event of the catalogue',
        ...powershell("Get-WinEvent -FilterHashtable @{ProviderName = 'Service Control Manager'; Id = 7000}"),
      },
      {
        says: 'an event of one of two providers',
        ...powershell("Get-WinEvent -FilterHashtable @{ProviderName = 'Contoso', 'Example'; Id = 1}"),
      },
      {
        says: 'a key in its long spelling, and below one',
        ...cmd('reg query HKEY_LOCAL_MACHINE\\Software\\Example\\Part'),
      },
      { says: 'a key up to a placeholder', ...cmd('reg query "HKLM\\SOFTWARE\\Example\\<Name>" /v Whatever') },
      {
        says: 'what a hive was loaded as',
        ...cmd(
          'reg load HKLM\\Offline D:\\SYSTEM\nreg query HKLM\\Offline\\Select /v Current\nreg unload HKLM\\Offline',
        ),
      },
      { says: 'a script of the article', ...powershell('.\\Collect-Everything.ps1 -Depth 3') },
      {
        says: 'a name of something else',
        text: withSections('## Prevention checklist\n- Read `Kernel-Power` events.\n'),
        place,
      },
      {
        says: 'anything where there is no list',
        text: withBlock('powershell', 'Get-Thing -Depth 3', '(run as admin)'),
      },
      { says: 'the complete article', text: article(), place },
    ],
  },
} as const satisfies Partial<Record<RuleId, RuleCases>>;
