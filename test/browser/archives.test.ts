import { expect } from 'vitest';
import { aesFile } from '../unit/archives/make/aesZip.ts';
import { cabOf } from '../unit/archives/make/cab.ts';
import { zipOf } from '../unit/archives/make/zip.ts';
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
  await workbench.parts.chooseInMenu(workbench.parts.explorerItem(name), 'Browse archive');
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
  await workbench.editorShows('Starting TrustedInstaller');
  await workbench.hover('0x800f0922', { holding: 'CBS_E_INSTALLERS_FAILED' });

  // The editor's own search does not look into it: there is one for the archive.
  await view(workbench).row('diagnostics.zip').hover();
  await view(workbench).row('diagnostics.zip').getByRole('button', { name: 'Find in archive' }).click();
  const sought = await workbench.quickInput('Find in diagnostics.zip');
  await sought.type('mainengine');
  await sought.accept();
  await (await workbench.quickInput(/^mainengine/)).pick(/MainEngineThread is returning 1603/);
  await workbench.statusHas('(10 selected)');
});

test('A password is asked for, asked for again where it is wrong, and never shown', async ({ workbench }) => {
  const zip = zipOf([aesFile('secret.log', MSI, 'right password'), aesFile('more.log', CBS, 'right password')]);
  await workbench.open({ folder: { 'secret.zip': zip } });
  await browse(workbench, 'secret.zip');
  const question = await workbench.quickInput('Password of secret.zip');
  // What is typed is not shown.
  await question.hiddenInput.waitFor();
  await question.type('wrong');
  await workbench.page.keyboard.press('Enter');
  await question.hasMessage('is not the one of');
  await question.type('right password');
  await workbench.page.keyboard.press('Enter');
  await view(workbench).hasRow('secret.log');
  await view(workbench).click('secret.log');
  await workbench.editorShows('returning 1603');
  expect(workbench.log.last(400)).not.toContain('right password');
});
