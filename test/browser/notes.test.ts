import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { test } from './workbench.ts';

const LOG = [
  '2025-11-03 09:12:45, Info  CBS  Reading C:\\Users\\anna.berg\\x.msu',
  '2025-11-03 09:12:46, Error CBS  Failed to install [HRESULT = 0x80070643]',
  '2025-11-03 09:12:47, Info  CBS  nothing to do, hr = 0x00240006',
  '2025-11-03 09:13:00, Error CBS  Failed again [HRESULT = 0x80070643]',
  '',
].join('\n');
/** The same lines in a log that has been rotated and has grown. */
const GROWN = ['2025-11-03 09:00:00, Info  CBS  Before', '', LOG, '2025-11-03 10:00:00, Info  CBS  After'].join('\n');

test('A note at a line is shown where the line is, is listed, goes where the line goes, and into the report', async ({
  workbench,
}) => {
  await workbench.open({ folder: { 'CBS.log': LOG }, file: 'CBS.log:4:1' });
  await workbench.statusHas('1 failing code');
  await workbench.palette('Faultbook: Note at this line …');
  const box = await workbench.quickInput('Note at line 4');
  await box.type('ask for the <b>MSI</b> log of anna.berg');
  await box.accept();
  await expect.poll(() => workbench.parts.textsAfterNow()).toContain('ask for the <b>MSI</b> log of anna.berg');
  await workbench.parts.gutterIcons.first().waitFor();

  // A mark from the menu of the line's number.
  await workbench.parts.chooseInMenu(workbench.parts.lineNumber(2), 'Mark line');
  await workbench.clickStatus('1 failing code');
  const view = workbench.parts.view('Notes');
  await view.hasRow(/^2: Error CBS Failed to install/);
  await view.hasRow(/^4: ask for the <b>MSI<\/b> log of anna.berg ?Error CBS Failed again/);

  // The log is fetched again: it has another name, and more lines.
  writeFileSync(join(workbench.folder, 'CBS.log'), 'nothing of it\n');
  await view.hasRow('Line no longer in this log');
  renameSync(join(workbench.folder, 'CBS.log'), join(workbench.folder, 'old.log'));
  writeFileSync(join(workbench.folder, 'CBS-new.log'), GROWN);
  await workbench.openFile('CBS-new.log');
  await view.hasRow(/^6: ask for the/);
  await view.click('ask for the');
  await workbench.statusHas('Ln 6,');

  await workbench.palette('Faultbook: Copy summary of the log');
  const summary = await workbench.clipboardHas('Notes: ');
  expect(summary).toContain('CBS-new.log, line 6: ask for the');
  expect(summary).not.toMatch(/anna|berg/);

  // It is changed and removed at its row.
  await workbench.parts.pressAtRow(view.row('ask for the'), 'Edit note …');
  const again = await workbench.quickInput('Note at line 6');
  await again.type('done');
  await again.accept();
  await view.hasRow(/^6: done/);
  await workbench.parts.pressAtRow(view.row('done'), 'Remove note');
  await expect.poll(() => view.rowTextsNow()).not.toContainEqual(expect.stringContaining('done'));
});
