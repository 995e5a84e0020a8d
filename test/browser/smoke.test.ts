import { expect } from 'vitest';
import { test } from './workbench.ts';

test('The editor opens a sample log and shows its text', async ({ workbench }) => {
  await workbench.open({ file: 'WindowsUpdate.log:26:1' });
  await expect.poll(() => workbench.tabsNow()).toEqual(['WindowsUpdate.log']);
  await workbench.editorShows('CBS called Error with 0x80070005');
});
