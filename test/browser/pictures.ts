import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/paths.ts';
import { test } from './workbench.ts';

// `npm run readme-pictures`: takes the pictures of the README and the walkthrough anew. They show the window below its title.

const logs = join(root, 'test', 'logs');
const sent = ['CBS.log', 'WindowsUpdate.log', 'msi-install.log', 'dotnet-update.log'];
const docs = (name: string) => join(root, 'docs', name);

const settings = { 'editor.fontSize': 13, 'editor.minimap.enabled': false };
const size = { width: 1280, height: 800 };

test('the hover', async ({ workbench }) => {
  await workbench.page.setViewportSize(size);
  await workbench.open({ file: 'dotnet-update.log:14:1', settings, theme: 'light' });
  await workbench.statusHas(/failing/);
  await workbench.palette('View: Toggle Primary Side Bar Visibility');
  await workbench.hover('0x80070643', { holding: 'Open article' });
  await workbench.pictureBelowTitle(docs('hover.webp'), 430);
});

test('the reader', async ({ workbench }) => {
  await workbench.page.setViewportSize(size);
  await workbench.open({ file: 'dotnet-update.log:14:47', settings, theme: 'light' });
  await workbench.statusHas(/failing/);
  await workbench.palette('View: Toggle Primary Side Bar Visibility');
  await workbench.palette('Faultbook: Open troubleshooting article');
  const pick = await workbench.quickInput('Open troubleshooting article');
  const [first] = await pick.settledRows((rows) => rows.some(({ active }) => active));
  await pick.accept();
  const reader = await workbench.reader();
  await reader.hasTitle(first!.label);
  await reader.section('60-second check').evaluate((section) => section.scrollIntoView());
  await workbench.extensionsWait(500);
  await workbench.pictureBelowTitle(docs('reader.webp'), 740);
});

test('the scan', async ({ workbench }) => {
  await workbench.page.setViewportSize(size);
  const files = sent.map((name) => [`from the customer/${name}`, readFileSync(join(logs, name))] as const);
  await workbench.open({ folder: Object.fromEntries(files), settings, theme: 'light' });
  await workbench.palette('View: Show Explorer');
  await workbench.parts.chooseInMenu(workbench.parts.explorerItem('from the customer'), 'Scan logs');
  await workbench.parts.view('Scan results').hasMessage(/Files read/);
  await workbench.palette('Faultbook: Show timeline of the scan');
  await workbench.editorShows(/order of time/);
  await workbench.extensionsWait(500);
  await workbench.pictureBelowTitle(docs('scan.webp'), 740);
});
