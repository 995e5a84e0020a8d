import type { RuleId } from '../../../src/core/articles/rules.ts';
import { type RuleCases, withBlock, withSections } from './lint.ts';

/** FB020 to FB024. The fence of `withBlock` is line 30, its first line 31. */
export const fenceCases = {
  FB020: {
    caught: [
      {
        says: 'commands of cmd',
        text: withBlock('', 'sc query spooler'),
        marks: '```',
        at: [30, 1, 30, 4],
        fixed: '```cmd\nsc query spooler',
      },
      {
        says: 'cmdlets',
        text: withBlock('', 'Get-Service -Name Spooler'),
        marks: '```',
        fixed: '```powershell\nGet-Service',
      },
      { says: 'what is printed', text: withBlock('', 'STATE : 4 RUNNING'), fixed: '```output\nSTATE' },
      {
        says: 'a fence of tildes in a list',
        text: withSections('## 5-minute fix\n1. Look:\n   ~~~\n   ipconfig /all\n   ~~~\n'),
        marks: '~~~',
        at: [29, 4, 29, 7],
        fixed: '   ~~~cmd\n   ipconfig',
      },
    ],
    left: [
      { says: 'a fence with a language', text: withBlock('cmd', 'sc query spooler') },
      { says: 'an indented block', text: withSections('## 5-minute fix\nLook:\n\n    sc query spooler\n') },
      { says: 'code in a sentence', text: withSections('## 5-minute fix\n1. Run ```sc query spooler``` now.\n') },
    ],
  },
  FB021: {
    caught: [
      {
        says: 'a slip',
        text: withBlock('powershel', 'Get-Date'),
        marks: 'powershel',
        at: [30, 4, 30, 13],
        fixed: '```powershell\nGet-Date',
      },
      {
        says: 'a language of programs',
        text: withBlock('javascript', 'alert(1)'),
        marks: 'javascript',
        at: [30, 4, 30, 14],
        fixed: false,
      },
      {
        says: 'a slip before other words',
        text: withBlock('cmdd title=x', 'ver'),
        marks: 'cmdd',
        at: [30, 4, 30, 8],
        fixed: '```cmd title=x\n',
      },
      {
        says: 'a slip with a blank behind it',
        text: withBlock('powershel ', 'Get-Date'),
        marks: 'powershel',
        at: [30, 4, 30, 13],
        fixed: '```powershell \nGet-Date',
      },
      {
        says: 'a slip with a blank before it',
        text: withBlock(' powershel', 'Get-Date'),
        marks: 'powershel',
        at: [30, 5, 30, 14],
        fixed: '``` powershell\nGet-Date',
      },
      {
        says: 'a slip and two blanks before other words',
        text: withBlock('cmdd  title=x', 'ver'),
        marks: 'cmdd',
        at: [30, 4, 30, 8],
        fixed: '```cmd  title=x\n',
      },
    ],
    left: [
      { says: 'a shell in capitals', text: withBlock('PowerShell', 'Get-Date') },
      { says: 'a file of the registry', text: withBlock('reg', '[HKEY_CURRENT_USER\\Software\\Example]') },
      { says: 'a log', text: withBlock('log', 'Info CBS Exec: done') },
    ],
  },
  FB022: {
    caught: [
      {
        says: 'a command in text',
        text: withBlock('text', 'sfc /verifyonly'),
        marks: 'sfc /verifyonly',
        at: [31, 1, 31, 16],
        fixed: '```cmd\nsfc /verifyonly',
      },
      {
        says: 'a cmdlet in output',
        text: withBlock('output', 'Get-Service -Name Spooler'),
        marks: 'Get-Service -Name Spooler',
        fixed: '```powershell\nGet-Service',
      },
      {
        says: 'a command after another line',
        text: withBlock('console', 'Then:\nnet stop spooler'),
        marks: 'net stop spooler',
        at: [32, 1, 32, 17],
        fixed: '```cmd\nThen',
      },
      {
        says: 'a command in an indented fence',
        text: withSections('## 5-minute fix\n1. Look:\n   ```text\n   ipconfig /all\n   ```\n'),
        marks: 'ipconfig /all',
        at: [30, 4, 30, 17],
      },
      {
        says: 'a command in a fence with a blank behind its language',
        text: withBlock('text ', 'sfc /verifyonly'),
        fixed: '```cmd \nsfc',
      },
    ],
    left: [
      { says: 'a transcript with its prompt', text: withBlock('output', 'C:\\> sc query spooler\nSTATE : 4 RUNNING') },
      { says: 'words that are commands too', text: withBlock('output', 'find the latest version\nnet result: 5') },
      { says: 'one command among much output', text: withBlock('log', 'Started\nsfc /scannow\nFailed\nStopped') },
      { says: 'a command in a command fence', text: withBlock('cmd', 'sfc /verifyonly') },
    ],
  },
  FB023: {
    caught: [
      {
        says: 'the prompt of cmd',
        text: withBlock('cmd', 'C:\\Windows\\System32>sc query spooler'),
        marks: 'C:\\Windows\\System32>',
        at: [31, 1, 31, 21],
        fixed: '```cmd\nsc query spooler',
      },
      {
        says: 'the prompt of PowerShell',
        text: withBlock('powershell', 'Get-Date\nPS C:\\> Get-Service'),
        marks: 'PS C:\\> ',
        at: [32, 1, 32, 9],
        fixed: 'Get-Date\nGet-Service',
      },
      {
        says: 'a prompt in a folder with blanks',
        text: withBlock('cmd', 'C:\\Program Files> ver'),
        marks: 'C:\\Program Files> ',
        fixed: '```cmd\nver',
      },
      {
        says: 'a table that is printed',
        text: withBlock('powershell', 'Get-Service -Name Spooler\n------   ----'),
        marks: '------   ----',
        at: [32, 1, 32, 14],
        fixed: false,
      },
      {
        says: 'a value that is printed',
        text: withBlock('powershell', 'Get-AppxPackage -Name <PackageName>\nStatus : Ok'),
        marks: 'Status : Ok',
      },
      {
        says: 'a failure that is printed',
        text: withBlock('cmd', 'net start spooler\nThe service could not be started.'),
        marks: 'The service could not be started.',
      },
    ],
    left: [
      { says: 'output in its own fence', text: withBlock('output', 'Status : Ok') },
      { says: 'a program called by its path', text: withBlock('cmd', '"C:\\Program Files\\Example\\tool.exe" /check') },
      {
        says: 'a program called by its path, with its output in a file',
        text: withBlock('cmd', 'C:\\Windows\\System32\\whoami.exe /all > out.txt'),
      },
      { says: 'a place in the registry', text: withBlock('powershell', 'Get-ItemProperty HKLM:\\SOFTWARE\\Example') },
      {
        says: 'a place and a comparison',
        text: withBlock('powershell', 'Get-ChildItem C:\\Windows | Where-Object Length -gt 5'),
      },
    ],
  },
  FB024: {
    caught: [
      { says: 'an open brace', text: withBlock('powershell', 'Get-Service | Where-Object { $_.Status'), fixed: false },
      { says: 'an open quotation mark', text: withBlock('ps1', 'Get-Item "C:\\Windows') },
      {
        says: 'a pipe to nothing, in the second line',
        text: withBlock('pwsh', 'Get-Date\nGet-Service | | Sort-Object'),
      },
      {
        says: 'a bracket too many',
        text: withSections('## 5-minute fix\n1. Look:\n   ```powershell\n   (Get-Date))\n   ```\n'),
      },
    ],
    left: [
      { says: 'placeholders', text: withBlock('powershell', 'Get-AppxPackage -Name <PackageName> | Format-List') },
      {
        says: 'braces over several lines',
        text: withBlock('powershell', 'Get-Service | ForEach-Object {\n  $_.Name\n}'),
      },
      { says: 'a bracket that cmd may have open', text: withBlock('cmd', 'echo (') },
      { says: 'an empty block', text: withBlock('powershell', '') },
    ],
  },
} as const satisfies Partial<Record<RuleId, RuleCases>>;
