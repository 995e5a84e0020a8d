import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type * as service from '@actions/languageservice';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { root } from '../../../tools/paths.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, string>>;
}
type Permissions = Readonly<Record<string, string>>;
interface Job {
  readonly uses?: string;
  readonly 'runs-on'?: string;
  readonly 'timeout-minutes'?: number;
  readonly needs?: string | readonly string[];
  readonly permissions?: Permissions;
  readonly environment?: string;
  readonly steps?: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly jobs: Readonly<Record<string, Job>>;
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const paths = globSync('.github/workflows/*.yml', { cwd: root }).sort();
const manifest: { scripts: Record<string, string> } = JSON.parse(read('package.json'));

const folder = mkdtempSync(join(tmpdir(), 'faultbook-workflows-'));
let validate: typeof service.validate;
// It imports JSON in a way that bundlers take and Node refuses.
beforeAll(async () => {
  const outfile = join(folder, 'service.cjs');
  await build({
    ...{ entryPoints: ['@actions/languageservice'], absWorkingDir: root, bundle: true, outfile },
    ...{ platform: 'node', format: 'cjs', logLevel: 'error' },
  });
  ({ validate } = createRequire(import.meta.url)(outfile));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let asked = 0;

/** What GitHub's own language service for workflows has against a text. */
async function complaints(text: string): Promise<string[]> {
  // What it has read under a name, it does not read again.
  const document = { uri: `file:///a/.github/workflows/${asked++}.yml`, getText: () => text };
  const found = await validate(document as Parameters<typeof validate>[0]);
  return found.map(({ message, range }) => `${range.start.line + 1}: ${message}`);
}

test('There are workflows for pull requests and for releases', () => {
  expect(paths.map((path) => path.replaceAll('\\', '/'))).toEqual([
    '.github/workflows/release.yml',
    '.github/workflows/test.yml',
  ]);
});

describe.each(paths)('%s', (path) => {
  const text = read(path);
  const workflow: Workflow = parse(text);
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, { steps: all = [] }]) => all);

  test('GitHub reads it without a complaint, and would have one', async () => {
    expect(await complaints(text)).toEqual([]);
    expect(await complaints(text.replace(/^ {4}runs-on:.*$/m, '    runs-in: anything'))).not.toEqual([]);
    expect(await complaints(text.replace('github.ref', 'githab.ref'))).not.toEqual([]);
  });

  test('Each action is pinned to a commit, with its version beside it', () => {
    const used = text.match(/^.*\buses:.*$/gm) ?? [];
    const elsewhere = used.filter((line) => !/uses: \.\//.test(line));
    expect(elsewhere.length).toBeGreaterThan(1);
    expect(elsewhere.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual(
      [],
    );
  });

  test('A job may do what it needs, and nothing else', () => {
    expect(workflow.permissions).toEqual({});
    const allowed: Record<string, Permissions> = {
      attest: { 'id-token': 'write', attestations: 'write' },
      npm: { 'id-token': 'write' },
      release: { contents: 'write' },
    };
    for (const [name, { permissions }] of jobs)
      expect(permissions, name).toEqual(allowed[name] ?? { contents: 'read' });
  });

  test('What a stranger can write reaches no shell but by the environment, and no step keeps a token', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    // This one would run a stranger's code with the repository's rights.
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
  });

  test('What a job calls is there, and no job can run for ever', () => {
    const called = steps.flatMap(({ run }) =>
      [...(run ?? '').matchAll(/\bnpm run ([\w:-]+)/g)].map(([, name]) => name!),
    );
    expect(called.filter((name) => !manifest.scripts[name])).toEqual([]);
    for (const [name, { uses, 'timeout-minutes': limit }] of jobs) if (!uses) expect(limit, name).toBeGreaterThan(0);
  });
});

test('A secret is seen by the one step that publishes with it, in an environment of its own', () => {
  const { jobs }: Workflow = parse(read('.github/workflows/release.yml'));
  const secrets = Object.entries(jobs).flatMap(([name, { environment, steps = [] }]) =>
    steps.flatMap(({ env = {}, run = '' }) =>
      Object.values(env).flatMap((value) =>
        (value.match(/secrets\.\w+/g) ?? []).map((secret) => [name, environment, secret, / publish /.test(run)]),
      ),
    ),
  );
  expect(secrets).toEqual([
    ['marketplace', 'marketplace', 'secrets.VSCE_PAT', true],
    ['open-vsx', 'open-vsx', 'secrets.OVSX_PAT', true],
  ]);
  // npm trusts the workflow itself.
  expect(JSON.stringify(jobs.npm)).toContain('--provenance');
  expect(jobs.npm?.environment).toBe('npm');
});
