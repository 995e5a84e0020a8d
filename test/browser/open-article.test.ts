import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../tools/paths.ts';
import { shippedArticle } from './article-file.ts';
import type { QuickInput } from './quick-input.ts';
import { teamArticle } from './team-article.ts';
import { test } from './workbench.ts';

const titles = {
  installer: shippedArticle('0x80070643-general.md').title,
  denied: shippedArticle('0x80070005-general.md').title,
  office: shippedArticle('0x80070005-office-activation.md').title,
  oneDrive: shippedArticle('0x80070005-onedrive-sync.md').title,
  update: shippedArticle('0x80070005-windows-update.md').title,
  wsus: shippedArticle('0x80244022-wsus-http-errors.md').title,
};
const team = 'The update server has no address';
const all = [...readdirSync(join(root, 'articles', 'en')).map((name) => shippedArticle(name).title), team];

/** Types a text and waits until the list begins with this. */
const finds = async (input: QuickInput, typed: string, labels: string[]) => {
  await input.type(typed);
  await expect.poll(async () => (await input.labelsNow()).slice(0, labels.length), { message: typed }).toEqual(labels);
};

test('Open troubleshooting article lists all, those for the code at the cursor first, and finds by any key', async ({
  workbench,
}) => {
  const folder = workbench.teamFolder({ 'server.md': teamArticle({ code: '0x8024402C', title: team }) });
  await workbench.open({ file: 'OneDrive-sync.log:9:130', settings: { 'faultbook.articleFolders': [folder] } });
  await workbench.palette('Faultbook: Open troubleshooting article');
  const pick = await workbench.quickInput('Open troubleshooting article');
  const rows = await pick.settledRows((all) => all.some(({ label }) => label === titles.oneDrive));
  expect(rows[0]?.label).toBe(titles.oneDrive);
  expect(rows[0]?.active).toBe(true);
  expect(rows.map(({ label }) => label)).toContain(titles.denied);
  expect(rows.length).toBeGreaterThan(5);
  expect(all).toEqual(expect.arrayContaining(rows.map(({ label }) => label)));
  expect(rows[0]?.description).toContain('0x80070005');
  expect(rows[0]?.description).toContain('High');

  await finds(pick, '-2147023293', [titles.installer]);
  await finds(pick, '0X80070643', [titles.installer]);
  await finds(pick, '80070643', [titles.installer]);
  await finds(pick, '1603', [titles.installer]);
  await finds(pick, '0x8024F0F0', ['No article found for “0x8024F0F0”: look it up as a code']);
  await finds(pick, 'server has no address', [team]);
  await finds(pick, 'sharepoint', [titles.oneDrive]);
  await finds(pick, 'outlook actvation', [titles.office]);
  await pick.type('wu_e_pt_winhttp_name');
  await expect.poll(() => pick.labelsNow()).toContain(team);
  await pick.type('e_accessdenied');
  await pick.settledRows((all) => all.length > 3 && all[0]?.label !== team);

  await finds(pick, 'qqzzy', ['No article found for “qqzzy”: look it up as a code']);
  await pick.accept('No article found for “qqzzy”');
  const lookUp = await workbench.quickInput('Look up error code');
  await lookUp.hasValue('qqzzy');
  await lookUp.row('Nothing found for “qqzzy”');
  await lookUp.cancel();

  await workbench.palette('Faultbook: Open troubleshooting article');
  const again = await workbench.quickInput('Open troubleshooting article');
  await again.accept(titles.oneDrive);
  await (await workbench.reader()).hasTitle(titles.oneDrive);
});

test('the articles of the open log come first, in the order of its hovers, and words that fit in part find some', async ({
  workbench,
}) => {
  await workbench.open({ file: 'WindowsUpdate.log' });
  await workbench.statusHas(/failing codes?/);
  await workbench.palette('Faultbook: Open troubleshooting article');
  const pick = await workbench.quickInput('Open troubleshooting article');
  const rows = await pick.settledRows((all) => all.some(({ label }) => label === titles.update));
  expect(rows[0]?.label).toBe(titles.update);
  expect(rows[0]?.active).toBe(true);
  expect(rows[0]?.group).toBe('In this log');

  await finds(pick, '0x80070005', [titles.update]);
  await finds(pick, 'access denied', [titles.update]);
  await pick.type('wsus gibberish');
  await expect.poll(() => pick.labelsNow()).toContain(titles.wsus);
  expect((await pick.now()).rows[0]?.group).toBe('No article has all of these words; these have some');
  await pick.cancel();
});

test('Look up error code answers while one types, in any spelling, and shows the card', async ({ workbench }) => {
  await workbench.open({ folder: false });
  await workbench.copied('before');
  const opened = async () => {
    await workbench.palette('Faultbook: Look up error code');
    return workbench.quickInput('Look up error code');
  };
  const pick = await opened();
  await pick.type('-2147023293');
  expect((await pick.row('0x80070643 ERROR_INSTALL_FAILURE')).description).toContain('Win32 1603');
  await pick.type('1603');
  const first = async () => (await pick.now()).rows.find(({ active }) => active)?.label;
  await expect.poll(first).toBe('1603 ERROR_INSTALL_FAILURE');
  await pick.type('7b');
  const bugCheck = await pick.row('0x7B INACCESSIBLE_BOOT_DEVICE');
  expect(bugCheck.description).toMatch(/bug check/i);
  await pick.type('wu_e_ds');
  await pick.row(/^0x8024[0-9A-F]{4} WU_E_DS_/);
  for (const typed of ['c000 0005', '0xC0000005h', '“c0000005”,', '-1,073,741,819']) {
    await pick.type('');
    await pick.type(typed);
    await expect.poll(first, { message: typed }).toBe('0xC0000005 STATUS_ACCESS_VIOLATION');
  }
  await pick.type('0x8007064');
  await pick.row('0x80070643 ERROR_INSTALL_FAILURE');

  await pick.type('not enough memory');
  await pick.settledRows(
    (rows) => rows[0]?.label === '8 ERROR_NOT_ENOUGH_MEMORY' && rows.some(({ group }) => group === 'Articles'),
  );
  await pick.type('0xC1900101-0x20017');
  expect((await pick.row('0xC1900101 - 0x20017')).detail).toContain('SAFE_OS');
  await pick.accept('0xC1900101 - 0x20017');
  const pair = await workbench.quickInput(/^0xC1900101 - 0x20017 · /);
  await pair.row(/phase .*SAFE_OS, operation .*BOOT/);
  await pair.cancel();
  await workbench.clipboardIs('before');

  const recent = await opened();
  expect((await recent.row('0xC1900101 - 0x20017')).group).toBe('Recent codes');
  await recent.type('80070643');
  await recent.accept('0x80070643 ERROR_INSTALL_FAILURE');
  const card = await workbench.quickInput('0x80070643 · ERROR_INSTALL_FAILURE · HRESULT · Win32 1603 · failure');
  await card.type('Open article');
  await card.accept(`Open article: ${titles.installer}`);
  await (await workbench.reader()).hasTitle(titles.installer);
  await workbench.clipboardIs('before');

  const both = await opened();
  const codes = await both.settledRows((rows) => rows.length > 1);
  expect(codes.map(({ label }) => label)).toEqual([
    '0x80070643 ERROR_INSTALL_FAILURE',
    expect.stringContaining('0xC1900101 - 0x20017'),
  ]);
  await both.clickButtonOf(0, 'Copy');
  await workbench.clipboardIs('0x80070643');
  const less = await opened();
  await less.clickButtonOf(0, 'Remove from the recent codes');
  await less.settledRows((rows) => rows.length === 1 && rows[0]!.label.startsWith('0xC1900101'));
  await less.button('Clear the recent codes').click();
  await less.settledRows((rows) => rows.length === 0);
  await less.cancel();
});

test('a selected code is looked up at once, and a word of the box opens an article', async ({ workbench }) => {
  await workbench.open({ file: 'dotnet-update.log:14:1' });
  await workbench.palette('Faultbook: Next code');
  await workbench.palette('Faultbook: Look up error code');
  const pick = await workbench.quickInput('Look up error code');
  await pick.hasValue('0x80070643');
  await pick.row('0x80070643 ERROR_INSTALL_FAILURE');
  await workbench.page.keyboard.type('sharepoint');
  await pick.hasValue('sharepoint');
  await pick.accept(titles.oneDrive);
  await (await workbench.reader()).hasTitle(titles.oneDrive);
});
