import { globSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import { expect, test } from 'vitest';
import { extension } from '../../../scripts/buildOptions.ts';
import { LICENCES_FILE } from '../../../scripts/bundledLicences.ts';
import { ARTICLE_INDEX, ARTICLE_PACK } from '../../../src/core/articles/packedArticles.ts';
import { CATALOGUE_PACK } from '../../../src/core/catalogue/loadCatalogue.ts';
import { ICONS } from '../../../src/core/reader/icons.ts';
import { PARSER_FILES, packedParserFile } from '../../../src/core/snippets/parserFiles.ts';
import { SAMPLES, SHOWN } from '../../../src/editor/start/sampleFolder.ts';
import { PROGRAM } from '../../../src/web/ownFiles.ts';
import { root } from '../../../tools/paths.ts';
import { SAMPLE_LOGS } from '../../../tools/sampleLogs.ts';

const LET_IN = readFileSync(join(root, '.vscodeignore'), 'utf8')
  .split('\n')
  .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));

test('The package holds every program that the extension starts, and the files that they read', () => {
  const programs = Object.keys(extension(false, 'dist').entryPoints as Record<string, string>);
  expect(programs.length).toBeGreaterThan(3);
  const files = [
    ...programs.map((name) => `dist/${name}.js`),
    'dist/chunks/anything-ABCDEFGH.js',
    ...[ARTICLE_PACK, ARTICLE_INDEX, CATALOGUE_PACK, ...PARSER_FILES.map(packedParserFile), PROGRAM].map(
      (name) => `dist/${name}`,
    ),
    ...SAMPLE_LOGS.map((name) => `${SAMPLES}/${name}`),
    ...['icons.css', 'icons.woff2', LICENCES_FILE].map((name) => `dist/${name}`),
  ];
  expect(files.filter((file) => !LET_IN.some((pattern) => matchesGlob(file, pattern)))).toEqual([]);
});

test('The sample log that is shown is among those that come along, and has its code', () => {
  expect(SAMPLE_LOGS).toContain(SHOWN.name);
  expect(readFileSync(join(root, 'test/logs', SHOWN.name), 'utf8')).toContain(SHOWN.code);
});

test('The package holds every icon that the script of the reader shows', () => {
  const script = readFileSync(join(root, 'media/reader.js'), 'utf8');
  const named = [...script.matchAll(/codicon-([a-z-]+)/g)].map(([, name]) => name);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((name) => !ICONS.some((icon) => icon === name))).toEqual([]);
});

test('Threads of the command line start its program, wherever their code was bundled', () => {
  const files = globSync('src/cli/*.ts', { cwd: root });
  expect(files.length).toBeGreaterThan(20);
  const texts = files.map((file) => [file, readFileSync(join(root, file), 'utf8')] as const);
  expect(texts.filter(([, text]) => text.includes('new URL(import.meta.url)')).map(([file]) => file)).toEqual([]);
});
