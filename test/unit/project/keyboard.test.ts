import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPORT_STYLE } from '../../../src/core/report/reportStyle.ts';
import { root } from '../../../tools/paths.ts';

interface Entry {
  readonly command: string;
  readonly when?: string;
  readonly group?: string;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
      readonly enablement?: string;
    }[];
    readonly keybindings: readonly Entry[];
    readonly menus: Readonly<Record<string, readonly Entry[]>>;
  };
}

const { contributes }: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const { commandPalette = [], ...menus } = contributes.menus;

/** Commands that need what was chosen, by what runs them: all of these can be reached and pressed by keyboard. */
const RUN_BY: Readonly<Record<string, string>> = {
  'faultbook.insertSnippet': 'a button of the reader, a link of a card',
  'faultbook.copySnippet': 'a button of the reader, a link of a card',
  'faultbook.copyCode': 'a link of a card',
  'faultbook.moreLines': 'Enter at the last row of many',
  'faultbook.goToLine': 'Enter at the row of a line',
  'faultbook.goToNote': 'Enter at the row of a note',
  'faultbook.askExitCode': 'Enter at the item of the status bar',
};

test('Every command can be run by keyboard: from the palette, by a key, or from a menu', () => {
  const hidden = new Set(commandPalette.filter(({ when }) => when === 'false').map(({ command }) => command));
  // What is drawn within a row is for the mouse: the menu of the row has to have it too.
  const inMenus = Object.values(menus)
    .flat()
    .filter(({ group }) => !group?.startsWith('inline'));
  const reached = new Set([...inMenus, ...contributes.keybindings].map(({ command }) => command));
  const unreached = contributes.commands
    .map(({ command }) => command)
    .filter((command) => hidden.has(command) && !reached.has(command));
  expect(unreached.toSorted()).toEqual(Object.keys(RUN_BY).toSorted());
  const inline = menus['view/item/context']!.filter(({ group }) => group?.startsWith('inline'));
  expect(inline.filter(({ command }) => !inMenus.some((one) => one.command === command))).toEqual([]);
});

test('Every command has a title of the palette, which hides it only where there is nothing for it to do', () => {
  for (const { command, title, category } of contributes.commands) {
    expect([title, category], command).toEqual([expect.stringMatching(/^%command\.\w+%$/), 'Faultbook']);
  }
  expect(commandPalette.filter(({ when }) => when !== 'false')).toEqual([]);
  const conditions = new Set(contributes.commands.flatMap(({ enablement }) => enablement ?? []));
  expect([...conditions].toSorted()).toEqual([
    'editorLangId == markdown || editorLangId == plaintext',
    'faultbook.codesFiltered',
    'faultbook.hasNotes',
    'faultbook.hasScan',
    'faultbook.hasScan || faultbook.hasLog',
    'faultbook.linesLeft',
    'faultbook.scanFiltered',
    'resourceScheme == faultbook-document',
    'resourceScheme == faultbook-filtered',
  ]);
});

test('Nothing moves by itself in the pages of the reader and the report', () => {
  const styles = globSync('media/*.css', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  const scripts = globSync('media/*.js', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8'));
  expect(styles.length).toBeGreaterThanOrEqual(2);
  for (const style of [...styles, REPORT_STYLE]) {
    const still = style.replace(/@media[^{]*prefers-reduced-motion: no-preference[^{]*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
    expect(still).not.toMatch(/\b(?:transition|animation|scroll-behavior)\b|@keyframes/);
  }
  for (const script of scripts) expect(script).not.toMatch(/behavior: *['"]smooth|\.animate\(/);
});
