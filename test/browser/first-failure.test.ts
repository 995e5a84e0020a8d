import { expect } from 'vitest';
import { HoverCard } from './hover-card.ts';
import { PATIENCE } from './until.ts';
import { test } from './workbench.ts';

const LOG = [
  '=== Verbose logging started: 03/11/2025  09:12:40  Build type: SHIP UNICODE 5.00.10011.00 ===',
  'MSI (s) (18:A8) [09:12:41:102]: Note: 1: 2205 2:  3: Error ',
  ...Array.from({ length: 150 }, (_, i) => `MSI (s) (18:A8) [09:12:43:${100 + i}]: Doing action: Step${i}`),
  'Action start 9:12:44: InstallFinalize.',
  'CustomAction RegisterAgent returned actual error code 1603 (note this may not be 100% accurate if translation happened inside sandbox)',
  'Action ended 9:12:47: InstallFinalize. Return value 3.',
  'MSI (s) (18:A8) [09:12:48:044]: Product: Contoso Agent -- Error 1904. Module shell.dll failed to register.',
  'Action ended 9:12:48: INSTALL. Return value 3.',
  'MSI (s) (18:A8) [09:12:48:410]: MainEngineThread is returning 1603',
  ...Array.from({ length: 60 }, (_, i) => `Property(S): Property${i} = ${i}`),
].join('\n');

test('One key leads from the top of a log to what failed first, says why, and shows its card', async ({
  workbench,
}) => {
  await workbench.open({ folder: { 'ContosoAgent_msi.log': LOG }, file: 'ContosoAgent_msi.log:1:1' });
  await workbench.statusHas(/failing codes?/);
  await workbench.page.keyboard.press('Alt+Home');
  await workbench.editorShows('CustomAction RegisterAgent');
  const why =
    'The custom action RegisterAgent failed first · in the step “InstallFinalize” · line 155 says that all has failed';
  await workbench.statusHas(why);
  const card = await HoverCard.read(workbench.parts.cards.last(), PATIENCE);
  expect(card.text).toContain('ERROR_INSTALL_FAILURE');

  // The reason stays above the line, beside the way to the end.
  await workbench.page.keyboard.press('Escape');
  await expect
    .poll(() => workbench.parts.lenses.allInnerTexts())
    .toEqual([expect.stringContaining(why), 'Go to its end']);
  await workbench.parts.lenses.last().click();
  await workbench.statusHas('Ln 155, Col 1');
});
