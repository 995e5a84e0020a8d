import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/paths.ts';
import { SAMPLE_LOGS } from '../../tools/sampleLogs.ts';
import { teamArticle } from './team-article.ts';
import { type OpenOptions, test, type Workbench } from './workbench.ts';

// `npm run screenshots`: takes the pictures of the README, the walkthrough and the documentation anew. They show the window
// below its title, at a size at which its letters can be read where a page shows it smaller.

const logs = join(root, 'test', 'logs');
const picture = (name: string) => join(root, 'docs', 'pictures', `${name}.webp`);

async function open(workbench: Workbench, width: number, options: OpenOptions): Promise<void> {
  await workbench.page.setViewportSize({ width, height: 760 });
  const plain = {
    'breadcrumbs.enabled': false,
    'editor.occurrencesHighlight': 'off',
    'editor.selectionHighlight': false,
  };
  const settings = { 'editor.fontSize': 13, ...plain, ...options.settings };
  await workbench.open({ ...options, settings, theme: 'light' });
}

/** A window with the editor alone in it. */
async function withoutSideBar(workbench: Workbench): Promise<void> {
  await workbench.statusHas(/failing/);
  await workbench.palette('View: Toggle Primary Side Bar Visibility');
}

test('log', async ({ workbench }) => {
  await open(workbench, 1100, { file: 'dotnet-update.log:1:1' });
  await workbench.statusHas(/failing/);
  await workbench.palette('Faultbook: Focus on Codes in this log View');
  await workbench.parts.view('Codes in this log').hasRow('0x80070643');
  await workbench.palette('Faultbook: Go to what failed first');
  await workbench.cardOf('0x80070643');
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Home');
  await workbench.parts.view('Scan results').collapse();
  await workbench.extensionsWait(500);
  await workbench.pictureBelowTitle(picture('log'), 420);
});

test('card', async ({ workbench }) => {
  await open(workbench, 1000, { file: 'dotnet-update.log:14:1' });
  await withoutSideBar(workbench);
  await workbench.hover('0x80070643', { holding: 'Open article' });
  await workbench.pictureBelowTitle(picture('card'), 400);
});

test('reader', async ({ workbench }) => {
  await open(workbench, 1100, { file: 'dotnet-update.log:14:47' });
  await withoutSideBar(workbench);
  await workbench.palette('Faultbook: Open troubleshooting article');
  const pick = await workbench.quickInput('Open troubleshooting article');
  const [first] = await pick.settledRows((rows) => rows.some(({ active }) => active));
  await pick.accept();
  const reader = await workbench.reader();
  await reader.hasTitle(first!.label);
  await reader.section('60-second check').evaluate((section) => section.scrollIntoView());
  await workbench.extensionsWait(500);
  await workbench.pictureBelowTitle(picture('reader'), 600);
});

test('command', async ({ workbench }) => {
  await open(workbench, 1000, { file: 'dotnet-update.log:14:47' });
  await workbench.statusHas(/failing/);
  await workbench.palette('Faultbook: Focus on Codes in this log View');
  const view = workbench.parts.view('Codes in this log');
  await workbench.parts.chooseInMenu(view.row('0x80070643'), 'Insert command into terminal');
  const list = await workbench.cardList('0x80070643');
  await list.type('windows installer');
  await list.settledRows((rows) => rows.length > 2);
  await workbench.pictureBelowTitle(picture('command'), 300);
});

test('scan', async ({ workbench }) => {
  const files = SAMPLE_LOGS.map((name) => [`from the customer/${name}`, readFileSync(join(logs, name))] as const);
  await open(workbench, 1200, { folder: Object.fromEntries(files) });
  await workbench.palette('View: Show Explorer');
  await workbench.parts.chooseInMenu(workbench.parts.explorerItem('from the customer'), 'Scan logs');
  await workbench.parts.view('Scan results').hasMessage(/Files read/);
  await workbench.parts.view('Codes in this log').collapse();
  await workbench.palette('Faultbook: Show timeline of the scan');
  await workbench.editorShows(/order of time/);
  await workbench.extensionsWait(500);
  await workbench.pictureBelowTitle(picture('scan'), 600);
});

test('timeline', async ({ workbench }) => {
  const files = SAMPLE_LOGS.map((name) => [`from the customer/${name}`, readFileSync(join(logs, name))] as const);
  await open(workbench, 1100, { folder: Object.fromEntries(files) });
  await workbench.palette('View: Show Explorer');
  await workbench.parts.chooseInMenu(workbench.parts.explorerItem('from the customer'), 'Scan logs');
  await workbench.parts.view('Scan results').hasMessage(/Files read/);
  await workbench.palette('View: Toggle Primary Side Bar Visibility');
  await workbench.palette('Faultbook: Show timeline as picture');
  const panel = await workbench.timelinePicture();
  await panel.picture.locator('rect.bar').first().waitFor();
  await workbench.extensionsWait(500);
  await workbench.pictureBelowTitle(picture('timeline'), 420);
});

test('team', async ({ workbench }) => {
  const article = teamArticle({
    code: '0xE0000643',
    title: 'Badge reader does not start: 0xE0000643',
    tags: ['Badge reader'],
    causes: ['The reader is used by another program.', 'Its driver is older than the firmware.'],
    checks: [['See whether the service runs', 'powershell', 'Get-Service -Name BadgeReader']],
  });
  await open(workbench, 1100, {
    folder: { 'runbooks/badge-reader.md': article },
    file: 'runbooks/badge-reader.md',
    settings: { 'faultbook.articleFolders': ['runbooks'] },
  });
  await workbench.palette('View: Toggle Primary Side Bar Visibility');
  await workbench.palette('Faultbook: Preview article');
  await (await workbench.reader()).hasTitle('Badge reader does not start: 0xE0000643');
  await workbench.extensionsWait(500);
  await workbench.pictureBelowTitle(picture('team'), 520);
});

test('filter', async ({ workbench }) => {
  await open(workbench, 1100, { file: 'WindowsUpdate.log:1:1' });
  await withoutSideBar(workbench);
  await workbench.palette('Faultbook: Filter log …');
  const pick = await workbench.quickInput(/^Filter WindowsUpdate\.log/);
  await pick.pick('Only lines with a failing code');
  await pick.accept('Show these lines');
  await workbench.editorShows(/^Filtered/);
  await workbench.extensionsWait(500);
  await workbench.pictureBelowTitle(picture('filter'), 300);
});

test('notes', async ({ workbench }) => {
  await open(workbench, 1100, { file: 'msi-install.log:21:1' });
  await workbench.statusHas(/failing/);
  await workbench.palette('Faultbook: Note at this line …');
  const box = await workbench.quickInput('Note at line 21');
  await box.type('The cabinet is cut short');
  await box.accept();
  await workbench.clickStatus(/failing/);
  for (const name of ['Codes in this log', 'Scan results']) await workbench.parts.view(name).collapse();
  await workbench.parts.view('Notes').hasRow('cut short');
  await workbench.extensionsWait(500);
  await workbench.pictureBelowTitle(picture('notes'), 440);
});
