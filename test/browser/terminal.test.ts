import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { EDITOR_BESIDE } from './parts.ts';
import { type TeamArticle, teamArticle } from './team-article.ts';
import { holds, stillBox } from './until.ts';
import { test, type Workbench } from './workbench.ts';

const CODE = '0x80041F42';

/** Opens a log with a code for which a team's article has these snippets. */
async function openWith(workbench: Workbench, checks: TeamArticle['checks']): Promise<void> {
  const folder = workbench.teamFolder({ 'app.md': teamArticle({ code: CODE, ...(checks && { checks }) }) });
  await workbench.open({
    folder: { 'app.log': `12:00:01 ERROR Start failed, hr = ${CODE}\n` },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder] },
  });
  await workbench.articleCame();
}

/** Chooses "Insert into terminal" for a snippet at the light bulb. */
async function insert(workbench: Workbench, label: string): Promise<void> {
  await workbench.insertCommand(CODE, label);
}

const exists = (path: string) => holds(path, () => existsSync(path));

test('A one-line snippet waits at the prompt of a fitting terminal and runs when the user presses Enter', async ({
  workbench,
}) => {
  await openWith(workbench, [
    ['Say so', 'bash', "printf 'it-%s\\n' ran"],
    ['Leave a mark', 'bash', 'touch left-by-$(whoami)'],
    ['Wipe it', 'bash', 'rm -r left-by-$(whoami)'],
    ['Lock the door (run as admin)', 'bash', "printf '%s' locked"],
  ]);
  const mark = join(workbench.folder, `left-by-${userInfo().username}`);

  // No terminal is open: a new one of the snippet's shell. What only reads is inserted without a question.
  await insert(workbench, 'Say so');
  expect(await workbench.terminalShows(/ran$/)).toMatch(/[$#] printf 'it-%s\\n' ran$/);
  await expect.poll(async () => (await workbench.terminalsNow()).join()).toContain('Faultbook: bash');
  await workbench.terminalSettled();
  expect(await workbench.terminalTextNow()).not.toContain('it-ran');
  await workbench.page.keyboard.press('Enter');
  await workbench.terminalShows('it-ran');

  // What changes something tells so first. The terminal that is there and fits is used again.
  await insert(workbench, 'Leave a mark');
  const preview = await workbench.dialog('Insert “Leave a mark”?');
  expect(preview.text).toMatch(/creates files[\s\S]*Nothing runs before you press Enter/);
  expect(preview.text).toContain('touch left-by-$(whoami)');
  await workbench.pressInDialog(/^Insert$/);
  await workbench.terminalShows(/touch left-by-\$\(whoami\)$/);
  await expect.poll(() => workbench.terminalsNow()).toHaveLength(1);
  await workbench.terminalSettled();
  expect(existsSync(mark)).toBe(false);
  await workbench.page.keyboard.press('Enter');
  await exists(mark);

  // What destroys asks, and "Cancel" means no.
  await workbench.terminalShows(/[$#]$/);
  const before = await workbench.terminalTextNow();
  await insert(workbench, 'Wipe it');
  const dialog = await workbench.dialog('Insert “Wipe it”?');
  expect(dialog.text).toContain('deletes files or folders');
  expect(dialog.text).toContain('rm -r left-by-$(whoami)');
  expect(dialog.buttons).toEqual(expect.arrayContaining(['Insert', 'Copy', 'Cancel']));
  await workbench.pressInDialog('Cancel');
  await workbench.terminalSettled();
  expect(await workbench.terminalTextNow()).toBe(before);
  await insert(workbench, 'Wipe it');
  await workbench.dialog('Insert “Wipe it”?');
  await workbench.pressInDialog(/^Insert$/);
  await workbench.terminalShows(/rm -r left-by-\$\(whoami\)$/);
  await workbench.terminalSettled();
  expect(existsSync(mark)).toBe(true);
  await workbench.page.keyboard.press('Control+C');

  // What needs an administrator says how to be one.
  await insert(workbench, 'Lock the door');
  await workbench.terminalShows(/printf '%s' locked$/);
  await workbench.notification(/administrator rights.*elevated/);
});

test('Several lines come one at a time, and can be stopped', async ({ workbench }) => {
  await openWith(workbench, [
    ['Count', 'bash', "printf 'first-%s\\n' 21", "printf 'second-%s\\n' 22", "printf 'third-%s\\n' 23"],
  ]);
  await insert(workbench, 'Count');
  await workbench.terminalShows(/printf 'first-\S+ 21$/);
  await workbench.statusHas('Line 1 of 3 is at the prompt');
  expect(await workbench.terminalTextNow()).not.toContain('second');
  // The next line does not come while this one stands there: both would run as one.
  await workbench.palette('Faultbook: Insert next line into terminal');
  await workbench.dialog("printf 'first-%s\\n' 21");
  await workbench.pressInDialog('Insert it later');
  await workbench.statusHas('Line 1 of 3 is at the prompt');
  await workbench.parts.terminalScreen.click();
  await workbench.page.keyboard.press('Enter');
  await workbench.terminalShows('first-21');
  await workbench.statusHas('Insert line 2 of 3');
  expect(await workbench.terminalTextNow()).not.toContain('second');

  await workbench.clickStatus('Insert line 2 of 3');
  await workbench.terminalShows(/printf 'second-\S+ 22$/);
  await workbench.statusHas('Line 2 of 3 is at the prompt');
  await workbench.page.keyboard.press('Enter');
  await workbench.terminalShows('second-22');
  await workbench.statusHas('Insert line 3 of 3');
  await workbench.palette('Faultbook: Insert next line into terminal');
  await workbench.terminalShows(/printf 'third-\S+ 23$/);
  await workbench.statusLacks(/line/i);
  await workbench.page.keyboard.press('Enter');
  await workbench.terminalShows('third-23');

  await insert(workbench, 'Count');
  await workbench.statusHas('Line 1 of 3 is at the prompt');
  // A line that is given up was not run.
  await workbench.page.keyboard.press('Control+C');
  await workbench.statusHas('Insert line 1 of 3');
  await workbench.parts.statusIcon('stopInserting').click();
  await workbench.statusLacks(/line/i);
  // Stopped means that the command is gone too.
  const palette = await workbench.commands('Faultbook: Insert next line into terminal');
  // The editor offers similar ones where there is none.
  const found = await palette.settledRows(
    (rows) => rows.length > 0 && rows.every(({ label }) => /insert|^No matching/i.test(label)),
  );
  expect(found.map(({ label }) => label)).not.toContain('Faultbook: Insert next line into terminal');
  await palette.cancel();
  expect((await workbench.terminalTextNow()).match(/printf 'second/g)).toHaveLength(1);
});

test('Placeholders are asked for one after the other, and what is typed arrives as it is', async ({ workbench }) => {
  await openWith(workbench, [['Make two files', 'bash', 'touch <First file> "<Second file>" <Third file>']]);
  await insert(workbench, 'Make two files');
  const box = await workbench.quickInput('Make two files (1/3)');
  const asks = (label: string) => box.hasMessage(new RegExp(`^${label}`));
  await asks('First file');

  // A control character is refused, with the reason, and Enter does not get past it.
  await workbench.page.evaluate(() => navigator.clipboard.writeText('bad\u001b[31mname'));
  await workbench.page.keyboard.press('Control+V');
  await box.hasMessage('U+001B');
  await box.input.press('Enter');
  await workbench.configure({});
  expect((await box.now()).title).toBe('Make two files (1/3)');
  await box.type('it\'s $(date) & "more".txt');
  await asks('First file');
  await box.accept();

  await workbench.quickInput('Make two files (2/3)');
  await asks('Second file');
  await box.type('a `b` $HOME!.txt');
  await box.accept();

  await workbench.quickInput('Make two files (3/3)');
  await asks('Third file');
  await box.button('Keep “<Third file>” as it is').click();
  await workbench.dialog(' <Third file>');
  await workbench.pressInDialog(/^Insert$/);
  await workbench.terminalShows(/<Third file>$/);
  expect(existsSync(join(workbench.folder, 'it\'s $(date) & "more".txt'))).toBe(false);
  // What was kept is corrected at the prompt, as a person would.
  for (let i = 0; i < ' <Third file>'.length; i++) await workbench.page.keyboard.press('Backspace');
  await workbench.page.keyboard.press('Enter');
  await exists(join(workbench.folder, 'it\'s $(date) & "more".txt'));
  await exists(join(workbench.folder, 'a `b` $HOME!.txt'));

  // Escape at any question gives up: nothing is inserted.
  const before = await workbench.terminalShows(/[$#]$/);
  await insert(workbench, 'Make two files');
  await asks('First file');
  await box.cancel();
  await workbench.terminalSettled();
  expect(await workbench.terminalTextNow()).toBe(before);
});

test('The prompt shows the command that it fills, and offers what was typed before, until that is forgotten', async ({
  workbench,
}) => {
  await openWith(workbench, [
    ['List', 'bash', 'ls -la "<Folder>"'],
    ['Count', 'bash', 'ls <Folder> | wc -l'],
  ]);
  const fill = async (label: string, offered: string, typed?: string) => {
    await workbench.page.keyboard.press('Control+1');
    await insert(workbench, label);
    const box = await workbench.quickInput(label);
    await box.hasValue(offered);
    if (typed !== undefined) await box.type(typed);
    return box;
  };
  const giveUp = async () => {
    await workbench.page.keyboard.press('Control+C');
    await workbench.terminalShows(/[$#]$/);
  };
  const first = await fill('List', '', '/srv/it is');
  await first.hasMessage('Command: ls -la "/srv/it is"');
  await first.accept();
  await workbench.terminalShows(/ls -la "\/srv\/it is"$/);
  await giveUp();

  const second = await fill('Count', '/srv/it is', '/srv/other');
  await second.hasMessage('Command: ls /srv/other | wc -l');
  await second.accept();
  await workbench.terminalShows(/ls \/srv\/other \| wc -l$/);
  await giveUp();

  // The last one stands there; the others are behind a button.
  const third = await fill('Count', '/srv/other');
  await third.button('Other values').click();
  await third.row('Forget typed values');
  await third.pick('/srv/it is');
  await third.hasMessage("Command: ls '/srv/it is' | wc -l");
  await third.cancel();

  await workbench.palette('Faultbook: Forget typed values');
  await workbench.statusHas('2 values are forgotten');
  await (await fill('Count', '')).cancel();
});

test('Without the shell the user is told and chooses; a busy terminal is left alone', async ({ workbench }) => {
  await openWith(workbench, [
    ['Show the version', 'cmd', 'ver'],
    ['Greet', 'bash', "printf 'hel%s' lo"],
  ]);
  await insert(workbench, 'Show the version');
  const choice = await workbench.quickInput('Show the version');
  await expect.poll(async () => (await choice.now()).placeholder).toMatch(/Command Prompt.*not found on this machine/);
  await expect.poll(() => choice.labelsNow()).toEqual(['Copy to clipboard']);
  await choice.accept('Copy to clipboard');
  await workbench.clipboardIs('ver');

  await workbench.newTerminal();
  await insert(workbench, 'Show the version');
  await (await workbench.quickInput('Show the version')).pick(/Insert into “.*” anyway/);
  await workbench.terminalShows(/[$#] ver$/);
  await workbench.page.keyboard.press('Control+C');
  await workbench.terminalShows(/[$#]$/);

  // The terminal that is open fits a bash snippet, until a program runs in it.
  await insert(workbench, 'Greet');
  await workbench.terminalShows(/printf 'hel%s' lo$/);
  await expect.poll(() => workbench.terminalsNow()).toHaveLength(1);
  await workbench.page.keyboard.press('Control+C');
  await workbench.terminalShows(/[$#]$/);
  await workbench.page.keyboard.type('sleep 60; echo\n');
  await workbench.terminalShows(/sleep 60; echo$/);
  await workbench.programRuns();
  await insert(workbench, 'Greet');
  await expect.poll(() => workbench.terminalsNow()).toHaveLength(2);
  await workbench.terminalShows(/^\S*[^\n]*[$#] printf 'hel%s' lo$/);
});

test('A second snippet is never put behind a line that stands at the prompt', async ({ workbench }) => {
  await openWith(workbench, [
    ['List', 'bash', 'ls -la "<Folder>"'],
    ['Say so', 'bash', "printf 'it-%s\\n' ran"],
  ]);
  await insert(workbench, 'List');
  await (await workbench.quickInput('List')).accept();
  await workbench.terminalShows(/ls -la "<Folder>"$/);

  await insert(workbench, 'Say so');
  const dialog = await workbench.dialog('may still be at the prompt of “Faultbook: bash”');
  expect(dialog.text).toContain('ls -la "<Folder>"');
  await workbench.pressInDialog('Cancel');
  await workbench.terminalSettled();
  expect(await workbench.terminalShows(/ls -la "<Folder>"$/)).not.toContain('printf');

  // Later: the status bar keeps it until the prompt is free.
  await insert(workbench, 'Say so');
  await workbench.dialog('may still be at the prompt');
  await workbench.pressInDialog('Insert it later');
  await workbench.statusHas('Insert line 1 of 1');
  expect(await workbench.terminalTextNow()).not.toContain('printf');

  // Or in a terminal of its own, and the first line stays where it is.
  await insert(workbench, 'Say so');
  await workbench.pressInDialog('Use a new terminal');
  await workbench.terminalShows(/[$#] printf 'it-%s\\n' ran$/);
  await expect.poll(() => workbench.terminalsNow()).toHaveLength(2);
  expect(await workbench.terminalTextNow()).not.toContain('ls -la');
});

test('A line that stands at the prompt is known when the window was loaded anew', async ({ workbench }) => {
  await openWith(workbench, [
    ['List', 'bash', 'ls -la one'],
    ['Say so', 'bash', "printf 'it-%s\\n' ran"],
  ]);
  await workbench.newTerminal();
  await insert(workbench, 'List');
  await workbench.terminalShows(/ls -la one$/);
  await workbench.reload();
  await workbench.terminalShows(/ls -la one$/);
  await workbench.page.keyboard.press('Control+1');
  await workbench.articleCame();
  await insert(workbench, 'Say so');
  await workbench.dialog('may still be at the prompt of “bash”');
  await workbench.pressInDialog('Cancel');
  await workbench.terminalSettled();
  expect(await workbench.terminalTextNow()).not.toContain('printf');

  // What was run since is known too.
  await workbench.parts.terminalScreen.click();
  await workbench.page.keyboard.press('Enter');
  await workbench.terminalShows(/[$#]$/);
  await workbench.page.keyboard.press('Control+1');
  await insert(workbench, 'Say so');
  await workbench.terminalShows(/[$#] printf 'it-%s\\n' ran$/);
});

test('Each of two snippets at once is asked about for what stands at the prompt then', async ({ workbench }) => {
  await openWith(workbench, [
    ['List', 'bash', 'ls -la one'],
    ['Say so', 'bash', "printf 'it-%s\\n' ran"],
  ]);
  await insert(workbench, 'List');
  await workbench.terminalShows(/ls -la one$/);
  await workbench.page.keyboard.press('Control+1');
  await (await workbench.hover(CODE)).click('Open article');
  const button = (await workbench.reader()).button('Insert: Say so');
  await button.waitFor();
  await button.evaluate((element: HTMLElement) => {
    element.click();
    element.click();
  });
  const asksFor = (line: string) => workbench.dialog(line);
  const isGone = workbench.parts.dialogButton('That line is no longer there');
  await asksFor('ls -la one');
  await isGone.click();
  // Asked before the first answer was given; by now another line stands there.
  await workbench.terminalShows(/ls -la oneprintf 'it-%s\\n' ran$/);
  await asksFor('ls -la one');
  await isGone.click();
  await asksFor("printf 'it");
  await workbench.pressInDialog('Cancel');
  await workbench.terminalSettled();
  expect((await workbench.terminalTextNow()).match(/printf/g)).toHaveLength(1);
});

test('The question shows every line as a whole, however it is written', async ({ workbench }) => {
  const hidden = `touch a${' '.repeat(400)}; touch surprise`;
  await openWith(workbench, [
    ['Wide', 'bash', hidden],
    ['Look-alike', 'bash', 'touch p\u0430yload \u2013x'],
    ['Two lines', 'bash', 'touch one', 'touch two'],
    ['Long', 'bash', ...Array.from({ length: 40 }, (_, i) => `touch file-${i}`)],
  ]);
  await insert(workbench, 'Wide');
  await workbench.dialog('touch a\u00B7\u00B7\u00B7 400 \u00D7 U+0020 \u00B7\u00B7\u00B7; touch surprise');
  await workbench.pressInDialog('Cancel');

  await insert(workbench, 'Look-alike');
  await workbench.dialog('touch p\u0430(U+0430)yload \u2013(U+2013)x');
  await workbench.pressInDialog('Cancel');

  await insert(workbench, 'Two lines');
  await workbench.dialog(/1: touch one\s+2: touch two/);
  await workbench.pressInDialog('Cancel');

  // More than fits into a dialog stands in an editor, which can be scrolled.
  await insert(workbench, 'Long');
  const question = await workbench.quickInput('Long');
  await question.settledRows();
  const first = workbench.parts.lines('What it does', EDITOR_BESIDE).first();
  const [top, list] = [await stillBox(first), await stillBox(question.element)];
  // What is asked does not lie over what is to be read.
  expect(top.y).toBeGreaterThan(list.y + list.height);
  await workbench.parts.lines('1: touch file-0', EDITOR_BESIDE).first().waitFor();
  await question.cancel();
});

test('What a typed value makes of a command is asked about, too', async ({ workbench }) => {
  await openWith(workbench, [['Show an account', 'cmd', 'net user <Account>']]);
  await insert(workbench, 'Show an account');
  const box = await workbench.quickInput('Show an account');
  // `net` takes options within a word.
  await box.type('anna/delete');
  await box.accept();
  const dialog = await workbench.dialog('changes users, groups or passwords');
  expect(dialog.text).toContain('net user anna/delete');
  await workbench.pressInDialog('Cancel');

  // Another value leaves it as it is: no question, but no such terminal either.
  await insert(workbench, 'Show an account');
  await workbench.quickInput('Show an account');
  await box.type('anna');
  await box.accept();
  await workbench.quickInput('Show an account');
  await expect.poll(async () => (await box.now()).placeholder).toMatch(/Command Prompt.*not found on this machine/);
  await box.cancel();
});
