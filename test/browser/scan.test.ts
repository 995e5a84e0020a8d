import {
  appendFileSync,
  closeSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, inject } from 'vitest';
import { zipOf } from '../unit/archives/make/zip.ts';
import { holds, settled } from './until.ts';
import { test, type Workbench } from './workbench.ts';

const utf8 = (content: string) => new TextEncoder().encode(content);

const CBS = [
  '2025-11-03 09:12:40, Info                  CBS    Starting TrustedInstaller initialization.',
  '2025-11-03 09:12:45, Error                 CBS    Failed to install package [HRESULT = 0x800f0922 - CBS_E_INSTALLERS_FAILED]',
  '2025-11-03 09:12:46, Info                  CBS    Session finalized',
].join('\r\n');

const MSI = [
  '=== Verbose logging started: 11/13/2025  9:12:40  Build type: SHIP UNICODE 5.00.10011.00 ===',
  'MSI (s) (44:08) [09:12:41:100]: Doing action: InstallFiles',
  'MSI (s) (44:08) [09:12:45:200]: MainEngineThread is returning 1603',
].join('\r\n');

const FILES = {
  'setup.log': `2025-11-04 10:00:00 Setup failed with hr = 0x80070643\n`,
  'deep/msi.log': new Uint8Array(Buffer.from(`\uFEFF${MSI}`, 'utf16le')),
  'deep/setup.exe': new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4]),
  'logs.zip': zipOf([{ name: 'CBS/CBS.log', data: utf8(CBS) }]),
};

/** The view "Scan results". */
const view = ({ parts }: Workbench) => parts.view('Scan results');

/** Waits until what stands above the results holds a text. */
const messageIs = (workbench: Workbench, wanted: string | RegExp) => view(workbench).hasMessage(wanted);

/** Runs "Scan logs …" on an item of the explorer, by its context menu. */
async function scanInExplorer(workbench: Workbench, name: string): Promise<void> {
  await workbench.palette('View: Show Explorer');
  await workbench.parts.chooseInMenu(workbench.parts.explorerItem(name), 'Scan logs');
}

/** Whether any process has a file open, as far as Linux tells; elsewhere false. */
function isOpen(path: string): boolean {
  const list = (folder: string): string[] => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  const opened = (link: string): string => {
    try {
      return readlinkSync(link);
    } catch {
      return '';
    }
  };
  const processes = list('/proc').filter((name) => /^\d+$/.test(name));
  return processes.some((pid) => list(`/proc/${pid}/fd`).some((fd) => opened(`/proc/${pid}/fd/${fd}`) === path));
}

test('A folder with a zip, a UTF-16 log and a binary file is scanned: codes, files, lines, what was skipped', async ({
  workbench,
}) => {
  await workbench.open({
    folder: Object.fromEntries(Object.entries(FILES).map(([name, file]) => [`all/${name}`, file])),
  });
  await scanInExplorer(workbench, 'all');
  await messageIs(workbench, /^Files read: 3/);
  await view(workbench).hasRow(/^×1 0x800F0922 11-03 CBS_E_INSTALLERS_FAILED ?1 file · 2025-11-03T09:12:45/);
  await view(workbench).hasRow(/^×1 1603 11-13 ERROR_INSTALL_FAILURE ?1 file · 2025-11-13T09:12:45\.200/);
  await view(workbench).hasRow(/^×1 0x80070643 11-04 .*2025-11-04T10:00:00/);
  const roots = await settled('The roots', () => view(workbench).rowTextsNow());
  expect(roots.length).toBeGreaterThan(3);
  expect(roots[0]).toMatch(/0x80070643|1603|0x800F0922/i);
  expect(roots.at(-1)).toMatch(/Not searched, or only in part ?1 binary file/);

  await view(workbench).click('Not searched');
  await view(workbench).hasRow(/setup\.exe ?is binary/);

  // A hit in a file opens the file.
  await view(workbench).click('0x80070643');
  await view(workbench).click(/setup\.log/);
  await view(workbench).click(/^1: Setup failed/);
  await workbench.parts.activeTab('setup.log').waitFor();
  await workbench.statusHas('(10 selected)');

  // A hit in an archive opens the lines around it.
  await view(workbench).click('0x800F0922');
  await view(workbench).click('logs.zip/CBS/CBS.log');
  await view(workbench).click(/^2: Failed to install package/);
  await workbench.parts.activeTab('CBS.log').waitFor();
  await workbench.editorShows(/Excerpt: lines 1 to 3 of [\s\S]*Starting TrustedInstaller/);
  await workbench.hover('0x800f0922', { holding: 'CBS_E_INSTALLERS_FAILED' });

  await workbench.palette('Faultbook: Clear scan results');
  await view(workbench).hasRow('Choose files or a folder');
});

test('What support collects is recognised on top of the results, with each of two machines', async ({ workbench }) => {
  const dxdiag = [
    '             Machine name: PC-0142',
    '         Operating System: Windows 11 Home 64-bit (10.0, Build 22631)',
  ];
  const ipconfig = '\r\nWindows IP Configuration\r\n\r\n   Host Name . . . . . . . . . . . . : PC-0143\r\n';
  await workbench.open({
    folder: {
      'ticket/DxDiag.txt': new Uint8Array(Buffer.from(`\uFEFF${dxdiag.join('\r\n')}\r\n`, 'utf16le')),
      'ticket/logs.zip': zipOf([{ name: 'network/output.log', data: utf8(ipconfig) }]),
      'ticket/WindowsUpdate.1.etl': new Uint8Array([0, 0, 1, 2, 3, 4, 5, 6]),
      'ticket/setup.log': 'Setup failed with hr = 0x80070643\n',
    },
  });
  await scanInExplorer(workbench, 'ticket');
  await messageIs(workbench, /Files read/);
  await view(workbench).hasRow(/^About these files ?These files are of 2 machines\./);
  await view(workbench).hasRow(/^Machine: PC-0142 ?DxDiag\.txt/);
  await view(workbench).hasRow(/^Machine: PC-0143 ?output\.log/);
  await view(workbench).hasRow(/^Windows: Windows 11 Home 64-bit \(10\.0, Build 22631\)/);
  await view(workbench).hasRow(/^Windows Update client, not converted yet.*Get-WindowsUpdateLog -ETLPath/);
  await view(workbench).hasRow(/^×1 0x80070643/);
});

test('A file that is too large for the editor is told of once, scanned from disk, and read in excerpts', async ({
  workbench,
}) => {
  await workbench.open({ folder: { 'small.log': 'fine\n' } });
  const large = join(workbench.folder, 'large.log');
  const line =
    '2025-11-03 09:00:00, Info                  CBS    Nothing to see here, the next line is like this one\n';
  const block = line.repeat(10_000);
  const before = Math.ceil((55 * 1024 * 1024) / block.length);
  const file = openSync(large, 'w');
  for (let i = 0; i < before; i++) writeSync(file, block);
  closeSync(file);
  const number = before * 10_000 + 2;
  appendFileSync(large, `${line}2025-11-03 10:00:00, Error  Install failed: hr = 0x80070643\n${line.repeat(500)}`);
  await workbench.openFile('large.log');
  const told = await workbench.notification('large.log is too large for the editor');
  expect(told.buttons).toContain('Scan it from disk');
  await workbench.pressInNotification('large.log is too large', 'Scan it from disk');
  await workbench.page.keyboard.press('Escape');
  await messageIs(workbench, /^Files read: 1/);
  await view(workbench).hasRow(/^×1 0x80070643 10:00 .*1 file · 2025-11-03T10:00:00/);
  await view(workbench).click('0x80070643');
  await view(workbench).click(/large\.log/);
  await view(workbench).click(new RegExp(`^${number}: `));
  await workbench.editorShows('Install failed: hr = 0x80070643');
  await expect.poll(() => workbench.tabsNow()).toHaveLength(2);
  await workbench.statusHas('(10 selected)');
  // The lines have their own numbers.
  await expect.poll(() => workbench.parts.textsBeforeNow()).toContain(`"${number}"`);
  await workbench.hover('0x80070643', { holding: 'ERROR_INSTALL_FAILURE' });
  // The editor has no light bulb where nothing can be written: its key shows the same actions as a list.
  await workbench.clickText('0x80070643');
  await workbench.page.keyboard.press('Control+.');
  const list = await workbench.quickInput(/ERROR_INSTALL_FAILURE/);
  await list.type('Copy 0x80070643');
  await list.accept('Copy 0x80070643');
  await workbench.clipboardIs('0x80070643');
  // Its name stands behind it.
  await workbench.editorShows(/hr = 0x80070643 ?ERROR_INSTALL_FAILURE/);

  // Only once.
  await workbench.openFile('small.log');
  await workbench.openFile('large.log');
  // The message would come some seconds after the tab, while it is shown.
  await workbench.extensionsWait(5_000);
  const messages = await workbench.notificationsNow();
  expect(messages.filter(({ text }) => text.includes('too large'))).toEqual([]);
});

test('A scan that is cancelled stops at once and leaves nothing behind', async ({ workbench }) => {
  await workbench.open({ folder: { 'all/a.log': 'Install failed: hr = 0x80070643\n', 'all/z.log': 'end\n' } });
  // Takes no room on the disk, and long to read.
  const huge = join(workbench.folder, 'all', 'huge.log');
  mkdirSync(join(workbench.folder, 'all'), { recursive: true });
  appendFileSync(huge, 'Install failed: hr = 0x80070005\n'.repeat(1000));
  truncateSync(huge, 200 * 2 ** 30);
  // The server's own: what other programs do in the machine's is none of ours, nor when the server opens its sockets.
  const temporary = () =>
    readdirSync(join(inject('reach').serverFolder, 'tmp'))
      .filter((name) => !name.endsWith('.sock'))
      .sort();
  expect(isOpen(huge)).toBe(false);
  const before = temporary();
  await scanInExplorer(workbench, 'all');
  await messageIs(workbench, /^Scanning huge\.log/);
  await view(workbench).hasRow(/^×1000 0x80070005/);
  // Elsewhere nobody tells.
  if (process.platform === 'linux') await holds('The file to be open', () => isOpen(huge));
  await workbench.pressInNotification('Scanning all', 'Cancel');
  // To read on would take minutes.
  const said = await messageIs(workbench, /^Cancelled/);
  await view(workbench).hasRow(/0x80070643/);
  await holds('The file to be closed', () => !isOpen(huge));
  await holds(
    'The progress to go',
    async () => !(await workbench.notificationsNow()).some((one) => one.text.includes('Scanning')),
  );
  // The view has been told by then whatever it was to be told.
  await workbench.configure({});
  await expect.poll(() => view(workbench).messageNow()).toBe(said);
  await expect.poll(temporary).toEqual(before);
});

test('Files that are dropped on the view are scanned; a new scan replaces the one before, and can be run again', async ({
  workbench,
}) => {
  await workbench.open({
    folder: { 'a.log': 'Install failed: hr = 0x80070643\n', 'b/b.log': 'Install failed: hr = 0x80070005\n' },
  });
  await scanInExplorer(workbench, 'a.log');
  await view(workbench).hasRow(/^×1 0x80070643/);
  // The view goes where both it and the explorer are in sight.
  await workbench.palette('View: Show Explorer');
  await workbench.palette('View: Move View');
  const views = await workbench.quickInput(/select a view to move/i);
  await views.type('Scan results');
  await views.accept('Scan results');
  await (await workbench.quickInput(/^View: Move .*Scan results/)).pick('Explorer');
  await view(workbench).hasRow(/^×1 0x80070643/);
  await workbench.parts.drag(workbench.parts.explorerItem(/^b$/), view(workbench).rows.first());
  await view(workbench).hasRow(/^×1 0x80070005/);
  await messageIs(workbench, /^Files read: 1/);
  await expect.poll(async () => (await view(workbench).rowTextsNow()).join()).not.toContain('0x80070643');

  appendFileSync(join(workbench.folder, 'b', 'c.log'), 'Install failed: hr = 0x80070643\n');
  await workbench.palette('Faultbook: Scan again');
  await view(workbench).hasRow(/^×1 0x80070643/);
  await messageIs(workbench, /^Files read: 2/);

  // Asked for by the command, a workspace folder can be chosen.
  await workbench.palette('Faultbook: Scan logs …');
  const what = await workbench.quickInput('Scan logs');
  await what.row('Choose a folder');
  await what.pick('logs');
  await messageIs(workbench, /^Files read: 3/);

  // The empty view takes what is dropped as well.
  await workbench.palette('Faultbook: Clear scan results');
  await view(workbench).hasRow('Choose files or a folder');
  await workbench.parts.drag(workbench.parts.explorerItem(/^a\.log$/), view(workbench).list);
  await view(workbench).hasRow(/^×1 0x80070643/);
});

test('What was scanned is put into one order of time, says how each log begins to fail, and can go into a ticket', async ({
  workbench,
}) => {
  await workbench.open({
    folder: Object.fromEntries(Object.entries(FILES).map(([name, data]) => [`logs/${name}`, data])),
  });
  await scanInExplorer(workbench, 'logs');
  await messageIs(workbench, /^Files read/);

  await workbench.palette('Faultbook: Show timeline of the scan');
  const lines = await settled('The timeline', async () => {
    const shown = (await workbench.editorTextNow()).split('\n');
    return shown[0]?.startsWith('Earliest failure') ? shown : undefined;
  });
  expect(lines[0]).toMatch(/^Earliest failure of each log, the first is 0x800F0922 \w+:$/);
  expect(lines[1]).toMatch(/^2025-11-03T09:12:45 .*CBS\.log:2 /);
  const entries = lines.findIndex((line) => line.startsWith('All entries')) + 1;
  expect(entries).toBeGreaterThan(2);
  expect(lines.slice(entries).map((line) => /\w+\.log:\d/.exec(line)?.[0])).toEqual([
    'CBS.log:2',
    'setup.log:1',
    'msi.log:3',
  ]);

  await workbench.palette('Faultbook: Copy summary of the scan');
  const summary = await workbench.clipboardHas('0x800F0922');
  expect(summary).toContain('ERROR_INSTALL_FAILURE');
  expect(summary).toContain('2025-11-03T09:12:45');

  // A place is a link.
  await workbench.followLink('setup.log:1', 'setup.log');
});
