import { expect } from 'vitest';
import { shippedArticle } from './article-file.ts';
import type { Sight } from './hover-card.ts';
import { teamArticle } from './team-article.ts';
import { test, type Workbench } from './workbench.ts';

/** A window of the size that laptops have. */
async function openSmall(workbench: Workbench, options: Parameters<Workbench['open']>[0]): Promise<void> {
  await workbench.page.setViewportSize({ width: 1280, height: 800 });
  await workbench.open(options);
}

const causesOf = ({ lines }: Sight) => lines.filter((line) => /^\d\. /.test(line));

test('All actions and two causes are in sight in a window of 1280 × 800', async ({ workbench }) => {
  await openSmall(workbench, {
    folder: {
      'dotnet-update.log': [
        'Installing KB5055523: hr = 0x80070643',
        '[HRESULT = 0x80070643 - WU_E_NOT_INITIALIZED]',
      ].join('\n'),
    },
    file: 'dotnet-update.log',
  });
  const all = [
    'Open article',
    expect.any(String),
    'Copy code',
    expect.stringMatching(/other article/),
    'Request logs',
    'More',
  ];
  const plain = (await workbench.hover('0x80070643')).sight;
  expect(plain.links).toEqual(all);
  expect(causesOf(plain).length).toBeGreaterThanOrEqual(2);

  const remarked = (await workbench.hover('0x80070643', { nth: 1 })).sight;
  expect(remarked.lines).toContain('The text calls it WU_E_NOT_INITIALIZED, but that is 0x80240004.');
  expect(remarked.links).toEqual(all);
  expect(causesOf(remarked).length).toBeGreaterThanOrEqual(2);
});

test('A card without an article is in sight as a whole', async ({ workbench }) => {
  await openSmall(workbench, { folder: { 'app.log': 'Setup failed: hr = 0x80240008\n' }, file: 'app.log' });
  const card = await workbench.hover('0x80240008');
  const { links, lines } = card.sight;
  expect(links).toEqual(['Search articles', 'Look up', 'Copy code', 'Request logs', 'More']);
  expect(lines.some((line) => line.startsWith('Facility '))).toBe(true);
});

const LONG =
  'The nightly deployment of the regional office stops halfway and leaves the machines without their updates';

/** An article in which all is as long as people write it. */
const long = teamArticle({
  code: '0x803381D1',
  title: LONG,
  causes: [`First, ${LONG}`, `Second, ${LONG}`, `Third, ${LONG}`, 'Fourth'],
  checks: [[`See whether ${LONG}`, 'powershell', 'Get-HotFix']],
});

test('Long names, titles and causes leave the actions in sight, in a narrow editor too', async ({ workbench }) => {
  const folder = workbench.teamFolder({ 'long.md': long });
  await openSmall(workbench, {
    folder: { 'app.log': 'hr = 0x803381D1\n' },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder] },
  });
  await workbench.articleCame();
  const wide = (await workbench.hover('0x803381D1')).sight;
  expect(wide.links).toEqual([
    'Open article',
    expect.stringMatching(/^See whether .*…$/),
    'Copy code',
    'Request logs',
    'More',
  ]);
  expect(causesOf(wide).length).toBeGreaterThanOrEqual(2);

  await workbench.palette('View: Split Editor Right');
  await workbench.palette('View: Split Editor Right');
  const narrow = (await workbench.hover('0x803381D1')).sight;
  expect(narrow.links).toEqual(wide.links);
});

test('"More" shows all of a card as a list: what can be done first, causes as a whole, and what to know before a command', async ({
  workbench,
}) => {
  await openSmall(workbench, { folder: { 'dotnet-update.log': 'hr = 0x80070643\n' }, file: 'dotnet-update.log' });
  await (await workbench.hover('0x80070643')).click('More');
  const list = await workbench.quickInput('0x80070643 · ERROR_INSTALL_FAILURE · HRESULT · Win32 1603 · failure');
  const article = shippedArticle('0x80070643-dotnet-update.md');
  const [first, second] = await list.settledRows();
  expect([first?.label, first?.active]).toEqual([`Open article: ${article.title}`, true]);
  expect(second?.label).toBe(article.snippets[0]?.label);
  expect(second?.detail).toMatch(/^PowerShell: Get-WinEvent/);
  // A row cuts what is longer than it is: long texts go on in the next. All causes are there, down to the last.
  const said = await list.readDownTo(article.causes.at(-1) ?? 'no cause');
  for (const cause of article.causes) expect(said).toContain(cause);
  // A row that only says something does nothing, and the list stays.
  await list.accept();
  await list.type('Open article');
  await list.row('Open article: ');
  await list.cancel();

  const menu = await workbench.codeActions('0x80070643');
  expect(menu.titles.length).toBeLessThanOrEqual(8);
  await menu.pick('Commands of this article');
  const commands = await workbench.cardList('0x80070643');
  const listed = await commands.settledRows();
  expect(listed.length).toBeGreaterThan(4);
  expect(listed.some(({ detail }) => /^administrator · makes changes · /.test(detail))).toBe(true);
  await commands.clickButtonOf(0, 'Copy');
  await commands.closed();
  const [check] = shippedArticle('0x80070643-dotnet-update.md').snippets;
  await workbench.clipboardIs(check?.lines.join('\n') ?? '');
});
