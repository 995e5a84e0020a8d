import { expect, test } from 'vitest';
import { codeOfEntry } from '../../../src/core/catalogue/catalogue.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { Describer } from '../../../src/core/explain/describer.ts';
import { catalogue, known } from '../codes/known.ts';

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
