import { describe, expect, it } from 'vitest';
import { KeyIndex } from '../../../src/core/articles/keyIndex.ts';
import {
  type ArticleKey,
  alike,
  displayKey,
  equivalentKeys,
  indexKey,
  keyLabel,
  keyOfCode,
  keysInErrorText,
  keysSpelt,
  keyTerms,
  mainKey,
  sameKey,
  spellKey,
} from '../../../src/core/articles/keys.ts';
import { codeOf, status, win32 } from '../../../src/core/codes/code.ts';
import { published } from '../codes/known.ts';

const DENIED = keyOfCode(status(0x80070005));
const FIVE = keyOfCode(win32(5));
const TRUST: ArticleKey = { kind: 'phrase', phrase: 'The trust relationship failed' };

describe('a key', () => {
  it.each(['0x80070005', 'win32:1618', 'bugcheck:0x1A', 'esent:-1018', 'kerberos:0x18'])('is read back: %s', (text) => {
    const [key] = keysSpelt(text, published);
    expect(key && spellKey(key)).toBe(text);
  });

  it('stands for the same failure in its other spellings, and only there', () => {
    expect(equivalentKeys(DENIED)[0]).toEqual(DENIED);
    expect(alike(DENIED, FIVE)).toBe(true);
    expect(sameKey(DENIED, FIVE)).toBe(false);
    // What is wrapped does not know what wraps it.
    expect(alike(keyOfCode(status(0xc0000005)), keyOfCode(status(0xd0000005)))).toBe(true);
    expect(alike(DENIED, TRUST)).toBe(false);
    expect(alike(TRUST, { ...TRUST })).toBe(true);
  });

  it('has an index of its own', () => {
    const keys = [DENIED, FIVE, keyOfCode(codeOf('bugcheck', 5)), TRUST, { kind: 'phrase', phrase: '5' } as const];
    expect(new Set(keys.map(indexKey)).size).toBe(keys.length);
  });

  it('is shown to a reader, but for a phrase: that is the error text itself', () => {
    expect([FIVE, TRUST].map(displayKey)).toEqual(['5', undefined]);
    expect([FIVE, TRUST].map(keyLabel)).toEqual(['Win32 5', undefined]);
    expect(mainKey([TRUST, FIVE, DENIED])).toBe(FIVE);
    expect(keyTerms(DENIED)).toEqual(['0x80070005', '-2147024891', '80070005']);
    expect(keyTerms(TRUST)).toEqual([]);
  });
});

describe('the keys in an error text', () => {
  it('come with their places, left to right', () => {
    const text = 'Either 0x80070643 or 0x80070005';
    const places = keysInErrorText(text, published);
    expect(places.map(({ key }) => spellKey(key))).toEqual(['0x80070643', '0x80070005']);
    for (const place of places) expect(text.slice(place.start, place.end)).toBe(place.text);
    expect(keysInErrorText(TRUST.phrase, published)).toEqual([]);
  });
});

describe('KeyIndex', () => {
  it('knows who has a key, in whatever spelling, until it is taken back', () => {
    const index = new KeyIndex();
    index.add(DENIED, 'a');
    index.add(FIVE, 'a');
    index.add(FIVE, 'b');
    expect(index.ownersOf(FIVE)).toEqual(['a', 'b']);
    expect(index.ownersOf(DENIED)).toEqual(['a', 'b']);
    expect(index.has(keyOfCode(status(0xc0070005)))).toBe(true);
    index.delete(FIVE, 'a');
    index.delete(FIVE, 'b');
    expect(index.ownersOf(FIVE)).toEqual(['a']);
    index.delete(DENIED, 'a');
    expect(index.has(FIVE)).toBe(false);
    index.delete(DENIED, 'nobody');
  });

  it('finds phrases in a line, and leaves codes to the search of logs', () => {
    const index = new KeyIndex();
    index.add(TRUST, 'a');
    index.add(DENIED, 'a');
    const line = 'netlogon: the TRUST  relationship failed with 0x80070005';
    expect(index.find(line)).toEqual([{ start: 10, end: 40, text: 'the TRUST  relationship failed', owners: ['a'] }]);
    index.delete(TRUST, 'a');
    expect(index.find(line)).toEqual([]);
  });
});
