import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';
import type { Stoppable } from '../../tools/cleanup.ts';
import { root, scratch } from '../../tools/paths.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // No host but this machine has an address: what a window asks of the network fails at once, and shows in a test.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/** A running headless browser that tests connect to. */
export class Browser implements Stoppable {
  readonly #server: BrowserServer;

  private constructor(server: BrowserServer) {
    this.#server = server;
  }

  /** Launches the browser that `FAULTBOOK_BROWSER` names, else the packaged one, else one that the machine has. */
  static async launch(): Promise<Browser> {
    const found = await findBrowser();
    const options: LaunchOptions = {
      ...found,
      args: ARGUMENTS,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    };
    try {
      return new Browser(await chromium.launchServer(options));
    } catch (error) {
      throw new Error(`The browser ${found.executablePath} could not be started:\n${(error as Error).message}`);
    }
  }

  /** Where playwright's `chromium.connect` finds it. */
  get endpoint(): string {
    return this.#server.wsEndpoint();
  }

  async stop(): Promise<void> {
    await this.#server.close();
  }

  kill(): void {
    this.#server.process().kill('SIGKILL');
  }
}

async function findBrowser(): Promise<{ executablePath: string; env?: Record<string, string> }> {
  const named = process.env.FAULTBOOK_BROWSER;
  if (named) return { executablePath: named };
  if (process.platform === 'linux' && process.arch === 'x64') return unpacked();
  const installed = installedBrowser();
  if (installed) return { executablePath: installed };
  throw new Error('No browser was found: install Chrome or Chromium, or name one in FAULTBOOK_BROWSER.');
}

/** The browser in node_modules, unpacked when first needed (two seconds, 220 MB). */
async function unpacked(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const manifest = join(root, 'node_modules', '@sparticuz', 'chromium', 'package.json');
  const { version }: { version: string } = JSON.parse(readFileSync(manifest, 'utf8'));
  const home = join(scratch, `chromium-${version}`);
  if (!existsSync(home)) {
    // As with the server: the final name comes last, so it only ever stands for a whole browser.
    const unfinished = `${home}-unfinished-${process.pid}`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    const env = { ...process.env, TMPDIR: unfinished };
    await promisify(execFile)(process.execPath, [join(import.meta.dirname, 'unpack-chromium.ts')], { env });
    writeFileSync(join(unfinished, 'fonts.conf'), fontConfiguration(home));
    try {
      renameSync(unfinished, home);
    } catch {
      rmSync(unfinished, { recursive: true, force: true });
    }
  }
  const env = Object.fromEntries(Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1]));
  env.LD_LIBRARY_PATH = [join(home, 'al2023', 'lib'), env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  env.FONTCONFIG_FILE = join(home, 'fonts.conf');
  return { executablePath: join(home, 'chromium'), env };
}

/** The package's one font, and before it whatever fonts the machine has. */
function fontConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${join(home, 'fonts')}</dir>
  <cachedir>${join(home, 'font-cache')}</cachedir>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family><family>Liberation Mono</family></prefer></alias>
</fontconfig>
`;
}

function installedBrowser(): string | undefined {
  const candidates =
    process.platform === 'darwin'
      ? [
          '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
          '/Applications/Chromium.app/Contents/MacOS/Chromium',
          '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        ]
      : process.platform === 'win32'
        ? ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'].flatMap((path) =>
            [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((base) =>
              base ? [join(base, path)] : [],
            ),
          )
        : ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
