// npm run demo: opens a real VS Code with the extension and a folder of sample logs.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Cleanup } from '../tools/cleanup.ts';
import { installServer } from '../tools/installServer.ts';
import { root, temporaryFolder } from '../tools/paths.ts';
import { Server } from '../tools/server.ts';
import { quiet, trust } from '../tools/settings.ts';
import { packExtension } from './packageExtension.ts';

const HELP = `Opens a real VS Code with Faultbook in it and a folder of logs: the desktop VS Code where "code" is on the
PATH, otherwise the VS Code server in your browser, fetched from the npm registry when first needed.

  npm run demo -- [--folder DIR] [--port N] [--no-open]

  --folder DIR  open this folder instead of the sample logs
  --port N      use the VS Code server, on this port of this machine
  --no-open     use the VS Code server, and only print its address
  --help        show this`;

const isWindows = process.platform === 'win32';

/** Ends with one clear message. */
function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

/** The flags, checked. */
function readFlags() {
  let values: { folder?: string; port?: string; 'no-open'?: boolean; help?: boolean };
  try {
    ({ values } = parseArgs({
      options: {
        folder: { type: 'string' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }));
  } catch (error) {
    // The first sentence names the flag; the rest is advice for other cases.
    const [reason] = (error as Error).message.split('. ');
    refuse(`${reason}. See npm run demo -- --help`);
  }
  if (values.help) {
    console.log(HELP);
    process.exit(0);
  }
  const folder = values.folder === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', values.folder);
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    refuse(`--folder: there is no folder ${folder}`);
  }
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(/^\d+$/.test(values.port ?? '') && port >= 1 && port <= 65535)) {
    refuse(`--port takes a number from 1 to 65535, not "${values.port}"`);
  }
  return { folder, port, open: !values['no-open'] };
}

/** The program of desktop VS Code, where it is on the PATH. */
function findDesktop() {
  const names = isWindows ? ['code.cmd', 'code.exe'] : ['code'];
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      const path = join(folder, name);
      try {
        if (folder && statSync(path).isFile()) {
          accessSync(path, constants.X_OK);
          return path;
        }
      } catch {
        // Not there, or not executable.
      }
    }
  }
  return undefined;
}

/** Runs a program to its end. Its output is shown only where it fails. */
function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const shell = isWindows && program.endsWith('.cmd');
    const quote = (text: string) => (shell ? `"${text}"` : text);
    const child = spawn(quote(program), args.map(quote), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) done();
      else fail(new Error(`${program} ${args.join(' ')} failed:\n${output.trim()}`));
    });
  });
}

/** The log to show first: among the samples the one with the most to see, else the first that looks like a log. */
function firstLog(folder: string): string | undefined {
  const sample = join(folder, 'WindowsUpdate.log');
  if (existsSync(sample)) return sample;
  const name = readdirSync(folder)
    .sort()
    .find((one) => /\.(log|txt)$/i.test(one));
  return name === undefined ? undefined : join(folder, name);
}

async function openDesktop(program: string, folder: string): Promise<void> {
  console.log('Building the extension …');
  await run(process.execPath, [join(root, 'scripts', 'build.ts')]);
  const log = firstLog(folder);
  await run(program, [`--extensionDevelopmentPath=${root}`, '--new-window', folder, ...(log ? [log] : [])]);
  console.log('Desktop VS Code opens with the extension. Rest the mouse on an error code in a log.');
}

/**
 * Serves until it is interrupted.
 * @param wanted the folder that the user named
 */
async function serve(wanted: string | undefined, port: number | undefined, open: boolean): Promise<void> {
  const cleanup = new Cleanup();
  cleanup.stopOnSignals(() => {
    stopping = true;
    console.log('\nStopping …');
  });
  const work = temporaryFolder('faultbook-demo-');
  const remove = () => rmSync(work, { recursive: true, force: true });
  cleanup.add({ stop: async () => remove(), kill: remove });
  const vscode = await installServer(cleanup);

  console.log('Building and packaging the extension …');
  await run(process.execPath, [join(root, 'scripts', 'build.ts')]);
  const vsix = join(work, 'faultbook.vsix');
  packExtension(vsix, 'desktop');

  // The samples are copied: nothing that is tried out changes the repository.
  const folder = wanted ?? join(work, 'Sample logs');
  if (!wanted) cpSync(join(root, 'test', 'logs'), folder, { recursive: true });

  console.log('Starting the VS Code server …');
  const server = cleanup.add(
    await Server.start({
      vscode,
      settings: { ...quiet, ...trust(false) },
      packages: [vsix],
      token: randomBytes(12).toString('hex'),
      ...(port !== undefined && { port }),
    }),
  );
  const file = firstLog(folder);
  const url = server.url({ folder, ...(file !== undefined && { file }) });
  console.log(`\nFaultbook is ready in a VS Code at\n\n  ${url}\n`);
  console.log('Rest the mouse on an error code in a log. Ctrl+C here ends it.');
  if (open) openInBrowser(url);
  await server.ended;
  throw new Error('The VS Code server has ended unexpectedly.');
}

/** Opens the default browser, where a window can be opened; the address is printed anyway. */
function openInBrowser(url: string): void {
  const isLinux = !isWindows && process.platform !== 'darwin';
  if (isLinux && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  // An address has characters that mean something to cmd.
  const [program, args]: [string, string[]] = isWindows
    ? ['rundll32', ['url.dll,FileProtocolHandler', url]]
    : [isLinux ? 'xdg-open' : 'open', [url]];
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.once('error', () => console.log('(No browser could be started: open the address yourself.)'));
  child.unref();
}

let stopping = false;
const { folder, port, open } = readFlags();
const desktop = open && port === undefined ? findDesktop() : undefined;
try {
  if (desktop) await openDesktop(desktop, folder ?? join(root, 'test', 'logs'));
  else await serve(folder, port, open);
} catch (error) {
  // What is interrupted fails in its own way; the signal's handler has said so already, and ends the process.
  if (!stopping) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
