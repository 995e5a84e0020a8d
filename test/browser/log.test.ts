import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { until } from './until.ts';
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

/** The rows of the view of codes, as they are read: label and description. */
const rows = (workbench: Workbench) =>
  workbench.parts.viewRows.evaluateAll((all) =>
    all.map((row) => (row.textContent ?? '').replaceAll('\u00a0', ' ').trim()),
  );

async function openView(workbench: Workbench): Promise<void> {
  await workbench.clickStatus(/failures?/);
  await workbench.parts.viewRows.filter({ hasText: '×' }).first().waitFor();
}

test('A log’s codes are marked by how they ended, named behind themselves, and listed with what happened when', async ({
  workbench,
}) => {
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log' });
  const status = await until('The status', async () =>
    (await workbench.statusBar()).find((one) => one.includes('failure')),
  );
  expect(status).toContain('2 failures · 2 with article');

  // Names stand behind the codes that the line does not name itself.
  await until('The names', async () =>
    /0x80070643\s?ERROR_INSTALL_FAILURE/.test(await workbench.editorText()) ? true : undefined,
  );
  const text = await workbench.editorText();
  expect(text.match(/E_ACCESSDENIED/g)).toHaveLength(1);
  expect(text).not.toContain('WU_S_ALREADY_INSTALLED');

  // The underlines are told apart by their colours.
  const marks = () =>
    workbench.parts.decorations.evaluateAll((all) =>
      all
        .map((mark) => getComputedStyle(mark))
        .filter(({ borderBottomWidth }) => borderBottomWidth === '2px')
        .map(({ borderBottomColor }) => borderBottomColor),
    );
  const colours = await until('The marks', async () => {
    const seen = await marks();
    return seen.length === 4 ? seen : undefined;
  });
  // Three failures and a success; the background has none.
  const counts = [...new Set(colours)].map((colour) => colours.filter((one) => one === colour).length);
  expect(counts.sort()).toEqual([1, 3]);

  await openView(workbench);
  const listed = await until('The list', async () =>
    (await rows(workbench)).length >= 4 ? await rows(workbench) : undefined,
  );
  expect(listed[0]).toMatch(/^0x80070643 ERROR_INSTALL_FAILURE.*×2 · 2025-11-03T09:12:46 – 2025-11-03T09:13:00 · /);
  expect(listed[1]).toMatch(/^0x80070005 E_ACCESSDENIED.*×1 · 2025-11-03T09:13:01 · Windows Update/);
  expect(listed[2]).toMatch(/^0x00240006/);
  expect(listed[3]).toMatch(/^Background noise/);

  // A code opens to its lines, a line leads to its place.
  const view = workbench.parts.view('Codes in this log');
  await view.twistie('0x80070643').click();
  await view.click('Failed again');
  await until('The place', async () =>
    (await workbench.statusBar()).some((one) => one.startsWith('Ln 4,')) ? true : undefined,
  );

  // Off in one click.
  await view.row('0x80070643').hover();
  await workbench.palette('Faultbook: Switch the marks in logs on or off');
  await until('No marks', async () => ((await marks()).length === 0 ? true : undefined));
});

test('Keys go from code to code and wrap; what a growing log adds is there at once', async ({ workbench }) => {
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log:1:1' });
  await until('The status', async () => (await workbench.statusBar()).find((one) => one.includes('2 failures')));
  const place = (line: number) =>
    until(`line ${line}`, async () =>
      (await workbench.statusBar()).some((one) => one.startsWith(`Ln ${line},`)) ? true : undefined,
    );
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
  const status = await until('The new failure', async () =>
    (await workbench.statusBar()).find((one) => one.includes('3 failures')),
  );
  expect(status).toContain('3 with article');

  await workbench.clickText('0x80070643');
  await workbench.palette('Faultbook: Show all occurrences of the code');
  await until('Two places', async () =>
    (await workbench.parts.viewRows.filter({ hasText: 'HRESULT' }).count()) === 2 ? true : undefined,
  );
});

test('A code that a terminal prints is a link to its card', async ({ workbench }) => {
  await workbench.open({ folder: { 'a.txt': 'x\n' } });
  await workbench.newTerminal();
  await workbench.page.keyboard.type('echo "installer: error 0x80070643"');
  await workbench.page.keyboard.press('Enter');
  await workbench.terminalShows(/^installer: error 0x80070643/m);
  const box = (await workbench.parts.terminalScreen.boundingBox())!;
  // The output's line: the one that begins with the text.
  const lines = (await workbench.terminalText()).split('\n');
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
  const card = await workbench.quickInput();
  expect(await card.title()).toContain('0x80070643 · ERROR_INSTALL_FAILURE');
});
