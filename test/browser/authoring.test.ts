import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { teamArticle } from './team-article.ts';
import { holds } from './until.ts';
import { test } from './workbench.ts';

test('A wrong name beside a code is caught while one types, explained and mended', async ({ workbench }) => {
  const folder = workbench.teamFolder({ 'scan.md': teamArticle({ code: '0x80240439', title: 'The scan stops' }) });
  await workbench.open({
    folder: false,
    file: join(folder, 'scan.md'),
    settings: { 'faultbook.articleFolders': [folder] },
  });
  await workbench.goTo(3, 1);
  await workbench.page.keyboard.press('End');
  await workbench.page.keyboard.press('ArrowLeft');
  await workbench.page.keyboard.type(' (WU_E_NOT_INITIALIZED)');

  const squiggle = workbench.parts.errorSquiggles;
  await squiggle.first().waitFor();
  await workbench.palette('Problems: Focus on Problems View');
  const problem = workbench.parts.problemRows.filter({ hasText: '0x80240439 is not WU_E_NOT_INITIALIZED' });
  await problem.filter({ hasText: 'that is 0x80240004' }).filter({ hasText: 'FB005' }).waitFor();

  const menu = await workbench.codeActions('WU_E_NOT_INITIALIZED');
  expect(menu.titles).toContain('Explain FB005');
  await menu.pick('Write WU_E_PT_INVALID_FORMAT');
  await workbench.editorShows('(WU_E_PT_INVALID_FORMAT)');
  await squiggle.first().waitFor({ state: 'hidden' });

  // What the number is, while one writes.
  await workbench.hover('0x80240439', { holding: 'WU_E_PT_INVALID_FORMAT' });
});

test('A cmdlet that is not in the list beside the articles is marked, and one that is is not', async ({
  workbench,
}) => {
  const text = `${teamArticle({ code: '0x80240439', title: 'The scan stops' })}
## Prevention checklist
- Look with \`Get-Service -Name wuauserv\`, and with \`Get-Servce\`.
`;
  const folder = workbench.teamFolder({
    'scan.md': text,
    'commands.tsv': 'cmdlet\tGet-Service\thttps://learn.microsoft.com/example\tName\n',
  });
  await workbench.open({
    folder: false,
    file: join(folder, 'scan.md'),
    settings: { 'faultbook.articleFolders': [folder] },
  });
  await workbench.palette('Problems: Focus on Problems View');
  const problems = workbench.parts.problemRows.filter({ hasText: 'FB046' });
  await problems.filter({ hasText: 'Get-Servce' }).waitFor();
  await expect.poll(() => problems.count()).toBe(1);
});

test('A new article begins from the code under the cursor; its preview follows what is written', async ({
  workbench,
}) => {
  const folder = workbench.teamFolder({ 'one.md': teamArticle({ code: '0x80041F42' }) });
  await workbench.open({
    folder: { 'print.log': 'Spooler: error 0x80070705 while a driver was added\n' },
    file: 'print.log',
    settings: { 'faultbook.articleFolders': [folder] },
  });
  await workbench.clickText('0x80070705');
  await workbench.palette('Faultbook: New troubleshooting article');
  const ask = await workbench.quickInput('New troubleshooting article (1/3)');
  await ask.hasValue('0x80070705');
  await ask.accept();
  await workbench.quickInput(/^New article about .* \(2\/3\)$/);
  await ask.hasMessage(/^What fails/);
  await ask.type('Printer driver is refused');
  await ask.accept();
  const where = await workbench.quickInput('Where the article goes (3/3)');
  await where.pick(folder);

  await workbench.parts.activeTab('0x80070705-printer-driver-is-refused').waitFor();
  const path = join(folder, '0x80070705-printer-driver-is-refused.md');
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('title: "Printer driver is refused (0x80070705)"');
  expect(text).toContain('ERROR_UNKNOWN_PRINTER_DRIVER');
  expect(text).toContain('codes: ["0x80070705", "win32:1797"]');
  expect(text).toContain('seenIn: ["print.log"]');
  expect(text.match(/^## /gm)).toHaveLength(10);

  await workbench.palette('Faultbook: Preview article');
  const preview = await workbench.reader();
  await preview.hasTitle('Printer driver is refused');
  // Its buttons, if it had any, came with its title.
  await expect.poll(() => preview.button(/^Copy/).count()).toBe(0);

  // The cursor stands on the first thing to write; what is typed shows at once, before it is saved.
  await workbench.goTo(12, 3);
  await workbench.page.keyboard.press('Shift+End');
  await workbench.page.keyboard.type('The spooler log says that the driver is unknown.');
  await preview.frame.getByText('The spooler log says that the driver is unknown.').waitFor();

  // The page goes where the source goes.
  await workbench.goTo(46);
  const references = preview.heading('References');
  await holds('The end of the preview', async () => ((await references.boundingBox())?.y ?? 960) < 960);
});

test('An article is completed: fields, tags in use, sections, fence languages', async ({ workbench }) => {
  const folder = workbench.teamFolder({
    'one.md': teamArticle({ code: '0x80041F42', tags: ['Label printers'] }),
    'draft.md': '---\ntitle: "Draft"\nerrorText: "Failed: 0x80041F43"\n\n---\n\n## Summary\n\n',
  });
  await workbench.open({
    folder: false,
    file: join(folder, 'draft.md'),
    settings: { 'faultbook.articleFolders': [folder] },
  });
  const { keyboard } = workbench.page;
  // The one that Enter takes: the list follows what is typed a moment later.
  const first = workbench.parts.chosenSuggestion;
  const offered = async (label: string) => {
    await keyboard.press('Control+Space');
    await first.filter({ hasText: label }).waitFor();
  };
  await workbench.goTo(4);
  await keyboard.type('ta');
  await offered('tags');
  await keyboard.press('Enter');
  await workbench.editorShows('tags: [""]');
  await keyboard.type('Lab');
  await offered('Label printers');
  await keyboard.press('Enter');
  await workbench.editorShows('tags: ["Label printers"]');
  await workbench.goTo(8);
  await keyboard.type('## Common p');
  await offered('## Common pitfalls');
  await keyboard.press('Enter');
  await workbench.editorShows('## Common pitfalls');
  await keyboard.type('```pow');
  await offered('powershell');
  await keyboard.press('Escape');
});

test('An article without a code is found by its phrase, in any case and spacing', async ({ workbench }) => {
  const text = teamArticle({ code: '', title: 'The label printer pauses' }).replace(
    'errorText: "Our app failed: "',
    'errorText: "Label roll jammed at the cutter"',
  );
  const folder = workbench.teamFolder({ 'jam.md': text });
  await workbench.open({
    folder: { 'printer.log': '09:12 P7 state: LABEL  ROLL jammed at\tthe cutter, waiting\n' },
    file: 'printer.log',
    settings: { 'faultbook.articleFolders': [folder] },
  });
  const card = await workbench.hover('jammed', { holding: 'The label printer pauses' });
  expect(card.text).toContain('LABEL ROLL jammed at the cutter');
  expect(card.text).toContain('from jam.md');
  const menu = await workbench.codeActions('jammed');
  expect(menu.titles[0]).toBe('Open article: The label printer pauses');
  await menu.pick('Open article');
  const reader = await workbench.reader();
  await reader.hasTitle('The label printer pauses');
});
