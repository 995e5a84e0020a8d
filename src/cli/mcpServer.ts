import { fileURLToPath } from 'node:url';
import type { ClientCapabilities, McpServer, Root, ServerContext } from '@modelcontextprotocol/server';
import { UNTRUSTED_NOTE } from '../tools/foreignText.ts';
import { Roots } from '../tools/roots.ts';
import type { Tool, ToolContext } from '../tools/tool.ts';
import { ToolSession } from '../tools/toolSession.ts';
import { ANNOTATIONS, TOOLS } from '../tools/tools.ts';
import { shippedKnowledge } from './mcpKnowledge.ts';
import { VERSION } from './version.ts';

/** What the server may read, and how it tells of it. */
export interface McpOptions {
  /** Folders that every call may read. */
  readonly folders: readonly string[];
  readonly isMasked: boolean;
}

const INSTRUCTIONS = `Faultbook explains Windows error codes and logs from a published catalogue and from articles. To find out why something failed: scan_logs for files or find_error_codes for a text, then explain_error_codes with the line of the first failure, read_log_excerpt around it, and get_article. Nothing is changed, run or sent. ${UNTRUSTED_NOTE}`;

const ADVICE = {
  howToAdd: 'open it as a workspace folder of the client, or start the server with `faultbook mcp --root FOLDER`',
};

/** By this key the client answers which folders it has open. */
const ROOTS = 'roots';

/** Serves the tools over standard input and output. Resolves when the client has closed them. */
export async function serveMcp({ folders, isMasked }: McpOptions): Promise<void> {
  const shared = { knowledge: shippedKnowledge(), session: new ToolSession({ isMasked }) };
  const sdk = await import('./mcpSdk.ts');
  const handle = sdk.serveStdio(() => {
    const server = new sdk.McpServer(
      { name: 'faultbook', title: 'Faultbook', version: VERSION },
      { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
    );
    for (const tool of TOOLS) register(server, tool, { sdk, shared, folders });
    return server;
  });
  await new Promise<void>((resolve) => process.stdin.once('close', resolve));
  await handle.close();
}

/** What all tools of a server share. */
interface Serving {
  readonly sdk: Sdk;
  readonly shared: Pick<ToolContext, 'knowledge' | 'session'>;
  readonly folders: readonly string[];
}

type Sdk = typeof import('./mcpSdk.ts');

function register(server: McpServer, tool: Tool, { sdk, shared, folders }: Serving): void {
  const { name, title, description, input, output } = tool;
  const config = { title, description, inputSchema: input, outputSchema: output, annotations: ANNOTATIONS };
  server.registerTool(name, config, async (given, context) => {
    const { signal } = context.mcpReq;
    let open = folders;
    if (tool.readsFiles && hasRoots(server, context, sdk)) {
      // Asked for at each call: folders may have been opened or closed since the last one.
      const response = sdk.inputResponse(context.mcpReq.inputResponses, ROOTS);
      if (response.kind !== 'roots')
        return sdk.inputRequired({ inputRequests: { [ROOTS]: sdk.inputRequired.listRoots() } });
      open = [...folders, ...response.roots.flatMap(folderOf)];
    }
    const result = await tool.call(given, { ...shared, roots: new Roots(open, ADVICE), signal });
    if ('error' in result) return { isError: true, content: [{ type: 'text', text: result.error }] };
    return { content: [{ type: 'text', text: result.text }], structuredContent: result.output };
  });
}

/** Whether the client tells which folders it has open: it says so with each call, or in older protocols once. */
function hasRoots(server: McpServer, { mcpReq }: ServerContext, sdk: Sdk): boolean {
  const envelope = mcpReq.envelope as Readonly<Record<string, ClientCapabilities | undefined>> | undefined;
  const capabilities = envelope?.[sdk.CLIENT_CAPABILITIES_META_KEY] ?? server.server.getClientCapabilities();
  return capabilities?.roots !== undefined;
}

/** The folder of a root; none where it is not on this machine's disk. */
function folderOf({ uri }: Root): string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
