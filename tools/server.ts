import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, delimiter, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { end, kill } from './child.ts';
import type { Stoppable } from './cleanup.ts';
import { serverNode } from './node24.ts';
import { type PageOptions, pageUrl } from './pageUrl.ts';
import { temporaryFolder } from './paths.ts';
import type { Settings } from './settings.ts';

const START_MS = 30_000;

/** How to start a server. */
export interface ServerOptions {
  /** VS Code's folder, as `installServer` returns it. */
  vscode: string;
  settings: Settings;
  /** 0 or nothing takes any free port. */
  port?: number;
  /** Lets a page name extensions under development and drive the workbench; hides notification toasts. */
  automation?: boolean;
  /** Whoever opens a page must know this word; without it anyone on this machine can open one. */
  token?: string;
  /** Packages (.vsix) to install before the start. */
  packages?: string[];
  /** Folders of unpacked extensions to treat as installed. */
  extensionFolders?: string[];
  /** Adds to the environment of the server, its extension hosts and terminals. */
  env?: NodeJS.ProcessEnv;
  /** Gives terminals an empty home folder, so that nobody's start-up files or histories matter or change. */
  emptyHome?: boolean;
}

/** A running VS Code server with a profile of its own, reachable from this machine only. */
export class Server implements Stoppable {
  readonly port: number;
  /** Its profile, temp files and home: a new folder at every start, deleted at the end. */
  readonly folder: string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  readonly #process: ChildProcess;
  readonly #token: string | undefined;

  private constructor(process: ChildProcess, port: number, folder: string, token: string | undefined) {
    this.#process = process;
    this.port = port;
    this.folder = folder;
    this.ended = new Promise((resolve) => process.once('exit', () => resolve()));
    this.#token = token;
  }

  /** Starts a server and waits until it listens. Throws with its output if it does not. */
  static async start(options: ServerOptions): Promise<Server> {
    const folder = temporaryFolder('faultbook-');
    try {
      return await Server.#startIn(folder, options);
    } catch (error) {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    }
  }

  static async #startIn(folder: string, options: ServerOptions): Promise<Server> {
    const data = join(folder, 'data');
    const temp = join(folder, 'tmp');
    const home = join(folder, 'home');
    for (const path of [data, temp, home]) mkdirSync(path);
    writeSettings(folder, options.settings);
    // The first start of a profile treats what it finds in this folder as installed.
    for (const path of options.extensionFolders ?? []) {
      cpSync(path, join(data, 'extensions', basename(path)), { recursive: true });
    }
    const main = join(options.vscode, 'out', 'server-main.js');
    const common = ['--server-data-dir', data, '--accept-server-license-terms', '--telemetry-level', 'off'];
    const env = {
      ...outsideEnvironment(),
      ...(options.emptyHome && { HOME: home }),
      ...options.env,
      // An empty gallery: no marketplace is asked.
      EXTENSIONS_GALLERY: '{}',
      TMPDIR: temp,
      FAULTBOOK_SETTINGS_FOLDER: folder,
    };
    for (const file of options.packages ?? []) {
      const result = spawnSync(serverNode(), [main, ...common, '--install-extension', file], { env, encoding: 'utf8' });
      if (result.status !== 0) throw new Error(`${file} could not be installed:\n${result.stdout}${result.stderr}`);
    }
    const flags = ['--host', '127.0.0.1', '--port', String(options.port ?? 0)];
    flags.push(...(options.token ? ['--connection-token', options.token] : ['--without-connection-token']));
    if (options.automation) flags.push('--enable-smoke-test-driver');
    const preload = ['--import', pathToFileURL(join(import.meta.dirname, 'lifeline.mjs')).href];
    const child = spawn(serverNode(), [...preload, main, ...common, ...flags], {
      env,
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    try {
      return new Server(child, await listening(child), folder, options.token);
    } catch (error) {
      await end(child);
      throw error;
    }
  }

  /** The address of a window. */
  url(options: PageOptions): string {
    return pageUrl(this.port, options, this.#token);
  }

  async stop(): Promise<void> {
    await end(this.#process);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }

  kill(): void {
    kill(this.#process);
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Replaces the user settings of the server that keeps its things in `folder`, for windows that open from now on. */
export function writeSettings(folder: string, values: Settings): void {
  const file = join(folder, 'data', 'data', 'User', 'settings.json');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(values, null, 2)}\n`);
}

/** The port, once the server prints it. */
function listening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string) => reject(new Error(`The VS Code server did not start: ${reason}\n${output.trim()}`));
    const timer = setTimeout(() => fail(`no port after ${START_MS / 1000} s`), START_MS);
    const read = (chunk: Buffer) => {
      // Read on to the end: a full pipe would stop the server.
      output = (output + chunk).slice(-10_000);
      const port = /listening on (\d+)/.exec(output)?.[1];
      // It reports a port that it cannot get, and goes on without one.
      const refused = /listen (EADDRINUSE|EACCES)\b.*/.exec(output);
      if (refused) {
        clearTimeout(timer);
        reject(new Error(`The VS Code server cannot have this port: ${refused[0]}`));
      }
      if (!port) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', (error) => fail(error.message));
    child.once('exit', (code, signal) => fail(`it ended with ${signal ?? code}`));
  });
}

/**
 * The environment as it was before npm, a test runner, or a VS Code in whose terminal this runs put their own things
 * into it: an editor inside would take them for its own, and a terminal would find npm's tools before the user's.
 */
function outsideEnvironment(): NodeJS.ProcessEnv {
  const foreign = /^(npm_|VITEST|VSCODE_|ELECTRON_)|^(NODE_ENV|NODE_OPTIONS|INIT_CWD)$/;
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
  const localTools = /[\\/]node_modules[\\/]\.bin[\\/]?$|[\\/]node-gyp-bin$/;
  const path = env.PATH?.split(delimiter).filter((folder) => !localTools.test(folder));
  return path ? { ...env, PATH: path.join(delimiter) } : env;
}
