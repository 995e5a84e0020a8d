// Builds dist/: the extension (ES modules, so that what is needed late is loaded late), the command line (one file), and,
// with --tests, the suite that runs inside the editor's extension host (--bench: the benchmark that does). --watch rebuilds on change; --dev keeps names
// and maps.
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { context } from 'esbuild';
import { articleIndex } from './articleIndex.ts';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

/**
 * gray-matter brings engines that run a front matter as code, and a second YAML library. Faultbook hands it its own
 * engine (src/core/articles/markdown.ts), so neither needs to be in the bundle at all.
 * @type {import('esbuild').Plugin}
 */
const withoutEngines = {
  name: 'without-engines',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:lib\/)?engines$/ }, ({ importer }) =>
      importer.includes('gray-matter') ? { path: 'engines', namespace: 'empty' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * `faultbook:articles`: the shipped articles as data.
 * @type {import('esbuild').Plugin}
 */
const shippedArticles = {
  name: 'shipped-articles',
  setup(build) {
    build.onResolve({ filter: /^faultbook:articles$/ }, ({ path }) => ({ path, namespace: 'articles' }));
    build.onLoad({ filter: /./, namespace: 'articles' }, () => ({
      contents: JSON.stringify(articleIndex()),
      loader: 'json',
      watchDirs: ['articles/en'],
    }));
  },
};

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  target: 'node20',
  platform: 'node',
  format: 'esm',
  external: ['vscode'],
  sourcemap: dev ? 'linked' : false,
  minify: !dev,
  legalComments: 'none',
  logLevel: 'warning',
  loader: { '.dat': 'text' },
  plugins: [withoutEngines, shippedArticles],
  // Packages in CommonJS (gray-matter) still call require().
  banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
};

/** @type {import('esbuild').BuildOptions[]} */
const builds = [
  {
    ...common,
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
  },
  {
    ...common,
    banner: { js: `#!/usr/bin/env node\n${common.banner?.js}` },
    entryPoints: { faultbook: 'src/cli/main.ts' },
    outdir: 'dist',
    sourcemap: false,
  },
];
if (process.argv.includes('--tests')) {
  builds.push({
    ...common,
    minify: false,
    sourcemap: 'linked',
    // One entry a test file, found by the runner at run time: a new file needs no list.
    entryPoints: ['test/editor/index.ts', 'test/editor/*.test.ts'],
    outdir: 'dist/test',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: ['vscode', 'mocha'],
  });
}

if (process.argv.includes('--bench')) {
  builds.push({
    ...common,
    minify: false,
    entryPoints: { index: 'test/editor/index.ts', 'bench.test': 'scripts/bench/editor.ts' },
    outdir: 'dist/test',
    external: ['vscode', 'mocha'],
  });
}

await rm('dist', { recursive: true, force: true });
await mkdir('dist', { recursive: true });
await copyFile('node_modules/@vscode/codicons/dist/codicon.css', 'dist/codicon.css');
await copyFile('node_modules/@vscode/codicons/dist/codicon.ttf', 'dist/codicon.ttf');
const contexts = await Promise.all(builds.map((options) => context(options)));
if (watch) await Promise.all(contexts.map((c) => c.watch()));
else {
  await Promise.all(contexts.map((c) => c.rebuild()));
  await Promise.all(contexts.map((c) => c.dispose()));
}
