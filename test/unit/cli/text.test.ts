import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExitCode } from '../../../src/cli/exitCodes.ts';
import { utf8 } from '../archives/make/bytes.ts';
import { zipOf } from '../archives/make/zip.ts';
import { eventData, eventRecord, textValue } from '../evtx/make/event.ts';
import { chunk, evtxFile } from '../evtx/make/evtxFile.ts';
import { builtProgram } from './program.ts';

const { folder, faultbook } = builtProgram();

const TIME = Date.UTC(2024, 4, 2, 7, 1, 44, 123);
const LOG = evtxFile([
  chunk([
    eventRecord(
      { number: 1, time: TIME, provider: 'Contoso Service', id: 7023 },
      [eventData('param1', 'param2')],
      [textValue('Contoso'), textValue('%%2147942402')],
    ),
  ]),
]);
const TEXT = [
  '2024-05-02T07:01:44.1230000Z  Error       Contoso Service/7023  System  PC1  -  #1',
  '  param1: Contoso',
  '  param2: %%2147942402',
  '',
].join('\n');

const write = (name: string, bytes: Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

describe('faultbook text', () => {
  test('prints the records of an event log', () => {
    expect(faultbook('text', write('System.evtx', LOG))).toMatchObject({ stdout: TEXT, stderr: '', status: 0 });
  });

  test('prints a log in another encoding as UTF-8', () => {
    const path = write('wide.log', new Uint8Array(Buffer.from('\ufeffnicht möglich\r\n', 'utf16le')));
    expect(faultbook('text', path).stdout).toBe('nicht möglich\r\n');
  });

  test('prints what is in an archive in an archive, each below its name', () => {
    const inner = zipOf([
      { name: 'System.evtx', data: LOG },
      { name: 'a.log', data: utf8('a\n') },
    ]);
    const path = write('all.zip', zipOf([{ name: 'in.zip', data: inner }]));
    const { stdout } = faultbook('text', path);
    expect(stdout).toBe(`==> ${path}/in.zip/System.evtx <==\n${TEXT}==> ${path}/in.zip/a.log <==\na\n`);
  });

  test('says what is missing of a damaged event log', () => {
    const path = write('cut.evtx', LOG.subarray(0, 5000));
    const { stdout, stderr, status } = faultbook('text', path);
    expect(stdout).toContain('# Damaged at byte 4096');
    expect(stderr).toBe(`faultbook: ${path}: is not whole: 1 record is missing, 1 part of 64 KB is damaged\n`);
    expect(status).toBe(ExitCode.done);
  });

  test('says that a file is binary or not there, and what it needs', () => {
    expect(faultbook('text', write('x.bin', new Uint8Array([0, 1, 2, 3, 4, 5]))).stderr).toContain('is binary');
    expect(faultbook('text', join(folder, 'none.evtx')).status).toBe(ExitCode.notRead);
    expect(faultbook('text').status).toBe(ExitCode.badArguments);
  });
});

describe('faultbook scan on event logs', () => {
  test('finds their codes, also in an archive', () => {
    const path = write('Security.evtx', LOG);
    const zip = write('events.zip', zipOf([{ name: 'System.evtx', data: LOG }]));
    const places = (file: string) =>
      faultbook('scan', '--json', file)
        .stdout.split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line))
        .map(({ line, column, code }) => `${line} ${column} ${code}`);
    expect(places(path)).toEqual(['3 13 0x80070002']);
    expect(places(zip)).toEqual(['3 13 0x80070002']);
  });
});
