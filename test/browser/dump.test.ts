import { makeKernelDump } from '../unit/dumps/makeKernelDump.ts';
import { test } from './workbench.ts';

test('A dump opens as text that says what stopped, and its stop code is explained', async ({ workbench }) => {
  await workbench.open({ folder: { 'MEMORY.DMP': makeKernelDump({ stopCode: 0x7b }) } });
  await workbench.openFile('MEMORY.DMP');
  await workbench.editorShows('!analyze -v');
  await workbench.hover('0x0000007B', { holding: 'INACCESSIBLE_BOOT_DEVICE' });
});
