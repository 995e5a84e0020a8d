import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../tools/paths.ts';
import { shippedArticle } from './article-file.ts';
import type { QuickInput } from './quick-input.ts';
import { teamArticle } from './team-article.ts';
import { until } from './until.ts';
import { test } from './workbench.ts';

const titles = {
  dotnet: shippedArticle('0x80070643-dotnet-update.md').title,
  office: shippedArticle('0x80070005-office-activation.md').title,
  oneDrive: shippedArticle('0x80070005-onedrive-sync.md').title,
  windows: shippedArticle('0x80070005-windows-update.md').title,
};
const team = 'The update server has no address';
const all = [...readdirSync(join(root, 'articles', 'en')).map((name) => shippedArticle(name).title), team];
/** The installer's own article comes first for its exit code, the update's first for what wraps it. */
const msi = shippedArticle('0x80070643-msi-1603.md').title;

/** Types a text and waits until the list begins with this. */
const finds = async (input: QuickInput, typed: string, labels: string[]) => {
  await input.type(typed);
  const read = async () => (await input.rows()).map(({ label }) => label).slice(0, labels.length);
  await until(
    `"${typed}" to find ${labels}`,
    async () => (JSON.stringify(await read()) === JSON.stringify(labels) ? true : undefined),
    3_000,
  ).catch(async () => expect(await read(), `"${typed}"`).toEqual(labels));
};

test('Open troubleshooting article lists all, those for the code at the cursor first, and finds by any key', async ({
  workbench,
}) => {
  const folder = workbench.teamFolder({ 'server.md': teamArticle({ code: '0x8024402C', title: team }) });
  await workbench.open({ file: 'OneDrive-sync.log:9:130', settings: { 'faultbook.articleFolders': [folder] } });
  await workbench.palette('Faultbook: Open troubleshooting article');
  const pick = await workbench.quickInput();
  await pick.row(titles.oneDrive);
  const rows = await pick.rows();
  expect(rows[0]?.label).toBe(titles.oneDrive);
  expect(rows[0]?.active).toBe(true);
  expect(rows.map(({ label }) => label)).toEqual(expect.arrayContaining([titles.office, titles.windows]));
  expect(rows.length).toBeGreaterThan(5);
  expect(all).toEqual(expect.arrayContaining(rows.map(({ label }) => label)));
  expect(rows[0]?.description).toContain('0x80070005');
  expect(rows[0]?.description).toContain('High');

  await finds(pick, '-2147023293', [titles.dotnet]);
  await finds(pick, '0X80070643', [titles.dotnet]);
  await finds(pick, '80070643', [titles.dotnet]);
  await finds(pick, '1603', [msi]);
  await finds(pick, '0x80240018', ['No article found for “0x80240018”: look up the code']);
  await finds(pick, 'server has no address', [team]);
  await finds(pick, 'sharepoint', [titles.oneDrive]);
  await finds(pick, 'outlook actvation', [titles.office]);
  await pick.type('wu_e_pt_winhttp_name');
  await until('The team’s', async () => ((await pick.rows()).some(({ label }) => label === team) ? true : undefined));
  await pick.type('e_accessdenied');
  await until('Several', async () => ((await pick.rows()).length > 3 ? true : undefined));

  await finds(pick, 'qqzzy', ['No article found for “qqzzy”: look up the code']);
  await pick.accept();
  const lookUp = await workbench.quickInput();
  await until('The look-up', async () => ((await lookUp.title()) === 'Look up error code' ? true : undefined));
  expect(await lookUp.input.inputValue()).toBe('qqzzy');
  await lookUp.row('No code is spelt “qqzzy”');
  await lookUp.cancel();

  await workbench.palette('Faultbook: Open troubleshooting article');
  const again = await workbench.quickInput();
  await again.row(titles.oneDrive);
  await again.accept();
  await (await workbench.reader()).hasTitle(titles.oneDrive);
});

test('Look up error code answers while one types, in any spelling, and shows the card', async ({ workbench }) => {
  await workbench.open({ folder: false });
  await workbench.palette('Faultbook: Look up error code');
  const pick = await workbench.quickInput();
  await pick.type('-2147023293');
  expect((await pick.row('0x80070643 ERROR_INSTALL_FAILURE')).description).toContain('Win32 1603');
  await pick.type('1603');
  const first = async () => (await pick.rows()).find(({ active }) => active)?.label;
  await until('Win32 1603 first', async () => ((await first()) === '1603 ERROR_INSTALL_FAILURE' ? true : undefined));
  await pick.type('7b');
  const bugCheck = await pick.row('0x7B INACCESSIBLE_BOOT_DEVICE');
  expect(bugCheck.description).toMatch(/bug check/i);
  await pick.type('wu_e_ds');
  await pick.row(/^0x8024[0-9A-F]{4} WU_E_DS_/);
  expect((await pick.rows()).every(({ label }) => label.includes('WU_E_DS'))).toBe(true);

  await pick.type('80070643');
  await pick.row('0x80070643 ERROR_INSTALL_FAILURE');
  await pick.accept();
  const card = await workbench.quickInput();
  await until('The card', async () => ((await card.title()).includes('failure') ? true : undefined));
  expect(await card.title()).toBe('0x80070643 · ERROR_INSTALL_FAILURE · HRESULT · Win32 1603 · failure');
  await card.type('Open article');
  await card.row(`Open article: ${titles.dotnet}`);
  await card.accept();
  await (await workbench.reader()).hasTitle(titles.dotnet);
});
