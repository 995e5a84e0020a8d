import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { samples as agentLogs } from '../../src/core/items/logs/intuneApps.ts';
import { samples as answers } from '../../src/core/states/outputs/dsregcmd.ts';
import { test } from './workbench.ts';

const AGENT = agentLogs.find(({ file }) => file === 'AppWorkload.log')!.text;
const ANSWER = answers.find(({ holds: rules }) => rules.includes('dsregcmd-device-disabled'))!.text;
const DXDIAG = [
  '             Machine name: PC-0142',
  '         Operating System: Windows 11 Home 64-bit (10.0, Build 22631)',
].join('\r\n');

test('The case of a folder is read on one page: it leads to lines, commands and the report, follows the scan, and everybody can use it', async ({
  workbench,
}) => {
  const files = { 'ticket/AppWorkload.log': AGENT, 'ticket/dsregcmd.txt': ANSWER, 'ticket/DxDiag.txt': DXDIAG };
  await workbench.open({ folder: files });
  await workbench.palette('View: Show Explorer');
  await workbench.parts.chooseInMenu(workbench.parts.explorerItem('ticket'), 'Scan logs');
  const view = workbench.parts.view('Scan results');
  await view.hasMessage(/^Files read: 3/);
  await view.hasRow(/^By item ?1 of 2 failed/);
  await view.click('Contoso Archiver');
  await workbench.parts.activeTab('AppWorkload.log').waitFor();
  await view.twistie('Contoso Archiver').click();
  await view.hasRow(/^Installation: failed ?1603/);

  await workbench.palette('Faultbook: Open the case');
  const page = await workbench.casePage();
  await page.says('PC-0142');
  await page.says('Items that failed: 1 of 2.');
  await expect.poll(() => page.findings.allInnerTexts()).toContainEqual(expect.stringMatching(/^\s*Certain .*device/));
  await expect.poll(() => page.item('Contoso Archiver').innerText()).toMatch(/failed[\s\S]*1603/);

  // A line that speaks for a finding opens beside the page.
  const line = page.button('dsregcmd.txt:4');
  await line.focus();
  await workbench.page.keyboard.press('Enter');
  await workbench.parts.activeTab('dsregcmd.txt').waitFor();
  await workbench.statusHas('Ln 4,');

  // What is read, and what has the keyboard, stay where they are while the case grows.
  await page.title.click();
  const item = page.item('Contoso Viewer').getByRole('button').first();
  await item.focus();
  await page.scrollTo(300);
  const key = await page.focusNow();
  const top = await page.topNow(item);
  await page.grow('One more finding');
  expect(await page.focusNow()).toBe(key);
  expect(Math.abs((await page.topNow(item)) - top)).toBeLessThan(2);
  writeFileSync(join(workbench.folder, 'ticket/setup.log'), '2025-11-03 10:00:00 Setup failed with hr = 0x800f0922\n');
  await workbench.palette('Faultbook: Scan again');
  await page.says('0x800f0922');
  await page.says('Files read: 4');

  await workbench.palette('View: Close Primary Side Bar');
  for (const theme of ['light', 'dark', 'contrast-dark', 'contrast-light'] as const) {
    await workbench.setTheme(theme);
    await expect.poll(() => page.violationsNow()).toEqual([]);
  }
  // At 200 % the window has half as many pixels of the page each way.
  await workbench.page.setViewportSize({ width: 720, height: 480 });
  await expect.poll(() => page.outOfReachNow()).toEqual([]);
  await workbench.page.setViewportSize({ width: 1440, height: 960 });

  // No terminal here is a Command Prompt: nothing runs, and a copy is offered.
  await page.button(/^Insert into terminal/).click();
  const offer = await workbench.quickInput(/./);
  await offer.pick('Copy to clipboard');
  await workbench.clipboardHas('dsregcmd');

  await page.button('Export …').click();
  const report = await workbench.report();
  await report.holds('1603');
});
