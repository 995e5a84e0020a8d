import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { HOSTILE_ARTICLES } from '../fuzz/hostileArticles.ts';
import { teamArticle } from './team-article.ts';
import { test } from './workbench.ts';

/** A few kilobytes that cost a reader of commands the cube of them. */
const quotes = (shell: string) =>
  teamArticle({ code: '0x80041F41', checks: [['Look', shell, `${'"$('.repeat(1600)}`]] });

test('Hostile articles keep no hover waiting, and none of the others from being loaded', async ({ workbench }) => {
  const hostile = HOSTILE_ARTICLES.map(({ size, make }, index): [string, string] => [`a${index}.md`, make(size)]);
  const folder = workbench.teamFolder({
    ...Object.fromEntries(hostile),
    'b quotes.md': quotes('bash'),
    'b more.md': quotes('powershell'),
    'c good.md': teamArticle({ code: '0x80041F42', title: 'The good one' }),
  });
  await workbench.open({
    folder: { 'app.log': 'Start: error 0x80041F42, error 0x80070643\n' },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder] },
  });
  // The articles that ship answer while the folder is still being read.
  await workbench.hover('0x80070643', { holding: 'ERROR_INSTALL_FAILURE' });
  await workbench.hover('0x80041F42', { holding: 'The good one', ms: 180_000 });
  const message = await workbench.notification('Article not loaded');
  expect(message.text).toMatch(/a\d+\.md, line \d+: .*\(\d+ more files\)/);
});

test('What the reader inserts is what it shows, also where nobody tells of changes to files', async ({ workbench }) => {
  const version = (word: string) =>
    teamArticle({ code: '0x80041F42', title: `Version ${word}`, checks: [['Greet', 'bash', `printf '%s' ${word}`]] });
  const folder = workbench.teamFolder({ 'case.md': version('old') });
  await workbench.open({
    folder: { 'app.log': 'Start: error 0x80041F42\n' },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder], 'files.watcherExclude': { '**': true } },
  });
  const card = await workbench.hover('0x80041F42', { holding: 'Version old' });
  await card.click('Open article');
  const reader = await workbench.reader();
  await reader.hasTitle('Version old');
  writeFileSync(join(folder, 'case.md'), version('new'));
  await reader.button('Insert: Greet').click();
  await workbench.notification('This command has changed in its article');
  await reader.hasTitle('Version new');
  // What the click made the extension ask for, if anything, is done by then.
  await workbench.configure({});
  await expect.poll(() => workbench.parts.terminals.count()).toBe(0);
  await workbench.page.keyboard.press('Escape');
  await reader.button('Insert: Greet').click();
  await workbench.terminalShows(/[$#] printf '%s' new$/);
  // The hover says the same as the reader.
  await workbench.page.keyboard.press('Control+1');
  await workbench.hover('0x80041F42', { holding: 'Version new' });
});
