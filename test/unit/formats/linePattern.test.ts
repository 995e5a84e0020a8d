import { check } from 'recheck';
import { describe, expect, it, test } from 'vitest';
import { whyNotLinear } from '../../../src/core/formats/linearPattern.ts';
import { LinePattern } from '../../../src/core/formats/linePattern.ts';
import { patternProblem } from '../../../src/core/formats/patternProblem.ts';
import { textsOf } from '../../../src/core/formats/patternTexts.ts';
import { growthOf, LINEAR } from '../growth.ts';

describe('A pattern of lines', () => {
  it.each([
    ['not found', 'Package NOT found here', true],
    ['resolve .*\\[HRESULT = 0x800f0831', 'Failed to resolve package x [HRESULT = 0x800f0831 - y]', true],
    ['resolve .*\\[HRESULT', '[HRESULT: resolve package', false],
    ['a.+b', 'ab', false],
    ['a.+b', 'a b', true],
    ['a.*b.*c', 'a c b', false],
    ['a.*b.*c', 'xaxbxcx', true],
    ['^.*end$', 'the end', true],
    ['^.*end$', 'the end.', false],
    ['one|^two', 'a two', false],
    ['one|^two', 'two', true],
    ['one.*two|three', 'three', true],
    ['a[.]*b', 'a..b', true],
    ['(?:x.{0,5}y)\\.*z', 'x1y..z', true],
  ])('%s in %j: %s', (source, line, matches) => {
    expect(new LinePattern(source).test(line)).toBe(matches);
  });

  it('gives the text of its group', () => {
    const pattern = new LinePattern('Package "?(Package_for_KB\\d+).*state');
    expect(pattern.find('Package Package_for_KB5031455~31bf, state 80')).toBe('Package_for_KB5031455');
    expect(pattern.find('Package Package_for_KB5031455')).toBeUndefined();
    expect(pattern.groups).toBe(1);
    expect(new LinePattern('(?<a>x)(?:y)(?<!z)\\([(](b)').groups).toBe(2);
  });

  it.each([
    ['Failed to resolve package .*\\[HRESULT = 0x800f0831', ['hresult = 0x800f0831']],
    ['^Failed to resolve', ['failed to resolve']],
    ['\\bENOSPC\\b|disk full', ['enospc', 'disk full']],
    ['state: (?:a|b) of PendingReboot', ['pendingreboot']],
    ['WinREPartition', ['winrepartition']],
    ['\\d+ (?:a|b)', []],
    ['one|\\d', []],
    // The search stops where words begin, and at no sign.
    ['"Identity":"[^"]+"', ['identity":"']],
    ['\\d+ ---->', []],
  ])('%s is looked for by %j', (source, texts) => {
    expect(textsOf(source)).toEqual(texts);
  });

  it('looks at the beginning of a long line only', () => {
    const line = `${'x '.repeat(3000)}end`;
    expect(new LinePattern('end').test(line)).toBe(false);
    expect(new LinePattern('x x').test(line)).toBe(true);
  });

  it.each([
    ['(', 'syntax'],
    ['resolve (?:\\w+ )+failed', 'time'],
    ['(?:a.*b) text', 'time'],
    ['text[a-z]+x', 'time'],
    // Only capital and small letters tell them apart.
    ['text:X[a-z]+b', 'time'],
    ['abc', 'text'],
    ['text here|\\d\\d', 'text'],
  ])('%s is refused: %s', (source, what) => {
    expect(patternProblem(source, true)?.what).toBe(what);
  });

  const TAKEN = [
    'Failed to resolve package .*\\[HRESULT = 0x800f0831',
    'Package "?(Package_for_KB\\d+)',
    'Error: "[^"]+" is not "[^"]*"',
    'state \\d+, its text',
    'exit code:\\s+\\d+\\b',
    'Driver \\((oem\\d+\\.inf)\\)',
    'driver path: ([^\\s]+\\.sys) ',
    'package \\S+ failed: \\d+ of',
  ];

  it.each(TAKEN)('%s is taken, and rightly', async (source) => {
    expect(patternProblem(source, true)).toBeUndefined();
    for (const part of source.split('.*')) expect((await check(part, 'i')).status).not.toBe('vulnerable');
  });

  it.each([
    ['many beginnings', (n: number) => 'resolve package '.repeat(n)],
    ['many quotation marks', (n: number) => 'package "'.repeat(n)],
    ['many digits', (n: number) => `Package_for_KB${'1'.repeat(n)}`],
  ])('takes linear time for lines of %s', async (_, line) => {
    const sources = ['resolve .*\\[HRESULT', 'package "[^"]+" x', 'Package_for_KB\\d+ x'];
    // All of the line: what cuts it would hide how it grows.
    const parts = sources.flatMap((source) => source.split('.*')).map((part) => new RegExp(part, 'i'));
    const lines = new Map([500, 4000].map((n) => [n, line(n)]));
    expect(await growthOf((n) => parts.map((part) => part.test(lines.get(n)!)), 500)).toBeLessThan(LINEAR);
  });
});

test.each(['a\\d+b', '=[^=]+x', 'a\\d+1', '"[^"]*"', 'x[^x]+', '\\bKB\\d+-\\d+'])(
  'What begins where a run begins may repeat without end: %s',
  async (source) => {
    expect(whyNotLinear(source)).toBeUndefined();
    expect((await check(source, '')).status).not.toBe('vulnerable');
  },
);

test.each(['1\\d+b', '\\d*\\d+b', 'a?\\d+b', '\\d+', 'a(?:\\d+)+', '(?:a|1)\\d+', 'a[^a]+b[^b]+c'])(
  'What may begin anywhere in a run may not: %s',
  (source) => {
    expect(whyNotLinear(source)).toMatch(/\w/);
  },
);
