import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { root } from '../../../tools/paths.ts';
import { known } from '../codes/known.ts';

const NO_FORMATS = /^(?:formats?|formatSet)\.ts$/;

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  it.each(format.samples)('$text', ({ text, file, codes }) => {
    const context = { known, ...(file && { fileName: file }) };
    const found = text.split('\n').flatMap((line) => detectLine(line, context));
    expect(found.map(({ code }) => canonical(code))).toEqual(codes);
  });

  it('has patterns that are linear', async () => {
    const { line, codes = [], never = [] } = format;
    for (const source of [...(line ? [line] : []), ...codes.map(({ at }) => at), ...never]) {
      expect((await check(source, 'g')).status, source).toBe('safe');
    }
  });
});

it('Every file of a format is in the list (npm run lists), and is called like it', () => {
  const files = readdirSync(join(root, 'src/core/formats')).filter((name) => !NO_FORMATS.test(name));
  const named = (name: string) => `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}.ts`;
  expect(FORMATS.map(({ name }) => named(name)).sort()).toEqual(files.sort());
});
