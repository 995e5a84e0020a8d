import { describe, expect, it } from 'vitest';
import { shellOfFence, shellOfTerminal } from '../../../src/core/snippets/shell.ts';

describe('shellOfFence', () => {
  it.each([
    ['cmd', 'cmd'],
    ['bat', 'cmd'],
    ['batch', 'cmd'],
    ['dos', 'cmd'],
    ['CMD', 'cmd'],
    ['powershell', 'powershell'],
    ['PowerShell', 'powershell'],
    ['ps1', 'powershell'],
    ['pwsh', 'powershell'],
    ['bash', 'bash'],
    ['sh', 'bash'],
  ])('%s is a snippet for %s', (language, shell) => {
    expect(shellOfFence(language)).toBe(shell);
  });

  it.each([
    'output',
    'text',
    'log',
    'console',
    'json',
    'xml',
    '',
    null,
    undefined,
    // Names that every object has.
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
  ])('%s is none', (language) => {
    expect(shellOfFence(language)).toBeUndefined();
  });
});

describe('shellOfTerminal', () => {
  it.each([
    [{ shell: 'pwsh' }, 'powershell'],
    [{ shell: 'cmd' }, 'cmd'],
    [{ shell: 'gitbash' }, 'bash'],
    [{ shell: 'zsh' }, 'bash'],
    [{ path: 'C:\\Windows\\System32\\cmd.exe' }, 'cmd'],
    [{ path: 'C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe' }, 'powershell'],
    [{ path: '/usr/bin/pwsh-preview' }, 'powershell'],
    [{ path: '/bin/bash' }, 'bash'],
    [{ name: 'Windows PowerShell' }, 'powershell'],
    [{ name: 'Command Prompt' }, 'cmd'],
    [{ name: 'Git Bash' }, 'bash'],
    // The detected type knows what runs now, the path only what was started, the name nothing for sure.
    [{ shell: 'pwsh', path: '/bin/bash', name: 'cmd' }, 'powershell'],
    [{ path: '/bin/bash', name: 'cmd' }, 'bash'],
    [{ shell: 'node', name: 'bash' }, 'bash'],
    [{}, undefined],
    [{ name: 'Build' }, undefined],
    [{ name: 'cmdline tools' }, undefined],
    [{ shell: 'fish' }, undefined],
    [{ shell: 'python' }, undefined],
    [{ name: 'crash report' }, undefined],
  ] as const)('%o: %s', (clues, shell) => {
    expect(shellOfTerminal(clues)).toBe(shell);
  });
});
