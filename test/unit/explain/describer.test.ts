import { expect, test } from 'vitest';
import { codeOfEntry } from '../../../src/core/catalogue/catalogue.ts';
import { eventCode } from '../../../src/core/codes/code.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { HARMLESS_LINES, isHarmlessLine } from '../../../src/core/formats/harmless.ts';
import { LinePattern } from '../../../src/core/formats/linePattern.ts';
import { catalogue, known } from '../codes/known.ts';
import { tableLogs } from '../firstFailure/table.ts';

const describer = new Describer(catalogue);

test('A code whose names end differently ends as the one that the line says', () => {
  const outcomes = ['hr = 0x80000005 (LINEERR_CALLUNAVAIL)', 'status = 0x80000005 (STATUS_BUFFER_OVERFLOW)'].map(
    (line) => {
      const [hit] = detectLine(line, { known });
      return describer.outcome(hit!, { line });
    },
  );
  expect(outcomes).toEqual(['failure', 'information']);
});

test('The outcome is that of the description, for every code with several names and each of them', () => {
  let several = 0;
  for (const entry of catalogue.entries()) {
    const code = codeOfEntry(entry);
    if (!code || !entry.name) continue;
    for (const line of ['', `the line says ${entry.header}`]) {
      for (const said of [undefined, entry.name]) {
        const met = { code, ...(said && { said }) };
        const place = { line, fileName: 'C:\\x\\some.log' };
        expect(describer.outcome(met, place)).toBe(describer.describe(met, place).outcome);
        expect(describer.best(met, place)?.name).toBe(describer.describe(met, place).best?.name);
      }
    }
    if (++several > 3000) break;
  }
});

test('What a code means in general is not said of a component that means something else by it', () => {
  const meanings = ['hr = 0x80000005 (LINEERR_CALLUNAVAIL)', 'status = 0x80000005'].map((line) => {
    const [hit] = detectLine(line, { known });
    return describer.describe(hit!, { line }).meaning;
  });
  expect(meanings).toEqual([undefined, expect.stringContaining('buffer')]);
});

test('What the first failure of a log passes over as meaning nothing is no failure on any surface', () => {
  const meant = tableLogs().flatMap(({ lines, file }) =>
    lines
      .filter((line) =>
        Object.values(HARMLESS_LINES).some((some) => some.some((one) => new LinePattern(one).test(line))),
      )
      .filter((line) => isHarmlessLine(line, file, SHIPPED_FORMATS))
      .flatMap((line) => detectLine(line, { known, fileName: file }).map((hit) => ({ hit, line, file }))),
  );
  expect(meant.length).toBeGreaterThan(15);
  for (const { hit, line, file } of meant) {
    // By the name of the file, or by what the line looks like.
    for (const fileName of [file, undefined]) {
      const place = { line, ...(fileName !== undefined && { fileName }) };
      if (fileName === undefined && !isHarmlessLine(line, undefined, SHIPPED_FORMATS)) continue;
      expect(describer.outcome(hit, place), `${fileName}: ${line}`).toBe('information');
      expect(describer.describe(hit, place).outcome, `${fileName}: ${line}`).toBe('information');
    }
  }
});

test.each([
  ['2025-11-03 04:04:33, Info  CBS    Failed to internally open package. [HRESULT = 0x800f0805]', 'information'],
  ['2025-11-03 04:04:33, Info  CBS    Session: 311_42 finalized. [HRESULT = 0x800f0805]', 'failure'],
  ['2025-11-03 04:04:33, Info  CBS    Failed to internally open package. [HRESULT = 0x800f0831]', 'failure'],
])('%s: %s, whether or not the file is called so', (line, expected) => {
  const [hit] = detectLine(line, { known });
  for (const place of [{ line }, { line, fileName: 'CBS.log' }, { line, fileName: 'collected.txt' }])
    expect(describer.outcome(hit!, place)).toBe(expected);
  // A log that is known to be of another kind says nothing by it.
  expect(describer.outcome(hit!, { line, fileName: 'setupapi.dev.log' })).toBe('failure');
});

test('An event that means nothing is no failure, whatever its level says', () => {
  const outcome = (provider: string, id: number) =>
    describer.outcome({ code: eventCode(provider, id), level: 'error' }, {});
  expect(outcome('Microsoft-Windows-DistributedCOM', 10016)).toBe('information');
  expect(outcome('DCOM', 10016)).toBe('information');
  expect(outcome('DCOM', 10010)).toBe('failure');
});
