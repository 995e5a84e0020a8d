import { expect } from 'vitest';
import { aesFile } from '../unit/archives/make/aesZip.ts';
import { cabOf } from '../unit/archives/make/cab.ts';
import { zipOf } from '../unit/archives/make/zip.ts';
import { until } from './until.ts';
import { test, type Workbench } from './workbench.ts';

const utf8 = (content: string) => new TextEncoder().encode(content);

const CBS = utf8(
  [
    '2025-11-03 09:12:40, Info                  CBS    Starting TrustedInstaller initialization.',
    '2025-11-03 09:12:45, Error                 CBS    Failed to install package [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
  ].join('\r\n'),
);
const MSI = utf8('MSI (s) (44:08) [09:12:45:200]: MainEngineThread is returning 1603\r\n');

const view = ({ parts }: Workbench) => parts.view('Archives');

/** Runs "Browse archive …" on an item of the explorer, by its context menu. */
async function browse(workbench: Workbench, name: string): Promise<void> {
  await workbench.palette('View: Show Explorer');
  const item = workbench.parts.menuItem('Browse archive');
  await until('The menu with the command', async () => {
    await workbench.parts.explorerItem(name).click({ button: 'right' });
    const isThere = await item.waitFor({ timeout: 1500 }).then(
      () => true,
      () => undefined,
    );
    // Until the window knows what extensions contribute, it lacks.
    if (!isThere) await workbench.page.keyboard.press('Escape');
    return isThere;
  });
  // A menu that has just opened takes no click: it would be the one that opened it.
  await until('The menu to close', async () => {
    await item.click({ timeout: 1000 });
    await item.waitFor({ state: 'hidden', timeout: 1000 });
    return true;
  });
}

test('A cab in a zip is browsed, and a log in it is opened and explained without unpacking', async ({ workbench }) => {
  const cab = cabOf([{ method: 'lzx', files: [{ name: 'logs\\CBS.log', data: CBS }] }]);
  const zip = zipOf([
    { name: 'inner.cab', data: cab },
    { name: '../../up.log', data: MSI },
    { name: '[x](command:y) $(bug).log', data: MSI },
  ]);
  await workbench.open({ folder: { 'diagnostics.zip': zip } });
  await browse(workbench, 'diagnostics.zip');
  await view(workbench).hasRow('diagnostics.zip');
  await view(workbench).hasRow('[..]');
  await view(workbench).hasRow('[x](command:y) $(bug).log');
  await view(workbench).click('inner.cab');
  await view(workbench).click('logs');
  await view(workbench).click('CBS.log');
  await workbench.parts.activeTab('CBS.log').waitFor();
  await until('The log', async () =>
    (await workbench.editorText()).includes('Starting TrustedInstaller') ? true : undefined,
  );
  const card = await workbench.hover('0x800f0922');
  expect(card.text).toContain('CBS_E_INSTALLERS_FAILED');

  // The editor's own search does not look into it: there is one for the archive.
  await view(workbench).row('diagnostics.zip').hover();
  await view(workbench).row('diagnostics.zip').getByRole('button', { name: 'Find in archive' }).click();
  await (await workbench.quickInput()).type('mainengine');
  await workbench.page.keyboard.press('Enter');
  await (await workbench.quickInput()).pick(/MainEngineThread is returning 1603/);
  await until('The line that was found', async () =>
    (await workbench.statusBar()).some((one) => one.includes('(10 selected)')) ? true : undefined,
  );
});

test('A password is asked for, asked for again where it is wrong, and never shown', async ({ workbench }) => {
  const zip = zipOf([aesFile('secret.log', MSI, 'right password'), aesFile('more.log', CBS, 'right password')]);
  await workbench.open({ folder: { 'secret.zip': zip } });
  await browse(workbench, 'secret.zip');
  const question = await workbench.quickInput();
  expect(await question.title()).toBe('Password of secret.zip');
  expect(await question.input.getAttribute('type')).toBe('password');
  await question.type('wrong');
  await workbench.page.keyboard.press('Enter');
  await until('The second question', async () =>
    (await question.message()).includes('does not fit') ? true : undefined,
  );
  await question.type('right password');
  await workbench.page.keyboard.press('Enter');
  await view(workbench).hasRow('secret.log');
  await view(workbench).click('secret.log');
  await until('The log', async () => ((await workbench.editorText()).includes('returning 1603') ? true : undefined));
  expect(workbench.log.last(400)).not.toContain('right password');
});
