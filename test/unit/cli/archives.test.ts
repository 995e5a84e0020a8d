import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { skippedText } from '../../../src/core/scan/skipped.ts';
import { showForbidden } from '../../../src/core/text/terminalText.ts';
import { english } from '../../../src/core/text/translate.ts';
import { FileScan } from '../../../src/node/scan/scanFiles.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { aesFile } from '../archives/make/aesZip.ts';
import { le, noise, utf8 } from '../archives/make/bytes.ts';
import { cabOf } from '../archives/make/cab.ts';
import { tarOf } from '../archives/make/tar.ts';
import { zipOf } from '../archives/make/zip.ts';
import { catalogue, known } from '../codes/known.ts';
import { builtProgram } from './program.ts';

const { folder, faultbook } = builtProgram();

const LOG = utf8('fine\nInstall failed: hr = 0x80070643\n');
const zip = (...names: string[]) =>
  zipOf(names.map((name) => ({ name, data: name.endsWith('/') ? new Uint8Array(0) : LOG })));
const nested = (deep: number): Uint8Array =>
  deep === 0 ? LOG : zipOf([{ name: deep === 1 ? 'CBS.log' : `${deep - 1}.zip`, data: nested(deep - 1) }]);

/** What the command line prints of paths: the hits as `path line column code`, and what it skipped with its words. */
function printed(...paths: string[]) {
  const { stdout, stderr, status } = faultbook('scan', '--json', ...paths);
  const hits = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { file: string; line: number; column: number; code: string })
    .map(({ file, line, column, code }) => `${file} ${line} ${column} ${code}`);
  return { hits, skipped: stderr.split('\n').filter(Boolean), status };
}

/** The same of what the editor's scan tells. */
async function told(path: string) {
  const hits: string[] = [];
  const skipped: string[] = [];
  const scan = new FileScan({ known }, new Describer(catalogue), (message) => {
    if (message.type === 'skipped') {
      const text = skippedText(message.skipped, english);
      skipped.push(`faultbook: ${showForbidden(message.skipped.file)}: ${showForbidden(text)}`);
    }
    if (message.type !== 'found') return;
    for (const { key, places } of message.tallies) {
      for (const { line, column } of places) hits.push(`${message.file.path} ${line} ${column} ${key.split('|')[0]}`);
    }
  });
  for (const file of diskFiles(path, '', newWalk(scan.read))) await scan.scan(file);
  scan.finish();
  return { hits, skipped };
}

test('understands the paths that it prints of what is in archives, in each way of writing them', () => {
  const path = join(folder, 'paths.zip');
  writeFileSync(
    path,
    zipOf([
      { name: 'in/smsts.log', data: LOG },
      { name: 'deep.zip', data: zip('a/CBS.log', 'b.log') },
    ]),
  );
  const { hits } = printed(path);
  expect(hits).toHaveLength(3);
  for (const hit of hits) {
    const [file] = hit.split(' ');
    for (const spelt of [file!, file!.replace(/\.zip\//g, '.zip!/')]) {
      expect(printed(spelt)).toEqual({ hits: [hit], skipped: [], status: ExitCode.done });
      expect(faultbook('text', spelt).stdout).toBe(new TextDecoder().decode(LOG));
    }
    expect(faultbook('first', file!).stdout).toContain(`${file}:2: `);
    expect(faultbook('report', file!).stdout).toContain('0x80070643');
  }
  expect(printed(join(path, 'deep.zip')).hits).toEqual(hits.filter((hit) => hit.includes('deep.zip')));
  for (const none of [join(path, 'in/none.log'), join(path, 'in/smsts.log/x'), `${path}!/in/none.log`])
    expect(printed(none)).toMatchObject({
      skipped: [`faultbook: ${none}: does not exist, or no longer does`],
      status: ExitCode.notRead,
    });
});

describe('faultbook scan on archives', () => {
  const logs = join(folder, 'logs');
  beforeAll(() => {
    mkdirSync(join(logs, 'sub'), { recursive: true });
    const write = (name: string, bytes: Uint8Array) => writeFileSync(join(logs, name), bytes);
    write('a.log', LOG);
    write('CbsPersist.cab', cabOf([{ method: 'lzx', files: [{ name: 'CbsPersist_1.log', data: LOG }] }]));
    write('mszip.cab', cabOf([{ method: 'mszip', files: [{ name: 'deep\\DISM.log', data: LOG }] }]));
    write('old.log.gz', new Uint8Array(gzipSync(LOG)));
    write('not-called-so.dat', zip('CBS.log'));
    write(
      'sub/logs.zip',
      zip('CBS/', 'CBS\\CBS.log', 'same.log', 'same.log', '../../up.log', 'odd\u001b[31m\u202e.log'),
    );
    write('2.zip', nested(2));
    write('5.zip', nested(5));
    write(
      'mixed.zip',
      zipOf([
        { name: 'noise.bin', data: noise(5000) },
        { name: 'wide.log', data: Buffer.from('\uFEFFMainEngineThread is returning 1603\r\n', 'utf16le') },
        { name: 'broken.log', data: LOG, crc: 1 },
        { name: 'secret.log', data: LOG, flags: 1 },
        { name: 'newer.log', data: LOG, method: 14 },
        { name: 'last.log', data: LOG },
      ]),
    );
    write('cut.zip', zip('CBS.log').subarray(0, 60));
    write('cut.gz', new Uint8Array(gzipSync(noise(3000))).subarray(0, 200));
    write('bomb.zip', zipOf([{ name: 'bomb.log', data: new Uint8Array(12 * 2 ** 20).fill(10) }]));
  });

  test('prints what the editor finds and tells, in the same words', async () => {
    const { hits, skipped } = printed(logs);
    const editor = await told(logs);
    expect(hits).toEqual(editor.hits);
    expect(skipped).toEqual(editor.skipped);
    const at = (name: string) => `${join(logs, name)} 2 22 0x80070643`;
    expect(hits).toEqual([
      at('2.zip/1.zip/CBS.log'),
      at('CbsPersist.cab/CbsPersist_1.log'),
      at('a.log'),
      `${join(logs, 'mixed.zip/wide.log')} 1 31 win32:1603`,
      at('mixed.zip/last.log'),
      at('mszip.cab/deep/DISM.log'),
      at('not-called-so.dat/CBS.log'),
      at('old.log.gz/old.log'),
      at('sub/logs.zip/CBS/CBS.log'),
      at('sub/logs.zip/same.log'),
      at('sub/logs.zip/same.log (2)'),
      `${logs}/sub/logs.zip/../../up.log 2 22 0x80070643`,
      at('sub/logs.zip/odd␣U+001B␣[31m␣U+202E␣.log'),
    ]);
    const tell = (name: string, text: string) => `faultbook: ${join(logs, name)}: ${text}`;
    expect(skipped).toEqual([
      tell('5.zip/4.zip/3.zip/2.zip', 'lies in more than 2 archives: it is not opened'),
      tell('bomb.zip/bomb.log', 'unpacks to more than 1000 times its size: not read further'),
      tell('cut.gz/cut', 'is damaged: it ends too early'),
      tell('cut.zip', 'is damaged: it ends too early'),
      tell('mixed.zip/noise.bin', 'is binary, not a log'),
      expect.stringContaining('mixed.zip/broken.log: is damaged: '),
      tell('mixed.zip/secret.log', 'is protected by a password'),
      tell('mixed.zip/newer.log', 'is packed with LZMA, which is not read'),
    ]);
  });

  test('prints text as well as JSON, and obeys nothing that a name holds', () => {
    const { stdout } = faultbook('scan', '--hits', join(logs, 'sub', 'logs.zip'));
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toMatch(/logs\.zip\/CBS\/CBS\.log:2:22: 0x80070643 ERROR_INSTALL_FAILURE failure \[/);
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });

  test('writes nothing anywhere, whatever the names lead to', () => {
    const place = join(folder, 'place', 'in', 'it');
    mkdirSync(place, { recursive: true });
    copyFileSync(join(logs, 'sub', 'logs.zip'), join(place, 'logs.zip'));
    faultbook('scan', place);
    expect(readdirSync(join(folder, 'place'), { recursive: true }).sort()).toEqual([
      'in',
      join('in', 'it'),
      join('in', 'it', 'logs.zip'),
    ]);
  });

  test('reads what is protected by a password with those of a file, and never shows one', () => {
    const protectedZip = join(folder, 'protected.zip');
    const inner = zipOf([aesFile('CBS.log', LOG, 'two words')]);
    writeFileSync(protectedZip, zipOf([aesFile('x.zip', inner, 'geheim'), aesFile('other.log', LOG, 'unknown')]));
    const file = join(folder, 'passwords.txt');
    writeFileSync(file, '\uFEFFgeheim\r\ntwo words\r\n');
    const told = (name: string, text: string) => `faultbook: ${protectedZip}/${name}: is protected by ${text}`;
    const withFile = faultbook('scan', '--json', `--password-file=${file}`, protectedZip);
    expect(withFile.stderr).toBe(`${told('other.log', 'another password than those given')}\n`);
    expect(JSON.parse(withFile.stdout)).toMatchObject({ file: `${protectedZip}/x.zip/CBS.log`, code: '0x80070643' });
    expect(faultbook('text', `--password-file=${file}`, protectedZip)).toMatchObject({
      status: ExitCode.notRead,
      stdout: `==> ${protectedZip}/x.zip/CBS.log <==\n${Buffer.from(LOG).toString()}`,
      stderr: withFile.stderr,
    });
    expect(faultbook('text', '--ask-password', protectedZip)).toMatchObject({
      status: ExitCode.badArguments,
      stderr: expect.stringContaining('"--ask-password" needs a terminal'),
    });
    expect(withFile.stdout + withFile.stderr).not.toMatch(/geheim|two words/);
    expect(printed(protectedZip)).toEqual({
      hits: [],
      skipped: [told('x.zip', 'a password'), told('other.log', 'a password')],
      status: ExitCode.notRead,
    });
    expect(faultbook('scan', '--ask-password', protectedZip)).toMatchObject({
      status: ExitCode.badArguments,
      stderr: expect.stringContaining('"--ask-password" needs a terminal'),
    });
    expect(faultbook('scan', '--password-file=/nowhere', protectedZip).stderr).toContain('/nowhere: does not exist');
  });

  test('ends with 3 where something in an archive could not be read, and with 0 where it is only no log', () => {
    for (const name of ['cut.zip', 'bomb.zip', '5.zip', 'mixed.zip'])
      expect(printed(join(logs, name)).status, name).toBe(ExitCode.notRead);
    const binary = join(folder, 'binary.zip');
    writeFileSync(binary, zipOf([{ name: 'noise.bin', data: noise(5000) }]));
    expect(printed(binary)).toEqual({
      hits: [],
      skipped: [`faultbook: ${binary}/noise.bin: is binary, not a log`],
      status: ExitCode.done,
    });
    expect(printed(join(logs, '2.zip')).status).toBe(ExitCode.done);
  });

  test('lists no more entries than it may, and names the archive', () => {
    const many = join(folder, 'many.zip');
    writeFileSync(many, zipOf(Array.from({ length: 10_003 }, (_, i) => ({ name: `${i}.log`, data: LOG, method: 0 }))));
    const { hits, skipped, status } = printed(many);
    expect(hits).toHaveLength(10_000);
    expect(skipped).toEqual([`faultbook: ${many}: has more than 10000 entries: the rest is not read`]);
    expect(status).toBe(ExitCode.notRead);
  });

  test('says the same of an archive in a thread of its own as where it is scanned at once', () => {
    const large = join(folder, 'large');
    mkdirSync(large);
    const fill = 'a line of which nothing is to be said\n'.repeat(20_000);
    const bytes = zipOf([
      ...['a.log', 'b.log', 'c.log'].map((name) => ({
        name,
        data: utf8(fill + 'hr=0x80070643\n'.repeat(20)),
        method: 0,
      })),
      { name: 'noise.bin', data: noise(5000) },
      { name: 'broken.log', data: LOG, crc: 1 },
    ]);
    // By its name it is worth threads; by its bytes alone it is not.
    writeFileSync(join(large, 'x.zip'), bytes);
    const inThread = printed(large);
    rmSync(join(large, 'x.zip'));
    writeFileSync(join(large, 'x.dat'), bytes);
    const here = printed(large);
    expect(inThread.hits).toHaveLength(60);
    expect(JSON.stringify(inThread).replaceAll('x.zip', 'x.dat')).toBe(JSON.stringify(here));
    expect(inThread.skipped).toHaveLength(2);
  });

  test('reads a gzip file of a name that is no UTF-8 where there may be one', () => {
    if (process.platform !== 'linux') return;
    const odd = join(folder, 'odd-gz');
    mkdirSync(odd);
    writeFileSync(Buffer.concat([Buffer.from(`${odd}/bad`), Buffer.of(0xff), Buffer.from('.log.gz')]), gzipSync(LOG));
    expect(printed(odd).hits).toEqual([expect.stringMatching(/bad␣FF␣\.log\.gz\/bad.*\.log 2 22 0x80070643$/)]);
  });

  test('gives what a gzip file holds, and then tells what lies behind it, but for zeros', () => {
    const odd = join(folder, 'odd.log.gz');
    const read = (rest: Uint8Array) => {
      writeFileSync(odd, Buffer.concat([gzipSync(LOG), rest]));
      return { ...printed(odd), text: faultbook('text', odd).stdout };
    };
    const whole = {
      hits: [`${odd}/odd.log 2 22 0x80070643`],
      text: `==> ${odd}/odd.log <==\n${Buffer.from(LOG).toString()}`,
    };
    expect(read(new Uint8Array(1000))).toEqual({ ...whole, skipped: [], status: ExitCode.done });
    const skipped = [`faultbook: ${odd}: is damaged: something else lies behind it`];
    expect(read(utf8('more'))).toEqual({ ...whole, skipped, status: ExitCode.notRead });
  });

  test('reads a zip behind a program or padding, and leaves a program and a log what they are', () => {
    const odd = join(folder, 'odd.exe');
    const whole = { hits: [`${odd}/CBS.log 2 22 0x80070643`], skipped: [], status: ExitCode.done };
    const program = Buffer.concat([utf8('MZ'), noise(20_000)]);
    for (const before of [program, new Uint8Array(20_000)]) {
      writeFileSync(odd, Buffer.concat([before, zip('CBS.log')]));
      expect(printed(odd)).toEqual(whole);
      expect(faultbook('text', odd).stdout).toBe(`==> ${odd}/CBS.log <==\n${Buffer.from(LOG).toString()}`);
    }
    writeFileSync(odd, program);
    const skipped = [`faultbook: ${odd}: is binary, not a log`];
    expect(printed(odd)).toEqual({ hits: [], skipped, status: ExitCode.done });
    writeFileSync(odd, Buffer.concat([utf8('fine\n'.repeat(2000)), LOG, zip('CBS.log')]));
    expect(printed(odd).hits).toEqual([`${odd} 2002 22 0x80070643`]);
  });

  test('takes an empty zip for one without files, and a stray signature for damage', () => {
    const empty = join(folder, 'empty.zip');
    writeFileSync(empty, zipOf([]));
    const none = { hits: [], skipped: [`faultbook: ${empty}: contains no files`], status: ExitCode.done };
    expect(printed(empty)).toEqual(none);
    const folders = [{ name: 'logs/', data: new Uint8Array(0), type: '5' }];
    for (const bytes of [
      zip('logs/', 'logs/sub/'),
      tarOf(folders),
      tarOf([{ ...folders[0]!, type: '\0' }], { isOld: true }),
    ]) {
      writeFileSync(empty, bytes);
      expect(printed(empty)).toEqual(none);
      expect(faultbook('text', empty)).toMatchObject({ stdout: '', stderr: `${none.skipped[0]}\n`, status: 0 });
    }
    const stray = join(folder, 'stray.log');
    writeFileSync(stray, Buffer.concat([le(4, 0x04034b50), LOG]));
    expect(printed(stray)).toMatchObject({ hits: [], status: ExitCode.notRead });
  });
});
