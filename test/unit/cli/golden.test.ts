import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { COMMANDS } from '../../../src/cli/commands.ts';
import { COMPLETED_SHELLS } from '../../../src/cli/completionScripts.ts';
import { ENGINES } from '../../../src/core/fleet/engines/engineName.ts';
import { LOADERS } from '../../../src/core/fleet/tables/loading.ts';
import { compareGolden } from '../golden/golden.ts';
import { builtProgram, env } from './program.ts';

const { program } = builtProgram();
const samples = fileURLToPath(new URL('samples/', import.meta.url));
const committed = (name: string) => fileURLToPath(new URL(`golden/${name}`, import.meta.url));

const PLACE = [
  '--file-name=MSI4c10.log',
  '--line',
  'MSI (s) (4C:10) [09:15:06:300]: MainEngineThread is returning 1603',
];

/** What is asked, by the name of the golden file: the arguments, and what comes on standard input. */
const CASES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'usage.txt': [['--help'], ['frobnicate'], ['first', '--colour']],
  'help.txt': COMMANDS.map(({ name }) => [name, '--help']),
  'explain.txt': [
    ['explain', '-2147023293', 'event', '10016'],
    ['explain', '5', '--all'],
    ['explain', 'no-such-thing'],
  ],
  'explain.jsonl': [['explain', '0x800f0831', '0xC1900101 - 0x30018', 'no-such-thing', '--json']],
  'explain-place.txt': [
    ['explain', '1603', ...PLACE],
    ['explain', ...PLACE],
    ['explain', '--line', 'all is well'],
  ],
  'explain-place.jsonl': [['explain', '1603', '--json', ...PLACE]],
  'first.txt': [
    ['first', 'logs'],
    ['first', 'logs/**/*.log'],
    ['first', '-', '< logs/CBS.log'],
    ['first', 'none.log'],
  ],
  'first.jsonl': [['first', 'logs', '--json']],
  'annotate.txt': [
    ['annotate', 'records.ndjson'],
    ['annotate', '-', '--found', '--name=errors', '< records.ndjson'],
  ],
  'timeline.txt': [
    ['timeline', 'logs'],
    [
      'timeline',
      'logs/CBS.log',
      'logs/app',
      '--no-mask',
      '--since',
      '09:12',
      '--until',
      '2025-11-03 09:15:07',
      '--kind=win32',
    ],
    ['timeline', '-', '--mask=hosts,users', '< logs/app/deploy.log'],
    ['timeline', 'logs', '--since=2031-01-01'],
    ['timeline', 'logs/fine.log'],
    ['timeline', 'none.log'],
    ['timeline', 'logs', '--mask', 'names'],
    ['timeline', 'logs', '--since', 'yesterday'],
  ],
  'timeline.jsonl': [['timeline', 'logs', '--json']],
  'report.txt': [
    ['report', 'logs'],
    ['report', 'logs/app/*.log', '--format=text', '--no-mask'],
    ['report', '-', '--format=csv', '< logs/CBS.log'],
    ['report', 'logs/fine.log'],
    ['report', 'none.log', '--to=report.html'],
    ['report', 'logs', '--to', 'report.xyz'],
    ['report', 'logs', '--since', '2025-11-04', '--until', '2025-11-03'],
  ],
  'report.json.txt': [['report', 'logs', '--format=json']],
  'query.txt': [
    ...ENGINES.map((engine) => ['query', '0x80070643', '--for', engine]),
    ['query', '5', 'event', '1801', 'TPM-WMI', '--for', 'kql', '--table', 'Event', '--last', '24h'],
    ['query', '--list'],
    ['query', '0x80070643'],
    ['query', 'no-such-thing', '--for=kql'],
  ],
  'query.jsonl': [['query', '0x80070643', '--for=kql', '--json']],
  'export.txt': [
    ...LOADERS.map((engine) => ['export', '--load', engine, '--at', 'faultbook.csv']),
    ['export', '--format=xls'],
  ],
  'text.txt': [
    ['text', 'logs/fine.log'],
    ['text', 'none.log'],
  ],
  'article.txt': [
    ['article', '0x800f0831'],
    ['article', '0x80070643-msi-1603', '--section=check'],
    ['article', 'none'],
  ],
  'article.json.txt': [['article', '0x800f0831', '--section', 'causes', '--json']],
  'search.txt': [
    ['search', 'component', 'store', 'damaged'],
    ['search', 'xyzzyplugh'],
  ],
  'search.jsonl': [['search', '0x800f0831', '--json']],
  'logs.txt': [
    ['logs', 'cbs', 'dism'],
    ['logs', 'xyzzyplugh'],
  ],
  'logs.jsonl': [['logs', 'cbs', '--json']],
  'lint.txt': [
    ['lint', 'articles'],
    ['lint', 'articles/*.json'],
    ['lint', 'none.md'],
  ],
  'lint.jsonl': [['lint', 'articles', '--json']],
  'new.txt': [
    ['new', '0x80070643', '--title', 'Printing fails', '--file-name', 'CBS.log', '--stdout'],
    ['new', 'event', '10016', '--stdout', '--language=ja'],
    ['new'],
  ],
  'risk.txt': [
    ['risk', '--shell', 'cmd', 'dir C:\\', 'del /q C:\\Temp'],
    ['risk', '--shell=powershell', '-', '< lines.ps1.txt'],
  ],
  'risk.jsonl': [['risk', '--shell=bash', 'ls -l', 'rm -rf /', '--json']],
  ...Object.fromEntries(COMPLETED_SHELLS.map((shell) => [`completion-${shell}.txt`, [['completion', shell]]])),
};

/** What these print, tests of their own hold; the rows of `export` are 200,000. */
const ELSEWHERE = ['scan', 'mcp', 'cases'];

describe('The command line says what it said', () => {
  test.each(Object.entries(CASES))('%s', (name, calls) => {
    compareGolden(committed(name), calls.map(said).join('\n'));
  });

  test('in golden files of which none is left over', () => {
    const ours = readdirSync(committed('')).filter((name) => !/^(?:scan|cases)-/.test(name));
    expect(ours.sort()).toEqual(Object.keys(CASES).sort());
  });

  test('of every command but those that have tests of their own for it', () => {
    const asked = new Set(
      Object.values(CASES).flatMap((calls) => calls.filter(([, option]) => option !== '--help').map(([name]) => name)),
    );
    expect(COMMANDS.filter(({ name }) => !ELSEWHERE.includes(name) && !asked.has(name))).toEqual([]);
  });
});

/** A call with all that it says; `< FILE` at its end is what comes on standard input. */
function said(call: readonly string[]): string {
  const input = /^< (.+)$/.exec(call.at(-1)!)?.[1];
  const args = input === undefined ? call : call.slice(0, -1);
  const shell =
    input === undefined ? [program, ...args] : ['-c', 'exec "$0" "$@" < "$INPUT"', process.execPath, program, ...args];
  const { stdout, stderr, status } = spawnSync(input === undefined ? process.execPath : 'sh', shell, {
    ...{ cwd: samples, encoding: 'utf8', maxBuffer: 1 << 28, input: '' },
    env: { ...env, INPUT: input, TZ: 'UTC' },
  });
  return [
    `$ faultbook ${call.map((arg) => (/^[\w<.,=/:-]+$/.test(arg) ? arg : JSON.stringify(arg))).join(' ')}`,
    ...[withoutDate(stdout), stderr && `stderr:\n${stderr}`, status === 0 ? '' : `exit code ${status}\n`].filter(
      Boolean,
    ),
  ].join('\n');
}

/** Without what is another at each run. */
function withoutDate(text: string): string {
  return (
    text
      // A repository may have other line ends than CSV.
      .replaceAll('\r\n', '\n')
      .replaceAll(manifest.version, 'VERSION')
      .replace(/(?<="created": "|^Faultbook VERSION, )\d{4}-[\d-]+T[\d:.]+Z/gm, 'NOW')
      .replace(/updatedAt: "[^"]+"(?=\n(?:.+\n){3}---\n\n## .+\n- \w+\n {2}✎)/g, 'updatedAt: "NOW"')
  );
}
