import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { Cleanup } from '../../tools/cleanup.ts';
import { installServer } from '../../tools/installServer.ts';
import { root } from '../../tools/paths.ts';
import { Server } from '../../tools/server.ts';
import { automated } from '../../tools/settings.ts';
import { Browser } from './browser.ts';

/** What a browser test needs to reach the run's one server and one browser. */
export interface Reach {
  port: number;
  serverFolder: string;
  browserEndpoint: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    reach: Reach;
  }
}

/** Called by vitest before the first browser test; what it returns, after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!existsSync(join(root, 'dist', 'extension.js'))) throw new Error('There is no dist/: run "npm run build" first.');
  const cleanup = new Cleanup();
  cleanup.stopOnSignals();
  const vscode = await installServer(cleanup);
  const helper = join(import.meta.dirname, 'settings-helper');
  const server = cleanup.add(
    await Server.start({ vscode, settings: automated, extensionFolders: [helper], automation: true, emptyHome: true }),
  );
  const browser = cleanup.add(await Browser.launch());
  project.provide('reach', { port: server.port, serverFolder: server.folder, browserEndpoint: browser.endpoint });
  return () => cleanup.stop();
}
