import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FaultbookApi } from '../../docs/faultbook-api.d.ts';
import { until } from './hovers.ts';

const TICKET = [
  'Setup of the badge reader stopped.',
  '2026-11-20 10:00:01, Error CSI 00000001 (F) HRESULT = 0x800F0922 - CBS_E_INSTALLERS_FAILED',
  'fabrikam-badge: the driver is refused (0xE000024C)',
].join('\r\n');

describe('The API for other extensions', () => {
  let api: FaultbookApi;

  before(async () => {
    api = await vscode.extensions.getExtension<FaultbookApi>('faultbook.faultbook')!.activate();
  });

  const describeTicket = () => vscode.commands.executeCommand<string[]>('fabrikam.describeTicket', TICKET);
  const titleOf = (lines: readonly string[]) => lines.find((line) => line.startsWith('0xE000024C'));

  it('is used by an extension of its own', async () => {
    const [first, second] = await describeTicket();
    assert.match(first!, /^0x800F0922: CBS_E_INSTALLERS_FAILED, failure\. \S/i);
    assert.match(second!, /^0xE000024C: \w+, failure\. No article$/i);
  });

  it('takes the articles of a running extension, and gives them back', async () => {
    await vscode.commands.executeCommand('fabrikam.addRunbooks');
    await until('The article', async () => titleOf(await describeTicket())?.includes('badge reader') || undefined);
    const title = await vscode.commands.executeCommand('fabrikam.openRunbook', 'error 0xE000024C');
    assert.equal(title, 'The badge reader of Fabrikam is not accepted');
    await until('The reader', () =>
      vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ label }) => label.includes('badge reader')),
    );
    const [{ articles } = { articles: [] }] = await api.explain('0xE000024C');
    assert.equal(articles[0]?.origin, 'team');
    await vscode.commands.executeCommand('fabrikam.removeRunbooks');
    await until('Its end', async () => titleOf(await describeTicket())?.endsWith('No article') || undefined);
    await assert.rejects(api.openArticle(articles[0]!.uri), /has no article/);
    // Those of the other extension have come back.
    await until('The article of another', async () => {
      const [vpn] = await api.explain('0xE000024B', { fileName: 'contoso-vpn.log' });
      return vpn?.articles[0]?.title.includes('Contoso VPN') || undefined;
    });
  });

  it('tells what a spelling means, best first, with its place', async () => {
    const [pair] = await api.explain('0xC1900101 - 0x30018');
    assert.equal(pair?.code, '0xC1900101 - 0x30018');
    assert.equal((await api.explain('-2147023293'))[0]?.code, '0x80070643');
    assert.equal((await api.explain('win32:3010'))[0]?.outcome, 'success');
    assert.deepEqual(await api.explain('not enough memory'), []);
    const placed = await api.explain('0x1A', { line: 'BugCheck 0x1A, {41790, 0, 0, 0}', fileName: 'a.txt' });
    assert.equal(placed[0]?.code, 'bugcheck:0x1A');
    JSON.stringify(placed);
  });

  it('finds codes by line and column', async () => {
    const found = await api.findCodes('ok\r\nerror 1603\rfailed 0x80070005\n', { fileName: 'setup.log' });
    const places = found.map(({ code, line, start, end, outcome }) => [code, line, start, end, outcome]);
    assert.deepEqual(places, [
      ['win32:1603', 1, 6, 10, 'failure'],
      ['0x80070005', 2, 7, 17, 'failure'],
    ]);
    assert.deepEqual(await api.findCodes(''), []);
  });

  it('says which argument is wrong', async () => {
    const any = api as unknown as Record<string, (...args: unknown[]) => Promise<unknown>>;
    await assert.rejects(any.explain!(5), { name: 'TypeError', message: /"code" must be a text/ });
    await assert.rejects(any.explain!(' '), { name: 'RangeError', message: /"code" is empty/ });
    await assert.rejects(any.explain!('1'.repeat(201)), { name: 'RangeError', message: /200 at most/ });
    await assert.rejects(any.explain!('5', 'line'), { name: 'TypeError', message: /"place" must be an object/ });
    await assert.rejects(any.explain!('5', { line: 5 }), {
      name: 'TypeError',
      message: /"place\.line" must be a text/,
    });
    await assert.rejects(any.findCodes!('x'.repeat(1_000_001)), { name: 'RangeError' });
    await assert.rejects(any.openArticle!({}), { name: 'TypeError' });
    assert.throws(() => any.registerArticles!('/tmp', 'x'), { name: 'TypeError', message: /must be a vscode\.Uri/ });
    assert.throws(() => any.registerArticles!(vscode.Uri.file('/tmp'), ''), { name: 'RangeError' });
    assert.equal(api.version, 1);
    assert.ok(Object.isFrozen(api));
  });
});
