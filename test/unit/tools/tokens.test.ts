import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode as encodeCl } from 'gpt-tokenizer/encoding/cl100k_base';
import { encode as encodeO } from 'gpt-tokenizer/encoding/o200k_base';
import { describe, expect, test } from 'vitest';
import { jsonText } from '../../../src/core/text/jsonText.ts';
import { ForeignText } from '../../../src/tools/foreignText.ts';
import { mostThatFit, tokensOf } from '../../../src/tools/tokens.ts';
import { root } from '../../../tools/paths.ts';
import { formatSamples, languageSamples } from '../samples.ts';
import { HOSTILE_TEXTS } from './hostileLogs.ts';

/** As much text as an answer holds, in UTF-16 units. */
const PIECE = 3000;
/** Shorter ones say little: a token more or less is a large part of them. */
const SHORTEST = 100;

function* piecesOf(folder: string, name = /./): Generator<string> {
  for (const file of readdirSync(join(root, folder)).filter((one) => name.test(one))) {
    const text = readFileSync(join(root, folder, file), 'utf8');
    for (let at = 0; at + SHORTEST < text.length; at += PIECE) yield text.slice(at, at + PIECE);
  }
}

const SAMPLES: Readonly<Record<string, () => Iterable<string>>> = {
  logs: () => piecesOf('test/logs'),
  'lines of all formats': () =>
    formatSamples.map(({ text }) => text.slice(0, PIECE)).filter((one) => one.length > SHORTEST),
  'lines of all languages': () => [languageSamples.map(({ text }) => text).join('\n')],
  articles: () => piecesOf('articles/en', /^0x8007/),
  'articles in Japanese': () => piecesOf('articles/ja', /^0x8007/),
  code: () => piecesOf('src/tools'),
  // As answers have them: what is not seen is in none.
  'hostile texts': () => [new ForeignText({ isMasked: true }).lines(Object.values(HOSTILE_TEXTS)).join('\n')],
  'the same as JSON': () => [jsonText(Object.values(HOSTILE_TEXTS).map((one) => one.slice(0, 300)))],
  digits: () => [Array.from({ length: 200 }, (_, at) => `0x${((at * 2654435761) >>> 0).toString(16)}`).join(' ')],
  'identifiers of devices': () => [
    Array.from(
      { length: 60 },
      (_, at) =>
        `{${(at * 40503).toString(16).padStart(8, 'a')}-1f2e-4D3c-9B8a-${(at * 7919).toString(16).padStart(12, 'f')}}`,
    ).join('\n'),
  ],
};

describe('what is counted is never less than what tokenizers make of it', () => {
  test.each(Object.entries(SAMPLES))('%s', (_, samples) => {
    let count = 0;
    for (const text of samples()) {
      const most = Math.max(
        encodeCl(text, { allowedSpecial: 'all' }).length,
        encodeO(text, { allowedSpecial: 'all' }).length,
      );
      expect(tokensOf(text), text.slice(0, 200)).toBeGreaterThanOrEqual(most);
      count++;
    }
    expect(count).toBeGreaterThan(0);
  });

  test('and not twice as much, on the logs and articles that there are', () => {
    const texts = [...piecesOf('test/logs'), ...piecesOf('articles/en', /^0x8007/)];
    const real = texts.reduce((sum, text) => sum + encodeO(text).length, 0);
    const counted = texts.reduce((sum, text) => sum + tokensOf(text), 0);
    expect(counted / real).toBeLessThan(1.5);
  });
});

test('as many items are taken as fit, and none that does not', () => {
  const textOf = (count: number) => 'word '.repeat(count);
  expect(mostThatFit(10, 4, textOf)).toBe(4);
  expect(mostThatFit(3, 4, textOf)).toBe(3);
  expect(mostThatFit(10, 0, textOf)).toBe(0);
});
