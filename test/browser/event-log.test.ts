import { expect } from 'vitest';
import { zipOf } from '../unit/archives/make/zip.ts';
import { eventData, eventRecord, number32, textValue } from '../unit/evtx/make/event.ts';
import { chunk, evtxFile } from '../unit/evtx/make/evtxFile.ts';
import { until } from './until.ts';
import { test, type Workbench } from './workbench.ts';

const TIME = Date.UTC(2025, 10, 3, 9, 12, 44, 123);
const LOG = evtxFile([
  chunk([
    eventRecord(
      { number: 1, time: TIME, provider: 'Contoso Agent', id: 7036, level: 4 },
      [eventData('State')],
      [number32(1)],
    ),
    eventRecord(
      { number: 2, time: TIME + 2000, provider: 'Contoso Agent', id: 7023 },
      [eventData('param1', 'param2')],
      [textValue('Contoso'), textValue('%%2147942405')],
      2,
    ),
  ]),
]);
const CBS = '2025-11-03 09:12:45, Error                 CBS    Failed to install package [HRESULT = 0x800f0922]\r\n';

/** Waits until the cursor is in a line. */
const atLine = (workbench: Workbench, line: number) => workbench.statusHas(`Ln ${line},`);

test('An event log opens as text: with hover, its failure by Alt+Shift+., and reversed', async ({ workbench }) => {
  await workbench.open({ folder: { 'System.evtx': LOG } });
  await workbench.openFile('System.evtx');
  await workbench.editorShows('Contoso Agent/7036');
  await workbench.statusHas('1 failing code');
  await workbench.editorShows('2025-11-03T09:12:46.1230000Z  Error       Contoso Agent/7023');

  await workbench.hover('2147942405', { holding: 'E_ACCESSDENIED' });
  await workbench.page.keyboard.press('Escape');

  await workbench.clickText('State');
  await workbench.page.keyboard.press('Alt+Shift+.');
  await atLine(workbench, 5);

  await workbench.palette('Faultbook: Reverse the order of records');
  await workbench.editorShows(/^\s*2025-11-03T09:12:46/);
});

test('An event log and a log in a zip in a zip come to one timeline', async ({ workbench }) => {
  const inner = zipOf([{ name: 'CBS.log', data: new TextEncoder().encode(CBS) }]);
  const zip = zipOf([{ name: 'in.zip', data: inner }]);
  await workbench.open({ folder: { 'System.evtx': LOG, 'all.zip': zip } });
  await workbench.palette('Faultbook: Scan logs …');
  const what = await workbench.quickInput('Scan logs');
  await what.row('Choose a folder');
  await what.pick('logs');
  const results = workbench.parts.view('Scan results');
  await results.hasRow(/0x800F0922/i);
  await results.hasRow(/0x80070005/i);
  await workbench.palette('Faultbook: Show timeline of the scan');
  const lines = await until('The timeline', async () => {
    const shown = (await workbench.editorTextNow()).split('\n');
    // While the editor is laid out anew, its lines are read in no order.
    return shown[0]?.startsWith('Earliest failure') && shown[4]?.startsWith('All entries') && shown.length === 7
      ? shown
      : undefined;
  });
  expect(lines[5]).toContain('all.zip/in.zip/CBS.log:1');
  expect(lines[6]).toMatch(
    /^2025-11-03T09:12:46\.123Z +0x80070005 E_ACCESSDENIED +System\.evtx:5 +param2: %%2147942405/,
  );

  // A place is a link, also into the text of an event log.
  await workbench.followLink('System.evtx:5', 'System.evtx');
  await atLine(workbench, 5);
  await workbench.editorShows('Contoso Agent/7023');
});
