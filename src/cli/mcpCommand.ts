import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { UsageError } from './usageError.ts';

/** `faultbook mcp`: answers an agent over standard input and output until it closes them. */
export async function mcpCommand({ words, has, values }: Given): Promise<number> {
  if (words.length > 0) throw new UsageError('"mcp" takes options only; a folder is named by --root.');
  const folders = values('root').map((folder) => resolve(folder));
  for (const folder of folders) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`--root names a folder, and "${folder}" is none.`);
  }
  const { serveMcp } = await import('./mcpServer.ts');
  await serveMcp({ folders, isMasked: !has('no-mask') });
  return ExitCode.done;
}
