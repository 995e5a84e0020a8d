import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { env } from './installed.ts';

/** What `faultbook mcp`, started so, answers to a call of its tool for checking an article. */
export async function checkByMcp(
  command: string,
  args: readonly string[],
  cwd: string,
  text: string,
): Promise<unknown> {
  const transport = new StdioClientTransport({
    ...{ command, args: [...args, 'mcp'], cwd, stderr: 'ignore' },
    env: Object.fromEntries(
      Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
  });
  const client = new Client({ name: 'test', version: '1.0.0' });
  await client.connect(transport);
  try {
    const { structuredContent } = await client.callTool({ name: 'check_article', arguments: { text } });
    return structuredContent;
  } finally {
    await client.close();
  }
}
