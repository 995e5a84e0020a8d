import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../../tools/paths.ts';

const read = (file: string): Record<string, string> => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** What a translation has to keep as it is: places, icons, links that run a command, settings, code. */
const kept = (sentence: string) => (sentence.match(/\{\d+\}|\$\([\w~-]+\)|\(command:[^)]*\)|`[^`]*`/g) ?? []).sort();

const LANGUAGES = globSync('l10n/bundle.l10n.*.json', { cwd: root }).map((file) => file.split('.').at(-2)!);

test('The languages that the extension speaks are all there', () => {
  expect(LANGUAGES.toSorted()).toEqual(['de', 'es', 'fr', 'ja', 'pt-br', 'zh-cn']);
});

describe.each(LANGUAGES)('%s', (language) => {
  test('The walkthrough calls the view of codes by the name that it has', () => {
    const texts = read(`package.nls.${language}.json`);
    expect(texts['walkthrough.sample.description']).toContain(texts['view.codes']);
  });

  test.each([
    ['l10n/bundle.l10n', 'what the program says'],
    ['package.nls', 'what the manifest says'],
  ])('%s: every sentence of %s is translated, with its places', (name) => {
    const english = read(`${name}.json`);
    const translated = read(`${name}.${language}.json`);
    expect(Object.keys(translated).toSorted()).toEqual(Object.keys(english).toSorted());
    const changed = Object.entries(translated).filter(
      ([key, sentence]) => String(kept(sentence)) !== String(kept(english[key]!)),
    );
    expect(changed).toEqual([]);
    expect(Object.values(translated).filter((sentence) => sentence.trim() === '')).toEqual([]);
  });
});
