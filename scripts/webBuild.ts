// How the extension is bundled for browsers, and the tests that run in their host of extensions.
import { existsSync, globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { PROGRAM } from '../src/web/ownFiles.ts';
import {
  asciiOnly,
  commonOptions,
  compressor,
  type Keep,
  packedArticles,
  packedData,
  withoutEngines,
} from './buildOptions.ts';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** Data lie in files that the build for Node has made, and that the extension has fetched. */
const fetched: Keep = (_text, name, make = '') => ({
  contents: `
    import { ownText } from '${join(source, 'web/ownFiles.ts')}';
    export default ${make}(ownText('${name}'));`,
  loader: 'js',
});

/** In a browser, a module of `src/web` stands for the one of that name in `src/node`, and there is no disk. */
const standIns: Plugin = {
  name: 'stand-ins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/\w+\.ts$/ }, ({ path, resolveDir }) => {
      const standIn = join(source, 'web', basename(path));
      const isReplaced = dirname(join(resolveDir, path)) === join(source, 'node') && existsSync(standIn);
      return isReplaced ? { path: standIn } : undefined;
    });
    onResolve({ filter: /^(?:node:)?(?:fs|fs\/promises|path|url|buffer|module)$/ }, ({ path, importer }) =>
      importer.startsWith(source) ? { path: join(source, 'web/noDisk.ts') } : { path, namespace: 'nothing' },
    );
    // It keeps what it was given as bytes, too, which nobody asks for.
    onLoad({ filter: /\/gray-matter\/lib\/utils\.js$/ }, async ({ path }) => ({
      contents: `const Buffer = { from: (text) => text };\n${await readFile(path, 'utf8')}`,
    }));
    // Packages that ask in which host they are load nothing of Node in a browser.
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({
      contents: "module.exports = { pathToFileURL: (path) => ({ href: 'file:///' + path }) };",
    }));
  },
};

/** What both have in common: one file of CommonJS, as their host loads no other. */
const forBrowsers = (dev: boolean): BuildOptions => ({
  ...commonOptions(dev),
  platform: 'browser',
  // Of packages with a build for pages and one for workers, which have no page.
  conditions: ['worker', 'module'],
  target: 'es2023',
  format: 'cjs',
  // There would be a module for `import('vscode')`, which only `require` knows.
  supported: { 'dynamic-import': false },
  // The shells' parser asks where it is, for files that it is handed.
  define: { __filename: '"program"' },
  banner: {},
});

/** The extension for browsers. What it reads is what the build for Node puts beside the programs. */
export const webExtension = (dev: boolean, outdir: string): BuildOptions => ({
  ...forBrowsers(dev),
  entryPoints: ['src/webExtension.ts'],
  outfile: join(outdir, PROGRAM),
  plugins: [withoutEngines, standIns, packedArticles(true, compressor(false), fetched), packedData(fetched), asciiOnly],
});

/** What stands for modules of Node in the tests. What none stands for, only tests use that need a disk. */
const forTests: Plugin = {
  name: 'for-tests',
  setup({ onResolve, onLoad }) {
    // It would take the module of the whole bundle for its own.
    onLoad({ filter: /\/mocha\/mocha\.js$/ }, async ({ path }) => ({
      contents: `let module;\n${await readFile(path, 'utf8')}`,
    }));
    const standing: Readonly<Record<string, string>> = {
      'node:assert/strict': 'assert',
      'node:timers/promises': 'timers',
      'node:zlib': 'zlib',
    };
    onResolve({ filter: /^node:/ }, ({ path, importer }) => {
      if (importer.startsWith(source)) return undefined;
      const name = standing[path];
      return name ? { path: join(root, `test/host/web/${name}.ts`) } : { path, namespace: 'nothing' };
    });
  },
};

/** The tests in the editor, all in one file. */
export const webTests = (outdir: string): BuildOptions => ({
  ...forBrowsers(true),
  stdin: {
    contents: [
      "import './test/host/web/begin.ts';",
      ...globSync('test/editor/*.test.ts', { cwd: root })
        .sort()
        .map((file) => `import './${file}';`),
      "export { run } from './test/host/web/run.ts';",
    ].join('\n'),
    resolveDir: root,
  },
  outfile: join(outdir, 'web/index.cjs'),
  inject: [join(root, 'test/host/web/buffer.ts')],
  plugins: [forTests, standIns],
});
