import { expect } from 'vitest';
import { teamArticle } from './team-article.ts';
import { test } from './workbench.ts';

const CODE = '0x80041F42';

test('Where the extension runs in the browser, a code has its card and its article, and a command is copied', async ({
  workbench,
}) => {
  const title = 'Our app does not start';
  await workbench.open({
    folder: {
      'app.log': `12:00:01 ERROR Start failed, hr = ${CODE}\n12:00:02 ERROR Setup failed: 0x80070643\n`,
      'runbooks/app.md': teamArticle({ code: CODE, title, checks: [['Say so', 'bash', 'uname -a']] }),
    },
    file: 'app.log',
    settings: {
      'remote.extensionKind': { 'faultbook.faultbook': ['web'] },
      'faultbook.articleFolders': ['runbooks'],
    },
  });
  await workbench.articleCame();
  expect((await workbench.hover('0x80070643')).text).toContain('ERROR_INSTALL_FAILURE');

  await workbench.insertCommand(CODE, 'Say so');
  const box = await workbench.quickInput('Say so');
  await expect.poll(async () => (await box.now()).placeholder).toContain('Faultbook opens no terminal in the browser');
  await box.pick('Copy to clipboard');
  await workbench.clipboardIs('uname -a');
  await expect.poll(() => workbench.terminalsNow()).toEqual([]);

  await (await workbench.codeActions(CODE)).pick(/^Open article: /);
  await (await workbench.reader()).shows(title);
});
