import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { LANGUAGES } from '../../../src/core/languages/languages.ts';
import { root } from '../../../tools/paths.ts';
import { known } from '../codes/known.ts';

describe.each(LANGUAGES.map((language) => [language.tag, language] as const))('%s', (_, { cues, endings, samples }) => {
  it.each(samples)('$text', ({ text, codes }) => {
    expect(detectLine(text, { known }).map(({ code }) => canonical(code))).toEqual(codes);
  });

  it('has samples of what is a code and of what is none', () => {
    expect(samples.filter(({ codes }) => codes.length > 0).length).toBeGreaterThan(0);
    expect(samples.filter(({ codes }) => codes.length === 0).length).toBeGreaterThan(0);
  });

  it('has its words in small letters, with one blank between', () => {
    for (const list of [...Object.values(cues), ...Object.values(endings ?? {})]) {
      expect(list).toBe(list.toLowerCase().trim().replace(/\s+/g, ' '));
    }
  });
});

it('Every file of a language is in the list (npm run lists), and is called like its tag', () => {
  const files = readdirSync(join(root, 'src/core/languages')).filter((name) => !/^languages?\.ts$/.test(name));
  expect(LANGUAGES.map(({ tag }) => `${tag.replace('-', '')}.ts`).sort()).toEqual(files.sort());
});
