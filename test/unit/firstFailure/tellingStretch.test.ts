import { expect, test } from 'vitest';
import { tellingStretch } from '../../../src/core/firstFailure/tellingStretch.ts';

const FRONT = 'Agent of the build farm, session (0f2a4c1e-77aa-4b0c-9d5e-2b3c4d5e6f70), stage (prepare), ';

test.each([
  [
    'what stands behind a label',
    `${FRONT}path (./Farm/Node), Result: (The node is not there).`,
    60,
    /Result: \(The node is not there\)\.$/,
  ],
  [
    'the innermost exception',
    `${FRONT}Failed to load the plug-in, see below ---> Farm.PlugInException: the path of the plug-in is invalid.`,
    80,
    /^…Farm\.PlugInException: the path of the plug-in is invalid\.$/,
  ],
  [
    'the sentence that refuses',
    `${FRONT}could not go on. The element Colour stands below a shelf, which is not supported by this version. Ask the vendor.`,
    90,
    /^…The element Colour .* this version\. Ask the…$/,
  ],
  [
    'a part of a long sentence',
    `The farm cannot start. If the node is outside, or the agent is older, the key must be added to the list of agents ${'and so on '.repeat(12)}`,
    90,
    /the key must be added to the list/,
  ],
  [
    'the beginning, where it tells',
    `The folder "Oats" already exists in ${'a shelf, '.repeat(30)}please remove it.`,
    90,
    /^The folder "Oats" already exists/,
  ],
  ['the beginning, where nothing tells', `The farm works ${'on and on '.repeat(30)}`, 60, /^The farm works on .*…$/],
])('A long line is cut to %s', (_, line, most, expected) => {
  const cut = tellingStretch(line, most);
  expect(cut).toMatch(expected);
  expect(cut.length).toBeLessThanOrEqual(most);
});

test('A cut begins with a word, and never in a replacement', () => {
  const line = `${'one '.repeat(40)}<user 1> was here and ${'ran '.repeat(8)}, the key of the shelf is missing`;
  for (let most = 60; most < 140; most++) {
    const cut = tellingStretch(line, most);
    expect(cut).not.toMatch(/^…\d>/);
    expect(line).toMatch(new RegExp(`(?:^|\\s)${cut.slice(1, 8)}`));
    expect(cut).toContain('is missing');
  }
});

test('A short line stays', () => {
  expect(tellingStretch('The key is missing.', 40)).toBe('The key is missing.');
});

test('A quote does not begin with the end of a quotation', () => {
  expect(tellingStretch('   " was ground: "Mill.OatException: The oat is wet.', 90)).toBe(
    'Mill.OatException: The oat is wet.',
  );
  expect(tellingStretch('" is not a mill: it has no wheel', 90)).toBe('is not a mill: it has no wheel');
  expect(tellingStretch('"The oat" is wet', 90)).toBe('"The oat" is wet');
});
