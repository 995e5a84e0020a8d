import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../../tools/paths.ts';
import { teamArticle } from '../../browser/team-article.ts';
import { utf8 } from '../archives/make/bytes.ts';
import { zipOf } from '../archives/make/zip.ts';
import { eventData, eventRecord, textValue } from '../evtx/make/event.ts';
import { chunk, evtxFile } from '../evtx/make/evtxFile.ts';
import { builtProgram, env } from './program.ts';

const { folder, program } = builtProgram();

const LOG = '2026-11-03 09:12:45, Error  CBS  Failed to install. [HRESULT = 0x80070643 - ERROR_INSTALL_FAILURE]\n';
const EVENT = evtxFile([
  chunk([
    eventRecord(
      { number: 1, time: Date.UTC(2026, 10, 3), provider: 'Service Control Manager', id: 7023 },
      [eventData('param1', 'param2')],
      [textValue('Contoso'), textValue('%%2147942402')],
    ),
  ]),
]);

/** What the commands of the page read, by the names that they have there. */
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'install.log': LOG,
  'CBS.log': LOG,
  'logs/a.log': LOG,
  // What a shell of this kind makes of C:\Windows\Logs\CBS, and of the folder above.
  'C:WindowsLogs/setup.log': LOG,
  'C:WindowsLogsCBS/CBS.log': LOG,
  'logs.zip': zipOf([{ name: 'CBS.log', data: utf8(LOG) }]),
  'System.evtx': EVENT,
  'events.ndjson': `${JSON.stringify({ message: LOG, log: { original: LOG, file: { path: 'CBS.log' } } })}\n`,
  'hits.ndjson': `${JSON.stringify({ host: { name: 'PC-1' }, day: '2025-11-03', codes: [{ code: '0x80070643', outcome: 'failure' }] })}\n`,
  'articles/app.md': teamArticle({ code: '0x80041F42' }),
};

/** Every command that the page shows. */
const PAGE = readFileSync(join(root, 'docs/cli.md'), 'utf8');
const COMMANDS = PAGE.split('\n').filter((line) => line.startsWith('faultbook '));

/** What says by its exit code that there was something to say: 1 for articles with errors in them. */
const FINDS = /^faultbook lint /;

/** What prints nothing by itself: it writes a file, or answers questions that nobody asks here. */
const SAYS_NOTHING = /^faultbook mcp | > | --out[ =]/;

function run(command: string): SpawnSyncReturns<string> {
  const PATH = [join(folder, 'bin'), dirname(process.execPath), env.PATH].join(delimiter);
  return spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8', input: '', env: { ...env, PATH } });
}

describe.skipIf(process.platform === 'win32')('What docs/cli.md shows can be typed as it stands', () => {
  beforeAll(() => {
    for (const [name, content] of Object.entries(FILES)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    mkdirSync(join(folder, 'bin'));
    const shim = join(folder, 'bin', 'faultbook');
    writeFileSync(shim, `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`);
    chmodSync(shim, 0o755);
  });

  test('there are some of each command', () => {
    const headings = PAGE.split('\n').filter((line) => line.startsWith('## faultbook '));
    expect(new Set(COMMANDS.map((line) => line.split(' ')[1]))).toEqual(
      new Set(headings.map((line) => line.split(' ')[2])),
    );
  });

  test.each(COMMANDS.filter((line) => !line.includes('--follow')))('%s', (command) => {
    const { stdout, stderr, status } = run(command);
    expect({ status, stderr }).toEqual({
      status: FINDS.test(command) ? expect.any(Number) : 0,
      stderr: expect.not.stringMatching(/There is no|cannot be read/),
    });
    if (!SAYS_NOTHING.test(command)) expect(stdout).not.toBe('');
  });
});
