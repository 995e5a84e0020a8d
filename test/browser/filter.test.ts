import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from './workbench.ts';

const LOG = [
  '2025-11-03 09:12:45, Info                  CBS    Starting',
  '2025-11-03 09:12:46, Error                 CBS    Failed to install [HRESULT = 0x80070643]',
  '   at a place of its own',
  '2025-11-03 09:12:47, Info                  CBS    nothing to do, hr = 0x00240006',
  '2025-11-03 09:13:00, Warning               CSI    a store is slow',
  '2025-11-03 09:13:01, Error                 CSI    Failed: 0x80070005 (E_ACCESSDENIED)',
  '2025-11-03 09:20:02, Info                  DPX    done',
  '',
].join('\n');

test('A log is filtered condition by condition; lines keep their numbers, lead into the log, and the filter is kept for others', async ({
  workbench,
}) => {
  const { page, parts } = workbench;
  await page.setViewportSize({ width: 1280, height: 800 });
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log:1:1' });
  await workbench.statusHas('2 failing codes');
  await workbench.palette('Faultbook: Filter log …');
  await workbench.quickInput('Filter CBS.log');
  const pick = await workbench.quickInput(/^Filter CBS\.log/);
  await pick.pick('Only lines with a failing code');
  // Counted while it is put together.
  await workbench.quickInput('Filter CBS.log · 3 of 7 lines');
  await pick.type('store');
  await pick.row('Only lines with “store”');
  await workbench.quickInput('Filter CBS.log · 0 of 7 lines');
  await pick.type('');
  await pick.pick('Save it under a name …');
  const name = await workbench.quickInput('Save filter');
  await name.type('What failed');
  await name.accept();
  await (await workbench.quickInput(/^Filter CBS\.log/)).acceptUntilClosed('Show these lines');
  await workbench.editorShows(
    /^Filtered: 3 of 7 lines of CBS\.log · failing\n.*0x80070643.*\n {3}at a place of its own\n/,
  );
  await expect.poll(() => parts.textsBeforeNow()).toEqual(expect.arrayContaining(['"2"', '"3"', '"6"']));
  await workbench.statusHas('3 of 7 lines');
  const { 'faultbook.filters': saved } = JSON.parse(
    readFileSync(join(workbench.folder, '.vscode/settings.json'), 'utf8'),
  );
  expect(saved).toEqual([{ name: 'What failed', failing: true }]);

  // What works in a log works here, and Enter leads to the line itself.
  await workbench.clickText('Filtered');
  await page.keyboard.press('Alt+.');
  await workbench.statusHas('Ln 2,');
  await page.keyboard.press('Alt+.');
  await workbench.statusHas('Ln 4,');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await workbench.statusHas('Ln 6,');
  await workbench.editorShows('a store is slow');

  // By its name it is one step.
  await workbench.palette('Faultbook: Filter log …');
  await (await workbench.quickInput(/^Filter CBS\.log/)).pick('What failed');
  await workbench.editorShows(/^Filtered: 3 of 7 lines/);

  // The code at the cursor, and words: all of them, without some.
  await workbench.clickText('0x80070005');
  await workbench.palette('Faultbook: Filter log …');
  await pick.pick('Lines with 0x80070005');
  await pick.type('failed -install');
  await pick.row('Only lines with “failed” · without “install”');
  await workbench.quickInput('Filter CBS.log · 1 of 7 lines');
  await pick.pick('Only lines with “failed” · without “install”');
  await pick.settledRows((rows) => rows.some((row) => row.active && row.description.includes('with “failed”')));
  await pick.acceptUntilClosed('Show these lines');
  // The name that is shown behind the code may have come.
  await workbench.editorShows(
    /^Filtered: 1 of 7 lines of CBS\.log · failing · 0x80070005(?:E_ACCESSDENIED)? · with “failed” · without “install”\n/,
  );
});

test('Lines are tinted by their severity, and the end of a log that grows stays in sight until one scrolls up', async ({
  workbench,
}) => {
  const { page, parts } = workbench;
  await page.setViewportSize({ width: 1280, height: 800 });
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log:1:1' });
  // Two errors, one of them of two lines, and a warning.
  await expect.poll(async () => (await parts.tintsNow()).sort()).toEqual([1, 3]);
  await workbench.configure({ 'faultbook.lines.tint': false });
  await expect.poll(() => parts.tintsNow()).toEqual([]);
  await workbench.configure({ 'faultbook.lines.tint': undefined });

  await workbench.clickStatus(/^Follow$/);
  await workbench.statusHas('Following');
  const grow = (from: number, to: number) => {
    const added = Array.from(
      { length: to - from },
      (_, i) => `2025-11-03 09:30:00, Info  CBS  added ${from + i} end\n`,
    );
    appendFileSync(join(workbench.folder, 'CBS.log'), added.join(''));
  };
  grow(0, 200);
  await workbench.editorShows('added 199 end');
  grow(200, 400);
  await workbench.editorShows('added 399 end');
  // A little at a time: what has come just before may still bring the end back once.
  const scroll = (pixels: number) => async () => {
    await parts.wheel(pixels);
    return (await workbench.statusBarNow()).find((one) => one.startsWith('Following'));
  };
  await expect.poll(scroll(-300)).toBe('Following paused');
  const seen = await workbench.editorTextNow();
  grow(400, 401);
  await workbench.statusHas('Following paused');
  await workbench.extensionsWait(500);
  await expect.poll(() => workbench.editorTextNow()).toBe(seen);
  await expect.poll(scroll(300)).toBe('Following');
  await workbench.editorShows('added 400 end');
});
