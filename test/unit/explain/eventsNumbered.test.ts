import { expect, test } from 'vitest';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { canonical, eventCode } from '../../../src/core/codes/code.ts';
import { codesTyped } from '../../../src/core/codes/typed.ts';

const catalogue = await loadCatalogue();
const named = (text: string, covered = [eventCode('Contoso Store', 7000)]) => {
  const covers = (code: { kind: string; value: number; provider?: string }) =>
    covered.some(({ value, provider }) => value === code.value && provider === code.provider);
  const known = recognisedCodes(catalogue, { covers, codes: () => covered });
  return codesTyped(text, known).map(canonical);
};

test('An event without a provider is each that is known by its number, those of articles first', () => {
  expect(named('event 7000')).toEqual(['event:Contoso Store/7000', 'event:Service Control Manager/7000']);
  expect(named('event 7031')).toEqual(['event:Service Control Manager/7031']);
  expect(named('event 64999')).toEqual([]);
});
