import { expect } from 'vitest';
import { shippedArticle } from './article-file.ts';
import { INACTIVE_EDITOR, OUTPUT } from './parts.ts';
import { test } from './workbench.ts';

const noHovers = { 'editor.hover.enabled': 'off' };

test('With hovers off, Ctrl+. at a code offers all that the hover does, best article first', async ({ workbench }) => {
  const best = shippedArticle('0x80070005-onedrive-sync.md');
  const others = ['0x80070005-office-activation.md', '0x80070005-windows-update.md'].map(
    (name) => shippedArticle(name).title,
  );
  const checks = best.snippets.filter(({ section }) => section === '60-second check');
  await workbench.open({ file: 'OneDrive-sync.log:9:1', settings: noHovers });
  await workbench.noHover('0x80070005');

  const menu = await workbench.codeActions('0x80070005');
  const { titles } = menu;
  expect(titles[0]).toBe(`Open article: ${best.title}`);
  expect(titles.length).toBeLessThanOrEqual(10);
  const inserts = titles.filter((title) => title.startsWith('Insert into terminal: '));
  expect(inserts.map((title) => title.slice('Insert into terminal: '.length).replace(/ \([^()]*\)$/, ''))).toEqual(
    checks.slice(0, 3).map(({ label }) => label),
  );
  expect(titles).toEqual([
    `Open article: ${best.title}`,
    expect.stringMatching(/^Open article: /),
    ...inserts,
    'Commands of this article …',
    'Other articles …',
    'Copy code …',
    'Look up 0x80070005',
  ]);
  await menu.pick('Copy code …');
  const spellings = await workbench.cardList('0x80070005');
  await expect
    .poll(() => spellings.labelsNow())
    .toEqual(['Copy 0x80070005', 'Copy -2147024891', 'Copy 5', 'Copy E_ACCESSDENIED']);
  await spellings.pick('Copy -2147024891');
  await workbench.clipboardIs('-2147024891');
  await (await workbench.codeActions('0x80070005')).pick('Other articles …');
  const articles = await workbench.cardList('0x80070005');
  for (const title of others) {
    await articles.type(title);
    await articles.row(title);
  }
  await articles.cancel();

  // From here on by keyboard alone.
  await workbench.goTo(9, 130);
  await workbench.page.keyboard.press('Control+.');
  await workbench.parts.chosenAction.waitFor();
  await workbench.page.keyboard.press('Enter');
  await (await workbench.reader()).hasTitle(best.title);
  const groups = workbench.parts.editorGroups;
  await expect.poll(() => groups.count()).toBe(2);
  await workbench.parts.tabs(groups.nth(0)).filter({ hasText: 'OneDrive-sync' }).waitFor();
  await workbench.parts.lines(undefined, INACTIVE_EDITOR).first().waitFor();
});

test('Explain code under the cursor works in any document', async ({ workbench }) => {
  const source = [
    'class Upload {',
    '  const int Denied = unchecked((int)0x80070005); // E_ACCESSDENIED',
    '  const int Answer = 42;',
    '}',
  ].join('\n');
  await workbench.open({ folder: { 'Upload.cs': source }, file: 'Upload.cs:2:40' });
  const explain = () => workbench.palette('Faultbook: Explain code under the cursor');
  await explain();
  const card = await workbench.quickInput('0x80070005 · E_ACCESSDENIED · HRESULT · Win32 5 · failure');
  await card.type('Look up');
  await card.settledRows((rows) => rows.some((row) => row.active && row.label.includes('Look up 0x80070005')));
  await card.type('Impact');
  await card.row('Impact');
  await card.type('Open article');
  const [first] = await card.settledRows(
    (rows) => rows.length > 0 && rows.every(({ label }) => /^Open (?:possible )?article: /.test(label)),
  );
  await card.accept(first?.label);
  const title = first?.label.replace('Open article: ', '') ?? '';
  await (await workbench.reader()).hasTitle(title);

  // The editor serves no hover in a file that is no log, and there the command is the way.
  await workbench.page.keyboard.press('Control+1');
  await workbench.noHover('0x80070005');

  await workbench.goTo(3);
  await explain();
  await workbench.pressInNotification('No code found in line 3.', 'Look up a code');
  const lookUp = await workbench.quickInput('Look up error code');
  await lookUp.type('0x80070643');
  await lookUp.row('0x80070643 ERROR_INSTALL_FAILURE');
});

test('A code in the output panel is hovered over and explained like one in a log', async ({ workbench }) => {
  // What Faultbook says of a folder that is not there is a line of its output channel.
  await workbench.open({
    file: 'dism.log',
    settings: { 'faultbook.articleFolders': ['/not there, error 0x80070643'] },
  });
  await workbench.palette('Faultbook: Explain code under the cursor');
  await workbench.notification('cannot be read');
  await workbench.page.keyboard.press('Escape');
  await workbench.palette('Output: Show Output Channels...');
  await (await workbench.quickInput(/output channel/i)).pick('Faultbook');
  await workbench.hover('0x80070643', { within: OUTPUT, holding: 'ERROR_INSTALL_FAILURE' });
  await workbench.clickText('0x80070643', { within: OUTPUT });
  await workbench.palette('Faultbook: Explain code under the cursor');
  await workbench.cardList('0x80070643');
});
