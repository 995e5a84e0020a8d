import { expect } from 'vitest';
import { shippedArticle } from './article-file.ts';
import { INACTIVE_EDITOR, OUTPUT } from './parts.ts';
import { type TeamArticle, teamArticle } from './team-article.ts';
import { test } from './workbench.ts';

const noHovers = { 'editor.hover.enabled': 'off' };

test('With hovers off, Ctrl+. at a code offers the best article, its first commands, and all else behind "More"', async ({
  workbench,
}) => {
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
  const inserts = titles.filter((title) => title.startsWith('Insert into terminal: '));
  expect(inserts.map((title) => title.slice('Insert into terminal: '.length).replace(/ \([^()]*\)$/, ''))).toEqual(
    checks.slice(0, 3).map(({ label }) => label),
  );
  expect(titles).toEqual([
    `Open article: ${best.title}`,
    ...inserts,
    'Commands of this article …',
    'Copy 0x80070005',
    'Hunt for this code …',
    'More …',
  ]);
  await menu.pick('More …');
  const spellings = await workbench.cardList('0x80070005');
  await spellings.type('Copy');
  await expect
    .poll(async () => (await spellings.labelsNow()).filter((label) => label.startsWith('Copy ')))
    .toEqual(['Copy 0x80070005', 'Copy -2147024891', 'Copy 5', 'Copy E_ACCESSDENIED']);
  await spellings.pick('Copy -2147024891');
  await workbench.clipboardIs('-2147024891');
  await (await workbench.codeActions('0x80070005')).pick('More …');
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

test("An editor's menu leads to article and card, and names no key that does something else", async ({ workbench }) => {
  await workbench.open({ folder: { 'app.log': 'Start failed, hr = 0x80070005\n' }, file: 'app.log' });
  await workbench.clickText('0x80070005');
  const entries = await workbench.parts.menuAtCursor();
  expect(entries).toEqual(expect.arrayContaining(['Explain code under the cursor', 'Open troubleshooting article']));
});

/** A log of many screens: so many lines, of which some say something else, by their number from 1. */
const longLog = (said: Readonly<Record<number, string>>) =>
  Array.from({ length: 3000 }, (_, i) => said[i + 1] ?? `12:00:00 INFO step ${i + 1} is done`).join('\n');

test('The next code shows its card where the way there leads over many screens', async ({ workbench }) => {
  const log = longLog({
    900: '12:00:01 ERROR Update failed, hr = 0x80240022',
    1800: `12:00:01 ERROR ${'very '.repeat(60)}far to the right, hr = 0x80070643`,
    2900: '12:00:02 ERROR Start failed, hr = 0x80070005',
  });
  await workbench.open({ folder: { 'app.log': log }, file: 'app.log' });
  await workbench.statusHas('3 ');
  const arrive = async (key: string, code: string) => {
    await workbench.page.keyboard.press(key);
    const card = await workbench.cardOf(code);
    expect(card.links.at(-1)?.text).toBe('More');
  };
  await arrive('Alt+Shift+.', '0x80240022');
  await arrive('Alt+.', '0x80070643');
  await arrive('Alt+.', '0x80070005');
  await arrive('Alt+Shift+,', '0x80070643');
  await arrive('Alt+,', '0x80240022');
});

test('From an opened log to the right command at the prompt it takes at most six keys', async ({ workbench }) => {
  const values: TeamArticle['values'] = [['Store', 'store ([/\\w]{1,80}) is', 'INFO store /var/opt/app is used']];
  const folder = workbench.teamFolder({
    'list.md': teamArticle({ code: '0x80041F42', checks: [['List the store', 'bash', 'ls -la <Store>']], values }),
    'make.md': teamArticle({ code: '0x80041F43', checks: [['Make the store anew', 'bash', 'mkdir <Store>']], values }),
  });
  const log = longLog({
    1200: '12:00:01 INFO store /srv/data is used',
    2500: '12:00:02 ERROR Start failed, hr = 0x80041F42',
    2900: '12:00:03 ERROR Second start failed, hr = 0x80041F43',
  });
  const settings = { 'faultbook.articleFolders': [folder] };
  await workbench.open({ folder: { 'app.log': log }, file: 'app.log', settings });
  await workbench.articleCame();
  let pressed = 0;
  const press = async (key: string) => {
    pressed++;
    await workbench.page.keyboard.press(key);
  };
  /** The failure, its menu, its first command, and the value that the log has for it. */
  const fill = async (code: string, label: string) => {
    await press('Alt+Shift+.');
    await workbench.cardOf(code);
    await press('Control+.');
    await workbench.parts.chosenAction.filter({ hasText: 'Open article' }).waitFor();
    await press('ArrowDown');
    await workbench.parts.chosenAction.filter({ hasText: label }).waitFor();
    await press('Enter');
    const box = await workbench.quickInput(label);
    await box.hasValue('/srv/data');
    await press('Enter');
  };

  await fill('0x80041F42', 'List the store');
  await workbench.terminalShows(/[$#] ls -la \/srv\/data$/);
  expect(pressed).toBeLessThanOrEqual(6);

  // What changes something asks first, and that is a key more.
  await workbench.page.keyboard.press('Control+C');
  await workbench.terminalShows(/[$#]$/);
  await workbench.page.keyboard.press('Control+1');
  pressed = 0;
  await fill('0x80041F43', 'Make the store anew');
  await workbench.dialog('mkdir /srv/data');
  await press('Enter');
  await workbench.terminalShows(/[$#] mkdir \/srv\/data$/);
  expect(pressed).toBeLessThanOrEqual(6);
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
