import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FAILURE_PARTS } from '../../../src/core/detection/rules/vocabulary.ts';
import { Phrases } from '../../../src/core/text/phrases.ts';

describe('phrases', () => {
  const some = ['falling back', 'was 拒绝', '拒绝', 'été refusé', 'x-y', 'σφάλμα'];
  const phrases = new Phrases(some);

  it('are found wherever they stand, and nothing else is', () => {
    for (const phrase of some) {
      for (const text of [phrase, `${phrase} then`, `it is ${phrase}`, `it is ${phrase}.`])
        expect(phrases.isIn(text), text).toBe(true);
    }
    for (const text of ['', 'fall', 'falling  back', '拒', 'x_y', 'alling back', 'falling bac'])
      expect(phrases.isIn(text), text).toBe(false);
  });

  it('tell where one stands, and go on where that place is not taken', () => {
    const places: number[] = [];
    expect(phrases.isIn('x-y and x-y', (at) => places.push(at) > 5)).toBe(false);
    expect(places).toEqual([0, 8]);
    expect(phrases.isIn('x-y and x-y', (at) => at > 0)).toBe(true);
  });

  it('are those that a text includes, whatever the text', () => {
    const parts = new Phrases(FAILURE_PARTS);
    const word = fc.oneof(fc.constantFrom(...FAILURE_PARTS, ' ', 'e', 'rror', '錯'), fc.string({ maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const text = words.join('').toLowerCase();
        expect(parts.isIn(text)).toBe(FAILURE_PARTS.some((part) => text.includes(part)));
      }),
    );
  });
});
