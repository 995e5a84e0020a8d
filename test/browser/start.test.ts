import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from '../../tools/paths.ts';
import { teamArticle } from './team-article.ts';
import { test } from './workbench.ts';

const texts: Record<string, string> = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8'));
const STEPS = ['sample', 'card', 'article', 'command', 'scan', 'team'] as const;
const title = (step: (typeof STEPS)[number]) => texts[`walkthrough.${step}`]!;
const CODE = '0x80041F42';

test('The empty views and the walkthrough lead through a sample log, step by step', async ({ workbench }) => {
  const folder = workbench.teamFolder({
    'app.md': teamArticle({ code: CODE, checks: [['Say so', 'bash', "printf 'it-%s\\n' ran"]] }),
  });
  await workbench.open({
    folder: { 'app.log': `12:00:01 ERROR Start failed, hr = ${CODE}\n` },
    settings: { 'faultbook.articleFolders': [folder] },
  });
  // Nothing is open yet: the views say what they are for, and how to begin.
  await workbench.palette('Faultbook: Focus on Codes in this log View');
  const codes = workbench.parts.view('Codes in this log');
  await expect.poll(() => codes.welcome.innerText()).toContain('its codes are listed here, failures first');
  await codes.welcome.getByRole('button', { name: 'Try it on a sample log' }).waitFor();
  const scan = workbench.parts.view('Scan results');
  await scan.hasMessage('Drop files and folders here');
  await scan.hasRow('Scan the sample logs');

  const walkthrough = await workbench.walkthrough('Get started with Faultbook');
  await expect.poll(() => walkthrough.titles.allInnerTexts()).toEqual(STEPS.map(title));
  const done = async () => {
    const all = await Promise.all(STEPS.map(async (step) => ((await walkthrough.isDone(title(step))) ? step : '')));
    return all.filter(Boolean);
  };
  expect(await done()).toEqual([]);

  // The log is there to be looked at: beside the walkthrough, at its code, with the card, and not to be changed.
  await walkthrough.open(title('sample'), 'Try it on a sample log');
  await workbench.parts.activeTab('dotnet-update.log').waitFor();
  expect((await workbench.cardOf('0x80070643')).text).toContain('ERROR_INSTALL_FAILURE');
  await workbench.statusHas('failing code');
  await workbench.page.keyboard.type('x');
  await workbench.parts.refusal.filter({ hasText: 'read-only' }).waitFor();
  await expect.poll(done).toEqual(['sample', 'card']);

  await walkthrough.open(title('command'), 'Choose a command');
  const list = await workbench.cardList('0x80070643');
  await list.settledRows((rows) => rows.some(({ detail }) => /PowerShell|Command Prompt/.test(detail)));
  await list.cancel();
  await walkthrough.open(title('article'), 'Open an article');
  const articles = await workbench.quickInput('Open troubleshooting article');
  await articles.settledRows((rows) => rows.some(({ active }) => active));
  await articles.accept();
  await (await workbench.reader()).hasTitle('0x80070643');
  await walkthrough.open(title('scan'), 'Scan the sample logs');
  await scan.hasMessage(/^Files read: 4/);
  await expect.poll(done).toEqual(['sample', 'card', 'article', 'scan']);
  for (const step of STEPS) {
    await walkthrough.open(title(step));
    await expect.poll(() => walkthrough.picture.getAttribute('alt')).toBe(texts[`walkthrough.${step}.picture`]);
  }
  expect(await walkthrough.violations()).toEqual([]);

  // A command at a prompt counts wherever it came from.
  await workbench.openFile('app.log');
  await workbench.articleCame();
  await workbench.insertCommand(CODE, 'Say so');
  await workbench.terminalShows(/ran$/);
  await expect.poll(done).toContain('command');
});
