import {
  accessSync,
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Describer } from '../../../src/core/explain/describer.ts';
import { skippedText } from '../../../src/core/scan/skipped.ts';
import { english } from '../../../src/core/text/translate.ts';
import { pathOfUri } from '../../../src/node/diskPath.ts';
import { openDiskFile } from '../../../src/node/openLog.ts';
import type { FromScan } from '../../../src/node/scan/messages.ts';
import { readExcerptOf } from '../../../src/node/scan/readExcerptOf.ts';
import { FileScan } from '../../../src/node/scan/scanFiles.ts';
import { diskFiles, newWalk } from '../../../src/node/walk.ts';
import { cabOf } from '../archives/make/cab.ts';
import { zipOf } from '../archives/make/zip.ts';
import { catalogue, known } from '../codes/known.ts';
import { encodeAnsi } from './encodeAnsi.ts';

const isRoot = process.getuid?.() === 0;

/** Runs a task as somebody who may not read everything: root may, so it becomes nobody for that time. */
async function asNobody<T>(task: () => Promise<T>): Promise<T> {
  if (!isRoot) return task();
  process.seteuid?.(65534);
  try {
    return await task();
  } finally {
    process.seteuid?.(0);
  }
}

const isWindows = process.platform === 'win32';

/** Where folders are made: a root's own folder for temporary files may be closed to nobody. */
const base = await asNobody(async () => {
  try {
    accessSync(tmpdir());
    return tmpdir();
  } catch {
    return '/tmp';
  }
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(base, 'faultbook-scan-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Scans paths; `meanwhile` gets each file before it is opened. */
async function scan(paths: readonly string[], meanwhile: (label: string) => void | Promise<void> = () => {}) {
  const messages: FromScan[] = [];
  const run = new FileScan({ known }, new Describer(catalogue), (one) => messages.push(one));
  const walk = newWalk(run.read);
  for (const path of paths) {
    for await (const file of diskFiles(path, '', walk)) {
      if ('label' in file) await meanwhile(file.label);
      await run.scan(file);
    }
  }
  run.finish();
  const found: Record<string, number> = {};
  const skipped: string[] = [];
  for (const message of messages) {
    if (message.type === 'found') {
      for (const { key, count } of message.tallies) {
        const name = `${message.file.label} ${key.split('|')[0]}`;
        found[name] = (found[name] ?? 0) + count;
      }
    } else if (message.type === 'skipped') {
      const path = message.skipped.file.slice(folder.length + 1);
      skipped.push(`${path} ${skippedText(message.skipped, english)}`);
    }
  }
  return { found, skipped, messages };
}

const LOG = 'Install failed: hr = 0x80070643\n';
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('A scan from disk', () => {
  test('reads logs in every encoding, in folders and archives, and counts what is binary', async () => {
    mkdirSync(join(folder, 'deep/er'), { recursive: true });
    writeFileSync(join(folder, 'a.log'), LOG.repeat(3));
    writeFileSync(join(folder, 'deep/er/msi.log'), Buffer.from(`\uFEFF${LOG}`, 'utf16le'));
    writeFileSync(
      join(folder, 'deep/setup.exe'),
      Buffer.from([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 1, 2, 3, 4]),
    );
    writeFileSync(join(folder, 'empty.log'), '');
    writeFileSync(join(folder, 'old.log.gz'), gzipSync(LOG));
    const inner = zipOf([{ name: 'dism.log', data: utf8(LOG) }]);
    const zip = zipOf([
      { name: 'CBS/', data: new Uint8Array(0) },
      { name: 'CBS/CBS.log', data: utf8(LOG) },
      { name: 'inner.zip', data: inner },
      { name: 'broken.log', data: utf8(LOG), crc: 1 },
    ]);
    writeFileSync(join(folder, 'logs.zip'), zip);
    const cab = cabOf([{ method: 'mszip', files: [{ name: 'CbsPersist.log', data: utf8(LOG) }] }]);
    writeFileSync(join(folder, 'CbsPersist.cab'), cab);
    const { found, skipped, messages } = await scan([folder]);
    expect(found).toMatchObject({
      'CbsPersist.cab/CbsPersist.log 0x80070643': 1,
      'a.log 0x80070643': 3,
      'deep/er/msi.log 0x80070643': 1,
      'logs.zip/CBS/CBS.log 0x80070643': 1,
      'logs.zip/inner.zip/dism.log 0x80070643': 1,
      'old.log.gz/old.log 0x80070643': 1,
    });
    expect(skipped[0]).toBe(join('deep', 'setup.exe is binary, not a log'));
    expect(skipped[1]).toMatch(/^logs\.zip\/broken\.log is damaged/);
    expect(skipped).toHaveLength(2);
    const progress = messages.filter((message) => message.type === 'progress').at(-1);
    expect(progress?.progress.bytes).toBeGreaterThan(zip.length);
    expect(messages.at(-1)).toEqual({ type: 'done' });
  });

  test.skipIf(isWindows)(
    'survives links that lead round, links to nothing, and links to what it has read',
    async () => {
      mkdirSync(join(folder, 'in'));
      writeFileSync(join(folder, 'in/a.log'), LOG);
      symlinkSync(folder, join(folder, 'in/round'));
      symlinkSync('itself', join(folder, 'in/itself'));
      symlinkSync('no such file', join(folder, 'in/nowhere'));
      symlinkSync('a.log', join(folder, 'in/same.log'));
      const { found, skipped } = await scan([folder, join(folder, 'in')]);
      expect(found).toEqual({ 'in/a.log 0x80070643': 1 });
      expect(skipped.sort()).toEqual([
        expect.stringMatching(/^in\/itself cannot be read: ELOOP/),
        'in/nowhere does not exist, or no longer does',
        'in/round is a link to a folder that has already been searched',
        'in/same.log is a link to a file that has already been searched',
      ]);
    },
  );

  test.skipIf(isWindows)('follows no link, out of the folder least of all, but the one that was named', async () => {
    mkdirSync(join(folder, 'in'));
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'in/z.log'), LOG);
    writeFileSync(join(folder, 'out/secret.log'), LOG);
    symlinkSync('../out', join(folder, 'in/folder'));
    symlinkSync('../out/secret.log', join(folder, 'in/file.log'));
    symlinkSync('z.log', join(folder, 'in/a.log'));
    symlinkSync('in', join(folder, 'named'));
    const { found, skipped } = await scan([join(folder, 'named')]);
    expect(found).toEqual({ 'z.log 0x80070643': 1 });
    expect(skipped).toEqual([
      'named/a.log is a link to a file that has already been searched',
      'named/file.log is a link that leads out of the folder, and is not followed',
      'named/folder is a link to a folder, which is not followed',
    ]);
  });

  test.skipIf(process.platform !== 'linux')('reads files whose names are no UTF-8, and excerpts of them', async () => {
    const bytes = (...parts: (string | number)[]) =>
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
    mkdirSync(bytes(folder, '/d', 0x80));
    for (const path of [bytes(folder, '/d', 0x80, '/ä', 0xe4, '.log'), bytes(folder, '/d', 0x80, '/ä␣E4␣.log')]) {
      writeFileSync(path, LOG);
    }
    const { found, messages } = await scan([folder]);
    expect(found).toEqual({ 'd␣80␣/ä␣E4␣.log 0x80070643': 1, 'd␣80␣/ä␣E4␣.log (2) 0x80070643': 1 });
    const files = messages.flatMap((one) => (one.type === 'found' ? [one.file] : []));
    expect(files.map(({ excerptOnly }) => excerptOnly)).toEqual([true, true]);
    for (const { uri } of files) {
      const log = openDiskFile(pathOfUri(uri), () => {});
      const place = { line: 1, column: 1, length: 1 };
      expect((await readExcerptOf(log, { name: '', entry: [] }, place)).lines).toEqual([LOG.trimEnd()]);
      await log.close();
    }
  });

  test('says of a file in several encodings, or in one that no editor reads, that an excerpt shows it', async () => {
    writeFileSync(join(folder, 'a.log'), LOG);
    writeFileSync(join(folder, 'b.log'), Buffer.concat([Buffer.from(LOG.repeat(3000)), Buffer.from(LOG, 'utf16le')]));
    writeFileSync(join(folder, 'c.log'), Buffer.from(Uint32Array.from(LOG, (one) => one.charCodeAt(0)).buffer));
    const { found, messages } = await scan([folder]);
    expect(Object.values(found)).toEqual([1, 3001, 1]);
    const told = messages.flatMap((one) => (one.type === 'found' ? [`${one.file.label} ${one.file.excerptOnly}`] : []));
    expect(told.at(0)).toBe('a.log undefined');
    expect(told.slice(-2)).toEqual(['b.log true', 'c.log true']);
  });

  test('reads ANSI logs, in archives too, and shows by an excerpt those in which the editor may count columns otherwise', async () => {
    const russian = encodeAnsi(`Ошибка записи в журнал ${LOG}`, 'windows-1251');
    const japanese = encodeAnsi(`書き込みエラー ${LOG}`, 'shift_jis');
    writeFileSync(join(folder, 'a.log'), russian);
    writeFileSync(join(folder, 'b.log'), japanese);
    writeFileSync(join(folder, 'c.zip'), zipOf([{ name: 'c.log', data: japanese }]));
    const { messages } = await scan([folder]);
    const told = messages.flatMap((one) => (one.type === 'found' ? [one] : []));
    expect(told.map(({ file }) => [file.label, file.excerptOnly])).toEqual([
      ['a.log', undefined],
      ['b.log', true],
      ['c.zip/c.log', true],
    ]);
    const lines = told.flatMap(({ tallies }) =>
      tallies.flatMap(({ places }) => places.map(({ lineText }) => lineText)),
    );
    expect(lines.map((line) => line.slice(0, 13))).toEqual([
      'Ошибка записи',
      '書き込みエラー Insta',
      '書き込みエラー Insta',
    ]);
  });

  test('survives files that vanish, grow and become shorter, and paths that are not there', async () => {
    for (const name of ['a.log', 'b.log', 'c.log', 'd.log']) writeFileSync(join(folder, name), LOG.repeat(3000));
    let scans = 0;
    const meanwhile = (label: string) => {
      if (label === 'a.log') unlinkSync(join(folder, 'a.log'));
    };
    const { found, skipped } = await scan([folder, join(folder, 'missing')], meanwhile);
    expect(Object.values(found)).toEqual([3000, 3000, 3000]);
    expect(skipped).toEqual(['a.log does not exist, or no longer does', 'missing does not exist, or no longer does']);

    const growing = async (path: string, change: () => unknown) => {
      const messages: FromScan[] = [];
      const run = new FileScan({ known }, { outcome: () => 'failure' }, (one) => messages.push(one));
      const open = async () => {
        const log = await openDiskFile(path, () => {});
        await change();
        scans++;
        return log;
      };
      await run.scan({ path, label: 'x', uri: `file://${path}`, open });
      return messages.flatMap((one) => (one.type === 'skipped' ? [one.skipped.reason] : []));
    };
    const path = join(folder, 'b.log');
    expect(await growing(path, () => appendFile(path, LOG))).toEqual(['grew']);
    expect(await growing(path, () => truncateSync(path, 100))).toEqual(['shrank']);
    expect(scans).toBe(2);
  });

  test.skipIf(isWindows)('tells of folders and files that may not be read', async () => {
    mkdirSync(join(folder, 'closed'));
    writeFileSync(join(folder, 'secret.log'), LOG);
    chmodSync(join(folder, 'closed'), 0);
    chmodSync(join(folder, 'secret.log'), 0);
    chmodSync(folder, 0o755);
    const { skipped } = await asNobody(() => scan([folder]));
    expect(skipped).toEqual([
      'closed cannot be read: EACCES: permission denied',
      'secret.log cannot be read: EACCES: permission denied',
    ]);
    chmodSync(join(folder, 'closed'), 0o700);
  });

  test('reads an excerpt of a file in an archive in an archive', async () => {
    const log = Array.from({ length: 1000 }, (_, i) => `line ${i + 1}`).join('\r\n');
    const inner = zipOf([{ name: 'dism.log', data: utf8(log) }]);
    writeFileSync(join(folder, 'logs.zip'), zipOf([{ name: 'inner.zip', data: inner }]));
    const opened = await openDiskFile(join(folder, 'logs.zip'), () => {});
    const place = { line: 700, column: 1, length: 4 };
    const inside = { name: 'logs.zip', entry: ['inner.zip', 'dism.log'] };
    const { firstLine, lines } = await readExcerptOf(opened, inside, place);
    expect([firstLine, lines[200]]).toEqual([500, 'line 700']);
    expect((await readExcerptOf(opened, { ...inside, entry: ['gone.log'] }, place)).lines).toEqual([]);
    await opened.close();
  });
});

describe('What customers send', () => {
  const about = async (...paths: string[]) => {
    const { messages } = await scan(paths);
    return messages.flatMap((message) => {
      if (message.type !== 'recognised') return [];
      const { file, bundle, facts } = message.sighting;
      return `${file.slice(folder.length + 1)}: ${[bundle, ...facts.map(({ value }) => value)].join(' ')}`;
    });
  };

  test('is recognised with machine, Windows and time, in UTF-16 and in archives of archives', async () => {
    const report = 'EventType=APPCRASH\r\nEventTime=133915908992113755\r\n';
    writeFileSync(join(folder, 'Report.wer'), Buffer.from(`\uFEFF${report}`, 'utf16le'));
    const inner = zipOf([
      { name: 'info.nfo', data: Buffer.from('\uFEFF<MsInfo><CreationUTC>04/14/24 20:57:58</CreationUTC>', 'utf16le') },
    ]);
    const zip = zipOf([
      { name: '(7) Command/output.log', data: utf8('Windows IP Configuration\r\n   Host Name . . . : PC-0142\r\n') },
      { name: 'results.xml', data: utf8('<Collection HRESULT="0">') },
      { name: 'MDMDiagReport.zip', data: inner },
    ]);
    writeFileSync(join(folder, 'DiagLogs-PC-0142-20240421T101500Z.zip'), zip);
    const cab = cabOf([{ method: 'mszip', files: [{ name: 'NetTrace.etl', data: Uint8Array.of(0, 0, 1, 2, 3, 4) }] }]);
    writeFileSync(join(folder, 'x.cab'), cab);
    const name = 'DiagLogs-PC-0142-20240421T101500Z.zip';
    expect(await about(folder)).toEqual([
      `${name}: intune-diagnostics PC-0142 20240421T101500Z`,
      `${name}/(7) Command/output.log: ipconfig PC-0142`,
      `${name}/results.xml: intune-diagnostics`,
      `${name}/MDMDiagReport.zip: mdm-report`,
      `${name}/MDMDiagReport.zip/info.nfo: msinfo 04/14/24 20:57:58 UTC`,
      'Report.wer: wer 2025-05-13T06:21:39Z',
      'x.cab/NetTrace.etl: event-traces',
    ]);
  });

  test('is searched for codes as before', async () => {
    writeFileSync(join(folder, 'ipconfig.txt'), `   Host Name . . . : PC-0142\n${LOG}`);
    const { found } = await scan([folder]);
    expect(found).toEqual({ 'ipconfig.txt 0x80070643': 1 });
  });
});
