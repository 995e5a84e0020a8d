import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from './workbench.ts';

/** In a shell of Unix, a command that ends as one of Windows would: its end is written the way that the editor reads it. */
const ENDS_WITH = `ends() { printf '\\033]633;D;%s\\007' "$1"; }; msiexec() { ends "$CODE"; }; contoso() { ends "$CODE"; }`;

test('The status bar says what an exit code means until the next command, and a click explains it', async ({
  workbench,
}) => {
  // No log is open: what wakes Faultbook is the terminal.
  await workbench.open({
    folder: { 'notes.json': '{}' },
    settings: { 'terminal.integrated.stickyScroll.enabled': false },
  });
  await workbench.newTerminal();
  const run = async (line: string) => {
    await workbench.page.keyboard.type(`${line}\n`);
    await workbench.terminalSettled();
  };
  await run(ENDS_WITH);
  await run('CODE=1603');
  await run('msiexec /i app.msi');
  const failed = await workbench.statusHas('ERROR_INSTALL_FAILURE');
  expect(failed).toContain('1603');
  await workbench.clickStatus('ERROR_INSTALL_FAILURE');
  const list = await workbench.cardList('1603');
  await list.row(/^Open article/);
  await workbench.page.keyboard.press('Escape');

  await workbench.parts.terminalScreen.click();
  await run('true');
  await workbench.statusLacks('ERROR_INSTALL_FAILURE');

  // A restart that is wanted is no failure.
  await run('CODE=3010');
  await run('contoso --quiet');
  await workbench.statusHas(/3010.*ERROR_SUCCESS_REBOOT_REQUIRED/);
  await run('CODE=-2145124329');
  await workbench.statusLacks('ERROR_SUCCESS_REBOOT_REQUIRED');
  await run('contoso --quiet');
  await workbench.statusHas(/0x80240017.*WU_E_NOT_APPLICABLE/);
  await run('CODE=1450');
  await run('contoso --quiet');
  await workbench.statusHas(/Exit code 1450: maybe ERROR_NO_SYSTEM_RESOURCES/);

  // What everything fails with says nothing, once all that was to happen has.
  for (const code of [1, 5, 130, 255, 3221225786]) {
    await run(`CODE=${code}`);
    await run('contoso --quiet');
    await workbench.statusLacks(/ERROR_|STATUS_|xit code/);
  }
  await run('CODE=1618');
  await run('contoso --quiet');
  await workbench.statusHas('ERROR_INSTALL_ALREADY_RUNNING');
  await workbench.configure({ 'faultbook.terminal.exitCodes': false });
  await workbench.statusLacks('ERROR_INSTALL_ALREADY_RUNNING');
});

test('Where PowerShell hides the exit code, a click puts a line at the prompt that prints it', async ({
  workbench,
}) => {
  // A shell of this name whose prompt tells the editor no more than PowerShell's does.
  const rc = [
    `PROMPT_COMMAND='code=$?; printf "\\e]633;D;$((code > 0))\\a\\e]633;A\\a"'`,
    `PS1='PS> \\[\\e]633;B\\a\\]'; PS0='\\e]633;C\\a'`,
    'dism() { return 87; }',
  ];
  const bin = workbench.teamFolder({ rc: `${rc.join('\n')}\n` });
  const shell = join(bin, 'pwsh');
  copyFileSync('/bin/bash', shell);
  await workbench.open({
    folder: { 'notes.json': '{}' },
    settings: {
      'terminal.integrated.profiles.linux': { PowerShell: { path: shell, args: ['--rcfile', join(bin, 'rc'), '-i'] } },
      'terminal.integrated.defaultProfile.linux': 'PowerShell',
      'terminal.integrated.shellIntegration.enabled': false,
    },
  });
  await workbench.newTerminal();
  await workbench.page.keyboard.type('dism /online /nonsense\n');
  await workbench.statusHas('dism failed: which exit code?');
  await workbench.clickStatus('dism failed: which exit code?');
  await workbench.terminalShows(/PS> "exit code \$LASTEXITCODE"$/);
  await workbench.terminalSettled();
  expect(await workbench.terminalTextNow()).toMatch(/PS> "exit code \$LASTEXITCODE"$/);
});
