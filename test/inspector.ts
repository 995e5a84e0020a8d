// Calls the built server with the command line of the protocol's inspector, which checks schemas as clients need them. It is
// fetched by npx, as it is a hundred megabytes; so this is no layer of `npm test`, and CI runs it last. The last line is
// "N passed, N failed".
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOOLS } from '../src/tools/tools.ts';
import { root } from '../tools/paths.ts';

const INSPECTOR = '@modelcontextprotocol/inspector@2.12.0';
const LOGS = join(root, 'test/logs');
const SERVER = [process.execPath, join(root, 'dist/faultbook.js'), 'mcp', '--root', LOGS];

/** Its own files; the user's are left alone. */
const folder = mkdtempSync(join(tmpdir(), 'faultbook-inspector-'));
const env = {
  ...process.env,
  MCP_CATALOG_PATH: join(folder, 'catalog.json'),
  MCP_CLIENT_CONFIG_PATH: join(folder, 'client.json'),
};

interface Result {
  readonly tools?: readonly { readonly name: string }[];
  readonly isError?: boolean;
  readonly structuredContent?: object;
}

function inspect(...args: string[]): { result: Result; problem: string } {
  const called = ['--yes', INSPECTOR, '--cli', ...SERVER, ...args];
  const isWindows = process.platform === 'win32';
  const { stdout, stderr, status } = spawnSync('npx', called, {
    env,
    encoding: 'utf8',
    shell: isWindows,
    maxBuffer: 1 << 26,
  });
  try {
    return { result: JSON.parse(stdout) as Result, problem: status === 0 ? '' : `exit code ${status}: ${stderr}` };
  } catch {
    return { result: {}, problem: `exit code ${status}: ${stdout}${stderr}` };
  }
}

function call(tool: string, input: object): ReturnType<typeof inspect> {
  return inspect('--method', 'tools/call', '--tool-name', tool, '--tool-args-json', JSON.stringify(input));
}

const TESTS: Readonly<Record<string, () => string>> = {
  'lists all tools, with schemas that every client can use': () => {
    const { result, problem } = inspect('--method', 'tools/list', '--strict');
    const names = result.tools?.map(({ name }) => name).join();
    return problem || (names === TOOLS.map(({ name }) => name).join() ? '' : `It has ${names}.`);
  },
  'explains a code': () => {
    const { result, problem } = call('explain_error_codes', { codes: ['0x80070643'] });
    return (
      problem ||
      (JSON.stringify(result.structuredContent)?.includes('ERROR_INSTALL_FAILURE') ? '' : JSON.stringify(result))
    );
  },
  'scans a folder': () => {
    const { result, problem } = call('scan_logs', { paths: [LOGS] });
    return (
      problem || (JSON.stringify(result.structuredContent)?.includes('first_failure') ? '' : JSON.stringify(result))
    );
  },
  'says what is wrong': () => {
    const { result } = call('scan_logs', { paths: [root] });
    return result.isError ? '' : `It did not fail: ${JSON.stringify(result).slice(0, 500)}`;
  },
};

let failed = 0;
for (const [name, run] of Object.entries(TESTS)) {
  const problem = run();
  if (problem) failed++;
  console.log(`${problem ? '✗' : '✓'} ${name}${problem ? `: ${problem}` : ''}`);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${Object.keys(TESTS).length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
