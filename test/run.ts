// All tests, as "npm test" and CI run them: type check, lint, unit tests, what is packed as others install it, a little
// fuzzing, build, tests inside the editor, the same in its host of extensions for browsers, tests in the browser, and, where
// what they need is here, those on Windows and those with engines that read a fleet's logs. It goes on after a failed layer. The last line is "N passed, N failed"; the exit code says the
// same. Arguments: --only LAYER[,LAYER…] runs some layers; --grep TEXT runs only the tests whose names contain it.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeLists } from '../scripts/lists.ts';
import { root, scratch } from '../tools/paths.ts';
import { readRecord } from './host/record.ts';
import { whyNoWindows } from './windows/host.ts';

/** The result of a layer. */
interface Counts {
  passed: number;
  failed: number;
}

/** The part of vitest's JSON report that is needed here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

const LAYERS = ['types', 'lint', 'unit', 'package', 'fuzz', 'editor', 'web', 'browser', 'windows', 'fleet'] as const;
type Layer = (typeof LAYERS)[number];

const { values: flags } = parseArgs({ options: { only: { type: 'string' }, grep: { type: 'string' } } });
const chosen = (flags.only?.split(',') ?? LAYERS) as Layer[];
const unknown = chosen.find((name) => !LAYERS.includes(name));
if (unknown !== undefined) {
  console.error(`There is no layer "${unknown}". There are: ${LAYERS.join(', ')}.`);
  process.exit(2);
}

writeLists();
mkdirSync(scratch, { recursive: true });
/** For this run alone: another one may be under way. */
const results = mkdtempSync(join(scratch, 'results-'));
process.once('exit', () => rmSync(results, { recursive: true, force: true }));

/** Runs a Node program to its end with its output shown; the exit code, or 1 where a signal ended it. */
function node(args: string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The program of a package in node_modules. */
function tool(packageName: string, program: string): string {
  const folder = join(root, 'node_modules', packageName);
  const { bin }: { bin: Record<string, string> } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = bin[program];
  if (!path) throw new Error(`${packageName} has no program ${program}`);
  return join(folder, path);
}

/** A check that has no tests of its own counts as one. */
async function check(args: string[]): Promise<Counts> {
  return (await node(args)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(project: string, env: NodeJS.ProcessEnv = {}): Promise<Counts> {
  const report = join(results, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  if (flags.grep) args.push('--testNamePattern', flags.grep.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const code = await node([tool('vitest', 'vitest'), ...args], env);
  const { numPassedTests, numFailedTests, testResults } = readReport(report);
  // A file that could not even be loaded has no tests that could have failed.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return settle(code, { passed: numPassedTests, failed: numFailedTests + unloaded.length });
}

function readReport(file: string): VitestReport {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, testResults: [] };
  }
}

/** In the host of extensions of Node, or in that of a browser. */
async function editor(host: 'editor' | 'web'): Promise<Counts> {
  const record = join(results, `${host}.json`);
  const args = [...(flags.grep ? ['--grep', flags.grep] : []), ...(host === 'web' ? ['--web'] : [])];
  const code = await node([join(import.meta.dirname, 'host', 'run-editor-tests.ts'), ...args], {
    FAULTBOOK_TEST_RECORD: record,
  });
  const { passes, failures } = readRecord(record) ?? { passes: 0, failures: 0 };
  return settle(code, { passed: passes, failed: failures });
}

/** Runs each target for a moment, or for FUZZ_SECONDS. */
async function fuzz(): Promise<Counts> {
  const report = join(results, 'fuzz.json');
  const only = flags.grep ? ['--only', flags.grep] : [];
  const seconds = process.env.FUZZ_SECONDS ?? '10';
  const code = await node([join(import.meta.dirname, 'fuzz', 'run.ts'), '--seconds', seconds, ...only], {
    FAULTBOOK_FUZZ_RECORD: report,
  });
  const { passed, failed }: Counts = JSON.parse(readFileSync(report, 'utf8'));
  return settle(code, { passed, failed });
}

/** Where the engines are missing, as after a plain `npm ci`, this layer is left out; whoever asks for it wants all of it. */
async function fleet(): Promise<Counts> {
  if (flags.only) return vitest('fleet', { FLEET_MUST_RUN: '1' });
  if (existsSync(join(import.meta.dirname, 'fleet/node_modules'))) return vitest('fleet');
  console.log(
    'Left out: ClickHouse, DuckDB, Spark and the like are not here. "npm install" in test/fleet brings most of them.',
  );
  return { passed: 0, failed: 0 };
}

/** The same for Node for Windows, and Wine, which runs it. */
async function windows(): Promise<Counts> {
  if (flags.only) return vitest('windows', { WINDOWS_MUST_RUN: '1' });
  const why = whyNoWindows();
  if (why === undefined) return vitest('windows');
  console.log(
    `Left out: ${why}. Debian's "wine64" and "npm install --force" in test/windows bring what runs programs of Windows.`,
  );
  return { passed: 0, failed: 0 };
}

/** A layer that ended badly or ran nothing has failed, even if no single test has. */
function settle(code: number, { passed, failed }: Counts): Counts {
  if (failed === 0 && (code !== 0 || passed === 0)) {
    console.error(code === 0 ? 'No test was run.' : `It ended with exit code ${code}.`);
    return { passed, failed: 1 };
  }
  return { passed, failed };
}

let built: Promise<Counts> | undefined;
/** The layers that need the built extension share one build; if it fails, they have failed. */
async function afterBuild(layer: () => Promise<Counts>): Promise<Counts> {
  built ??= check([join(root, 'scripts', 'build.ts'), '--tests']);
  if ((await built).failed === 0) return layer();
  console.error('Not run: the build failed.');
  return { passed: 0, failed: 1 };
}

/** Everything together, and each layer of src by itself with only the types that it may see. */
const PROJECTS = ['.', 'src', 'src/core', 'src/node', 'src/tools', 'src/cli', 'src/library'];

async function types(): Promise<Counts> {
  const all = await Promise.all(PROJECTS.map((project) => check([tool('typescript', 'tsc'), '-p', project])));
  const failed = all.filter((one) => one.failed > 0).length;
  return { passed: all.length - failed, failed };
}

const run: Record<Layer, () => Promise<Counts>> = {
  types,
  lint: () => check([tool('@biomejs/biome', 'biome'), 'ci', ...(process.env.NO_COLOR ? ['--colors=off'] : []), '.']),
  unit: () => vitest('unit'),
  package: () => vitest('package'),
  fuzz,
  editor: () => afterBuild(() => editor('editor')),
  web: () => afterBuild(() => editor('web')),
  browser: () => afterBuild(() => vitest('browser')),
  windows,
  fleet,
};

// Ctrl+C reaches the running layer, which cleans up; after that nothing more is run.
let interrupted = false;
process.on('SIGINT', () => {
  interrupted = true;
});

const total: Counts = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const name of LAYERS) {
  if (!chosen.includes(name) || interrupted) continue;
  console.log(`\n== ${name}`);
  const started = Date.now();
  const counts = await run[name]().catch((error: unknown): Counts => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = Math.round((Date.now() - started) / 1000);
  summary.push(`${name.padEnd(8)} ${counts.passed} of ${counts.passed + counts.failed} passed in ${seconds} s`);
}
if (interrupted) summary.push('interrupted');
console.log(`\n${summary.join('\n')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = interrupted ? 130 : total.failed > 0 ? 1 : 0;
