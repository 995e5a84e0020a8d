import { expect, test } from 'vitest';
import { phrasePattern } from '../../../src/core/articles/phrasePattern.ts';
import { textMissing } from '../../../src/core/formats/patternTexts.ts';
import { shippedLibrary } from './articles.ts';

test('The lines of every phrase that an article has can be looked for', () => {
  const phrases = shippedLibrary().phrases();
  expect(phrases.length).toBeGreaterThan(50);
  for (const phrase of phrases) {
    const pattern = phrasePattern(phrase);
    expect(pattern, phrase).toBeDefined();
    const line = `2025-11-03 10:00:00 Error: ${phrase.toUpperCase().replaceAll(' ', '  ')}!`;
    expect(textMissing(pattern!, line), phrase).toBeUndefined();
  }
});

test('Of signs none is taken for more than itself, and a phrase of short words goes by all of them', () => {
  expect(phrasePattern('Code (0x1) a|b missing')).toBe('Code\\s+\\(0x1\\)\\s+a\\|b\\s+missing');
  expect(phrasePattern('it is not so')).toBe('it is not so');
  expect(phrasePattern('no')).toBeUndefined();
});
