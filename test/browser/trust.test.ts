import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { teamArticle } from './team-article.ts';
import { test } from './workbench.ts';

test('In an untrusted folder its own articles are read and copied from, and insert nothing until it is trusted', async ({
  workbench,
}) => {
  const own = teamArticle({
    code: '0x80041F42',
    title: 'From the folder',
    checks: [['Greet', 'bash', "printf 'hel%s' lo"]],
  });
  const team = teamArticle({
    code: '0x80041F43',
    title: 'From the team',
    checks: [['Salute', 'bash', "printf 'sal%s' ut"]],
  });
  const folder = workbench.teamFolder({ 'team.md': team });
  await workbench.open({
    folder: {
      'app.log': 'Start: error 0x80041F42\nStop: error 0x80041F43\nUpdate: error 0x80070643\n',
      'runbooks/own.md': own,
    },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [folder, 'runbooks'] },
    restricted: true,
  });
  const refusal = /“Greet” comes from an article of this workspace, which is not trusted/;
  const clear = async () => {
    await workbench.page.keyboard.press('Escape');
    await workbench.palette('Notifications: Clear All Notifications');
  };

  // An answer does not wait long for folders: the first hover may come before their articles.
  const card = await workbench.hover('0x80041F42', { holding: 'From the folder · urgency Low · from own.md' });
  await card.click('Greet');
  await workbench.pressInNotification(refusal, 'Copy');
  await workbench.clipboardIs("printf 'hel%s' lo");
  await clear();
  await workbench.configure({});
  await expect.poll(() => workbench.parts.terminals.count()).toBe(0);

  // The reader says the same.
  await (await workbench.hover('0x80041F42')).click('Open article');
  const reader = await workbench.reader();
  const insert = reader.button('Insert: Greet');
  await insert.waitFor();
  await expect.poll(() => insert.getAttribute('aria-disabled')).toBe('true');
  await insert.click({ force: true });
  await reader.status.filter({ hasText: 'until you trust the workspace' }).waitFor();
  await workbench.page.evaluate(() => navigator.clipboard.writeText(''));
  await reader.button('Copy: Greet').click();
  await workbench.clipboardIs("printf 'hel%s' lo");
  // What the click at the button made the extension ask for, if anything, is done by then.
  await workbench.configure({});
  await expect.poll(() => workbench.parts.terminals.count()).toBe(0);

  // Ours and the user's own are as good as ever.
  await workbench.page.keyboard.press('Control+1');
  await workbench.insertCommand('0x80070643', 'See what Windows Installer itself said');
  const choice = await workbench.quickInput(/^See what Windows Installer itself said/);
  await choice.row('Copy to clipboard');
  await choice.cancel();

  await workbench.grantTrust();
  await workbench.palette('View: Close Editor');
  await expect.poll(() => insert.getAttribute('aria-disabled')).not.toBe('true');
  await insert.click();
  await workbench.terminalShows(/[$#] printf 'hel%s' lo$/);
});

test('The settings of an untrusted folder switch no masking off and name no article folders', async ({ workbench }) => {
  const outside = workbench.teamFolder({ 'team.md': teamArticle({ code: '0x80041F43', title: 'From outside' }) });
  const own = workbench.teamFolder({ '../own/mine.md': teamArticle({ code: '0x80041F44', title: 'The user’s own' }) });
  await workbench.open({
    folder: {
      'app.log': 'Start: error 0x80041F43 for C:\\Users\\anna.berg\\x.log\nStop: error 0x80041F44\n',
      'runbooks/own.md': teamArticle({ code: '0x80041F43', title: 'From the folder' }),
      '.vscode/settings.json': JSON.stringify({
        'faultbook.mask.users': false,
        'faultbook.articleFolders': ['runbooks', outside, '\\\\srv\\share'],
        'faultbook.files': [],
      }),
    },
    file: 'app.log',
    settings: { 'faultbook.articleFolders': [join(own, '..', 'own')] },
    restricted: true,
  });
  // With the user's folders all that would have been read is read.
  await workbench.hover('0x80041F44', { holding: 'The user’s own' });
  const card = await workbench.hover('0x80041F43');
  expect(card.text).not.toContain('From ');
  await workbench.palette('Faultbook: Copy summary of the log');
  const copied = await workbench.clipboardHas('80041F43');
  expect(copied).not.toContain('anna');
});

test('A link that leads out of an untrusted folder is not followed before it is trusted', async ({ workbench }) => {
  const outside = workbench.teamFolder({
    'team.md': teamArticle({ code: '0x80041F42', title: 'From outside' }),
    '../opened/app.log': 'Start: error 0x80041F42, error 0x80041F43\n',
    '../opened/files/own.md': teamArticle({ code: '0x80041F43', title: 'From inside' }),
  });
  const folder = join(outside, '..', 'opened');
  symlinkSync(outside, join(folder, 'runbooks'));
  symlinkSync(join(outside, 'team.md'), join(folder, 'files', 'linked.md'));
  await workbench.open({
    folder,
    file: 'app.log',
    settings: { 'faultbook.articleFolders': ['runbooks', 'files'] },
    restricted: true,
  });
  await workbench.hover('0x80041F43', { holding: 'From inside' });
  expect((await workbench.notification(/article folder "runbooks" leads out of the workspace/)).text).toContain(
    'trust',
  );
  expect((await workbench.hover('0x80041F42')).text).not.toContain('From outside');
  await workbench.page.keyboard.press('Escape');
  await workbench.grantTrust();
  await workbench.palette('View: Close Editor');
  await workbench.hover('0x80041F42', { holding: 'From outside' });
});
