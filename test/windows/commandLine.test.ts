import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root } from '../../tools/paths.ts';
import { writeManyLogs } from '../package/manyLogs.ts';
import { utf8 } from '../unit/archives/make/bytes.ts';
import { zipOf } from '../unit/archives/make/zip.ts';
import { builtProgram } from '../unit/cli/program.ts';
import { type Ended, openWindows, type WindowsHost, whyNoWindows } from './host.ts';

const missing = whyNoWindows();
const mustRun = process.env.WINDOWS_MUST_RUN === '1';
if (missing !== undefined && !mustRun) console.info(`Not run: ${missing}.`);

const LINE = 'Failed to install. hr = 0x80070643\n';
/** With what stands before it, more than 260 characters. */
const DEEP = Array.from({ length: 4 }, (_, i) => `${i}`.repeat(80)).join('/');
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'logs/a.log': LINE,
  'logs/Größe 更新.log': LINE,
  'logs/deep/b.log': LINE,
  'logs/c.txt': LINE,
  'Program Files (x86)/{90120000-0011}/setup [1].log': LINE,
  'Program Files (x86)/{90120000-0011}/setup 1.log': LINE,
  'net/d.log': LINE,
  [`long/${DEEP}/a.log`]: LINE,
  'logs.zip': zipOf([
    // As old programs of Windows write it.
    { name: 'in\\CBS.log', data: utf8(LINE) },
    { name: 'in/更新.log', data: utf8(LINE) },
    { name: 'other.log', data: utf8(LINE) },
  ]),
  'wide.ndjson': new Uint8Array(Buffer.from(`\ufeff${JSON.stringify({ message: `Größe: ${LINE}` })}\r\n`, 'utf16le')),
  'library.mjs': `import { scan } from 'faultbook';
    for await (const { kind, file, name } of scan('logs')) console.log(kind, file, name);`,
};

describe.skipIf(missing !== undefined && !mustRun)('The command line on Windows', () => {
  let windows: WindowsHost;
  const program = 'node_modules\\faultbook\\dist\\faultbook.js';
  let many = 0;
  const oneFile = builtProgram();

  beforeAll(() => {
    windows = openWindows();
    for (const [name, content] of Object.entries(FILES)) {
      const path = join(windows.folder, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    many = writeManyLogs(join(windows.folder, 'many'));
    const modules = join(windows.folder, 'node_modules');
    mkdirSync(modules);
    spawnSync('tar', ['-xzf', '-'], { cwd: modules, input: readFileSync(inject('packed')) });
    renameSync(join(modules, 'package'), join(modules, 'faultbook'));
    const isSome = (path: string) => !path.endsWith('.md') || basename(path) === '0x80070643-general.md';
    cpSync(join(root, 'articles'), join(windows.folder, 'articles'), { recursive: true, filter: isSome });
    cpSync(dirname(oneFile.program), join(windows.folder, 'one file'), { recursive: true });
  }, 300_000);
  afterAll(() => windows?.close());

  const faultbook = (...args: readonly string[]): Promise<Ended> => windows.run(program, ...args);
  /** A path in our folder, as Windows has it. */
  const at = (path = '') => join(windows.named, path).replaceAll('/', '\\');
  const shared = (path: string) => `${windows.shared}\\${path}`;
  const device = (path: string) => `\\\\?\\${path}`;
  /** The paths of the hits of a scan, in its order. */
  const paths = (printed: string) =>
    printed
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { file: string }).file);
  const done = { status: 0, stderr: '' };

  test.concurrent('explains a code, in UTF-8', async () => {
    const ended = await faultbook('explain', '0x80070643');
    expect(ended).toMatchObject(done);
    expect(ended.stdout).toContain('ERROR_INSTALL_FAILURE (HRESULT, Win32 1603, failure)\n');
    expect(ended.stdout).toContain(' (only reads · PowerShell)\n');
  });

  test.concurrent('scans folders on a disk, in the network, and below paths of any length, each file once', async () => {
    const again = [at('LOGS'), device(at('logs')), at('logs/A.log')];
    const ended = await faultbook('scan', '--json', at('logs'), ...again, shared('net'), at('long'), at('logs.zip'));
    expect(ended).toMatchObject(done);
    expect(paths(ended.stdout)).toEqual([
      ...[at('logs/Größe 更新.log'), at('logs/a.log'), at('logs/c.txt'), at('logs/deep/b.log')],
      ...[shared('net\\d.log'), at(`long/${DEEP}/a.log`)],
      ...['in/CBS.log', 'in/更新.log', 'other.log'].map((name) => `${at('logs.zip')}/${name}`),
    ]);
  });

  test.concurrent('takes paths as the system does, and those in archives with its own signs', async () => {
    const inZip = device(at('logs.zip'));
    const typed = [
      device(at('logs/a.log')),
      `${inZip}\\in\\CBS.log`,
      `${at('logs.zip')}!\\other.log`,
      'logs.zip\\in/更新.log',
    ];
    const onShare = device(shared('net').replace('\\\\', 'UNC\\'));
    const ended = await faultbook('scan', '--json', ...typed, onShare, `${device(at(`long/${DEEP}`))}\\a.log`);
    expect(ended).toMatchObject(done);
    expect(paths(ended.stdout)).toEqual([
      ...[device(at('logs/a.log')), `${inZip}/in/CBS.log`, `${at('logs.zip')}/other.log`, 'logs.zip/in/更新.log'],
      ...[`${onShare}\\d.log`, device(at(`long/${DEEP}/a.log`))],
    ]);
  });

  test.concurrent('finds the files of patterns itself, in names that are none', async () => {
    const odd = 'Program Files (x86)/{90120000-0011}';
    const typed = [at('logs/*.LOG'), at(`${odd}/setup [1]*.log`), 'logs\\**\\?.txt', at(`long/${DEEP}/?.log`)];
    const ended = await faultbook('scan', '--json', ...typed, device(at('logs/d*/*.log')), shared('net\\*.log'));
    expect(ended).toMatchObject(done);
    expect(paths(ended.stdout)).toEqual([
      ...[at('logs/Größe 更新.log'), at('logs/a.log'), at(`${odd}/setup [1].log`), 'logs\\c.txt'],
      ...[at(`long/${DEEP}/a.log`), device(at('logs/deep/b.log')), shared('net\\d.log')],
    ]);
  });

  test.concurrent('says of each path that leads nowhere what is wrong, as it was typed', async () => {
    const gone = 'does not exist, or no longer does';
    const wrong: readonly (readonly [string, string])[] = [
      [at('gone.log'), gone],
      [at('logs/*.evtx'), 'no file matches'],
      [device(at('gone')), gone],
      ['Q:\\gone', gone],
      [shared('gone\\x.log'), gone],
      ['\\\\faultbook-none\\share\\x', gone],
      [at('a<b'), gone],
      ['logs/gone', gone],
      [`${at('logs.zip')}\\in\\none.log`, gone],
      [at('logs/a.log/x'), gone],
    ];
    const { status, stdout, stderr } = await faultbook(
      'scan',
      '--json',
      ...wrong.map(([path]) => path),
      at('logs/a.log'),
    );
    expect(status).toBe(3);
    expect(stderr.split('\n').sort()).toEqual(
      ['', ...wrong.map(([path, says]) => `faultbook: ${path}: ${says}`)].sort(),
    );
    expect(paths(stdout)).toEqual([at('logs/a.log')]);
  });

  test.concurrent('scans in threads', async () => {
    const ended = await faultbook('scan', '--json', at('many'));
    expect(ended).toMatchObject(done);
    const hits = paths(ended.stdout);
    const files = Array.from({ length: many }, (_, i) => at(`many/dism ${i}.log`));
    expect([...new Set(hits)]).toEqual(files);
    expect(new Set(files.map((file) => hits.filter((path) => path === file).length)).size).toBe(1);
  });

  test.concurrent('is one file that scans in threads, too', async () => {
    const ended = await windows.run(`one file\\${basename(oneFile.program)}`, 'scan', 'many');
    expect(ended).toMatchObject(done);
    expect(ended.stdout).toContain(`Files read: ${many} (`);
  });

  test.concurrent('tells what failed first, in which order', async () => {
    const { stdout, ...ended } = await faultbook('timeline', at('logs'), '--no-mask');
    expect(ended).toEqual(done);
    expect(stdout).toContain(at('logs/deep/b.log'));
    expect(stdout).toContain(at('logs/Größe 更新.log'));
  });

  test.concurrent('adds codes to the records of a file that PowerShell wrote', async () => {
    const ended = await faultbook('annotate', at('wide.ndjson'));
    expect(ended).toMatchObject(done);
    expect(JSON.parse(ended.stdout)).toMatchObject({ message: `Größe: ${LINE}`, codes: [{ code: '0x80070643' }] });
  });

  test.concurrent('writes a new article, and checks those of a folder', async () => {
    const path = at('articles\\en\\0x80070643.md');
    const made = await faultbook('new', '0x80070643', '--dir', at('articles/en'));
    expect(made).toEqual({ ...done, stdout: `${path}\n` });
    const { status, stdout, stderr } = await faultbook('lint', 'articles\\');
    expect({ status, stderr }).toEqual(done);
    expect(stdout).toContain('articles\\en\\0x80070643.md:2:9 warning FB036 ');
    expect(stdout.match(/^.*(?: FB\d+ |files:)/gm)?.filter((line) => !line.includes('0x80070643.md'))).toEqual([
      '4 files:',
    ]);
    expect(stdout).toContain('4 files: 0 errors, ');
  });

  test.concurrent('writes a report, and never over the log that it is about', async () => {
    const same = await faultbook('report', at('logs/c.txt'), '--to', at('LOGS/C.TXT'));
    expect(same).toMatchObject({ status: 2, stderr: expect.stringContaining('names one of the files') });
    expect(readFileSync(join(windows.folder, 'logs/c.txt'), 'utf8')).toBe(LINE);
    const to = at('Größe.md');
    expect(await faultbook('report', 'logs', '--to', to)).toMatchObject({ status: 0, stdout: `${to}\n` });
    expect(readFileSync(join(windows.folder, 'Größe.md'), 'utf8')).toContain('0x80070643');
  });

  test.concurrent('is asked for help as other programs are', async () => {
    expect(await faultbook('scan', '/?')).toMatchObject({ ...done, stdout: expect.stringMatching(/^faultbook scan /) });
  });

  test.concurrent('is a library', async () => {
    const ended = await windows.run('library.mjs');
    expect(ended).toMatchObject(done);
    const files = ['Größe 更新.log', 'a.log', 'c.txt', 'deep\\b.log'];
    expect(ended.stdout).toBe(files.map((name) => `code logs\\${name} ERROR_INSTALL_FAILURE\n`).join(''));
  });

  test.concurrent('tells cmd by its exit code how it ended, and writes UTF-8 into its files', async () => {
    const run = `"${windows.node}" ${program}`;
    const { stdout } = await windows.cmd(
      `${run} scan --json logs\\Gr*ß*.log net\\none.log "${at('logs/deep')}\\" > quoted.json 2> none.txt`,
      'echo scan %errorlevel%',
      `${run} scan "${at('logs')}\\" --json 2> swallowed.txt`,
      'echo scan %errorlevel%',
      `${run} article none 2>> none.txt`,
      'echo article %errorlevel%',
      `${run} export --out none\\x.csv 2>> none.txt`,
      'echo export %errorlevel%',
      `${run} risk --shell cmd --json "echo a^b & del 100%% !x! ^& (y) <z> |" > risk.json`,
      'echo risk %errorlevel%',
    );
    expect(stdout.split('\r\n').filter(Boolean)).toEqual(['scan 3', 'scan 2', 'article 1', 'export 4', 'risk 0']);
    const read = (name: string) => readFileSync(join(windows.folder, name), 'utf8');
    expect(paths(read('quoted.json'))).toEqual(['logs\\Größe 更新.log', at('logs/deep/b.log')]);
    expect(read('none.txt')).toContain('faultbook: net\\none.log: does not exist');
    expect(read('swallowed.txt')).toContain(`Write "${at('logs')}" instead.`);
    expect(JSON.parse(read('risk.json')).line).toBe('echo a^b & del 100% !x! ^& (y) <z> |');
  });
});
