import { fileURLToPath } from 'node:url';
import type { ClientCapabilities, McpServer, ServerContext } from '@modelcontextprotocol/server';
import * as z from 'zod';
import { problemOf } from '../node/logFile.ts';
import { UNTRUSTED_NOTE } from '../tools/foreignText.ts';
import { Roots } from '../tools/roots.ts';
import type { Tool, ToolContext } from '../tools/tool.ts';
import { ToolSession } from '../tools/toolSession.ts';
import { ANNOTATIONS, TOOLS } from '../tools/tools.ts';
import { messagesOf } from './mcpInput.ts';
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
  const input = process.stdin.pipe(messagesOf((error) => process.stdout.write(error)));
  const handle = sdk.serveStdio(
    () => {
      const server = new sdk.McpServer(
        { name: 'faultbook', title: 'Faultbook', version: VERSION },
        { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
      );
      for (const tool of TOOLS) register(server, tool, { sdk, shared, folders });
      return server;
    },
    { transport: new sdk.StdioServerTransport(input) },
  );
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
    // Asked for at each call: folders may have been opened or closed since the last one.
    const open = tool.readsFiles ? await openFolders(server, context, sdk) : [];
    if (open === 'to be asked') return sdk.inputRequired({ inputRequests: { [ROOTS]: sdk.inputRequired.listRoots() } });
    const progress = progressOf(context);
    const result = await tool.call(given, {
      ...{ ...shared, roots: new Roots([...folders, ...open], ADVICE), signal },
      ...(progress && { progress }),
    });
    if ('error' in result) return { isError: true, content: [{ type: 'text', text: result.error }] };
    return { content: [{ type: 'text', text: result.text }], structuredContent: result.output };
  });
}

/** Tells the client how far a call has come, where it asks for that; else it may give up on a long one. */
function progressOf({ mcpReq }: ServerContext): ToolContext['progress'] {
  const { progressToken } = mcpReq._meta ?? {};
  if (progressToken === undefined) return undefined;
  return (progress) => {
    // Who does not listen any more misses nothing.
    mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress } }).catch(() => {});
  };
}

/**
 * The folders that the client has open. In newer protocols the answer to a call asks for them, and the client repeats the
 * call with them.
 */
async function openFolders(server: McpServer, { mcpReq }: ServerContext, sdk: Sdk): Promise<string[] | 'to be asked'> {
  const envelope = mcpReq.envelope as Readonly<Record<string, ClientCapabilities | undefined>> | undefined;
  const capabilities = envelope?.[sdk.CLIENT_CAPABILITIES_META_KEY] ?? server.server.getClientCapabilities();
  if (!capabilities?.roots) return [];
  if (envelope) {
    const response = sdk.inputResponse(mcpReq.inputResponses, ROOTS);
    return response.kind === 'roots' ? response.roots.flatMap(folderOf) : 'to be asked';
  }
  try {
    const { roots } = await mcpReq.send({ method: 'roots/list' }, AnyRoots);
    return roots.flatMap(folderOf);
  } catch (error) {
    mcpReq.signal.throwIfAborted();
    process.stderr.write(`faultbook: the client does not say which folders are open: ${problemOf(error)}\n`);
    return [];
  }
}

/** Roots as a client may send them: one that is on no disk, as of a repository on the web, is no reason to read none. */
const AnyRoots = z.object({ roots: z.array(z.object({ uri: z.string() })) });

/** The folder of a root; none where it is not on this machine's disk. */
function folderOf({ uri }: { readonly uri: string }): string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
