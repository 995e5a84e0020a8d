import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { BUNDLES } from '../../../src/core/bundles/bundles.ts';
import { FORMATS } from '../../../src/core/formats/formats.ts';
import { root } from '../../../tools/paths.ts';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const globs: string[] = manifest.contributes.configuration.properties['faultbook.files'].default;
const patterns = globs.map(patternOf);
const isServed = (name: string) => patterns.some((pattern) => pattern.test(name));

/** Names that files of any program have too: what such a file begins with decides (`faultbook.filesByContent`). */
const ORDINARY = new Set(
  ['Application*', 'Security*', 'Setup*', 'System*']
    .flatMap((name) => [`${name}.csv`, `${name}.xml`])
    .concat('*events*.json', '*events*.jsonl', '*events*.csv', '*events*.xml'),
);

/** A glob of the setting as a pattern of a file's name; the editor is given it so that any case fits. */
function patternOf(glob: string): RegExp {
  const name = glob.replace(/^\*\*\//, '');
  return new RegExp(`^${name.replace(/[\\^$.+?(){}|/]/g, '\\$&').replaceAll('*', '[^/]*')}$`, 'i');
}

it('The default of faultbook.files has the logs of every format', () => {
  const missing = FORMATS.flatMap(({ name, files }) =>
    files
      .filter((glob) => !ORDINARY.has(glob) && !isServed(glob.replaceAll('*', '1')))
      .map((glob) => `${name}: ${glob}`),
  );
  expect(missing).toEqual([]);
});

it('It has what support collects, but for what the editor does not open as text', () => {
  const missing = BUNDLES.flatMap(({ name, files = [] }) =>
    files
      .filter((glob) => !/\.(?:zip|etl|etl\.0\*)$|_\*$|ipconfig/.test(glob) && !isServed(glob.replaceAll('*', '1')))
      .map((glob) => `${name}: ${glob}`),
  );
  expect(missing).toEqual([]);
});

it('It has logs whose names have no ending', () => {
  expect(['ERRORLOG', 'errorlog.12', 'SQLAGENT.1', 'SETUPACT.LOG'].filter((name) => !isServed(name))).toEqual([]);
});

it('It has no files that a program is made of', () => {
  const sources = [
    ...['ErrorLog.cs', 'errorlog.ts', 'sqlagent.py', 'applicationContext.xml', 'system.xml', 'Security.xml'],
    ...[
      'events.json',
      'user-events.csv',
      'eventConfig.xml',
      'events.jsonl',
      'package.json',
      'index.html',
      'main.c',
      'app.config',
      'System.csv',
      'README.md',
      'setup.ps1',
    ],
  ];
  expect(sources.filter(isServed)).toEqual([]);
});
