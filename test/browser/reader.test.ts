import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../tools/paths.ts';
import { outOfReachNow, violations } from './accessible.ts';
import { shippedArticle } from './article-file.ts';
import { INACTIVE_EDITOR } from './parts.ts';
import { contentsNow, type ReaderPage } from './reader-page.ts';
import { teamArticle } from './team-article.ts';
import { literally } from './texts.ts';
import { holds, stillBox, until } from './until.ts';
import { type ThemeKind, test, type Workbench } from './workbench.ts';

const dotnet = shippedArticle('0x80070643-dotnet-update.md');
const other = shippedArticle('0x80070652-msi-1618.md');

/** Opens a log and the article of its first code of that kind beside it. */
async function openArticle(workbench: Workbench, code: string): Promise<ReaderPage> {
  const actions = await workbench.codeActions(code);
  await actions.pick(/^Open article: /);
  const reader = await workbench.reader();
  await reader.title.waitFor();
  return reader;
}

test('The reader shows the whole article beside the log, and its links, history and reload work', async ({
  workbench,
}) => {
  await workbench.open({ file: 'dotnet-update.log:14:1' });
  let reader = await openArticle(workbench, '0x80070643');
  await expect.poll(() => workbench.parts.editorGroups.count()).toBe(2);
  await workbench.editorShows('0x80070643', INACTIVE_EDITOR);

  await reader.shows(dotnet.title);
  await expect.poll(() => reader.headings.allInnerTexts()).toEqual(dotnet.sections);
  expect(dotnet.sections).toHaveLength(10);
  await expect.poll(() => reader.urgency.innerText()).toBe(`Urgency ${dotnet.urgency}`);
  await expect.poll(() => reader.updated.innerText()).toMatch(/^Updated \d+ \w{3} \d{4}$/);
  await expect.poll(() => reader.snippets.count()).toBe(dotnet.snippets.length);

  // The contents list leads to a section.
  await reader.contentsLabel.click();
  await expect.poll(() => reader.contents.allInnerTexts()).toEqual(dotnet.sections);
  await reader.contents.filter({ hasText: 'Common pitfalls' }).click();
  const pitfalls = reader.heading('Common pitfalls');
  await holds('The section in sight', async () => {
    const top = await pitfalls.evaluate((heading) => heading.getBoundingClientRect().top);
    return top >= 0 && top < 200;
  });

  // A snippet says what it is for, is coloured, and gives itself to the clipboard.
  const repair = dotnet.snippets.find(({ lines }) => lines[0]?.startsWith('reg add')) ?? dotnet.snippets[0];
  const snippet = reader.snippet(repair?.lines[0] ?? '');
  await expect.poll(() => snippet.badges.innerText()).toMatch(/Command Prompt\s+Administrator\s+Makes changes/);
  await expect.poll(async () => (await snippet.coloursNow()).size).toBeGreaterThan(1);
  await snippet.button('Copy').click();
  await workbench.clipboardIs(repair?.lines.join('\n') ?? '');
  await reader.status.filter({ hasText: 'Copied: ' }).waitFor();

  // Related articles stay in the reader, with a way back and forth.
  const [back, forward] = [reader.back, reader.forward];
  await expect.poll(async () => [await back.isDisabled(), await forward.isDisabled()]).toEqual([true, true]);
  await reader
    .section('Related cases')
    .getByRole('link', { name: /another installation is running/ })
    .click();
  await reader.shows(other.title);
  await expect.poll(() => workbench.tabsNow()).toHaveLength(2);
  await back.click();
  await reader.shows(dotnet.title);
  await expect.poll(() => back.isDisabled()).toBe(true);
  await forward.click();
  await reader.shows(other.title);
  await reader.title.press('Alt+ArrowLeft');
  await reader.shows(dotnet.title);

  // A reference is opened by the user's browser, and only when the user says so.
  const reference = reader.section('References').getByRole('link').first();
  await reference.click();
  await workbench.dialog('https://learn.microsoft.com/');
  await workbench.pressInDialog('Cancel');
  await reference.click();
  await workbench.dialog('https://learn.microsoft.com/');
  // Asked anew, so the first answer has been acted on: it opened nothing.
  expect(workbench.openedPages).toEqual([]);
  await workbench.pressInDialog(/^Open$/);
  expect(await until('The page', async () => workbench.openedPages[0])).toMatch(/^https:\/\/learn\.microsoft\.com\//);
  expect(workbench.externalRequests).toEqual([]);

  await workbench.reload();
  reader = await workbench.reader();
  await reader.shows(dotnet.title);
  await expect.poll(() => workbench.tabsNow()).toContain('dotnet-update.log');
  await holds('The place where it was read', async () => (await reader.scrolledNow()) > 200);
});

test('The reader follows changes to the article and says when it is gone', async ({ workbench }) => {
  const first = teamArticle({ code: '0x80041F42', title: 'As it was', causes: ['The first cause.'] });
  const second = teamArticle({ code: '0x80041F42', title: 'As it is now', causes: ['The second cause.'] });
  const folder = workbench.teamFolder({ 'app.md': first });
  await workbench.open({
    folder: { 'app.log': 'Start: error 0x80041F42\n' },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder] },
  });
  await workbench.articleCame();
  const reader = await openArticle(workbench, '0x80041F42');
  await reader.shows('As it was');
  const said = await reader.listen();
  writeFileSync(join(folder, 'app.md'), second);
  await reader.shows('As it is now');
  // Those who hear the page are told.
  await expect.poll(said).toContain('As it is now');
  await expect.poll(() => reader.body.innerText()).toContain('The second cause.');
  rmSync(join(folder, 'app.md'));
  await reader.shows('This article no longer exists');
  await expect.poll(() => reader.body.innerText()).toContain('app.md');
  writeFileSync(join(folder, 'app.md'), first);
  await reader.shows('As it was');
});

test('The first check is in sight at once, and what the text names leads there', async ({ workbench }) => {
  await workbench.page.setViewportSize({ width: 1280, height: 800 });
  await workbench.open({ file: 'dotnet-update.log:14:1' });
  const reader = await openArticle(workbench, '0x80070643');
  const check = await stillBox(reader.firstCheck);
  expect(check.y + check.height).toBeLessThan(600);
  await expect.poll(() => reader.firstCheck.innerText()).toContain(dotnet.snippets[0]?.lines[0]?.slice(0, 20));

  await reader.section('60-second check').getByRole('link', { name: 'Detailed steps 6' }).first().click();
  await expect.poll(() => reader.currentStep.innerText()).toContain('Recovery Environment update');

  await expect.poll(() => reader.references.allInnerTexts()).toContain('Fix Windows update errors learn.microsoft.com');
  await reader.tag('Windows Installer').click();
  const search = await workbench.quickInput('Open troubleshooting article');
  await search.hasValue('Windows Installer');
  await search.row(/MSI|installer/i);
});

test('The reader is accessible in all kinds of theme, and usable by keyboard alone', async ({ workbench }) => {
  await workbench.open({ file: 'dotnet-update.log:14:1', theme: 'light' });
  const reader = await openArticle(workbench, '0x80070643');
  const backgrounds = new Set<string>();
  for (const kind of ['light', 'dark', 'contrast-dark', 'contrast-light'] as ThemeKind[]) {
    await workbench.setTheme(kind);
    const mark = {
      light: 'light',
      dark: 'dark',
      'contrast-dark': 'high-contrast',
      'contrast-light': 'high-contrast-light',
    };
    await reader.hasTheme(mark[kind]);
    const colours = (body: Element) => `${getComputedStyle(body).backgroundColor} ${getComputedStyle(body).color}`;
    backgrounds.add(await reader.body.evaluate(colours));
    expect(await violations(await workbench.readerFrame()), kind).toEqual([]);
    // What colours say can be seen: the dot of the urgency, the icons of what a command does.
    const look = () => reader.contrastsNow();
    await expect.poll(look, { message: kind }).toMatchObject({ 'Makes changes': expect.any(Number) });
    await expect
      .poll(async () => Object.entries(await look()).filter(([, value]) => value < 3), { message: kind })
      .toEqual([]);
  }
  expect(backgrounds.size).toBeGreaterThanOrEqual(3);

  // From the heading, where the focus is, Tab leads to the first snippet's buttons.
  await reader.title.focus();
  const focused = () => reader.focused.evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
  const wanted = `Insert the first check: ${dotnet.snippets[0]?.label}`;
  for (let i = 0; i < 12 && (await focused()) !== wanted; i++) await workbench.page.keyboard.press('Tab');
  expect(await focused()).toBe(wanted);
  const outline = await reader.focused.evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
  await workbench.page.keyboard.press('Enter');
  await (await workbench.quickInput(new RegExp(literally(dotnet.snippets[0]?.label ?? 'no snippet')))).cancel();

  // At 200 % the window has half as many pixels of the page each way; beside the log there is room for a third of them.
  await workbench.page.setViewportSize({ width: 720, height: 480 });
  const reach = async () => outOfReachNow(await workbench.readerFrame());
  await expect.poll(reach).toEqual([]);
  await workbench.palette('View: Toggle Primary Side Bar Visibility');
  await expect.poll(reach).toEqual([]);
});

test('Ten articles picked at random show no broken snippet, link or table', async ({ workbench }) => {
  const names = readdirSync(join(root, 'articles', 'en'));
  const picked = Array.from({ length: 10 }, () => names.splice(Math.floor(Math.random() * names.length), 1)[0] ?? '');
  await workbench.open();
  for (const name of picked) {
    const article = shippedArticle(name);
    // The reader takes the keyboard when it shows an article, and a list that is open then closes.
    await workbench.palette('View: Show Explorer');
    await workbench.parts.keyboardIsInExplorer();
    await workbench.palette('Faultbook: Open troubleshooting article');
    const pick = await workbench.quickInput('Open troubleshooting article');
    await pick.type(article.title);
    await pick.acceptUntilClosed(article.title).catch((cause) => {
      throw new Error(`${name} is not the one that its title finds`, { cause });
    });
    const reader = await workbench.reader();
    await reader.shows(article.title);
    await expect
      .poll(async () => contentsNow(await workbench.readerFrame()), { message: name })
      .toEqual({
        headings: article.sections,
        commands: article.snippets.map(({ lines }) => lines[0]),
        unlabelled: 0,
        raw: [],
        deadLinks: 0,
        emptyTables: 0,
      });
  }
});
