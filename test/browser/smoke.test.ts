import { expect } from 'vitest';
import { test } from './workbench.ts';

test('The editor opens a sample log and shows its text', async ({ workbench }) => {
  await workbench.open({ file: 'WindowsUpdate.log:26:1' });
  expect(await workbench.tabs()).toEqual(['WindowsUpdate.log']);
  expect(await workbench.editorText()).toContain('CBS called Error with 0x80070005');
});
