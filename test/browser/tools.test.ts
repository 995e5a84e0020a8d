import { expect } from 'vitest';
import { teamArticle } from './team-article.ts';
import { test, type Workbench } from './workbench.ts';

const CODE = '0x80041F42';

/** Opens a log with a team's article; a helper extension asks for its command as an agent would. */
async function openWith(workbench: Workbench, line: string, restricted = false): Promise<void> {
  const folder = workbench.teamFolder({
    'app.md': teamArticle({ code: CODE, checks: [['Leave a mark', 'bash', line]] }),
  });
  await workbench.open({
    folder: { 'app.log': `12:00:01 ERROR Start failed, hr = ${CODE}\n` },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder] },
    restricted,
  });
  await workbench.articleCame();
}

const QUESTION = 'Put a command at the prompt?';

test('A command that an agent asks for waits at the prompt, once the user has seen and confirmed it', async ({
  workbench,
}) => {
  const gap = ' '.repeat(20);
  await openWith(workbench, `touch left-by-agent${gap}\`date\``);
  await workbench.palette('Tests: Insert a command as an agent');
  const question = await workbench.dialog(QUESTION);
  expect(question.text).toMatch(/Leave a mark \(bash\)[\s\S]*creates files[\s\S]*Nothing runs before you press Enter/);
  // What a wide gap would push out of sight is there, too.
  expect(question.text).toMatch(/touch left-by-agent··· 20 × U\+0020 ···`date`/);
  await workbench.pressInDialog('Cancel');
  await workbench.notification('refused: ');
  await expect.poll(() => workbench.terminalsNow()).toEqual([]);

  await workbench.palette('Tests: Insert a command as an agent');
  await workbench.dialog(QUESTION);
  await workbench.pressInDialog(/^(?:Yes|OK|Continue)$/);
  await workbench.terminalShows(/touch left-by-agent {20}`date`$/);
  await workbench.notification(/has not run: the user reads it and presses Enter/);
  await workbench.terminalSettled();
  expect(await workbench.terminalTextNow()).toMatch(/touch left-by-agent {20}`date`$/);
});

test('In an untrusted workspace an agent reads the logs, and puts nothing at a prompt', async ({ workbench }) => {
  await openWith(workbench, 'touch left-by-agent', true);
  await workbench.palette('Tests: Insert a command as an agent');
  await workbench.notification(/refused: .*does not trust this workspace/);
  await workbench.palette('Tests: Scan as an agent');
  await workbench.notification(new RegExp(`told: .*${CODE}`));
  await expect.poll(() => workbench.terminalsNow()).toEqual([]);
});

test('The skill for the triage of logs is among those that the editor has', async ({ workbench }) => {
  await workbench.open({ folder: { 'notes.json': '{}' }, settings: { 'chat.disableAIFeatures': false } });
  await workbench.palette('Chat: Configure Skills...');
  const list = await workbench.quickInput('Select the skill to open');
  const { description } = await list.row('windows-log-triage');
  expect(description).toMatch(/why something failed on Windows/);
});
