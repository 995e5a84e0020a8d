import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { failureBefore } from '../../../src/core/detection/rules/cues.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import type { LanguageSample } from '../../../src/core/languages/language.ts';
import { LANGUAGES } from '../../../src/core/languages/languages.ts';
import { root } from '../../../tools/paths.ts';
import { known } from '../codes/known.ts';

const fileOf = (tag: string) => `${tag.replace('-', '')}.ts`;
const all = await Promise.all(
  LANGUAGES.map(async (language) => {
    const file = pathToFileURL(join(root, 'src/core/languages', fileOf(language.tag))).href;
    const { samples } = (await import(file)) as { samples: readonly LanguageSample[] };
    return [language.tag, { ...language, samples }] as const;
  }),
);

describe.each(all)('%s', (_, { cues, endings, failing = [], samples }) => {
  it.each(samples)('$text', ({ text, codes }) => {
    expect(detectLine(text, { known }).map(({ code }) => canonical(code))).toEqual(codes);
  });

  it('has samples of what is a code and of what is none', () => {
    expect(samples.filter(({ codes }) => codes.length > 0).length).toBeGreaterThan(0);
    expect(samples.filter(({ codes }) => codes.length === 0).length).toBeGreaterThan(0);
  });

  it('tells by the first words of what is left open in a clause that something failed', () => {
    for (const text of failing) {
      expect(text).toBe(text.toLowerCase().trim().replace(/\s+/g, ' '));
      const [first, open] = text.split('…');
      if (open !== undefined) expect(failureBefore(first!, first!.length), text).toBe(true);
    }
  });

  it('has its words in small letters, with one blank between', () => {
    for (const list of [...Object.values(cues), ...Object.values(endings ?? {})]) {
      expect(list).toBe(list.toLowerCase().trim().replace(/\s+/g, ' '));
    }
  });
});

it('Every file of a language is in the list (npm run lists), and is called like its tag', () => {
  const files = readdirSync(join(root, 'src/core/languages')).filter((name) => !/^languages?\.ts$/.test(name));
  expect(LANGUAGES.map(({ tag }) => fileOf(tag)).sort()).toEqual(files.sort());
});
