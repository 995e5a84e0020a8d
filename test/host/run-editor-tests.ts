// Runs the tests in test/editor inside a real VS Code. Which one: the desktop VS Code that VSCODE_EXECUTABLE_PATH
// names; else, unless FAULTBOOK_HOST=server, one downloaded, where that is possible; else the VS Code server. VSCODE_VERSION
// says which is downloaded: a version, `stable`, or `minimum` for the oldest that the manifest allows.
// Arguments: --grep TEXT runs the tests whose names hold it; --restricted opens the folder untrusted, --web runs the
// extension in the browser's host of extensions (both with the server only).
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { root, scratch, temporaryFolder } from '../../tools/paths.ts';
import { automated } from '../../tools/settings.ts';
import { canDownloadDesktop } from './desktop.ts';
import { readRecord } from './record.ts';
import { WEB_TESTS, type WebTestOptions } from './web/files.ts';

const { values: flags } = parseArgs({
  options: { grep: { type: 'string' }, restricted: { type: 'boolean' }, web: { type: 'boolean' } },
});
const standIn = join(import.meta.dirname, 'vscode.ts');
const work = temporaryFolder('faultbook-');
process.once('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));

const profile = join(work, 'profile');
mkdirSync(join(profile, 'User'), { recursive: true });
writeFileSync(join(profile, 'User', 'settings.json'), JSON.stringify(automated));
const folder = join(work, 'logs');
cpSync(join(root, 'test', 'logs'), folder, { recursive: true });
const results = flags.web ? join(folder, WEB_TESTS.folder) : work;
mkdirSync(results, { recursive: true });
const output = join(results, WEB_TESTS.output);
writeFileSync(output, '');
const options: WebTestOptions = flags.grep === undefined ? {} : { grep: flags.grep };
writeFileSync(join(results, WEB_TESTS.options), JSON.stringify(options));
const record = join(results, WEB_TESTS.record);
const golden = join(folder, 'golden');
cpSync(join(root, 'test', 'unit', 'golden', 'logs'), golden, { recursive: true });
/** When these were changed last: the noon of a day, which is the same day in every time zone. */
const noon = new Date(Date.UTC(2025, 10, 14, 12));
for (const name of readdirSync(golden)) utimesSync(join(golden, name), noon, noon);

/** The host to run in: its executable, or nothing for one that is downloaded. */
async function chooseHost(): Promise<{ vscodeExecutablePath?: string }> {
  const named = process.env.VSCODE_EXECUTABLE_PATH;
  if (named) {
    console.log(`Running in desktop VS Code: ${named}`);
    return { vscodeExecutablePath: named };
  }
  if (!flags.web && process.env.FAULTBOOK_HOST !== 'server' && hasDisplay() && (await canDownloadDesktop())) {
    console.log('Running in desktop VS Code, downloaded into .vscode-test');
    return {};
  }
  console.log('Running in the VS Code server');
  chmodSync(standIn, 0o755);
  // The stand-in finds its Node by name.
  process.env.PATH = [dirname(process.execPath), process.env.PATH].join(delimiter);
  return { vscodeExecutablePath: standIn };
}

/** The version of desktop VS Code that is wanted. */
function wantedVersion(): string | undefined {
  const wanted = process.env.VSCODE_VERSION || undefined;
  if (wanted !== 'minimum') return wanted;
  const { engines }: { engines: { vscode: string } } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return engines.vscode.replace(/^\^/, '');
}

/** Whether a window could open here. */
function hasDisplay(): boolean {
  return process.platform !== 'linux' || !!(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Prints what the tests have written since the last time: only this way is it free of the editor's own log. */
function follow(): () => void {
  let shown = 0;
  const show = () => {
    const bytes = readFileSync(output);
    // A file that is written as a whole may be empty for a moment.
    if (bytes.length <= shown) return;
    process.stdout.write(bytes.subarray(shown));
    shown = bytes.length;
  };
  const timer = setInterval(show, 200);
  return () => {
    clearInterval(timer);
    show();
  };
}

const host = await chooseHost();
const version = wantedVersion();
const isServer = host.vscodeExecutablePath === standIn;
if ((flags.restricted || flags.web) && !isServer) {
  console.error('--restricted and --web work with the VS Code server only: set FAULTBOOK_HOST=server.');
  process.exit(2);
}
if (version !== undefined && isServer) {
  console.error('VSCODE_VERSION is for desktop VS Code, which cannot be downloaded or has no screen here.');
  process.exit(2);
}
const unfollow = follow();
let code = 0;
try {
  await runTests({
    ...host,
    ...(version !== undefined && { version }),
    cachePath: scratch,
    // The first is under test; the others bring articles to it, and use its API.
    extensionDevelopmentPath: [root, join(root, 'docs', 'example-extension'), join(root, 'test', 'sample-extension')],
    extensionTestsPath: join(root, 'dist', 'test', flags.web ? 'web/index.cjs' : 'index.js'),
    launchArgs: [
      folder,
      `--user-data-dir=${profile}`,
      '--disable-extensions',
      ...(flags.restricted ? ['--restricted'] : []),
      ...(flags.web ? ['--web'] : []),
    ],
    extensionTestsEnv: {
      FAULTBOOK_TEST_OUTPUT: output,
      FAULTBOOK_TEST_RECORD: record,
      FAULTBOOK_TEST_GREP: flags.grep,
    },
  });
} catch (error) {
  if (!(error instanceof TestRunFailedError)) console.error(error);
  code = (error instanceof TestRunFailedError && error.code) || 1;
} finally {
  unfollow();
}
const result = existsSync(record) ? readRecord(record) : undefined;
if (result && process.env.FAULTBOOK_TEST_RECORD) copyFileSync(record, process.env.FAULTBOOK_TEST_RECORD);
if (code === 0 && (!result || result.failures > 0 || result.passes === 0)) {
  console.error('The tests ended without a record of passed tests.');
  code = 3;
}
process.exitCode = code;
