import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { teamArticle } from './team-article.ts';
import { test, type Workbench } from './workbench.ts';

const LOG = [
  '2025-11-03 09:12:45, Info                  CBS    Starting',
  '2025-11-03 09:12:46, Error                 CBS    Failed to install the package of the month [HRESULT = 0x80070643]',
  '2025-11-03 09:12:47, Info                  CBS    nothing to do, hr = 0x00240006',
  '2025-11-03 09:13:00, Error                 CBS    Failed again [HRESULT = 0x80070643]',
  '2025-11-03 09:13:01, Error                 CBS    Failed: 0x80070005 (E_ACCESSDENIED)',
  '2025-11-03 09:13:02, Error                 CBS    Exec: 0x80244019 - WU_E_PT_HTTP_STATUS_NOT_FOUND',
  '',
].join('\n');

/** What the context menu of a code offers in every view; that of a place has no hunt. */
const MENU = [
  'Go to the line',
  'Explain code …',
  'Open its article',
  'Insert command into terminal …',
  'New article about this code …',
  'Hunt for this code …',
  'Copy code',
  'Copy row',
];

const MENU_OF_PLACE = MENU.filter((item) => !item.startsWith('Hunt'));

const ofLog = ({ parts }: Workbench) => parts.view('Codes in this log');
const ofScan = ({ parts }: Workbench) => parts.view('Scan results');

/** The codes that a view lists now. */
const codesNow = async (view: ReturnType<typeof ofLog>) =>
  (await view.rowTextsNow()).flatMap((row) => /^×\d+ (\S+)/.exec(row)?.[1] ?? []);

async function open(workbench: Workbench, files: Record<string, string>, settings = {}): Promise<void> {
  await workbench.page.setViewportSize({ width: 1280, height: 800 });
  await workbench.open({ folder: files, file: 'CBS.log', settings });
  await workbench.clickStatus(/failing codes/);
  await ofLog(workbench).hasRow('0x80070643');
}

test('A row tells how often, which code, since when and what it is called in a side bar of 300 pixels; its menu acts on it', async ({
  workbench,
}) => {
  await open(workbench, { 'CBS.log': LOG });
  const view = ofLog(workbench);
  expect(await view.widthNow()).toBeLessThanOrEqual(300);
  await view.row('0x80070005').hover();
  await expect.poll(() => view.description.innerText()).toBe('CBS.log');
  await expect.poll(() => view.inSightNow('0x80070643')).toMatch(/^×2 0x80070643 09:12 ERROR_\w+/);
  await expect.poll(() => view.inSightNow('0x80070005')).toMatch(/^×1 0x80070005 09:13 E_ACC\w+/);
  await view.twistie('0x80070643').click();
  await expect.poll(() => view.inSightNow('Failed to install')).toMatch(/^2: Failed to install the pack/);
  await expect.poll(() => view.inSightNow('Failed again')).toMatch(/^4: Failed again/);

  expect(await workbench.parts.menuOf(view.row('0x80070643'))).toEqual(MENU);
  expect(await workbench.parts.menuOf(view.row('Failed again'))).toEqual(MENU_OF_PLACE);
  await workbench.parts.chooseInMenu(view.row('Failed again'), 'Copy row');
  await workbench.clipboardIs(`4: ${LOG.split('\n')[3]}`);
  await workbench.parts.chooseInMenu(view.row('0x80070005'), 'Copy code');
  await workbench.clipboardIs('0x80070005');
  await workbench.parts.chooseInMenu(view.row('0x80070005'), 'Go to the line');
  await workbench.statusHas('Ln 5,');
  await workbench.parts.chooseInMenu(view.row('0x80070643'), 'Insert command into terminal');
  const commands = await workbench.quickInput(/^0x80070643 · ERROR_INSTALL_FAILURE/);
  await commands.settledRows((rows) => rows.some(({ detail }) => /PowerShell|Command Prompt/.test(detail)));
  await commands.cancel();
  await workbench.parts.chooseInMenu(view.row('0x80070643'), 'Open its article');
  await (await workbench.reader()).hasTitle('0x80070643');
});

test('A filter applies while one types, is shown, stays, and goes by a button; the scan has the same menu and filter', async ({
  workbench,
}) => {
  const files = { 'CBS.log': LOG, 'runbooks/net.md': teamArticle({ code: '0x80070035', title: 'The share is gone' }) };
  await open(workbench, files, { 'faultbook.articleFolders': ['runbooks'] });
  const view = ofLog(workbench);
  await workbench.palette('Faultbook: Filter codes');
  const box = await workbench.quickInput('Filter codes');
  await box.type('denied');
  await expect.poll(() => codesNow(view)).toEqual(['0x80070005']);
  await view.hasMessage('“denied”: 1 of 4 codes');
  await box.type('wu_');
  await expect.poll(() => codesNow(view)).toEqual(['0x80244019', '0x00240006']);
  await workbench.page.keyboard.press('Escape');
  await box.closed();
  await view.hasMessage('“wu_”: 2 of 4 codes');
  await view.rows.first().hover();
  await view.titleButton('Show all codes of the log').click();
  await expect.poll(async () => (await codesNow(view)).length).toBe(4);
  await expect.poll(() => view.messageNow()).toBe('');

  // A team's own articles are no logs.
  await workbench.palette('Faultbook: Scan logs …');
  await (await workbench.quickInput('Scan logs')).pick('logs');
  const scan = ofScan(workbench);
  await scan.hasMessage(/^Files read: 1/);
  await expect.poll(() => scan.inSightNow('0x80070005')).toMatch(/^×1 0x80070005 09:13 E_ACC\w+/);
  await expect.poll(async () => (await scan.rowTextsNow()).join('\n')).not.toContain('0x80070035');
  await scan.hasRow(/^Not searched, or only in part ?your articles/);
  await scan.twistie('0x80070005').click();
  await scan.hasRow(/^CBS\.log/);
  await scan.twistie('CBS.log').click();
  await expect.poll(() => scan.inSightNow('Failed: 0x80070005')).toMatch(/^5: Failed: 0x8007000/);
  for (const row of ['×1 0x80070005', 'Failed: 0x80070005'])
    expect(await workbench.parts.menuOf(scan.row(row)), row).toEqual(row.startsWith('×') ? MENU : MENU_OF_PLACE);
  await workbench.parts.chooseInMenu(scan.row('Failed: 0x80070005'), 'Go to the line');
  await workbench.statusHas('Ln 5,');
  await workbench.palette('Faultbook: Filter codes of the scan');
  const ofCodes = await workbench.quickInput('Filter codes');
  await ofCodes.type('denied');
  await scan.hasMessage(/^“denied”: 1 of 4 codes · Files read: 1/);
  await expect.poll(() => codesNow(scan)).toEqual(['0x80070005']);
  await ofCodes.accept();
  await workbench.palette('Faultbook: Show all codes of the scan');
  await scan.hasMessage(/^Files read: 1/);
});

test('A fresh template is a draft: named as one, counted nowhere, and it knows the log that it comes from', async ({
  workbench,
}) => {
  const folder = workbench.teamFolder({ 'one.md': teamArticle({ code: '0x80041F42' }) });
  const settings = { 'faultbook.articleFolders': [folder] };
  await open(workbench, { 'CBS.log': `${LOG}2025-11-03 09:14:00, Error  CBS  Spooler: 0x80070705\n` }, settings);
  await workbench.statusHas('4 failing codes · 5 times · 3 with article');
  await workbench.parts.chooseInMenu(ofLog(workbench).row('0x80070705'), 'New article about this code');
  const ask = await workbench.quickInput('New troubleshooting article (1/3)');
  await ask.accept();
  await workbench.quickInput(/^New article about .* \(2\/3\)$/);
  await ask.type('Printer driver is refused');
  await ask.accept();
  await (await workbench.quickInput('Where the article goes (3/3)')).pick(folder);
  await workbench.parts.activeTab('0x80070705-printer-driver-is-refused').waitFor();
  const path = join(folder, '0x80070705-printer-driver-is-refused.md');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('seenIn: ["CBS.log"]');

  await workbench.openFile('CBS.log');
  await workbench.hover('0x80070705', { holding: 'Draft: Printer driver is refused' });
  await workbench.statusHas('4 failing codes · 5 times · 3 with article');
  writeFileSync(path, text.replaceAll('✎', ''));
  await workbench.statusHas('4 failing codes · 5 times · 4 with article');
  await workbench.hover('0x80070705', { holding: 'Printer driver is refused' });
});
