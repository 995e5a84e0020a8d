import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extension } from '../../../scripts/buildOptions.ts';
import { root } from '../../../tools/paths.ts';

/**
 * Bytes of program that VS Code reads before the extension is active. It reads them at every start of a window. A fifth of them
 * is what is known of languages and formats of logs, which the first hover needs at once.
 */
const LIMIT = 383_000;

/**
 * What may be read then: rooms and files below `src`, packages by name. What only some do (parse an article, search
 * articles or a log, look up a name, check, mask, read an archive) is imported when somebody first does it.
 */
const AT_START = [
  'extension.ts',
  'editor/',
  'core/text/',
  'core/codes/',
  'core/explain/',
  'core/summary/',
  'core/times/',
  'core/authoring/',
  'core/articles/',
  'core/bundles/{aboutText,bundle}.ts',
  'core/catalogue/{knownCodes,loadCatalogue}.ts',
  'core/detection/{detectAt,tablePass}.ts',
  'core/detection/rules/',
  'core/exitCodes/programs.ts',
  'core/formats/',
  'core/items/itemName.ts',
  'core/languages/',
  'core/reader/{elementId,messages,packedStrings}.ts',
  'core/report/maskKinds.ts',
  'core/scan/{encoding,excerptPlace,keptPlace,narrowText,skipped,textRuns,utf32}.ts',
  'core/scan/ansi/utf8.ts',
  'core/snippets/{shell,usedValues,visibleLine}.ts',
  'core/states/{stateOutput,stateWords}.ts',
  'node/{articleLimits,disk,homeFolder,limitedWorker,links,nextTurn,programs,sha256,shells,thread,workedTime}.ts',
  'node/scan/{gather,readHead}.ts',
].flatMap((entry) => {
  const [, before = '', names, after = ''] = /^(.*)\{(.*)\}(.*)$/.exec(entry) ?? [];
  return names ? names.split(',').map((name) => `${before}${name}${after}`) : entry;
});

/** Of rooms that are allowed as a whole: what must come late all the same. */
const LATE = ['markdown', 'parse', 'search', 'snippets'].map((name) => `core/articles/${name}.ts`);

/** The shipped articles and data take seconds to read and to pack, and what they say is no matter here. */
const noData: Plugin = {
  name: 'no-data',
  setup(build) {
    build.onResolve({ filter: /^faultbook:articles$/ }, ({ path }) => ({ path, namespace: 'shipped' }));
    build.onLoad({ filter: /./, namespace: 'shipped' }, () => ({ contents: '[]', loader: 'json' }));
    build.onLoad({ filter: /\.dat$/ }, () => ({ contents: '', loader: 'text' }));
  },
};

/** A module as the lists above name it: a package by its name, a file of ours below `src`. */
const shortName = (path: string): string =>
  /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path.replace(/^src\//, '');

/** The chunks that are read with the entry, itself among them, and the modules in them. */
function atStart({ outputs }: Metafile): { bytes: number; modules: string[] } {
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint === 'src/extension.ts');
  const chunks = new Set([entry!]);
  for (const path of chunks) {
    for (const { kind, path: imported } of outputs[path]?.imports ?? []) {
      if (kind !== 'dynamic-import' && outputs[imported]) chunks.add(imported);
    }
  }
  const read = [...chunks].map((path) => outputs[path]!);
  return {
    bytes: read.reduce((sum, { bytes }) => sum + bytes, 0),
    modules: [...new Set(read.flatMap(({ inputs }) => Object.keys(inputs)))],
  };
}

/** The imports by which a module is read at the start, from the entry on. */
function wayTo(module: string, { inputs }: Metafile): string {
  const from = new Map<string, string>([['src/extension.ts', '']]);
  for (const [path] of from) {
    for (const { kind, path: imported } of inputs[path]?.imports ?? []) {
      if (kind !== 'dynamic-import' && !from.has(imported)) from.set(imported, path);
    }
  }
  const way: string[] = [];
  for (let path: string | undefined = module; path; path = from.get(path)) way.unshift(shortName(path));
  return way.join(' → ');
}

describe('what VS Code reads when the extension starts', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'faultbook-entry-'));
  afterAll(() => rmSync(outdir, { recursive: true }));
  let metafile: Metafile;
  beforeAll(async () => {
    const options = extension(false, outdir);
    const plugins = [noData, ...(options.plugins ?? []).filter(({ name }) => name !== 'parser-files')];
    metafile = (await build({ ...options, plugins, absWorkingDir: root, metafile: true })).metafile;
  });

  test('is on the list', () => {
    const isLate = (name: string) =>
      LATE.includes(name) || !AT_START.some((one) => (one.endsWith('/') ? name.startsWith(one) : name === one));
    const late = atStart(metafile).modules.filter((path) => isLate(shortName(path)));
    expect(late.map((path) => wayTo(path, metafile))).toEqual([]);
  });

  test('is small', () => {
    expect(atStart(metafile).bytes).toBeLessThan(LIMIT);
  });

  test('is all that the list names', () => {
    const names = atStart(metafile).modules.map(shortName);
    const unused = AT_START.filter(
      (one) => !names.some((name) => (one.endsWith('/') ? name.startsWith(one) : name === one)),
    );
    expect(unused).toEqual([]);
  });
});
