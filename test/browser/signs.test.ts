import { expect } from 'vitest';
import { shippedArticle } from './article-file.ts';
import { test, type Workbench } from './workbench.ts';

const MANIFEST =
  'Store corruption, manifest missing for package: Package_123_for_KB5031455~31bf3856ad364e35~amd64~~19041.3636.1.9';
const RESOLVE = "Failed to resolve package 'Package_123_for_KB5031455~31bf3856ad364e35~amd64~~19041.3636.1.9'";

/** A log with both signs of the case far above the code, and one with a single sign. */
const LOGS = {
  'CBS.log': [
    '2026-01-15 12:40:00, Info                  CBS    Session: 31162345_1 initialized by client WindowsUpdateAgent.',
    `2026-01-15 12:40:02, Info                  CBS    ${MANIFEST}`,
    `2026-01-15 12:40:03, Error                 CBS    ${RESOLVE} [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]`,
    ...Array.from(
      { length: 40 },
      (_, i) => `2026-01-15 12:40:${10 + i}, Info                  CBS    Trusted installer step ${i}`,
    ),
    '2026-01-15 12:41:00, Error                 CBS    Failed to perform operation.  [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
    '',
  ].join('\n'),
  'other/CBS.log': [
    `2026-01-15 12:40:02, Info                  CBS    ${MANIFEST}`,
    '2026-01-15 12:41:00, Error                 CBS    Failed to perform operation.  [HRESULT = 0x800f0831 - CBS_E_STORE_CORRUPTION]',
    '',
  ].join('\n'),
};

const article = shippedArticle('0x800f0831-missing-package.md');

async function openLog(workbench: Workbench, place: string): Promise<void> {
  await workbench.open({ folder: LOGS, file: place });
  await workbench.statusHas('with article');
}

test('Lines far from a code say which case it is: the card and the reader list them, and each leads to its line', async ({
  workbench,
}) => {
  await openLog(workbench, 'CBS.log:44:1');
  const card = await workbench.hover('0x800f0831');
  expect(card.text).toMatch(/This is: /);
  const signs = card.links.map(({ text }) => text).filter((text) => text.startsWith('Line '));
  expect(signs).toEqual([expect.stringMatching(/^Line 2: \w/), expect.stringMatching(/^Line 3: \w/)]);
  await card.click(/^Line 2: /);
  await workbench.statusHas('Ln 2,');

  const menu = await workbench.codeActions('0x800f0831');
  await menu.pick(/^Open article/);
  const reader = await workbench.reader();
  await reader.hasTitle(article.title);
  await expect.poll(() => reader.evidence.innerText()).toContain(`This is: ${article.title}`);
  await reader.evidenceLine('Line 3: ').click();
  await workbench.statusHas('Ln 3,');
});

test('One line alone says only that it may be the case', async ({ workbench }) => {
  await openLog(workbench, 'other/CBS.log:2:1');
  const card = await workbench.hover('0x800f0831');
  expect(card.text).not.toContain('This is: ');
  expect(card.links.map(({ text }) => text)).toContainEqual(expect.stringMatching(/^Line 1: /));
});

test('The view of codes says the case on top, with the lines that say so', async ({ workbench }) => {
  await openLog(workbench, 'CBS.log:44:1');
  await workbench.clickStatus(/failing codes?/);
  const view = workbench.parts.view('Codes in this log');
  expect(await view.hasRow('This is: ')).toContain(article.title.slice(0, 30));
  await view.click(/^2: /);
  await workbench.statusHas('Ln 2,');
});

test('The value of a placeholder comes from the log, stands in the box, which says from where', async ({
  workbench,
}) => {
  const { label } = article.snippets.find(({ lines }) => lines.some((line) => line.includes('<PackageName>')))!;
  await openLog(workbench, 'CBS.log:44:1');
  await workbench.insertCommand('0x800f0831', label);
  const box = await workbench.quickInput(new RegExp(`^${label}`));
  const { value, message } = await box.now();
  expect(value).toBe('Package_123_for_KB5031455~31bf3856ad364e35~amd64~~19041.3636.1.9');
  expect(message).toContain('is from line 2 of the log');
  await box.cancel();
});
