import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joins } from '../../../src/core/articles/phrases.ts';
import { TermFinder } from '../../../src/core/articles/termFinder.ts';

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** Term by term, at each place: slow, and plainly right. */
function oneByOne(terms: readonly string[], text: string): number[] {
  const folded = fold(text);
  return terms.flatMap((term, index) => {
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      if (at === 0 || !joins(folded[at - 1]!, term[0]!)) return [index];
    }
    return [];
  });
}

test('All terms are found in one pass that are found one by one', () => {
  const part = fc.constantFrom('a', 'b', 'ab', 'ba', ' ', '.', 'c2r', 'é', '漢', 'ﬁ', 'A', '1', '\n');
  const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
  const term = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => fold(parts.join('')));
  fc.assert(
    fc.property(fc.uniqueArray(term, { maxLength: 12 }), fc.array(text, { maxLength: 4 }), (terms, texts) => {
      const finder = new TermFinder(terms, fold);
      for (const one of texts) expect(finder.find(one)).toEqual(oneByOne(terms, one));
    }),
    { numRuns: 2000 },
  );
});
