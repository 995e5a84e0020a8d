import { expect } from 'vitest';
import { shippedArticle } from './article-file.ts';
import { test } from './workbench.ts';

/** A transcript, as one pastes it into a ticket: two commands one after the other. */
const TRANSCRIPT = [
  'C:\\Windows\\system32>nltest /sc_query:contoso.com',
  'Flags: 0',
  'Trusted DC Name ',
  'Trusted DC Connection Status Status = 5 0x5 ERROR_ACCESS_DENIED',
  'The command completed successfully',
  '',
  'C:\\Windows\\system32>dsregcmd /status',
  '             AzureAdJoined : YES',
  '              DomainJoined : YES',
  '                AzureAdPrt : NO',
  '',
].join('\n');

const article = shippedArticle('0xc000018b-trust-relationship.md');

test('A state in an answer is marked, its hover leads to check and article, and the keyboard and the view to the same', async ({
  workbench,
}) => {
  await workbench.open({ folder: { 'ticket.log': TRANSCRIPT }, file: 'ticket.log:1:1' });
  const card = await workbench.hover('NO');
  expect(card.text).toContain('no primary refresh token');
  await card.click(/^wevtutil qe/);
  // There is no Command Prompt on this machine.
  await (await workbench.quickInput(/^Read how the last attempt ended/)).accept('Copy to clipboard');
  await workbench.clipboardIs('wevtutil qe Microsoft-Windows-AAD/Operational /c:20 /rd:true /f:text');
  await (await workbench.hover('NO')).click(/^8: AzureAdJoined : YES/);
  await workbench.statusHas('Ln 8,');

  await workbench.palette('Faultbook: Focus on Codes in this log View');
  const view = workbench.parts.view('Codes in this log');
  await view.hasRow('States');
  await view.click(/^4: The domain controller refused/);
  await workbench.statusHas('Ln 4,');

  const menu = await workbench.codeActions('5 0x5 ERROR_ACCESS_DENIED');
  expect(menu.titles).toContainEqual(expect.stringMatching(/^Insert into terminal: nltest \/dsgetdc:/));
  expect(menu.titles[0]).toBe(`Open article: ${article.title}`);
  await menu.pick(/^Open article: The computer has lost/);
  await (await workbench.reader()).hasTitle(article.title);
});
