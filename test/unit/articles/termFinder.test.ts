import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAbbreviation, mayBeInPath } from '../../../src/core/articles/evidence.ts';
import { hasCapitals, unfolded } from '../../../src/core/articles/fold.ts';
import { isInPath, unitsOf } from '../../../src/core/articles/pathWords.ts';
import { joins } from '../../../src/core/articles/phrases.ts';
import { isIn, keyOfSet, TermFinder, type TermSet } from '../../../src/core/articles/termFinder.ts';
import { createByteSearch, LoopSearch } from '../../../src/core/detection/search/byteSearch.ts';

const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** Term by term, at each place: slow, and plainly right. */
function oneByOne(terms: readonly string[], text: string): number[] {
  return terms.flatMap((term, index) => {
    const folded = hasCapitals(term) ? unfolded(text) : fold(text);
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + 1)) {
      if (at > 0 && joins(folded[at - 1]!, term[0]!)) continue;
      if (isAbbreviation(term) && /\p{L}/u.test(folded[at + term.length] ?? '')) continue;
      if (!mayBeInPath(term) || !isInPath(unitsOf(folded), at, at + term.length)) return [index];
    }
    return [];
  });
}

/** The numbers of the terms that are found. */
function numbersOf(finder: TermFinder, terms: readonly string[], find: (set: TermSet) => void): number[] {
  const set = finder.none();
  find(set);
  return terms.flatMap((_, index) => (isIn(set, index) ? [index] : []));
}

const part = fc.oneof(
  fc.constantFrom(
    'a',
    'b',
    'ab',
    'ba',
    'AB',
    'BA',
    'MSI',
    'ABc',
    ' ',
    '.',
    'c2r',
    '\\',
    'C:\\',
    '"',
    'é',
    '漢',
    'ﬁ',
    'A',
    '1',
    '\n',
    'ß',
    'K',
    '\u0301',
    '😀',
    '\0',
  ),
  fc.constantFrom('abc', 'Com+', 'msi', '.net', '_', 'Σ', 'İ', '\x7f', '[{@`'),
);
const text = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
const term = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => fold(parts.join('')));
const capitals = fc.constantFrom('A', 'AB', 'ABC', 'MSI', 'BA', 'K');
const terms = fc.uniqueArray(fc.oneof({ weight: 9, arbitrary: term }, { weight: 1, arbitrary: capitals }), {
  maxLength: 70,
});

test('All terms are found in one pass that are found one by one', () => {
  fc.assert(
    fc.property(terms, fc.array(text, { maxLength: 4 }), (some, texts) => {
      const finder = new TermFinder(some, fold);
      for (const one of texts) {
        expect(numbersOf(finder, some, (set) => finder.find(one, set))).toEqual(oneByOne(some, one));
      }
    }),
    { numRuns: 2000 },
  );
});

/** In WebAssembly, and in a loop. */
const searches = [createByteSearch(1 << 15), new LoopSearch(1 << 12)];

test('So they are among bytes that are ASCII, whatever stands around them, and no others are read', () => {
  fc.assert(
    fc.property(terms, text, text, text, (some, before, one, behind) => {
      const finder = new TermFinder(some, fold);
      const [start, middle, end] = [before, one, behind].map((each) => new TextEncoder().encode(each));
      const bytes = [...start!, ...middle!, ...end!];
      for (const search of searches) {
        search.bytes.set(bytes);
        search.fill(bytes.length);
        let isTold = true;
        const numbers = numbersOf(finder, some, (set) => {
          isTold = finder.findBytes(search, start!.length, start!.length + middle!.length, set);
        });
        if (isTold) expect(numbers).toEqual(oneByOne(some, one));
        else expect(numbers).toEqual([]);
        // Terms without a word are not found in this way.
        if (some.every((each) => /[a-z0-9]/i.test(each))) expect(isTold).toBe(middle!.every((byte) => byte < 128));
      }
    }),
    { numRuns: 3000 },
  );
});

test('Sets of other terms have other keys, however many terms there are', () => {
  const some = Array.from({ length: 100 }, (_, i) => `term${i}`);
  const finder = new TermFinder(some, fold);
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(99)), fc.uniqueArray(fc.nat(99)), (one, other) => {
      const [a, b] = [one, other].map((numbers) => {
        const set = finder.none();
        finder.find(numbers.map((number) => `term${number} `).join(''), set);
        return set;
      });
      const isSame = some.every((_, index) => isIn(a!, index) === isIn(b!, index));
      expect(keyOfSet(a!) === keyOfSet(b!)).toBe(isSame);
    }),
  );
});
