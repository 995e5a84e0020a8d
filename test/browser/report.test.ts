import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { outOfReachNow, violations } from './accessible.ts';
import { holds } from './until.ts';
import { test, type Workbench } from './workbench.ts';

const LOG = [
  '2025-11-03 09:12:45, Info  CBS  Reading C:\\Users\\maria.huber\\Downloads\\x.msu',
  '2025-11-03 09:12:46, Error CBS  <b>Failed</b> for maria.huber@contoso.example [HRESULT = 0x80070643]',
  '2025-11-03 09:13:01, Error CBS  Failed: 0x80070005',
  '',
].join('\n');

/** Presses Save in the preview and takes the name that is proposed. */
async function saveAs(workbench: Workbench, name: string): Promise<string> {
  const target = join(workbench.folder, name);
  expect(existsSync(target)).toBe(false);
  const report = await workbench.report();
  await report.press('Save …');
  const dialog = await workbench.quickInput(/^(?:Folder path|Save)/);
  await holds('The path', async () => (await dialog.now()).value.endsWith(name));
  await dialog.accept();
  await report.says(`Saved as ${name}.`);
  await holds('The whole file', () => existsSync(target) && readFileSync(target, 'utf8').length > 200);
  return readFileSync(target, 'utf8');
}

test('A summary of fifteen lines for the ticket has private data masked', async ({ workbench }) => {
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log' });
  await workbench.statusHas('2 failing codes');
  await workbench.palette('Faultbook: Copy summary of the log');
  const summary = await workbench.clipboardHas('0x80070643');
  expect(summary).toContain('ERROR_INSTALL_FAILURE');
  expect(summary).toContain('2025-11-03T09:12:46');
  expect(summary).toContain('<user 1>');
  expect(summary).not.toMatch(/maria|huber|contoso/i);
  expect(summary.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
});

test('A report is seen as it will be saved, and its bar saves it, changes its format and what is masked', async ({
  workbench,
}) => {
  await workbench.page.setViewportSize({ width: 1280, height: 800 });
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log', theme: 'dark' });
  await workbench.statusHas('2 failing codes');
  await workbench.palette('Faultbook: Export report on the log');
  const report = await workbench.report();
  await report.holds('<user 1>');
  await report.holds('Next step');
  expect(await report.layout()).toEqual({ overflow: 0, barIsInSight: true });
  expect(await report.unreadable()).toEqual([]);
  expect(await violations(await workbench.readerFrame())).toEqual([]);

  await report.mask('E-mail addresses', false);
  await report.mask('User names', false);
  await report.holds('maria.huber@contoso.example');
  await report.mask('User names', true);
  await report.says('Replaced: user names: ');
  await report.mask('E-mail addresses', true);
  await report.holds('maria', false);

  const html = await saveAs(workbench, 'faultbook-CBS.log.html');
  expect(html).toContain('</html>');
  expect(html).not.toMatch(/maria|huber|contoso|<b>Failed|<script/i);

  await report.chooseFormat('Jira (wiki markup)');
  await report.holds('h2. 0x80070643 ERROR_INSTALL_FAILURE');
  await report.press('Copy');
  await report.says('Copied.');
  expect(await workbench.clipboardHas('{noformat}')).not.toMatch(/maria|huber|contoso/i);
  expect(await saveAs(workbench, 'faultbook-CBS.log.jira.txt')).toMatch(/^h2\. 0x80070643/);
  for (const theme of ['light', 'contrast-dark', 'contrast-light'] as const) {
    await workbench.setTheme(theme);
    await report.chooseFormat('HTML page');
    // A text has no title: the page is there.
    await report.title.waitFor();
    await report.holds('Next step');
    await expect.poll(() => report.unreadable()).toEqual([]);
    expect(await violations(await workbench.readerFrame())).toEqual([]);
  }
  // At 200 % the window has half as many pixels of the page each way; beside the log there is room for half of them.
  await workbench.page.setViewportSize({ width: 720, height: 480 });
  await workbench.palette('View: Toggle Primary Side Bar Visibility');
  await expect.poll(async () => outOfReachNow(await workbench.readerFrame())).toEqual([]);
  await report.press('Copy');
  await report.says('Copied.');
  await workbench.page.setViewportSize({ width: 1280, height: 800 });

  const page = await workbench.page.context().newPage();
  try {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.setContent(html);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'ERROR_INSTALL_FAILURE' }).waitFor();
    await page.getByRole('table').first().filter({ hasText: 'ERROR_INSTALL_FAILURE' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1280);
    expect(await violations(page)).toEqual([]);
  } finally {
    await page.close();
  }
});
