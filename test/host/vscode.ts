#!/usr/bin/env node
// Stands for the desktop VS Code executable that @vscode/test-electron's runTests() starts: takes the same arguments,
// and runs the same tests in the VS Code server's extension host, with a headless browser as its window.
// Exit codes: 0 passed; 1 failed; 2 bad arguments, or the editor did not start; 3 the extension host died before the
// tests had ended; 4 out of time; 130 and the like: interrupted.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { Cleanup } from '../../tools/cleanup.ts';
import { installServer } from '../../tools/installServer.ts';
import { screenshots } from '../../tools/paths.ts';
import { Server } from '../../tools/server.ts';
import { automated, type Settings, trust } from '../../tools/settings.ts';
import { Browser } from './browser.ts';
import { EditorLog } from './editor-log.ts';
import { readRecord } from './record.ts';

const LIMIT_S = Number(process.env.FAULTBOOK_HOST_TIMEOUT ?? 600);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  // Desktop VS Code has many more switches that mean nothing here.
  strict: false,
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    // Not a switch of VS Code: opens the folder untrusted, in spite of --disable-workspace-trust, which runTests adds.
    restricted: { type: 'boolean' },
    // Nor is this: runs the extensions in the browser's host of extensions, where Node's would run them.
    web: { type: 'boolean' },
  },
});
const [developmentPath, ...morePaths] = (values.extensionDevelopmentPath ?? []) as string[];
const testsPath = values.extensionTestsPath;
const profile = values['user-data-dir'];
if (typeof testsPath !== 'string' || developmentPath === undefined) {
  console.error('vscode.ts needs an --extensionDevelopmentPath=… and one --extensionTestsPath=…');
  process.exit(2);
}

const cleanup = new Cleanup();
cleanup.stopOnSignals();
const log = new EditorLog();

/** Runs the tests; returns the exit code. */
async function run(): Promise<number> {
  const vscode = await installServer(cleanup);
  const server = cleanup.add(
    await Server.start({
      vscode,
      settings: {
        ...automated,
        ...trust(values.restricted === true),
        ...(values.web && inBrowser()),
        ...profileSettings(),
      },
      extensionFolders: morePaths.map((path) => resolve(path)),
      automation: true,
      emptyHome: true,
    }),
  );
  const browser = cleanup.add(await Browser.launch());
  const connection = await chromium.connect(browser.endpoint);
  const page = await connection.newPage({ viewport: { width: 1280, height: 800 } });
  await page.exposeFunction('codeAutomationLog', log.add.bind(log));
  const ended = new Promise<number>((done) => page.exposeFunction('codeAutomationExit', done));
  page.on('crash', () => console.error('The page crashed.'));
  const folder = positionals[0];
  await page.goto(
    server.url({
      ...(folder !== undefined && { folder: resolve(folder) }),
      extensionDevelopmentPath: resolve(developmentPath!),
      extensionTestsPath: resolve(testsPath as string),
    }),
  );
  const outOfTime = new Promise((done) => setTimeout(done, LIMIT_S * 1000, 'out of time').unref());
  const code = await Promise.race([ended, outOfTime]);
  if (typeof code !== 'number') {
    mkdirSync(screenshots, { recursive: true });
    const picture = join(screenshots, 'editor-tests-out-of-time.png');
    await page.screenshot({ path: picture, timeout: 5_000 }).catch(() => {});
    console.error(`The tests had not ended after ${LIMIT_S} s. Screenshot: ${picture}. The editor's last words:`);
    console.error(log.last(20));
    return 4;
  }
  // A host that was killed in the middle of the tests counts as a clean end here. The record tells.
  if (code === 0 && !readRecord()) {
    console.error('The extension host ended before the tests had. Its last words:');
    console.error(log.last(20));
    return 3;
  }
  if (code !== 0 && !readRecord()) console.error(log.last(20));
  return code;
}

/** Has all extensions that are under test run in the browser. */
function inBrowser(): Settings {
  const names = [developmentPath!, ...morePaths].map((path) => {
    const { publisher, name } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    return `${publisher}.${name}`;
  });
  return { 'remote.extensionKind': Object.fromEntries(names.map((name) => [name, ['web']])) };
}

/** The settings of the profile that desktop VS Code would have used. */
function profileSettings(): Settings {
  const file = typeof profile === 'string' ? join(profile, 'User', 'settings.json') : '';
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

const code = await run().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  return 2;
});
await cleanup.stop();
process.exit(code);
