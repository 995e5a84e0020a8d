import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { packagedReadme } from '../../../scripts/packagedReadme.ts';
import { root } from '../../../tools/paths.ts';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const manifest: { contributes: { walkthroughs: { title: string; steps: { media: { image: string } }[] }[] } } =
  JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const pictures = manifest.contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.image));

/** What all pictures of the package may take, in bytes: whoever installs it waits for them. */
const MOST = 210_000;

test('The pictures of the README are in the package, where the walkthrough shows them, and are small', () => {
  const shown = [...readme.matchAll(/^!\[.+\]\((.+)\)$/gm)].map(([, path]) => path);
  expect(shown.length).toBeGreaterThan(0);
  expect(pictures).toEqual(expect.arrayContaining(shown));
  const sizes = pictures.map((picture) => statSync(join(root, picture)).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(MOST);
  const letIn = readFileSync(join(root, '.vscodeignore'), 'utf8').split('\n');
  for (const picture of pictures) {
    expect(existsSync(join(root, picture)), picture).toBe(true);
    expect(
      letIn.some((line) => line.startsWith('!') && matchesGlob(picture, line.slice(1))),
      picture,
    ).toBe(true);
  }
});

test('The README of the package has nothing that the page of the extension cannot show, and all of its words', () => {
  const packaged = packagedReadme(readme);
  expect(packaged).not.toMatch(/!\[/);
  expect([...packaged.matchAll(/\]\((?!https:|#)/g)]).toEqual([]);
  expect(packaged).toContain('Get started with Faultbook');
  expect(packaged).toContain('docs/security.md says what is promised to whom');
  const headings = (text: string) => text.match(/^#+ .+$/gm);
  expect(headings(packaged)).toEqual(headings(readme));
  expect(packagedReadme('[a](https://example.com) [b](#c) [d](e.md)\n')).toBe('[a](https://example.com) [b](#c) d\n');
  expect(packagedReadme('It stays ([more](a.md)). It ([more](https://b.example)).\n')).toBe(
    'It stays. It ([more](https://b.example)).\n',
  );
});

test('The README begins with what it does and a picture, then the command that runs it and the one that tests it', () => {
  const headings = [...readme.matchAll(/^## (.+)$/gm)].map(([, title]) => title);
  expect(headings.slice(0, 2)).toEqual(['Run it', 'Test it']);
  expect(readme.indexOf('![')).toBeLessThan(readme.indexOf('## Run it'));
  expect(readme.indexOf('![')).toBeLessThan(600);
});
