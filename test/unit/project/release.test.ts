import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { sectionOf, versionToRelease, withRelease } from '../../../scripts/release/changelog.ts';
import { checkNpm, checkVsix } from '../../../scripts/release/checks.ts';
import { pageOf, publicPlace } from '../../../tools/publicPlace.ts';

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- New.\n\n## 0.1.0 (2026-01-02)\n\n- Old.\n';

describe('the CHANGELOG', () => {
  test('What is not released becomes the section of the version', () => {
    const moved = withRelease(CHANGELOG, '0.2.0', '2026-12-01');
    expect(moved).toBe(
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2026-12-01)\n\n- New.\n\n## 0.1.0 (2026-01-02)\n\n- Old.\n',
    );
    expect(sectionOf(moved, '0.2.0')).toBe('- New.');
    expect(sectionOf(moved, '0.1.0')).toBe('- Old.');
    expect(sectionOf(moved, '0.2')).toBeUndefined();
  });

  test('Nothing to release, twice the same and a lost heading are refused', () => {
    const moved = withRelease(CHANGELOG, '0.2.0', '2026-12-01');
    expect(() => withRelease(moved, '0.3.0', '2026-12-02')).toThrow('nothing to release');
    expect(() => withRelease(CHANGELOG, '0.1.0', '2026-12-02')).toThrow('already');
    expect(() => withRelease('# Changelog\n', '0.1.0', '2026-12-02')).toThrow('no heading');
  });

  test('The version is the one wanted, a step, or at first the present one', () => {
    expect(versionToRelease('0.1.0', '# Changelog\n', undefined)).toBe('0.1.0');
    expect(() => versionToRelease('0.1.0', CHANGELOG, undefined)).toThrow('0.1.0 is released');
    expect(['patch', 'minor', 'major', '0.1.1'].map((step) => versionToRelease('0.1.0', CHANGELOG, step))).toEqual([
      ...['0.1.1', '0.2.0', '1.0.0', '0.1.1'],
    ]);
    for (const wrong of ['0.1.0', '0.0.9'])
      expect(() => versionToRelease('0.1.0', CHANGELOG, wrong)).toThrow('not come after');
    for (const wrong of ['1.0', '1.0.0-beta', 'next'])
      expect(() => versionToRelease('0.1.0', CHANGELOG, wrong)).toThrow('no version');
  });
});

describe('where Faultbook is public', () => {
  test('The manifest says it, else the workflow, else nobody', () => {
    const env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'some/fork' };
    expect(publicPlace({}, env)).toEqual({
      repository: { type: 'git', url: 'git+https://github.com/some/fork.git' },
      homepage: 'https://github.com/some/fork#readme',
      bugs: { url: 'https://github.com/some/fork/issues' },
    });
    const named = { repository: { url: 'git+https://example.com/a/b.git' }, homepage: 'https://b.example' };
    expect(publicPlace(named, env)).toMatchObject({
      homepage: 'https://b.example',
      bugs: { url: 'https://example.com/a/b/issues' },
    });
    expect(pageOf('git+https://example.com/a/b.git')).toBe('https://example.com/a/b');
    expect(publicPlace({}, {})).toBeUndefined();
  });
});

describe('what is looked for in packages', () => {
  const manifest = {
    name: 'faultbook',
    version: '0.2.0',
    main: './dist/extension.js',
    icon: 'media/icon.png',
    repository: { url: 'https://example.com/a/b' },
    contributes: { walkthroughs: [{ steps: [{ media: { image: 'docs/pictures/card.webp' } }] }] },
  };
  const whole: Record<string, string> = {
    'package.json': JSON.stringify(manifest),
    'readme.md': '![a](https://example.com/a.webp) [b](#c)',
    'changelog.md': '## 0.2.0 (2026-12-01)\n\n- New.\n',
    'dist/extension.js': '',
    'media/icon.png': '',
    'docs/pictures/card.webp': '',
  };
  /** What is wrong with a VSIX of these files. */
  const problemsOf = (files: Record<string, string>): readonly string[] => {
    const folder = mkdtempSync(join(tmpdir(), 'faultbook-check-'));
    try {
      const path = join(folder, 'a.vsix');
      const entries = Object.entries(files).map(([name, text]) => [
        `extension/${name}`,
        new TextEncoder().encode(text),
      ]);
      writeFileSync(path, zipSync(Object.fromEntries(entries)));
      return checkVsix(path, 'desktop', '0.2.0').problems;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  test('A whole VSIX passes', () => expect(problemsOf(whole)).toEqual([]));

  test.each([
    ['docs/pictures/card.webp', undefined, 'it has no docs/pictures/card.webp, which its manifest names'],
    ['dist/extension.js.map', '', 'dist/extension.js.map does not belong into it'],
    ['test/logs/a.log', '', 'test/logs/a.log does not belong into it'],
    ['readme.md', '![a](docs/a.webp)', 'its README leads to docs/a.webp, which nobody can follow'],
    ['readme.md', 'Words only', 'its README shows no picture'],
    ['changelog.md', '## Unreleased\n', 'its CHANGELOG has no section 0.2.0'],
    ['package.json', JSON.stringify({ ...manifest, version: '0.1.0' }), 'its version is 0.1.0, not 0.2.0'],
    ['package.json', JSON.stringify({ ...manifest, main: undefined }), 'its manifest names no program (main)'],
    ['dist/web/extension.cjs', '', 'dist/web/extension.cjs is of the other kind'],
  ])('%s: %s', (name, text, problem) => {
    const { [name]: _, ...rest } = whole;
    expect(problemsOf(text === undefined ? rest : { ...rest, [name]: text })).toContain(problem);
  });

  test('The package for npm has its program, its types and the licences', () => {
    const files = ['README.md', 'LICENSE', 'NOTICE', 'THIRD-PARTY-LICENSES', 'dist/faultbook.js', 'dist/index.d.ts'];
    const ofNpm = {
      ...{ name: 'faultbook', version: '0.2.0', types: './dist/index.d.ts', bin: { faultbook: 'dist/faultbook.js' } },
    };
    expect(checkNpm(files, ofNpm, '0.2.0').problems).toEqual([]);
    expect(checkNpm(files.slice(0, 3), ofNpm, '0.2.0').problems).toEqual([
      'it has no dist/index.d.ts, which its manifest names',
      'it has no dist/faultbook.js, which its manifest names',
      'it has no THIRD-PARTY-LICENSES',
    ]);
  });
});
