import { expect } from 'vitest';
import { holds } from './until.ts';
import { test } from './workbench.ts';

const line = (minute: number, text: string) =>
  `2025-11-03 09:${String(minute).padStart(2, '0')}:00, Error                 CBS    ${text}`;
const CBS = [...Array(40).keys()]
  .map((minute) => line(minute, `Step ${minute} failed [HRESULT = 0x800f0922]`))
  .join('\n');
const SETUP = `${line(50, 'Setup failed with hr = 0x80070643')}\n`;

test('The timeline of a scan is a picture: lanes, zoom by key, the line behind a bar, in each kind of theme', async ({
  workbench,
}) => {
  await workbench.open({ folder: { 'logs/CBS.log': CBS, 'logs/setup.log': SETUP } });
  await workbench.palette('View: Show Explorer');
  await workbench.parts.chooseInMenu(workbench.parts.explorerItem('logs'), 'Scan logs');
  await workbench.parts.view('Scan results').hasMessage(/^Files read: 2/);
  await workbench.palette('Faultbook: Show timeline as picture');
  const panel = await workbench.timelinePicture();
  await panel.hasLanes(['CBS.log', 'setup.log']);
  await panel.draws('failure 41');
  await panel.chooseLanes('Codes');
  await panel.hasLanes(['0x800F0922 CBS_E_INSTALLERS_FAILED', '0x80070643 ERROR_INSTALL_FAILURE']);
  await panel.chooseLanes('Files');
  await panel.hasLanes(['CBS.log', 'setup.log']);

  const all = await panel.barsNow();
  const { keyboard } = workbench.page;
  await panel.picture.focus();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await panel.says(/^2025-11-03T09:0\d.*, CBS\.log: failure/);
  await keyboard.press('+');
  await holds('Fewer bars', async () => (await panel.barsNow()) < all);
  await keyboard.press('Escape');
  await holds('All bars', async () => (await panel.barsNow()) === all);

  await panel.drag(200, 500);
  await holds('Fewer bars', async () => (await panel.barsNow()) < all);
  await panel.press('Whole time');
  await holds('All bars', async () => (await panel.barsNow()) === all);

  await panel.press('Table');
  await panel.rows.filter({ hasText: 'setup.log' }).waitFor();
  for (const theme of ['dark', 'light', 'contrast-dark', 'contrast-light'] as const) {
    await workbench.setTheme(theme);
    await expect.poll(() => panel.violationsNow()).toEqual([]);
  }

  await panel.picture.focus();
  await keyboard.press('ArrowDown');
  await panel.says(/setup\.log: failure 1$/);
  await keyboard.press('Enter');
  await workbench.parts.activeTab('setup.log').waitFor();
  await workbench.statusHas('Ln 1,');
});

const CHOCOLATEY = `2025-11-03 21:16:34,764 8300 [ERROR] - The install of alpha was NOT successful. Exit code 1603
2025-11-03 21:19:34,764 8300 [INFO ] -  The install of alpha was successful.
2025-11-03 21:40:12,100 8311 [ERROR] - The upgrade of beta was NOT successful. Exit code 1618
`;

test('What became of each item is a lane of the timeline, and leads to its line', async ({ workbench }) => {
  await workbench.open({ folder: { 'logs/chocolatey.log': CHOCOLATEY } });
  await workbench.palette('View: Show Explorer');
  await workbench.parts.chooseInMenu(workbench.parts.explorerItem('logs'), 'Scan logs');
  await workbench.parts.view('Scan results').hasMessage(/^Files read: 1/);
  await workbench.palette('Faultbook: Show timeline as picture');
  const panel = await workbench.timelinePicture();
  await panel.hasLanes(['chocolatey.log']);
  await panel.chooseLanes('Items');
  await panel.hasLanes(['Product: alpha', 'Product: beta']);
  expect(await panel.violationsNow()).toEqual([]);
  await panel.picture.focus();
  await workbench.page.keyboard.press('ArrowRight');
  await panel.says(/Product: alpha: failure 1$/);
  await workbench.page.keyboard.press('ArrowDown');
  await panel.says(/Product: beta: failure 1$/);
  await workbench.page.keyboard.press('Enter');
  await workbench.parts.activeTab('chocolatey.log').waitFor();
  await workbench.statusHas('Ln 3,');
});
