import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../tools/paths.ts';
import { holds } from './until.ts';
import { test } from './workbench.ts';

const LOG = [
  '2025-11-03 09:12:45, Info  CBS  Reading C:\\Users\\maria.huber\\Downloads\\x.msu',
  '2025-11-03 09:12:46, Error CBS  <b>Failed</b> for maria.huber@contoso.example [HRESULT = 0x80070643]',
  '2025-11-03 09:13:01, Error CBS  Failed: 0x80070005',
  '',
].join('\n');

test('A summary for the ticket and a report come with private data masked, and are seen before they are saved', async ({
  workbench,
}) => {
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log' });
  await workbench.statusHas('2 failing codes');
  await workbench.palette('Faultbook: Copy summary of the log');
  const summary = await workbench.clipboardHas('0x80070643');
  expect(summary).toContain('ERROR_INSTALL_FAILURE');
  expect(summary).toContain('2025-11-03T09:12:46');
  expect(summary).toContain('user 1');
  expect(summary).not.toMatch(/maria|huber|contoso/i);

  await workbench.palette('Faultbook: Export report on the log');
  const formats = await workbench.quickInput('Export report as');
  await formats.pick('HTML');
  const message = await workbench.notification('This is what would be saved');
  expect(message.text).toMatch(/user names: \d/);
  const target = join(workbench.folder, 'faultbook-CBS.log.html');
  expect(existsSync(target)).toBe(false);
  await workbench.pressInNotification('This is what would be saved', 'Save …');
  const dialog = await workbench.quickInput(/^(?:Folder path|Save)/);
  await holds('The path', async () => (await dialog.now()).value.endsWith('faultbook-CBS.log.html'));
  await dialog.accept();
  await holds('The whole file', () => existsSync(target) && readFileSync(target, 'utf8').includes('</html>'));

  const html = readFileSync(target, 'utf8');
  expect(html).not.toMatch(/maria|huber|contoso|<b>Failed|<script/i);
  const page = await workbench.page.context().newPage();
  try {
    await page.setContent(html);
    await page.getByRole('heading', { level: 1 }).filter({ hasText: '2 failing codes' }).waitFor();
    await page.getByRole('table').first().filter({ hasText: 'ERROR_INSTALL_FAILURE' }).waitFor();
    await page.evaluate(readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
    const violations = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await axe.run()).violations.map(({ id }) => id);
    });
    expect(violations).toEqual([]);
  } finally {
    await page.close();
  }
});
