import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Cleanup } from './cleanup.ts';
import { npmStart } from './npm.ts';
import { scratch } from './paths.ts';

const PINS = join(import.meta.dirname, 'serverPackages');
const STAND_IN = join(import.meta.dirname, 'spdlog.cjs');
const STAMP = 'complete';
/** What npm fetches on linux-x64 with an empty cache; other platforms differ by a few. */
const DOWNLOAD_MB = 185;
const UNPACKED_MB = 590;

/**
 * Finds the pinned VS Code server, and fetches it first if it is not there yet.
 *
 * It is put together in a folder of its own that gets its final name as the last step, so an interrupted install, or
 * two at once, leave nothing that could be taken for a whole one.
 * @returns the folder of VS Code itself, which holds `out/server-main.js`
 * @throws with what to do about it, if the registry cannot be reached
 */
export async function installServer(cleanup: Cleanup, say: (line: string) => void = console.log): Promise<string> {
  const home = join(scratch, `server-${fingerprint()}`);
  const vscode = join(home, 'node_modules', 'code-server', 'lib', 'vscode');
  if (existsSync(join(home, STAMP))) return vscode;

  mkdirSync(scratch, { recursive: true });
  removeUnfinished();
  const unfinished = join(scratch, `server-unfinished-${process.pid}`);
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished);
  for (const file of ['package.json', 'package-lock.json']) copyFileSync(join(PINS, file), join(unfinished, file));

  say(`Fetching the VS Code server (code-server ${version()}) from the npm registry, once:`);
  say(`  about ${DOWNLOAD_MB} MB to download, ${UNPACKED_MB} MB on disk in ${scratch}`);
  const progress = new Progress(unfinished, say);
  try {
    await npm(['ci', '--omit=dev'], unfinished, cleanup);
    const inside = vscode.replace(home, unfinished);
    // Its shrinkwrap lacks one package, which `npm ci` refuses to accept.
    await npm(['install', '--omit=dev', '--no-save'], inside, cleanup);
    copyFileSync(STAND_IN, join(inside, 'node_modules', '@vscode', 'spdlog', 'index.js'));
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    throw error;
  } finally {
    progress.stop();
  }
  writeFileSync(join(unfinished, STAMP), `${new Date().toISOString()}\n`);
  try {
    renameSync(unfinished, home);
  } catch (error) {
    // Another run was faster: its result is as good.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(join(home, STAMP))) throw error;
  }
  removeOthers(basename(home));
  say('  done');
  return vscode;
}

/** Changes whenever what is installed would change, so that an old install is not taken for the new one. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of [join(PINS, 'package-lock.json'), STAND_IN]) hash.update(readFileSync(file));
  return `${version()}-${hash.digest('hex').slice(0, 8)}`;
}

function version(): string {
  const pins: { dependencies: Record<string, string> } = JSON.parse(readFileSync(join(PINS, 'package.json'), 'utf8'));
  return pins.dependencies['code-server'] ?? '';
}

/** Removes what interrupted installs have left, but not what a live process is still working on. */
function removeUnfinished(): void {
  for (const name of readdirSync(scratch)) {
    const pid = /^server-unfinished-(\d+)$/.exec(name)?.[1];
    if (!pid || isAlive(Number(pid))) continue;
    try {
      rmSync(join(scratch, name), { recursive: true, force: true });
    } catch {
      // Its npm outlives it for a moment and still writes: the next install will find it at rest.
    }
  }
}

/** Removes the servers of earlier pins. */
function removeOthers(current: string): void {
  for (const name of readdirSync(scratch)) {
    if (/^server-\d/.test(name) && name !== current) rmSync(join(scratch, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Runs npm in a folder with install scripts off, and throws with the end of its output if it fails. */
async function npm(args: string[], cwd: string, cleanup: Cleanup): Promise<void> {
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-update-notifier', '--engine-strict=false'];
  const start = npmStart([...args, ...flags, '--loglevel=error', '--fetch-retries=2']);
  const child = spawn(start.file, start.args, { ...start.options, cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  cleanup.add({
    stop: () => {
      child.kill('SIGKILL');
      return ended;
    },
    kill: () => child.kill('SIGKILL'),
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-4_000);
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const [code, signal] = await once(child, 'close').catch((error: Error) => {
    throw new Error(`npm could not be started (${error.message}): put npm on the PATH.`);
  });
  if (code === 0) return;
  if (/\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/.test(output)) {
    throw new Error(
      `The npm registry cannot be reached, so the VS Code server could not be fetched. Check the network, the proxy ` +
        `(npm config get https-proxy) and the registry (npm config get registry), then try again.\n${reasons(output)}`,
    );
  }
  throw new Error(`"npm ${args.join(' ')}" in ${cwd} ended with ${signal ?? code}:\n${output.trim()}`);
}

/** The lines of npm's output that say what went wrong, without stacks and advice. */
function reasons(output: string): string {
  const lines = output.split('\n').filter((line) => /npm error (code|errno|network request)/.test(line));
  return [...new Set(lines)].join('\n');
}

/** Says every few seconds how much is on the disk by now: npm itself is silent when nobody can see its spinner. */
class Progress {
  readonly #timer: NodeJS.Timeout;
  #stopped = false;
  readonly #started = Date.now();

  constructor(folder: string, say: (line: string) => void) {
    this.#timer = setInterval(async () => {
      const megabytes = Math.round((await size(folder)) / 1e6);
      const seconds = Math.round((Date.now() - this.#started) / 1000);
      if (!this.#stopped) say(`  ${seconds} s: ${megabytes} of about ${UNPACKED_MB} MB unpacked`);
    }, 5_000);
  }

  stop(): void {
    this.#stopped = true;
    clearInterval(this.#timer);
  }
}

/** Bytes in a folder that others are writing to: what vanishes meanwhile does not count. */
async function size(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name)).catch(() => undefined))?.size ?? 0;
  }
  return bytes;
}
