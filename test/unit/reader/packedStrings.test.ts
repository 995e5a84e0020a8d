import { describe, expect, it } from 'vitest';
import { packStrings, unpackStrings } from '../../../src/core/reader/packedStrings.ts';
import { ENGLISH } from './english.ts';

describe("The reader's words for another thread", () => {
  const packed = packStrings(ENGLISH);
  const there = unpackStrings(structuredClone(packed));

  it('say the same there', () => {
    for (const [name, value] of Object.entries(ENGLISH)) {
      const other = there[name as keyof typeof there];
      if (typeof value !== 'function') expect(other, name).toEqual(value);
      else if (name === 'urgency') expect(there.urgency('High')).toBe(ENGLISH.urgency('High'));
      else expect((other as (text: string) => string)('$& {0} x'), name).toBe(value('$& {0} x' as never));
    }
  });
});
