import { expect } from 'vitest';
import { shippedArticle } from './article-file.ts';
import { type HoverCard, whole } from './hover-card.ts';
import type { QuickInput } from './quick-input.ts';
import { test, type Workbench } from './workbench.ts';

const lines = (card: HoverCard) =>
  card.text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The line with the article: `title · why it is offered · urgency High`. */
const articleLine = (card: HoverCard): string => lines(card).find((line) => line.includes(' · urgency ')) ?? '';

/** The title in it, which may be cut, as the whole of what is expected. */
const titleIn = (card: HoverCard, expected: string): string => whole(articleLine(card).split(' · ')[0]!, expected);

/** The articles behind "3 other articles". */
async function otherCases(workbench: Workbench, card: HoverCard): Promise<QuickInput> {
  await card.click(/^\d+ other articles?$/);
  return workbench.cardList('0x80070005');
}

test('A hover tells what the code is, what the best article says in short, and what can be done', async ({
  workbench,
}) => {
  const article = shippedArticle('0x80070643-dotnet-update.md');
  const checks = article.snippets.filter(({ section }) => section === '60-second check');
  expect(checks.length).toBeGreaterThan(1);
  await workbench.open({ file: 'dotnet-update.log:14:1' });

  const card = await workbench.hover('0x80070643');
  const text = lines(card);
  expect(text[0]).toMatch(/^0x80070643 ERROR_INSTALL_FAILURE\b.*\bWin32 1603\b.*\bfailure$/);
  // What can be done stands right below.
  expect(text[1]).toMatch(/^Open article\b.*\bMore$/);
  expect(titleIn(card, article.title)).toBe(article.title);
  expect(articleLine(card).endsWith(` · urgency ${article.urgency}`)).toBe(true);
  expect(text.find((line) => line.startsWith('Occurrence: '))).toMatch(/^Occurrence: \w.*\w \w.* · Impact: \w.*\w \w/);
  const causes = text.filter((line) => /^\d\. /.test(line));
  expect(causes.map((line, index) => whole(line.slice(3), article.causes[index]))).toEqual(article.causes.slice(0, 2));
  expect(causes.at(-1)).toMatch(new RegExp(` \\(\\+${article.causes.length - 2} more\\)$`));
  expect(card.text).not.toContain(article.causes[2]);
  expect(card.links.map((link) => `${link.text} ${link.href.split('?')[0]}`)).toEqual([
    'Open article command:faultbook.openArticle',
    `${checks[0]?.label} command:faultbook.insertSnippet`,
    'Copy code command:faultbook.copyCode',
    expect.stringMatching(/^\d+ other articles command:faultbook.explainCode$/),
    'Request logs command:faultbook.requestLogs',
    'More command:faultbook.explainCode',
  ]);

  await card.click('Copy code');
  await workbench.clipboardIs('0x80070643');
  await (await workbench.hover('0x80070643')).click('Open article');
  await (await workbench.reader()).hasTitle(article.title);
});

test('Which article of one code comes first depends on the log that the code stands in', async ({ workbench }) => {
  const articles = {
    'WindowsUpdate.log': shippedArticle('0x80070005-windows-update.md').title,
    'OneDrive-sync.log': shippedArticle('0x80070005-onedrive-sync.md').title,
    'Office-activation.log': shippedArticle('0x80070005-office-activation.md').title,
  };
  await workbench.open();
  for (const [file, title] of Object.entries(articles)) {
    await workbench.openFile(file);
    const card = await workbench.hover('0x80070005');
    expect(articleLine(card), file).toMatch(/ · urgency High$/);
    expect(titleIn(card, title), file).toBe(title);
    const others = await otherCases(workbench, card);
    const labels = (await others.settledRows()).map(({ label }) => label);
    expect(labels.length, file).toBeGreaterThan(3);
    expect(labels, file).not.toContain(title);
    await others.cancel();
  }
  const others = await otherCases(workbench, await workbench.hover('0x80070005'));
  const other = (await others.settledRows())[0]?.label ?? '';
  await others.pick(other);
  await (await workbench.reader()).hasTitle(other);
});

test('The very same line puts another article first by the name of its file alone', async ({ workbench }) => {
  const line = '11/03/2025 08:40:16  ERROR  The operation was refused, hr = 0x80070005\n';
  const articles = {
    'WindowsUpdate.log': shippedArticle('0x80070005-windows-update.md').title,
    'OneDrive-2025-11-03.log': shippedArticle('0x80070005-onedrive-sync.md').title,
    'Office activation.log': shippedArticle('0x80070005-office-activation.md').title,
  };
  await workbench.open({ folder: Object.fromEntries(Object.keys(articles).map((name) => [name, line])) });
  for (const [file, title] of Object.entries(articles)) {
    await workbench.openFile(file);
    const card = await workbench.hover('0x80070005');
    expect(titleIn(card, title), file).toBe(title);
  }
});

test('Without an article a hover shows the decoding and the way on; what is no code has none', async ({
  workbench,
}) => {
  const log =
    'Setup failed: hr = 0x80240008 (WU_E_ITEMNOTFOUND)\nInstalled: hr = 0x00240006, size=4265380821 bytes, {5BF7CC19-8E2D-4B5A-9C3F-1A2B3C4D5E6F}\n';
  await workbench.open({ folder: { 'app.log': log }, file: 'app.log' });
  const card = await workbench.hover('0x80240008');
  const text = lines(card);
  expect(text[0]).toMatch(/^0x80240008 WU_E_ITEMNOTFOUND .*\bHRESULT\b.*\bfailure$/);
  expect(text[1]).toMatch(/^Search articles\b.*\bMore$/);
  expect(text[2]).toMatch(/\w+ \w+ \w+/);
  expect(card.text).toContain('Facility');
  expect(card.links.map((link) => link.text)).toEqual([
    'Search articles',
    'Look up',
    'Copy code',
    'Request logs',
    'More',
  ]);
  expect(card.html).toContain('codicon-error');

  await card.click('Search articles');
  const search = await workbench.quickInput('Open troubleshooting article');
  await search.hasValue('0x80240008');
  await search.row('No article found for “0x80240008”');
  await search.cancel();

  const success = await workbench.hover('0x00240006');
  expect(lines(success)[0]).toMatch(/^0x00240006 .*\bsuccess$/);
  expect(success.html).toContain('codicon-pass');
  expect(lines(success)[0]).not.toContain('failure');

  // A size that happens to be the decimal of a code, and a part of a GUID.
  await workbench.noHover('4265380821');
  await workbench.noHover('5BF7CC19');
});
