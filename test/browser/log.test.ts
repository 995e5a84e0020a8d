import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { stillBox, until } from './until.ts';
import { test, type Workbench } from './workbench.ts';

const LOG = [
  '2025-11-03 09:12:45, Info  CBS  Starting',
  '2025-11-03 09:12:46, Error CBS  Failed to install [HRESULT = 0x80070643]',
  '2025-11-03 09:12:47, Info  CBS  nothing to do, hr = 0x00240006',
  '2025-11-03 09:13:00, Error CBS  Failed again [HRESULT = 0x80070643]',
  '2025-11-03 09:13:01, Error CBS  Failed: 0x80070005 (E_ACCESSDENIED)',
  '2025-11-03 09:13:02, Info  SPP  [0xC004F014, 0, 0]',
  '',
].join('\n');

/** The rows of the view of codes at this moment, as they are read: label and description. */
const rowsNow = (workbench: Workbench) =>
  workbench.parts.viewRows.evaluateAll((all) =>
    all.map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' ').trim()),
  );

async function openView(workbench: Workbench): Promise<void> {
  await workbench.clickStatus(/failing codes?/);
  await workbench.parts.viewRows.filter({ hasText: '×' }).first().waitFor();
}

test('A log’s codes are marked by how they ended, named behind themselves, and listed with what happened when', async ({
  workbench,
}) => {
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log' });
  await workbench.statusHas('2 failing codes · 3 times · 2 with article');

  // Names stand behind the codes that the line does not name itself.
  const text = await workbench.editorShows(
    /0x80070643\s?ERROR_INSTALL_FAILURE[\s\S]*0x80070643\s?ERROR_INSTALL_FAILURE/,
  );
  expect(text.match(/E_ACCESSDENIED/g)).toHaveLength(1);
  expect(text).not.toContain('WU_S_ALREADY_INSTALLED');

  // The underlines are told apart by their colours.
  const marksNow = () =>
    workbench.parts.decorations.evaluateAll((all) =>
      all
        .map((mark) => getComputedStyle(mark))
        .filter(({ borderBottomWidth }) => borderBottomWidth === '2px')
        .map(({ borderBottomColor }) => borderBottomColor),
    );
  // Three failures and a success; the background has none.
  const counts = async () => {
    const colours = await marksNow();
    return [...new Set(colours)].map((colour) => colours.filter((one) => one === colour).length).sort();
  };
  await expect.poll(counts).toEqual([1, 3]);

  await openView(workbench);
  await expect
    .poll(async () => (await rowsNow(workbench)).slice(0, 4))
    .toEqual([
      expect.stringMatching(/^×2 0x80070643 09:12 ERROR_INSTALL_FAILURE ?2025-11-03T09:12:46 – 2025-11-03T09:13:00 · /),
      expect.stringMatching(/^×1 0x80070005 09:13 E_ACCESSDENIED ?2025-11-03T09:13:01 · Windows Update/),
      expect.stringMatching(/^×1 0x00240006/),
      expect.stringMatching(/^Background noise/),
    ]);

  // A code opens to its lines, a line leads to its place.
  const view = workbench.parts.view('Codes in this log');
  await view.twistie('0x80070643').click();
  await view.click('Failed again');
  await workbench.statusHas('Ln 4,');

  // Off in one click.
  await view.row('0x80070643').hover();
  await workbench.palette('Faultbook: Switch the marks of codes on or off');
  await expect.poll(marksNow).toEqual([]);
});

test('Keys go from code to code and wrap; what a growing log adds is there at once', async ({ workbench }) => {
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log:1:1' });
  await workbench.statusHas('2 failing codes');
  const place = (line: number) => workbench.statusHas(`Ln ${line},`);
  await workbench.clickText('Starting');
  const { keyboard } = workbench.page;
  await keyboard.press('Alt+.');
  await place(2);
  await workbench.parts.cards.filter({ hasText: 'ERROR_INSTALL_FAILURE' }).first().waitFor();
  await keyboard.press('Alt+.');
  await place(3);
  await keyboard.press('Alt+Shift+.');
  await place(4);
  await keyboard.press('Alt+Shift+.');
  await place(5);
  // The last failure; the background is none.
  await keyboard.press('Alt+Shift+.');
  await place(2);
  await keyboard.press('Alt+,');
  await place(6);

  await keyboard.press('Escape');
  appendFileSync(join(workbench.folder, 'CBS.log'), '2025-11-03 09:14:00, Error CBS  Failed: 0x8024402C\n');
  await workbench.statusHas(/3 failing codes.* 3 with article/);

  await workbench.clickText('0x80070643');
  await workbench.palette('Faultbook: Show all occurrences of the code');
  await expect.poll(() => workbench.parts.viewRows.filter({ hasText: 'HRESULT' }).count()).toBe(2);
});

test('A jump keeps the time of a line in sight where the code fits in beside it, and goes aside where it does not', async ({
  workbench,
}) => {
  const far = `2025-11-03 09:12:46, Error CBS  ${'x'.repeat(400)} failed [HRESULT = 0x80070643]`;
  const near = '2025-11-03 09:12:47, Error CBS  Failed at another place [HRESULT = 0x80070005]';
  await workbench.open({ folder: { 'CBS.log': `${far}\n${near}\n` }, file: 'CBS.log:1:1' });
  await workbench.statusHas('2 failing codes');
  const aside = () => workbench.parts.asideNow();
  const start = await aside();
  const { keyboard } = workbench.page;
  await workbench.clickText('Error');
  await keyboard.press('Alt+.');
  await workbench.parts.cards.filter({ hasText: 'ERROR_INSTALL_FAILURE' }).first().waitFor();
  await expect.poll(aside).toBeGreaterThan(start);
  await keyboard.press('Alt+.');
  await workbench.parts.cards.filter({ hasText: 'E_ACCESSDENIED' }).first().waitFor();
  await expect.poll(aside).toBe(start);
});

test('A code that a terminal prints is a link to its card', async ({ workbench }) => {
  await workbench.open({ folder: { 'a.txt': 'x\n' } });
  await workbench.newTerminal();
  await workbench.page.keyboard.type('echo "installer: error 0x80070643"');
  await workbench.page.keyboard.press('Enter');
  await workbench.terminalShows(/^installer: error 0x80070643/m);
  const box = await stillBox(workbench.parts.terminalScreen);
  // The output's line: the one that begins with the text.
  const lines = (await workbench.terminalTextNow()).split('\n');
  const row = lines.findIndex((line) => line.startsWith('installer:'));
  const height = await workbench.parts.terminalLineHeight();
  // A link is one while Control is down, once the editor has asked what there is in the line.
  const { keyboard, mouse } = workbench.page;
  await keyboard.down('Control');
  await until('The link', async () => {
    await mouse.move(box.x + 150, box.y + height * (row + 0.5) - 3);
    await mouse.move(box.x + 160, box.y + height * (row + 0.5));
    await workbench.parts.terminalLink.waitFor({ timeout: 2_000 });
    return true;
  });
  await mouse.click(box.x + 160, box.y + height * (row + 0.5));
  await keyboard.up('Control');
  await workbench.quickInput(/^0x80070643 · ERROR_INSTALL_FAILURE/);
});
