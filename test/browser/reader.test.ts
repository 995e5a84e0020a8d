import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, FrameLocator } from 'playwright-core';
import { expect } from 'vitest';
import { root } from '../host/paths.ts';
import { shippedArticle } from './article-file.ts';
import { teamArticle } from './team-article.ts';
import { until } from './until.ts';
import { type ThemeKind, test, type Workbench } from './workbench.ts';

const dotnet = shippedArticle('0x80070643-dotnet-update.md');
const windows = shippedArticle('0x80070005-windows-update.md');

/** Opens a log and the article of its first code of that kind beside it. */
async function openArticle(workbench: Workbench, code: string): Promise<FrameLocator> {
  const actions = await workbench.codeActions(code);
  await actions.pick(/^Open article: /);
  const reader = await workbench.reader();
  await reader.locator('h1').waitFor();
  return reader;
}

const title = (reader: FrameLocator, text: string) =>
  until(`"${text}" in the reader`, async () => ((await reader.locator('h1').innerText()) === text ? true : undefined));

test('The reader shows the whole article beside the log, and its links, history and reload work', async ({
  workbench,
}) => {
  await workbench.open({ file: 'dotnet-update.log:14:1' });
  let reader = await openArticle(workbench, '0x80070643');
  expect(await workbench.page.locator('.editor-group-container').count()).toBe(2);
  expect(await workbench.editorText('.editor-group-container:not(.active) .editor-instance')).toContain('0x80070643');

  expect(await reader.locator('h1').innerText()).toBe(dotnet.title);
  expect(await reader.locator('h2').allInnerTexts()).toEqual(dotnet.sections);
  expect(dotnet.sections).toHaveLength(10);
  expect(await reader.locator('.urgency').innerText()).toBe(`Urgency ${dotnet.urgency}`);
  expect(await reader.locator('time').innerText()).toMatch(/^Updated \d+ \w{3} \d{4}$/);
  expect(await reader.locator('figure.snippet').count()).toBe(dotnet.snippets.length);

  // The contents list leads to a section.
  await reader.locator('#contents-label').click();
  expect(await reader.locator('#contents-list a').allInnerTexts()).toEqual(dotnet.sections);
  await reader.locator('#contents-list a').filter({ hasText: 'Common pitfalls' }).click();
  const pitfalls = reader.getByRole('heading', { level: 2, name: 'Common pitfalls' });
  await until('The section in sight', async () => {
    const top = await pitfalls.evaluate((heading) => heading.getBoundingClientRect().top);
    return top >= 0 && top < 200 ? true : undefined;
  });

  // A snippet says what it is for, is coloured, and gives itself to the clipboard.
  const repair = dotnet.snippets.find(({ lines }) => lines[0]?.startsWith('reg add')) ?? dotnet.snippets[0];
  const snippet = reader
    .locator('figure.snippet')
    .filter({ hasText: repair?.lines[0] ?? '' })
    .first();
  expect(await snippet.locator('.badges').innerText()).toMatch(/Command Prompt\s+Administrator\s+Makes changes/);
  const colours = await snippet
    .locator('code')
    .evaluate((code) => [
      getComputedStyle(code).color,
      ...[...code.querySelectorAll('[class^="hljs-"]')].map((part) => getComputedStyle(part).color),
    ]);
  expect(new Set(colours).size).toBeGreaterThan(1);
  await snippet.getByRole('button', { name: 'Copy' }).click();
  await workbench.clipboardIs(repair?.lines.join('\n') ?? '');
  await reader.getByRole('status').filter({ hasText: 'Copied: ' }).waitFor();

  // Related articles stay in the reader, with a way back and forth.
  const [back, forward] = [reader.locator('#back'), reader.locator('#forward')];
  expect([await back.isDisabled(), await forward.isDisabled()]).toEqual([true, true]);
  await reader
    .locator('section')
    .filter({ hasText: 'Related cases' })
    .getByRole('link', { name: /Windows Update/ })
    .click();
  await title(reader, windows.title);
  expect(await workbench.tabs()).toHaveLength(2);
  await back.click();
  await title(reader, dotnet.title);
  expect(await back.isDisabled()).toBe(true);
  await forward.click();
  await title(reader, windows.title);
  await reader.locator('h1').press('Alt+ArrowLeft');
  await title(reader, dotnet.title);

  // A reference is opened by the user's browser, and only when the user says so.
  const reference = reader.locator('section').filter({ hasText: 'References' }).getByRole('link').first();
  await reference.click();
  const dialog = await workbench.dialog();
  expect(dialog.text).toContain('https://learn.microsoft.com/');
  await workbench.pressInDialog('Cancel');
  expect(workbench.openedPages).toEqual([]);
  await reference.click();
  await workbench.dialog();
  await workbench.pressInDialog(/^Open$/);
  await until('The page', async () => workbench.openedPages[0]);
  expect(workbench.openedPages[0]).toMatch(/^https:\/\/learn\.microsoft\.com\//);
  expect(workbench.externalRequests).toEqual([]);

  await workbench.reload();
  reader = await workbench.reader();
  await title(reader, dotnet.title);
  expect(await workbench.tabs()).toEqual(expect.arrayContaining(['dotnet-update.log']));
  await until('The place where it was read', async () =>
    (await reader.locator('html').evaluate((html) => html.scrollTop)) > 200 ? true : undefined,
  );
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
  await title(reader, 'As it was');
  writeFileSync(join(folder, 'app.md'), second);
  await title(reader, 'As it is now');
  expect(await reader.locator('body').innerText()).toContain('The second cause.');
  rmSync(join(folder, 'app.md'));
  await title(reader, 'This article is gone');
  expect(await reader.locator('body').innerText()).toContain('app.md');
  writeFileSync(join(folder, 'app.md'), first);
  await title(reader, 'As it was');
});

/** What axe-core has against the page, in short. */
async function violations(frame: Frame): Promise<string[]> {
  // Evaluated, because the page's policy lets no script element of ours in.
  await frame.evaluate(readFileSync(join(root, 'node_modules', 'axe-core', 'axe.min.js'), 'utf8'));
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }> };
    };
    const found = await axe.run();
    if (found.passes.length < 10) return ['axe looked at next to nothing'];
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 150)).join(' | ')}`);
  });
}

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
    await reader.locator(`body.vscode-${mark[kind]}`).waitFor();
    const colours = (body: Element) => `${getComputedStyle(body).backgroundColor} ${getComputedStyle(body).color}`;
    backgrounds.add(await reader.locator('body').evaluate(colours));
    expect(await violations(await workbench.readerFrame()), kind).toEqual([]);
  }
  expect(backgrounds.size).toBeGreaterThanOrEqual(3);

  // From the heading, where the focus is, Tab leads to the first snippet's buttons.
  await reader.locator('h1').focus();
  const focused = () =>
    reader.locator(':focus').evaluate((element) => element.getAttribute('aria-label') ?? element.textContent);
  const wanted = `Insert: ${dotnet.snippets[0]?.label}`;
  for (let i = 0; i < 12 && (await focused()) !== wanted; i++) await workbench.page.keyboard.press('Tab');
  expect(await focused()).toBe(wanted);
  const outline = await reader.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle);
  expect(outline).not.toBe('none');
  await workbench.page.keyboard.press('Enter');
  const pick = await workbench.quickInput();
  await until('What the snippet asks', async () => ((await pick.title()) ? true : undefined));
  expect(await pick.title()).toContain(dotnet.snippets[0]?.label);
});

test('Ten articles picked at random show no broken snippet, link or table', async ({ workbench }) => {
  const names = readdirSync(join(root, 'articles', 'en'));
  const picked = Array.from({ length: 10 }, () => names.splice(Math.floor(Math.random() * names.length), 1)[0] ?? '');
  await workbench.open();
  for (const name of picked) {
    const article = shippedArticle(name);
    // The reader takes the keyboard when it shows an article, and a list that is open then closes.
    await workbench.palette('View: Show Explorer');
    await workbench.page.waitForTimeout(300);
    await workbench.palette('Faultbook: Open troubleshooting article');
    const pick = await workbench.quickInput();
    await pick.type(article.title);
    await pick.row(article.title);
    // The list is drawn anew once the index for searching is there: what is chosen in that moment is lost.
    await until('The choice', async () => {
      if (!(await pick.element.isVisible())) return true;
      await pick.accept();
      await workbench.page.waitForTimeout(300);
      return (await pick.element.isVisible()) ? undefined : true;
    });
    const reader = await workbench.reader();
    await title(reader, article.title);
    const seen = await (await workbench.readerFrame()).evaluate(() => {
      const all = (selector: string) => [...document.querySelectorAll(`#article ${selector}`)];
      const prose = all('p, li, td, th, h2').map((element) => {
        const copy = element.cloneNode(true) as Element;
        for (const code of copy.querySelectorAll('code, pre, figure')) code.remove();
        return copy.textContent ?? '';
      });
      return {
        headings: all('h2').map((heading) => heading.textContent?.trim()),
        commands: all('figure.snippet pre').map((pre) => pre.textContent?.trim().split('\n')[0]?.trim()),
        unlabelled: all('figure.snippet').filter((figure) => !figure.querySelector('.badges')).length,
        // Marks of Markdown that stayed in the text.
        raw: prose.filter((text) => /```|\*\*|\]\(|^#+ |\[[^\]]*\]\[|undefined/.test(text)),
        deadLinks: all('a').filter((link) => {
          const { article, search, href } = (link as HTMLElement).dataset;
          const place = link.getAttribute('href') ?? '';
          return !article && !href && !(place.startsWith('#') && document.getElementById(place.slice(1)) && !search);
        }).length,
        emptyTables: all('table').filter((table) => !table.querySelector('th') || !table.querySelector('td')).length,
      };
    });
    expect(seen, name).toMatchObject({ unlabelled: 0, raw: [], deadLinks: 0, emptyTables: 0 });
    expect(seen.headings, name).toEqual(article.sections);
    expect(seen.commands, name).toEqual(article.snippets.map(({ lines }) => lines[0]));
  }
});
