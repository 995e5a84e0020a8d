import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../../tools/paths.ts';

/** What belongs into parts.ts and the files beside it: how the editor marks itself up, and how long one waits for what. */
const HANDMADE = /\.locator\(|querySelector|waitForTimeout|setTimeout|sleep\(/;

/**
 * A look at the window that is not repeated until it shows what is wanted: right on a machine that has time, and wrong on
 * a busy one. Within a function that is tried again it is a look of many.
 */
const ONE_LOOK =
  /^(?!.*=>).*\bawait\b.*\.(?:allInnerTexts|allTextContents|boundingBox|count|getAttribute|innerHTML|innerText|inputValue|isDisabled|isEnabled|isHidden|isVisible|textContent)\(/;
/** The same by what the page objects call it, where it is expected to be so at once. */
const AT_ONCE =
  /\bexpect\(.*\bawait\b.*(?:[rR]ows|rowTexts|labels|message|editorText|tabs|terminals|statusBar|notifications|scrolled|colours|contents)Now\(/;

const files = globSync('test/browser/*.test.ts', { cwd: root });

function linesLike(expression: RegExp): string[] {
  return files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => (expression.test(line) ? `${file}:${index + 1}: ${line.trim()}` : [])),
  );
}

test('Stories in the browser name the parts of the window and wait for things, not for time', () => {
  expect(files.length).toBeGreaterThan(10);
  expect(linesLike(HANDMADE)).toEqual([]);
});

test('Stories in the browser look until they see, not once', () => {
  expect(ONE_LOOK.test('  expect(await reader.title.innerText()).toBe(title);')).toBe(true);
  expect(ONE_LOOK.test('  await expect.poll(() => reader.title.innerText()).toBe(title);')).toBe(false);
  expect(linesLike(ONE_LOOK)).toEqual([]);
  expect(AT_ONCE.test('  expect(await workbench.tabsNow()).toEqual([]);')).toBe(true);
  expect(AT_ONCE.test('  await expect.poll(() => workbench.tabsNow()).toEqual([]);')).toBe(false);
  expect(linesLike(AT_ONCE)).toEqual([]);
});
