import { expect, it } from 'vitest';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { codeOfEntry } from '../../../src/core/catalogue/catalogue.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { english } from '../../../src/core/text/translate.ts';
import { catalogue, known } from '../codes/known.ts';

const explainer = new Explainer({ catalogue, library: new ArticleLibrary(), t: english });

it('finds the card again by its key, whatever the code is', () => {
  const codes = [...catalogue.entries()].flatMap((entry) => codeOfEntry(entry) ?? []);
  expect(codes.length).toBeGreaterThan(10_000);
  const lost = codes.flatMap((code) => {
    const card = explainer.typedCard({ code });
    const again = explainer.cardOfKey(card.key, known);
    return again?.key === card.key && again.name === card.name ? [] : [card.key];
  });
  expect(lost).toEqual([]);
  expect(explainer.cardOfKey('0xC1900101 - 0x30018', known)?.remarks).not.toEqual([]);
});

it('takes any spelling for a key', () => {
  expect(explainer.cardOfKey('-2147023293', known)?.key).toBe('0x80070643');
  expect(explainer.cardOfKey('0x00000bcb', known)?.key).toBe('win32:3019');
  expect(explainer.cardOfKey('zzyzx', known)).toBeUndefined();
});
