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
    const line = `2025-11-03 10:00:00 Error: ${phrase.toUpperCase()}!`;
    expect(textMissing(pattern!, line), phrase).toBeUndefined();
  }
});

test('Two words that stand together seldom are looked for, and any white space may be elsewhere', () => {
  const pattern = phrasePattern('Error (0x1) of a|b with Wsus server missing')!;
  expect(pattern).toBe('\\bError\\s+\\(0x1\\)\\s+of\\s+a\\|b\\s+with Wsus server\\s+missing');
  expect(textMissing(pattern, 'ERROR (0x1)  of\ta|b with wsus server\u00a0missing')).toBeUndefined();
  expect(phrasePattern('it is so')).toBe('\\bit is so');
  expect(phrasePattern('no')).toBeUndefined();
});
