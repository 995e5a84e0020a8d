import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { tokensOf } from '../../../src/tools/tokens.ts';
import { TOOLS, toolNamed } from '../../../src/tools/tools.ts';
import { root } from '../../../tools/paths.ts';
import { builtProgram, env as programEnv } from './program.ts';

const { folder, program, faultbook } = builtProgram();
const env = programEnv as Record<string, string>;
const LOGS = join(root, 'test/logs');
const own = join(folder, 'own logs');
const secret = join(folder, 'secret');

beforeAll(() => {
  mkdirSync(own);
  mkdirSync(secret);
  copyFileSync(join(LOGS, 'CBS.log'), join(own, 'CBS.log'));
  writeFileSync(join(secret, 'x.log'), 'failed with 0x80070005\n');
  symlinkSync(secret, join(own, 'way out'));
});

const clients: Client[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.close();
});

/** How a client speaks: the protocol with a handshake, or the one in which each request stands for itself. */
const ERAS = ['legacy', 'auto'] as const;

/** The SDK's own client on the built program. `open`: the folders that it says are open; asked for at each call. */
async function connected(
  args: readonly string[] = [],
  { open, era = 'legacy' }: { open?: () => readonly string[]; era?: (typeof ERAS)[number] } = {},
) {
  const client = new Client(
    { name: 'test', version: '1' },
    { capabilities: open ? { roots: { listChanged: true } } : {}, versionNegotiation: { mode: era } },
  );
  if (open) {
    client.setRequestHandler('roots/list', async () => ({
      roots: open().map((one) => ({ uri: one.includes('://') ? one : pathToFileURL(one).href })),
    }));
  }
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [program, 'mcp', ...args],
    env,
    stderr: 'pipe',
  });
  let stderr = '';
  transport.stderr?.on('data', (text) => (stderr += String(text)));
  await client.connect(transport);
  clients.push(client);
  const call = async (name: string, input: Record<string, unknown>) => {
    const { content, structuredContent, isError = false } = await client.callTool({ name, arguments: input });
    const [first] = content;
    if (first?.type !== 'text' || content.length !== 1) throw new Error('Not one text');
    return { text: first.text, output: structuredContent as Record<string, unknown> | undefined, isError };
  };
  return { client, call, stderr: () => stderr };
}

/** A call of each tool that answers. */
const CALLS: Readonly<Record<string, Record<string, unknown>>> = {
  explain_error_codes: { codes: ['0x80070643', '1603'] },
  find_error_codes: { text: 'Install failed: hr = 0x80070643', file_name: 'install.log' },
  scan_logs: { paths: [LOGS] },
  read_log_excerpt: { path: join(LOGS, 'CBS.log'), line: 9 },
  search_articles: { query: 'component store' },
  get_article: { id: '0x80070643-msi-1603' },
  check_article: { path: join(root, 'articles/en/0x80070643-msi-1603.md') },
  build_fleet_query: { codes: ['0x80070643'], engine: 'kql', table: 'Event' },
};

describe.each(ERAS)('faultbook mcp, %s', (era) => {
  test('says what it is and which tools it has: they only read, and reach nothing', async () => {
    const { client } = await connected([], { era });
    expect(client.getServerVersion()).toMatchObject({ name: 'faultbook', version: manifest.version });
    expect(client.getInstructions()).toContain('untrusted');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    for (const { annotations, inputSchema, outputSchema, description } of tools) {
      expect(annotations).toMatchObject({ readOnlyHint: true, openWorldHint: false, destructiveHint: false });
      expect([inputSchema.type, outputSchema?.type]).toEqual(['object', 'object']);
      expect(description).toBeTruthy();
    }
  });

  test('answers with every tool, within its budget, as data and as text', async () => {
    const { call, stderr } = await connected(['--root', LOGS, '--root', join(root, 'articles')], { era });
    expect(Object.keys(CALLS)).toEqual(TOOLS.map(({ name }) => name));
    for (const [name, input] of Object.entries(CALLS)) {
      const { text, output, isError } = await call(name, input);
      expect(isError, text).toBe(false);
      expect(tokensOf(text), name).toBeLessThanOrEqual(toolNamed(name)!.budget(input));
      // The article is text for people, too.
      if (name === 'get_article') expect(text).toContain(output!.markdown);
      else expect(JSON.parse(text)).toEqual(output);
    }
    expect(stderr()).toBe('');
  });

  test('reads what the client has open at the time of the call, and nothing else', async () => {
    let folders = [own];
    const { client, call } = await connected([], { era, open: () => folders });
    const scan = (path: string) => call('scan_logs', { paths: [path] });
    expect(await scan(own)).toMatchObject({ isError: false, output: { hits: expect.any(Number) } });
    for (const path of [secret, join(own, 'way out', 'x.log'), `${own}/../secret/x.log`, '/etc']) {
      const { isError, text } = await scan(path);
      expect([isError, text]).toEqual([true, expect.stringContaining('outside of the folders that may be read')]);
    }
    const { text } = await call('read_log_excerpt', { path: 'f1', line: 9 });
    expect(text).toContain('0x800f0805');
    folders = ['vscode-vfs://github/x', secret];
    if (era === 'legacy') await client.sendRootsListChanged();
    expect(await scan(secret)).toMatchObject({ isError: false });
    // What was named before may not be read any more.
    for (const [name, input] of Object.entries({
      scan_logs: { paths: [own] },
      read_log_excerpt: { path: 'f1', line: 9 },
    }))
      expect(await call(name, input), name).toMatchObject({ isError: true, text: expect.stringContaining('outside') });
  });

  test('without folders it takes texts only, and says how a folder is named', async () => {
    const { call } = await connected([], { era });
    const paths: Record<string, Record<string, unknown>> = {
      scan_logs: { paths: [LOGS] },
      read_log_excerpt: { path: join(LOGS, 'CBS.log'), line: 1 },
      check_article: { path: join(LOGS, 'CBS.log') },
    };
    expect(Object.keys(paths)).toEqual(TOOLS.filter(({ readsFiles }) => readsFiles).map(({ name }) => name));
    for (const [name, input] of Object.entries(paths)) {
      const { text, isError } = await call(name, input);
      expect([isError, text], name).toEqual([
        true,
        expect.stringMatching(/No folder may be read here\..*--root FOLDER/),
      ]);
    }
    expect(await call('find_error_codes', { text: 'failed: 0x80070005' })).toMatchObject({ isError: false });
  });

  test('gives up a call that nobody waits for, and goes on', async () => {
    const large = join(folder, `large-${era}`);
    mkdirSync(large);
    const line = '2025-11-03 09:12:00 something failed with 0x80070643 and 0x80070005\n';
    for (let i = 0; i < 40; i++) writeFileSync(join(large, `${i}.log`), line.repeat(20_000));
    const { client, call } = await connected(['--root', large], { era });
    const ending = new AbortController();
    const seen: number[] = [];
    const scan = client.callTool(
      { name: 'scan_logs', arguments: { paths: [large] } },
      {
        signal: ending.signal,
        onprogress: ({ progress }) => {
          seen.push(progress);
          ending.abort('enough');
        },
      },
    );
    await expect(scan).rejects.toThrow();
    expect(seen[0]).toBeGreaterThan(0);
    expect(await call('explain_error_codes', { codes: ['5'] })).toMatchObject({ isError: false });
    rmSync(large, { recursive: true });
  });
});

describe('what goes wrong is said, and the server goes on', () => {
  const WRONG: readonly [string, Record<string, unknown>, RegExp][] = [
    ['explain_error_codes', {}, /codes/],
    ['explain_error_codes', { codes: Array.from({ length: 21 }, () => '5') }, /20/],
    ['find_error_codes', { text: 'x'.repeat(200_001) }, /200000/],
    ['find_error_codes', { text: 'x'.repeat(3_000_000) }, /200000/],
    ['read_log_excerpt', { path: 'f1', line: 0 }, /line/],
    ['read_log_excerpt', { path: 'f1', line: 1, after: 101 }, /100/],
    ['read_log_excerpt', { path: 'f1', line: 1 }, /call scan_logs again/],
    ['scan_logs', {}, /Give paths/],
    ['scan_logs', { cursor: 's1.1' }, /call scan_logs with paths again/],
    ['get_article', { id: 'nothing' }, /search_articles/],
    ['get_article', { id: '5', sections: ['nonsense'] }, /sections/],
    ['search_articles', { query: 'x', limit: 1000 }, /20/],
    ['check_article', {}, /either "text" or "path"/],
    ['find_error_codes', { text: '5', fileName: 'CBS.log' }, /"fileName"\. Arguments are: text, file_name/],
  ];

  test('an input that cannot be used', async () => {
    const { call } = await connected();
    for (const [name, input, says] of WRONG) {
      const { isError, text } = await call(name, input);
      expect([isError, text], name).toEqual([true, expect.stringMatching(says)]);
      expect(text.length).toBeLessThan(1000);
    }
    expect(await call('explain_error_codes', { codes: ['5'] })).toMatchObject({ isError: false });
  });

  test('a tool that there is not', async () => {
    const { client } = await connected();
    await expect(client.callTool({ name: 'delete_logs', arguments: {} })).rejects.toThrow(/not found/);
  });

  test('words, and a folder that is none', () => {
    expect(faultbook('mcp', 'logs')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('--root'),
    });
    expect(faultbook('mcp', '--root', join(folder, 'nothing'))).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('is none'),
    });
  });
});

test('names are masked unless that is switched off; secrets always are', async () => {
  const path = join(own, 'private.log');
  writeFileSync(path, 'C:\\Users\\anna.berg\\x failed with 0x80070005, password=Hunter2Hunter2\n');
  const told = async (...args: string[]) => {
    const { call } = await connected(['--root', own, ...args]);
    return (await call('read_log_excerpt', { path, line: 1 })).text;
  };
  expect(await told()).toContain('Users\\\\<user 1>\\\\x failed with 0x80070005, password=<secret 1>');
  expect(await told('--no-mask')).toContain('Users\\\\anna.berg\\\\x failed with 0x80070005, password=<secret 1>');
});

test('standard output is the protocol and nothing else, whatever comes in; it ends with its input', async () => {
  const child = spawn(process.execPath, [program, 'mcp', '--root', LOGS], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  const lines: Record<string, unknown>[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const answered = async (id: number) => {
    while (!lines.some((one) => one.id === id)) await once(child.stdout, 'data');
  };
  const clientInfo = { name: 'raw', version: '1' };
  send({ id: 1, method: 'initialize', params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo } });
  await answered(1);
  send({ method: 'notifications/initialized' });
  child.stdin.write('this is no JSON\n{"jsonrpc":"2.0","id":77}\n\n[]\n{"a":"');
  child.stdin.write(Buffer.from('ä').subarray(0, 1));
  child.stdin.write(Buffer.concat([Buffer.from('ä').subarray(1), Buffer.from('"}\r\n')]));
  send({ id: 2, method: 'tools/call', params: { name: 'scan_logs', arguments: { paths: [LOGS] } } });
  send({ id: 3, method: 'tools/call', params: { name: 'check_article', arguments: { text: 'x' } } });
  send({ id: 4, method: 'no/such/method' });
  await Promise.all([2, 3, 4].map(answered));
  expect(lines.every(({ jsonrpc }) => jsonrpc === '2.0')).toBe(true);
  expect(lines.find(({ id }) => id === 4)).toHaveProperty('error');
  // What has no id that could be answered is answered to nobody: `null`.
  const invalid = { jsonrpc: '2.0', id: null, error: { code: -32600, message: expect.any(String) } };
  expect(lines.filter(({ id }) => id === null)).toEqual([
    { jsonrpc: '2.0', id: null, error: { code: -32700, message: expect.stringContaining('JSON') } },
    ...[invalid, invalid, invalid],
  ]);
  child.stdin.end();
  const [code] = await once(child, 'exit');
  expect(code).toBe(0);
});

test('no other command loads the protocol, and its file is beside the program', () => {
  const sdk = join(dirname(program), 'mcpSdk.mjs');
  const elsewhere = join(folder, 'without-sdk');
  mkdirSync(elsewhere);
  copyFileSync(program, join(elsewhere, 'faultbook.mjs'));
  copyFileSync(join(dirname(program), 'articles.pack.br'), join(elsewhere, 'articles.pack.br'));
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(elsewhere, 'faultbook.mjs'), ...args], { env, encoding: 'utf8', input: '' });
  expect(run('explain', '5')).toMatchObject({ status: 0, stderr: '' });
  expect(run('mcp').status).not.toBe(0);
  copyFileSync(sdk, join(elsewhere, 'mcpSdk.mjs'));
  expect(run('mcp')).toMatchObject({ status: 0, stdout: '', stderr: '' });
});
