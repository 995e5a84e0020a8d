import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../tools/paths.ts';
import { readArticle } from './article-file.ts';
import { whole } from './hover-card.ts';
import { OUTPUT } from './parts.ts';
import { teamArticle } from './team-article.ts';
import { literally } from './texts.ts';
import { settled } from './until.ts';
import { test } from './workbench.ts';

/** The article that the format was first written for, where it is at hand, and one of our own in the same shape. */
const seeds = [
  join(import.meta.dirname, 'fixtures', 'seed-like.txt'),
  join(root, '..', 'shared', 'seeds', '000_c2858c0e88738e33.txt'),
].filter((path) => existsSync(path));

for (const path of seeds) {
  test(`A team's article loads unchanged: ${basename(path)}`, async ({ workbench }) => {
    const article = readArticle(path);
    expect(article.causes).toHaveLength(5);
    const folder = workbench.teamFolder({ [basename(path)]: readFileSync(path) });
    await workbench.open({
      folder: { 'setup.log': 'Runtime update: error 0x80070643\n' },
      file: 'setup.log',
      settings: { 'faultbook.articleFolders': [folder] },
    });

    const card = await workbench.hover('0x80070643', { holding: article.title });
    expect(card.text).toMatch(
      new RegExp(`${literally(article.title)} · (?:.+ · )?urgency Medium · from ${literally(basename(path))}`),
    );
    const shown = card.text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    for (const line of [`Occurrence: ${article.occurrence}`, `Impact: ${article.impact}`]) {
      // They share a line.
      expect(shown.flatMap((one) => one.split(' · ')).map((one) => whole(one, line))).toContain(line);
    }
    const causes = shown.filter((line) => /^\d\. /.test(line));
    expect(causes.map((line, index) => whole(line.slice(3), article.causes[index]))).toEqual(
      article.causes.slice(0, 2),
    );
    expect(causes.at(-1)).toMatch(/ \(\+3 more\)$/);
    expect(card.text).not.toContain('1 line');
    expect(card.links.map((link) => link.text)).toContain('Check current ACLs');

    const menu = await workbench.codeActions('0x80070643');
    expect(menu.titles[0]).toBe(`Open article: ${article.title}`);
    expect(menu.titles).toContain('Insert into terminal: Check current ACLs (Command Prompt)');
    expect(menu.titles).toContain('Insert into terminal: Check your privileges (Command Prompt)');
    expect(menu.titles.filter((title) => /Insert into terminal: Check .*\(PowerShell\b/.test(title))).not.toEqual([]);
    expect(menu.titles.join()).not.toContain('1 line');

    // Its sample path is a placeholder, asked for and put into the command.
    await menu.pick('Insert into terminal: Check current ACLs');
    const ask = await workbench.quickInput('Check current ACLs');
    await ask.hasMessage(/^C:\\Path\\To\\/);
    await ask.type('D:\\Our apps\\Runtime');
    await ask.accept();
    const choice = await workbench.quickInput('Check current ACLs');
    expect((await choice.row('Copy to clipboard')).detail).toBe('icacls "D:\\Our apps\\Runtime"');
    await choice.cancel();

    await workbench.palette('Faultbook: Explain code under the cursor');
    const list = await workbench.cardList('0x80070643');
    await list.row(new RegExp(`^${literally(article.title)} · (?:.+ · )?urgency Medium`));
    await list.row('Occurrence: ');
    expect(JSON.stringify(await list.settledRows())).not.toContain('1 line');
    await list.type('Open article');
    await list.accept(`Open article: ${article.title}`);

    const reader = await workbench.reader();
    await reader.hasTitle(article.title);
    for (const section of article.sections) {
      await expect.poll(() => reader.heading(section).count(), { message: section }).toBe(1);
    }
    await expect.poll(() => reader.points(article.causes[0] ?? '').allInnerTexts()).toEqual(article.causes);
    const page = await settled('The page', () => reader.body.innerText());
    expect(page).toContain('Urgency Medium');
    expect(page).not.toContain('1 line');
  });
}

test('Broken articles get one message with file and line; the others work; a mended one comes without a reload', async ({
  workbench,
}) => {
  const good = teamArticle({ code: '0x80041F42', title: 'The good one' });
  const late = teamArticle({ code: '0x80041F43', title: 'The mended one' });
  const folder = workbench.teamFolder({
    'a broken.md': late.replace('lang: "en"', 'lang: "en'),
    'binary.txt': new Uint8Array([0x4d, 0x5a, 0x90, 0x00, 0x03, 0x00]),
    'code.md': good.replace('---\n', '---js\n{ title: require("child_process").execSync("touch ran") }\n'),
    'deep/nested/good.markdown': good,
    'huge.md': `${good}${'x'.repeat(1024 * 1024)}`,
    'readme.md': '# No article at all\n',
  });
  await workbench.open({
    folder: { 'app.log': 'Start: error 0x80041F42\nStop: error 0x80041F43\n' },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder] },
  });
  // An answer does not wait for team folders: the first hover may come before their articles.
  const shown = 'The good one · urgency Low · from deep/nested/good.markdown';
  await workbench.hover('0x80041F42', { holding: shown });
  expect((await workbench.hover('0x80041F43')).text).not.toContain('urgency');

  const message = await workbench.notification('Article not loaded');
  expect(message.text).toMatch(/a broken\.md, line \d+: .*YAML/);
  expect(message.text).toContain('(4 more files)');
  const about = (await workbench.notificationsNow()).filter(({ text }) => /not loaded|YAML|binary|huge/.test(text));
  expect(about).toHaveLength(1);
  await workbench.pressInNotification('Article not loaded', 'Show all');
  await workbench.page.keyboard.press('Escape');
  for (const one of ['a broken.md:', 'binary.txt:1: The file is binary', 'code.md:1:', 'huge.md:1:', 'readme.md:1:'])
    await workbench.editorShows(one, OUTPUT);

  writeFileSync(join(folder, 'a broken.md'), late);
  await workbench.hover('0x80041F43', { holding: 'The mended one · urgency Low' });
  rmSync(join(folder, 'deep'), { recursive: true });
  await workbench.hover('0x80041F42', { holding: /^(?![\s\S]*The good one)/ });
  // A folder that is moved in brings its articles along.
  const moved = join(workbench.teamFolder({ '../waiting/good.md': good }), '..', 'waiting');
  renameSync(moved, join(folder, 'moved in'));
  await workbench.hover('0x80041F42', { holding: 'from moved in/good.md' });
});

test('What an article or a log says is text, whatever it looks like', async ({ workbench }) => {
  const title = '[Free](command:faultbook.x) <img src=//a.b/x.png> $(flame) **b**';
  const cause =
    '![pixel](https://example.com/pixel.png) [here](https://example.com/login) [run](command:faultbook.lookUpCode)';
  const folder = workbench.teamFolder({ 'evil.md': teamArticle({ code: '0x80041F42', title, causes: [cause] }) });
  await workbench.open({
    folder: { 'app.log': 'Start: error 0x80041F42\n' },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder] },
  });
  await workbench.articleCame();
  const card = await workbench.hover('0x80041F42');
  expect(card.text).toContain(title);
  expect(card.links.map(({ text, href }) => `${text} ${href.split('?')[0]}`)).toEqual([
    'Open article command:faultbook.openArticle',
    'Copy code command:faultbook.copyCode',
    'Request logs command:faultbook.requestLogs',
    'More command:faultbook.explainCode',
  ]);
  expect(card.html).not.toContain('<img');
  expect(card.html).not.toContain('codicon-flame');
  await card.click('Open article');
  const reader = await workbench.reader();
  await reader.shows(title);
  // It would stand in the cause, or before it.
  await reader.body.filter({ hasText: 'pixel' }).waitFor();
  await expect.poll(() => reader.foreign.count()).toBe(0);
  expect(workbench.externalRequests).toEqual([]);
});
