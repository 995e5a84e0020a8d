import { appendFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import { zipOf } from '../unit/archives/make/zip.ts';
import { all, inMarkdown, NAMES, Surfaces, TEXTS } from './hostile.ts';
import { teamArticle } from './team-article.ts';
import { tries } from './until.ts';
import { test, type Workbench } from './workbench.ts';

const CODE = '0x80041F42';
const LOG_NAME = `${all(NAMES)}.log`;
const TEXT = all(TEXTS);
const PHRASE = `The boiler went cold ${all(NAMES)}`;

/** What a template of the editor would fill in. */
const VARIABLES = 'variables $0 $CLIPBOARD $TM_FILENAME';

/** An article in which everything that one can write is hostile; its first label follows `Greet`. */
function article(code: string): string {
  return teamArticle({
    code,
    title: `Title ${TEXT}`,
    tags: [...TEXTS.map((text) => `tag ${text}`), VARIABLES],
    // A hover shows two causes and cuts long lines: all of the texts are just in sight in two.
    causes: [TEXTS.slice(0, 3), TEXTS.slice(3)].map((some) => inMarkdown(all(some))),
    checks: [
      [inMarkdown(`Greet ${TEXT}`), 'bash', "printf 'hel%s' '$(beaker) [a](command:hostile)'"],
      [inMarkdown(`Fill ${all(NAMES)}`), 'bash', 'echo <A [a](command:hostile) $(beaker) $(rocket~spin)>'],
      [inMarkdown(`Change ${TEXT}`), 'bash', "touch '$(beaker) [a](command:hostile)'"],
      [inMarkdown(`Wipe ${TEXT}`), 'bash', "rm -r '$(beaker) [a](command:hostile)'"],
      [inMarkdown(`Count ${TEXT}`), 'bash', 'printf 1', "printf '$(beaker) [a](command:hostile)'"],
      [inMarkdown(`Elsewhere ${TEXT}`), 'cmd', 'ver'],
      [inMarkdown(`Broken ${all(NAMES)}`), 'bash', 'printf a\u200bb'],
    ],
  });
}

const messages = ({ parts }: Workbench) => parts.messages;
const hovers = ({ parts }: Workbench) => parts.hovers;
const view = ({ parts }: Workbench, title: string) => parts.view(title);

/** Closes whatever lies over the window. */
async function clear(workbench: Workbench): Promise<void> {
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Escape');
  await workbench.palette('Notifications: Clear All Notifications');
}

/** Rests the mouse on something until its hover is shown. */
async function rest(workbench: Workbench, element: Locator): Promise<void> {
  await tries('A hover', async (timeout) => {
    await workbench.page.mouse.move(5, 5);
    // The one before may lie over it.
    await hovers(workbench).first().waitFor({ state: 'hidden', timeout });
    await element.hover({ timeout });
    await hovers(workbench).first().waitFor({ timeout });
    return true;
  });
}

/** Rests the mouse on a row of a view until its hover is shown. */
const restOnRow = (workbench: Workbench, title: string, row: string | RegExp) =>
  rest(workbench, view(workbench, title).row(row));

test('An untrusted folder shows what it likes, and none of it is a link or an icon', async ({ workbench }) => {
  const { parts } = workbench;
  const surfaces = new Surfaces();
  const broken = '---\ntitle: |[Open](command:hostile)\n---\n';
  await workbench.open({
    folder: {
      [LOG_NAME]: `Error ${CODE}: ${TEXT}\n${PHRASE}\n`,
      'runbooks/phrase.md': article('0x80041F43').replace(/^errorText: .*$/m, `errorText: ${JSON.stringify(PHRASE)}`),
      'runbooks/own.md': article(CODE),
      [`runbooks/${all(NAMES)}.md`]: broken,
    },
    file: LOG_NAME,
    settings: { 'faultbook.articleFolders': ['runbooks', `gone ${TEXT}`, `file:////${all(NAMES)}`] },
    restricted: true,
  });
  // Messages that come by themselves.
  await workbench.notification('cannot be read');
  // The beginning of it: an entry of a setting may be long.
  await surfaces.look('message: a folder that cannot be read', messages(workbench), TEXTS.slice(0, 3));
  await workbench.notification('is not a folder');
  await surfaces.look('message: a folder that is none', messages(workbench), NAMES);
  await workbench.notification('Article not loaded');
  await surfaces.look('message: an article that is broken', messages(workbench), [...NAMES, '[Open](command:hostile)']);
  await clear(workbench);

  // At the code.
  const card = await workbench.hover(CODE, { holding: 'Title' });
  await surfaces.look('hover', card.element, TEXTS);
  const actions = await workbench.codeActions(CODE);
  await surfaces.look('light bulb', parts.lightBulb, TEXTS, async () => actions.titles.join('\n'));
  await actions.pick(/Insert into terminal: Greet/);
  await workbench.notification('which is not trusted');
  await surfaces.look('message: a snippet that is not trusted', messages(workbench), TEXTS);
  await clear(workbench);
  await workbench.clickText(CODE);
  await workbench.palette('Faultbook: Explain code under the cursor');
  const explained = await workbench.cardList(CODE);
  await explained.row('Title');
  await surfaces.look('quick pick: a card', explained.element, TEXTS);
  await explained.cancel();

  const phrase = await workbench.hover('boiler');
  await surfaces.look('hover: a phrase', phrase.element, NAMES);
  await (await workbench.codeActions('boiler')).pick('Copy The boiler');
  await surfaces.look('status bar: a phrase that was copied', parts.statusBar, NAMES);
  await workbench.clickText('boiler');
  await workbench.palette('Faultbook: Explain code under the cursor');
  const told = await workbench.quickInput(/^The boiler/);
  await surfaces.look('quick pick: title', told.titleBar, NAMES);
  await told.cancel();

  // The lists of articles and codes.
  await workbench.palette('Faultbook: Open troubleshooting article');
  const list = await workbench.quickInput('Open troubleshooting article');
  await list.row('Title');
  await surfaces.look('quick pick: articles', list.element, [...TEXTS, `At the cursor: ${PHRASE}`]);
  await list.type(TEXT);
  await surfaces.look('quick pick: articles for a text', list.element, TEXTS);
  await list.type('Title beaker');
  await list.row('Title');
  await list.pick('Title');
  const reader = await workbench.reader();
  await reader.title.waitFor();
  await surfaces.look('tab of the reader', parts.tabBar, ['Title [a](command:hostile)']);
  // Addresses of the web are links in an article; the editor asks before it opens one.
  const words = async () => (await reader.body.textContent()) ?? '';
  await surfaces.look('reader', reader.body, TEXTS, words, /^link https:/);
  await workbench.palette('View: Close Editor');
  await workbench.palette('Faultbook: Look up error code');
  const lookUp = await workbench.quickInput('Look up error code');
  await lookUp.type(`zz ${TEXT}`);
  await surfaces.look('quick pick: codes for a text', lookUp.element, TEXTS);
  await lookUp.cancel();

  // The view of the log, with its hovers.
  await workbench.palette('Faultbook: Focus on Codes in this log View');
  await view(workbench, 'Codes in this log').click(CODE);
  await surfaces.look('view of a log', view(workbench, 'Codes in this log').element, [...TEXTS, ...NAMES]);
  await restOnRow(workbench, 'Codes in this log', CODE);
  await surfaces.look('hover in the view of a log: a code', hovers(workbench), TEXTS);
  await restOnRow(workbench, 'Codes in this log', /^1: /);
  await surfaces.look('hover in the view of a log: a line', hovers(workbench), TEXTS.slice(0, -1));

  // Writing an article.
  await workbench.palette('Faultbook: New troubleshooting article');
  const first = await workbench.quickInput('New troubleshooting article (1/3)');
  await first.type(TEXT);
  await first.accept();
  await workbench.quickInput(/\(2\/3\)$/);
  await surfaces.look('input box: title', first.element, TEXTS);
  await first.type('x');
  await first.accept();
  await workbench.quickInput('Where the article goes (3/3)');
  await first.row('runbooks');
  await surfaces.look('quick pick: folders', first.element, TEXTS.slice(0, 1));
  await first.cancel();

  expect(surfaces.wrong()).toEqual({});
});

test('What is about to be inserted is shown as it is', async ({ workbench }) => {
  const { page, parts } = workbench;
  const surfaces = new Surfaces();
  const LINE = ['$(beaker)', '[a](command:hostile)'];
  const FILLED = ['[a](command:hostile)', '$(beaker)', '$(rocket~spin)'];
  const own = article('0x80041F43')
    .replace(/^tags: .*$/m, 'tags: [""]')
    .replace(/^lang: .*$/m, `$&\n${JSON.stringify(all(FILLED))}: unknown`);
  const folder = workbench.teamFolder({ 'app.md': article(CODE) });
  await workbench.open({
    folder: {
      'app.log': `Start: error ${CODE}\n`,
      'own.md': own,
    },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder] },
  });
  await workbench.articleCame();
  const insert = (label: string) => workbench.insertCommand(CODE, label);

  // A terminal whose name is another's to choose.
  await workbench.newTerminal();
  await workbench.palette('Terminal: Rename...');
  const name = await workbench.quickInput(/terminal name/i);
  await name.type(`t ${all(NAMES)}`);
  await name.accept();
  await workbench.page.keyboard.press('Control+1');
  await insert('Elsewhere');
  const elsewhere = await workbench.quickInput(/^Elsewhere/);
  await surfaces.look('quick pick: no fitting terminal', elsewhere.titleBar, TEXTS);
  await surfaces.look('quick pick: the name of a terminal', elsewhere.list, NAMES);
  await elsewhere.pick('Copy to clipboard');

  await insert('Fill');
  const box = await workbench.quickInput(/^Fill/);
  await surfaces.look('input box: prompt', box.messageBar, FILLED);
  await surfaces.look('input box: snippet as title', box.titleBar, NAMES);
  await surfaces.look(
    'input box: placeholder',
    box.input,
    FILLED,
    async () => (await box.input.getAttribute('placeholder')) ?? '',
  );
  await rest(workbench, box.button('Keep'));
  await surfaces.look('input box: hover of a button', hovers(workbench), FILLED);
  await box.type('a\u202eb');
  await surfaces.look('input box: what is wrong', box.messageBar, ['U+202E']);
  await box.cancel();

  await insert('Change');
  await surfaces.look('dialog: what changes', parts.dialog, [...TEXTS, ...LINE]);
  await workbench.pressInDialog('Cancel');
  await insert('Wipe');
  await surfaces.look('dialog: what is hard to undo', parts.dialog, [...TEXTS, ...LINE]);
  await workbench.pressInDialog('Copy');
  await surfaces.look('status bar: what was copied', parts.statusBar, LINE);
  await insert('Broken');
  await workbench.notification('is not inserted');
  await surfaces.look('message: a snippet that is refused', messages(workbench), NAMES);
  await clear(workbench);

  await workbench.palette('View: Toggle Panel Visibility');
  await insert('Count');
  const next = parts.statusItem('Line 1 of 2 is at the prompt');
  await next.waitFor();
  await rest(workbench, next);
  await surfaces.look('status bar: hover of the next line', hovers(workbench), LINE);

  // What helps to write articles: the tags of others are offered.
  await workbench.openFile('own.md');
  await workbench.goTo(4, 9);
  await page.keyboard.press('Control+Space');
  const suggestions = parts.suggestions;
  await suggestions.waitFor();
  await page.keyboard.type('t');
  await surfaces.look('completion', suggestions, ['tag [a](command:hostile)', 'tag $(beaker)']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+Space');
  await suggestions.waitFor();
  await page.keyboard.type('var');
  await parts.suggestion('variables').waitFor();
  await page.keyboard.press('Enter');
  const tags = parts.lines('tags:');
  await surfaces.look('what a completion has inserted', tags, [VARIABLES]);
  const problem = await workbench.hover('~spin)":');
  await surfaces.look('hover: a problem', problem.element, FILLED);
  await workbench.palette('Problems: Focus on Problems View');
  await surfaces.look('problems', parts.problems, FILLED);
  await workbench.palette('Faultbook: Preview article');
  await parts.activeTab('Preview: Title').waitFor();
  await surfaces.look('tab of the preview', parts.tabBar, TEXTS.slice(0, 1));

  expect(surfaces.wrong()).toEqual({});
});

test('Names of scanned files and of what is in archives are shown as they are', async ({ workbench }) => {
  const { page, parts } = workbench;
  const surfaces = new Surfaces();
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const failure = `${TEXT} Install failed: hr = ${CODE}\n`;
  const inside = [...NAMES, "[c](https://hostile.example 't')"];
  const parent = workbench.teamFolder({
    [`${all(NAMES)}/${all(NAMES)}.log`]: failure,
    [`${all(NAMES)}/in.zip`]: zipOf([
      { name: `${all(inside)}.log`, data: utf8(failure) },
      { name: `${all(inside)} broken.log`, data: utf8(failure), crc: 1 },
    ]),
  });
  const folder = join(parent, all(NAMES));
  // Takes no room on the disk, and long to read.
  const slow = join(folder, `zz ${all(NAMES)}.log`);
  appendFileSync(slow, failure);
  truncateSync(slow, 200 * 2 ** 30);
  await workbench.open({ folder });
  await workbench.palette('Faultbook: Scan logs …');
  const where = await workbench.quickInput('Scan logs');
  await where.row(NAMES[0]!);
  await surfaces.look('quick pick: folders of the workspace', where.element, NAMES);
  await where.pick(/workspace folder/);
  await view(workbench, 'Scan results').hasMessage('zz');
  await surfaces.look('view of a scan: what is being read', view(workbench, 'Scan results').message, NAMES);
  await workbench.notification('Scanning');
  await surfaces.look('progress', messages(workbench), NAMES);
  await workbench.pressInNotification('Scanning', 'Cancel');
  await page.keyboard.press('Escape');
  // Progress goes to the status bar, which makes icons, where people want no notifications.
  await workbench.palette('Notifications: Toggle Do Not Disturb Mode');
  await workbench.palette('Faultbook: Scan again');
  const progress = parts.statusItem('Scanning');
  await progress.waitFor();
  await surfaces.look('progress in the status bar', progress, [NAMES[0]!]);
  await workbench.palette('Notifications: Toggle Do Not Disturb Mode');
  await workbench.pressInNotification('Scanning', 'Cancel');
  await page.keyboard.press('Escape');
  await view(workbench, 'Scan results').click(CODE);
  await surfaces.look('view of a scan: files', view(workbench, 'Scan results').element, inside);
  await restOnRow(workbench, 'Scan results', 'in.zip');
  await surfaces.look('hover in the view of a scan: a file', hovers(workbench), inside);
  await view(workbench, 'Scan results').click(/in\.zip/);
  await surfaces.look('view of a scan: lines', view(workbench, 'Scan results').element, TEXTS);
  await view(workbench, 'Scan results').click('Not searched');
  await surfaces.look('view of a scan: what was not searched', view(workbench, 'Scan results').element, inside);

  expect(surfaces.wrong()).toEqual({});
});

test('The name of a file that is too large for the editor is shown as it is', async ({ workbench }) => {
  const surfaces = new Surfaces();
  const large = 'all is well\n'.repeat(5_000_000);
  await workbench.open({ folder: { [LOG_NAME]: large }, file: LOG_NAME });
  await workbench.notification('too large for the editor');
  // The editor has a message of its own, in which the name is a link.
  const ours = messages(workbench).filter({ hasText: 'too large for the editor' });
  await surfaces.look('message: a file that is too large', ours, NAMES);

  expect(surfaces.wrong()).toEqual({});
});
