import { describe, expect, test } from 'vitest';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import type { LogFilter } from '../../../src/core/filters/filter.ts';
import { hitSieveOf } from '../../../src/core/filters/hitFilter.ts';
import { HitLines } from '../../../src/core/filters/hitLines.ts';
import { FieldCounts } from '../../../src/core/filters/logFields.ts';
import { LogFiltering } from '../../../src/core/filters/logFiltering.ts';
import { known } from '../codes/known.ts';

const catalogue = await loadCatalogue();

/** The numbers of the lines of a log that a filter wants, the log handed over in batches of so many lines. */
function wanted(log: string, filter: LogFilter, fileName = 'app.txt', batch = 1000): number[] {
  const facts = { fileName, formats: SHIPPED_FORMATS };
  const wants = hitSieveOf(filter);
  const withHits = wants && new HitLines({ known, fileName }, new Describer(catalogue), wants);
  const filtering = new LogFiltering(filter, facts, withHits);
  const lines = log.split('\n');
  const numbers: number[] = [];
  for (let at = 0; at < lines.length; at += batch) {
    filtering.push(lines.slice(at, at + batch));
    numbers.push(...filtering.take().numbers);
  }
  filtering.finish();
  const { numbers: last, found, read } = filtering.take();
  numbers.push(...last);
  expect(read).toBe(lines.length);
  expect(found).toBe(numbers.length);
  return numbers;
}

const CBS = `2025-11-03 09:12:45, Info                  CBS    Starting
2025-11-03 09:12:46, Error                 CBS    Failed to install [HRESULT = 0x80070643]
2025-11-03 09:13:47, Warning               CSI    nothing to do, hr = 0x00240006
2025-11-03 09:14:00, Info                  DPX    Done`;

const STACK = `2025-11-03 09:12:45 INFO  started
2025-11-03 09:12:46 ERROR the service failed
System.ComponentModel.Win32Exception (0x80004005): no access
   at Contoso.Agent.Run()

2025-11-03 09:12:47 INFO  went on`;

const CMTRACE = `<![LOG[all is well]LOG]!><time="09:12:45.100+480" date="11-03-2025" component="AppEnforce" context="" type="1" thread="4520" file="a.cpp:1">
<![LOG[several lines:
first failed with 0x80070005
last]LOG]!><time="09:20:45.100+480" date="11-03-2025" component="AppIntent" context="" type="3" thread="4521" file="a.cpp:2">
<![LOG[well again]LOG]!><time="09:21:45.100+480" date="11-03-2025" component="AppEnforce" context="" type="1" thread="4520" file="a.cpp:3">`;

const MSI = `MSI (s) (6C:FC) [08:05:03:881]: Doing action: InstallFiles
Property(S): INSTALLDIR = C:\\Contoso
MSI (s) (6C:FC) [08:05:04:012]: MainEngineThread is returning 1603`;

describe('A filtered log has', () => {
  test.each<[string, LogFilter, number[]]>([
    ['lines with a failing code', { failing: true }, [2]],
    ['lines with a code, however it is spelt', { codes: ['win32:1603'] }, [2]],
    ['lines with any of some codes', { codes: ['0x00240006', '0x80070643'] }, [2, 3]],
    ['lines with one of some codes that failed', { failing: true, codes: ['0x00240006', '0x80070643'] }, [2]],
    ['lines with one of several texts', { either: [['STARTING', 'nothing to']] }, [1, 3]],
    [
      'lines with one of each list',
      {
        either: [
          ['info', 'error'],
          ['failed', 'done'],
        ],
      },
      [2, 4],
    ],
    ['lines of a level', { levels: ['warning'] }, [3]],
    ['lines of any of some levels', { levels: ['warning', 'error'] }, [2, 3]],
    ['lines of a component, in any case', { components: ['csi'] }, [3]],
    ['lines of a time', { from: '09:13', to: '09:13' }, [3]],
    ['lines with a text, in any case', { contains: ['INSTALL'] }, [2]],
    ['lines with all of some texts', { contains: ['install', 'starting'] }, []],
    ['lines without a text', { without: ['install'] }, [1, 3, 4]],
    ['lines that fit all conditions', { levels: ['information'], from: '09:13' }, [4]],
    ['all lines where nothing is asked', {}, [1, 2, 3, 4]],
  ])('%s', (_, filter, numbers) => {
    for (const batch of [1, 3, 1000]) expect(wanted(CBS, filter, 'CBS.log', batch)).toEqual(numbers);
  });

  test('with a line what goes on with it, but no blank lines behind that', () => {
    expect(wanted(STACK, { contains: ['service'] })).toEqual([2, 3, 4]);
    // What is found in one of them brings the others.
    expect(wanted(STACK, { contains: ['Contoso.Agent'] })).toEqual([2, 3, 4]);
    expect(wanted(STACK, { failing: true })).toEqual([2, 3, 4]);
    expect(wanted(STACK, { without: ['Contoso.Agent'] })).toEqual([1, 6]);
  });

  test('each line by itself where no line has a frame', () => {
    expect(wanted('one\ntwo\n  three', { contains: ['t'] })).toEqual([2, 3]);
  });

  test('lines by themselves where their format says so', () => {
    expect(wanted(MSI, { contains: ['Property'] }, 'setup.msi.log')).toEqual([2]);
    expect(wanted(MSI, { contains: ['Doing'] }, 'setup.msi.log')).toEqual([1]);
    expect(wanted(MSI, { from: '08:05:03', to: '08:05:03' }, 'setup.msi.log')).toEqual([1, 2]);
  });

  test('messages of several lines as a whole, with what stands behind them', () => {
    const file = 'AppEnforce.log';
    expect(wanted(CMTRACE, { failing: true }, file)).toEqual([2, 3, 4]);
    expect(wanted(CMTRACE, { levels: ['error'] }, file)).toEqual([2, 3, 4]);
    expect(wanted(CMTRACE, { components: ['AppIntent'] }, file)).toEqual([2, 3, 4]);
    expect(wanted(CMTRACE, { threads: ['4520'] }, file)).toEqual([1, 5]);
    expect(wanted(CMTRACE, { from: '2025-11-03 09:20', to: '2025-11-03 09:20' }, file, 1)).toEqual([2, 3, 4]);
  });

  test('its times in the order of day and month that only a later line shows', () => {
    const log = '5/11/2025 09:00:00 one\n6/11/2025 09:00:00 two\n25/11/2025 09:00:00 three';
    expect(wanted(log, { from: '2025-11-06', to: '2025-11-06' })).toEqual([2]);
  });

  test('the rest of an entry without end judged in parts', () => {
    const rest = Array.from({ length: 2000 }, (_, i) => `  line ${i}`).join('\n');
    const numbers = wanted(`2025-11-03 09:12:45 begins\n${rest}\n2025-11-03 09:12:46 ends`, {
      contains: ['line 1999'],
    });
    expect(numbers.length).toBeLessThanOrEqual(500);
    expect(numbers.at(-1)).toBe(2001);
  });
});

test('What there is to choose from is counted, the most frequent first', () => {
  const counts = new FieldCounts(SHIPPED_FORMATS, 'AppEnforce.log');
  for (const line of CMTRACE.split('\n')) counts.add(line);
  expect(counts.fields).toEqual({
    levels: [
      ['error', 1],
      ['information', 2],
    ],
    components: [
      ['AppEnforce', 2],
      ['AppIntent', 1],
    ],
    threads: [
      ['4520', 2],
      ['4521', 1],
    ],
  });
});

test('What is kept of a log does not grow with it, and all is counted', () => {
  const filtering = new LogFiltering({ contains: ['x'] }, { fileName: 'a.txt' });
  const lines = Array.from({ length: 1000 }, () => 'x');
  for (let i = 0; i < 150; i++) filtering.push(lines);
  filtering.push(['x'.repeat(5000)]);
  filtering.finish();
  const { numbers, texts, found } = filtering.take();
  expect(found).toBe(150_001);
  expect(numbers.length).toBe(100_000);
  expect(texts.length).toBe(100_000);
  const long = new LogFiltering({ contains: ['x'] }, { fileName: 'a.txt' });
  long.push(['x'.repeat(5000)]);
  long.finish();
  expect(long.take().texts).toEqual([`${'x'.repeat(4000)}…`]);
});
