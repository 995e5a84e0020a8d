import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { beforeAll, describe, expect, test } from 'vitest';
import { TOOLS, toolNamed } from '../../../src/tools/tools.ts';
import { root } from '../../../tools/paths.ts';
import { builtProgram, env } from '../cli/program.ts';

const PAGE = 'docs/agents.md';
const page = readFileSync(join(root, PAGE), 'utf8');
const { folder, program } = builtProgram();

/** What stands in fences of a language. */
const fences = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, text]) => text!);

/** How a client is told to start the server. */
interface Start {
  readonly command: string;
  readonly args: readonly string[];
}

const ofJson = fences('json').flatMap((text) => {
  const { servers, mcpServers } = JSON.parse(text) as Record<string, Record<string, Start> | undefined>;
  return Object.values(servers ?? mcpServers ?? {});
});
/** What stands behind `--` is the program and its arguments. */
const ofShell = fences('sh')
  .flatMap((text) => [...text.matchAll(/^claude mcp add .*? -- (\S+) (.*)$/gm)])
  .map(([, command, args]): Start => ({ command: command!, args: args!.split(' ') }));

beforeAll(() => {
  for (const name of ['logs', 'runbooks']) mkdirSync(join(folder, name));
});

/** The tools that a client sees which starts the server so, in a folder of ours instead of /srv. */
async function toolsOf({ command, args }: Start): Promise<string[]> {
  expect(command).toBe('faultbook');
  const client = new Client({ name: 'test', version: '1' });
  const own = args.map((arg) => arg.replace(/^\/srv\//, `${folder}/`));
  await client.connect(
    new StdioClientTransport({
      command: process.execPath,
      args: [program, ...own],
      cwd: folder,
      env: env as Record<string, string>,
    }),
  );
  const { tools } = await client.listTools();
  await client.close();
  return tools.map(({ name }) => name);
}

describe(PAGE, () => {
  test.each([...ofJson, ...ofShell].map((start) => [`${start.command} ${start.args.join(' ')}`, start] as const))(
    '%s',
    async (_, start) => {
      expect(await toolsOf(start)).toEqual(TOOLS.map(({ name }) => name));
    },
  );

  test('shows a setup for VS Code, Claude Code and others', () => {
    expect([ofJson.length, ofShell.length]).toEqual([2, 2]);
  });

  test('names every tool with its budget', () => {
    const rows = [...page.matchAll(/^\| `(\w+)` \| .* \| (.*) \|$/gm)].map(([, name, budget]) => [
      name,
      budget!.replaceAll(',', ''),
    ]);
    expect(rows.map(([name]) => name)).toEqual(TOOLS.map(({ name }) => name));
    const budgetOf = (name: string, input: Record<string, unknown>) => toolNamed(name)!.budget(input);
    const one = budgetOf('explain_error_codes', { codes: ['5'] });
    const each = budgetOf('explain_error_codes', { codes: ['5', '6'] }) - one;
    const article =
      budgetOf('search_articles', { query: 'x', limit: 2 }) - budgetOf('search_articles', { query: 'x', limit: 1 });
    const query = budgetOf('build_fleet_query', { codes: ['5'], engine: 'kql' });
    const eachQuery = budgetOf('build_fleet_query', { codes: ['5', '6'], engine: 'kql' }) - query;
    const eachOfLoki = budgetOf('build_fleet_query', { codes: ['5'], engine: 'logql' }) - query + eachQuery;
    expect(Object.fromEntries(rows)).toEqual({
      explain_error_codes: `${one - each} and ${each} a code`,
      find_error_codes: `${budgetOf('find_error_codes', { text: '' })}`,
      scan_logs: `${budgetOf('scan_logs', {})}`,
      read_log_excerpt: `${budgetOf('read_log_excerpt', { path: 'x', line: 1 })}`,
      search_articles: `${budgetOf('search_articles', { query: 'x', limit: 1 }) - article} and ${article} an article`,
      get_article: `${budgetOf('get_article', { id: 'x' })} or ${budgetOf('get_article', { id: 'x', sections: ['fix'] })} a section`,
      check_article: `${budgetOf('check_article', { text: 'x' })}`,
      build_fleet_query: `${query - eachQuery} and ${eachQuery} a code of Loki ${eachOfLoki}`,
    });
  });

  test('calls the inspector as the test of it does', () => {
    const calls = fences('sh')
      .join('')
      .match(/^npx .*$/gm)!;
    const tested = readFileSync(join(root, 'test/inspector.ts'), 'utf8');
    expect(calls).toHaveLength(2);
    for (const call of calls) expect(tested).toContain(/@modelcontextprotocol\/inspector@[\d.]+/.exec(call)![0]);
  });
});
