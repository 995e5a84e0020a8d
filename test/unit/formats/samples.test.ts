import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { describe, expect, it } from 'vitest';
import { canonical } from '../../../src/core/codes/code.ts';
import { detectText } from '../../../src/core/detection/detectText.ts';
import type { Format } from '../../../src/core/formats/format.ts';
import { FormatSet } from '../../../src/core/formats/formatSet.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { root } from '../../../tools/paths.ts';
import { known } from '../codes/known.ts';

const NO_FORMATS = /^(?:formats?|formatSet|isFormatFile|linearPattern|tableHeader)\.ts$/;

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  it.each(format.samples)('$text', ({ text, file, codes, ...parts }) => {
    const found: string[] = [];
    detectText(text, { known, ...(file && { fileName: file }) }, ({ code }) => found.push(canonical(code)));
    expect(found).toEqual(codes);
    // Without the name of a file it must be known by the line.
    const [first = ''] = text.split('\n');
    expect(new FormatSet(FORMATS).partsOf(first, format, file)).toMatchObject(parts);
  });

  it('has patterns that are linear', async () => {
    const { line, codes = [], never = [] } = format;
    for (const source of [...(line ? [line] : []), ...codes.map(({ at }) => at), ...never]) {
      expect((await check(source, 'g')).status, source).toBe('safe');
    }
  });
});

it('Every file of a format is in the list', () => {
  const files = readdirSync(join(root, 'src/core/formats')).filter((name) => !NO_FORMATS.test(name));
  const named = (name: string) => `${name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase())}.ts`;
  expect(FORMATS.map(({ name }) => named(name)).sort()).toEqual(files.sort());
});

/** Whether the samples of a format hold where it is another one. */
function holds(format: Format, original: Format): boolean {
  const formats = new FormatSet(FORMATS.map((one) => (one === original ? format : one)));
  return format.samples.every(({ text, file, codes, ...parts }) => {
    const found: string[] = [];
    detectText(text, { known, formats, ...(file && { fileName: file }) }, ({ code }) => found.push(canonical(code)));
    const said = Object.entries(formats.partsOf(text.split('\n', 1)[0]!, format, file));
    const isSaid = ([part, is]: [string, unknown]) => said.some(([name, value]) => name === part && value === is);
    return found.join() === codes.join() && Object.entries(parts).every(isSaid);
  });
}

/** What these say beside the rules of a line, no sample needs yet. */
const DOUBTFUL = ['error-traces codes', 'teamviewer never'];

it('All that formats say is needed by their samples', () => {
  const needless = FORMATS.flatMap((format) =>
    (['mark', 'line', 'until', 'columns', 'codes', 'never'] as const).flatMap((field) => {
      const { [field]: said, ...rest } = format;
      const without: readonly Format[] = Array.isArray(said)
        ? said.map((item) => ({ ...format, [field]: said.filter((one) => one !== item) }))
        : said === undefined
          ? []
          : [rest as Format];
      return without.filter((one) => holds(one, format)).map(() => `${format.name} ${field}`);
    }),
  );
  expect(needless.filter((one) => !DOUBTFUL.includes(one))).toEqual([]);
});
