// How Faultbook's sources are bundled: what all builds share, and the command line, which tests build too.
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { ARTICLE_INDEX, ARTICLE_PACK, packArticles } from '../src/core/articles/packedArticles.ts';
import { PARSER_FILES, packedParserFile } from '../src/core/snippets/parserFiles.ts';
import { readySearchTables } from './readySearchTables.ts';
import { shippedArticles } from './shippedArticles.ts';

const manifest = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string };
const parser = join(import.meta.dirname, '../node_modules/@vscode/tree-sitter-wasm/wasm');

/**
 * gray-matter brings engines that run a front matter as code, and a second YAML library. Faultbook hands it its own
 * engine (src/core/articles/markdown.ts), so neither needs to be in the bundle at all.
 */
export const withoutEngines: Plugin = {
  name: 'without-engines',
  setup(build) {
    build.onResolve({ filter: /^\.\/(?:lib\/)?engines$/ }, ({ importer }) =>
      importer.includes('gray-matter') ? { path: 'engines', namespace: 'empty' } : undefined,
    );
    build.onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

type Compress = (bytes: Uint8Array) => Buffer;

/** With Brotli: what is packaged as small as it can be, which takes half a minute; else in a tenth of that time. */
export const compressor =
  (forPackage: boolean): Compress =>
  (bytes) =>
    brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: forPackage ? 11 : 5 } });

/** A module of JavaScript, as a plugin hands it to esbuild. */
interface Module {
  readonly contents: string;
  readonly loader: 'js';
}

/**
 * Where a text that a module exports is kept, or what `make` makes of it. It is packed: each thread reads the program as
 * text, which takes longer, and more memory, than to unpack the data where they are needed, and a package of it is smaller.
 */
export type Keep = (text: string, name: string, make?: string) => Module;

/** In the module itself. */
const inside =
  (compress: Compress): Keep =>
  (text, _name, make = '') => ({
    contents: `
      import { brotliDecompressSync } from 'node:zlib';
      const packed = '${compress(Buffer.from(text)).toString('base64')}';
      export default ${make}(brotliDecompressSync(Buffer.from(packed, 'base64')).toString());`,
    loader: 'js',
  });

/** In a file beside the programs, for all of them. */
function beside(compress: Compress): { keep: Keep; plugin: Plugin } {
  const files = new Map<string, Uint8Array>();
  return {
    keep: (text, name, make = '') => {
      files.set(name, compress(Buffer.from(text)));
      return {
        contents: `
          import { readFileSync } from 'node:fs';
          import { brotliDecompressSync } from 'node:zlib';
          import file from 'beside:${name}';
          export default ${make}(brotliDecompressSync(readFileSync(new URL(file, import.meta.url))).toString());`,
        loader: 'js',
      };
    },
    plugin: {
      name: 'beside',
      setup(build) {
        build.onResolve({ filter: /^beside:/ }, ({ path }) => ({ path: path.slice(7), namespace: 'beside' }));
        build.onLoad({ filter: /./, namespace: 'beside' }, ({ path }) => ({
          contents: files.get(path)!,
          loader: 'file',
        }));
      },
    },
  };
}

/** Data files are packed. */
export const packedData = (keep: Keep): Plugin => ({
  name: 'packed-data',
  setup(build) {
    build.onLoad({ filter: /\.dat$/ }, async ({ path }) => ({
      ...keep(await readFile(path, 'utf8'), `${basename(path)}.br`),
      resolveDir: dirname(path),
      watchFiles: [path],
    }));
  },
});

/**
 * `faultbook:articles`: the index of the shipped articles as data. What they say goes into a pack beside what is built,
 * for those that show it.
 */
export const packedArticles = (indexOnly: boolean, compress: Compress, keep: Keep): Plugin => ({
  name: 'packed-articles',
  setup(build) {
    build.onResolve({ filter: /^faultbook:articles$/ }, ({ path }) => ({ path, namespace: 'articles' }));
    build.onLoad({ filter: /./, namespace: 'articles' }, async () => {
      const { index, bytes } = packArticles(await shippedArticles());
      const { outdir, outfile = '' } = build.initialOptions;
      if (!indexOnly) await writeFile(join(outdir ?? dirname(outfile), ARTICLE_PACK), compress(bytes));
      return {
        ...keep(JSON.stringify(index), ARTICLE_INDEX, 'JSON.parse'),
        resolveDir: import.meta.dirname,
        watchDirs: [join(import.meta.dirname, '../articles/en'), join(import.meta.dirname, '../articles/ja')],
      };
    });
  },
});

/**
 * The files that the shells' grammars run on, put next to what is built: they are read when an article is parsed.
 */
const parserFiles = (compress: Compress): Plugin => ({
  name: 'parser-files',
  setup(build) {
    const { outdir, outfile } = build.initialOptions;
    const folder = outdir ?? dirname(outfile ?? '');
    build.onEnd(async () => {
      for (const name of PARSER_FILES) {
        await writeFile(join(folder, packedParserFile(name)), compress(await readFile(join(parser, name))));
      }
    });
  },
});

/**
 * esbuild leaves characters beyond ASCII only in regular expressions, where their escapes mean the same. A program
 * without any is read faster and takes half the memory, in every thread.
 */
export const asciiOnly: Plugin = {
  name: 'ascii-only',
  setup(build) {
    build.initialOptions.metafile = true;
    build.onEnd(async ({ errors, metafile }) => {
      if (errors.length > 0) return;
      for (const file of Object.keys(metafile?.outputs ?? {})) {
        const text = await readFile(file, 'utf8');
        await writeFile(
          file,
          text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
        );
      }
    });
  },
};

/** What is loaded for `faultbook mcp` alone, beside the program. */
const MCP_SDK = 'mcpSdk.mjs';
const SDK_BESIDE = 'mcp-sdk-beside';

/** The protocol's SDK goes into a file of its own: it would be a fifth of the program, which every thread reads. */
const mcpSdkBeside = (common: BuildOptions): Plugin => ({
  name: SDK_BESIDE,
  setup({ initialOptions: { outfile = '' }, onResolve, onEnd }) {
    onResolve({ filter: /\/mcpSdk\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `./${MCP_SDK}`, external: true } : undefined,
    );
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      await build({
        ...common,
        entryPoints: ['src/cli/mcpSdk.ts'],
        outfile: join(dirname(outfile), MCP_SDK),
        sourcemap: false,
        plugins: [asciiOnly],
      });
    });
  },
});

/**
 * What all builds share.
 * @param dev keep names and source maps
 * @param indexOnly only the index of the articles, and no pack
 * @param forPackage take the time that makes it small
 * @param keep where data are kept
 */
export const commonOptions = (
  dev: boolean,
  { indexOnly = false, forPackage = false, keep = inside(compressor(forPackage)) } = {},
): BuildOptions => ({
  bundle: true,
  target: 'node20',
  platform: 'node',
  format: 'esm',
  external: ['vscode'],
  sourcemap: dev ? 'linked' : false,
  // Words of many languages are shorter so.
  charset: 'utf8',
  minify: !dev,
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [
    withoutEngines,
    packedArticles(indexOnly, compressor(forPackage), keep),
    parserFiles(compressor(forPackage)),
    packedData(keep),
  ],
  // The shells' parser is CommonJS and asks where it is.
  define: { __filename: 'import.meta.filename' },
  // Packages in CommonJS (gray-matter) still call require().
  banner: { js: "import { createRequire as __cr } from 'node:module'; const require = __cr(import.meta.url);" },
});

/** The extension and its threads: what is needed late is in chunks of its own. */
export function extension(dev: boolean, outdir: string): BuildOptions {
  const { keep, plugin } = beside(compressor(!dev));
  const common = commonOptions(dev, { forPackage: !dev, keep });
  return {
    ...common,
    plugins: [...(common.plugins ?? []), plugin],
    entryPoints: {
      extension: 'src/extension.ts',
      articleWorker: 'src/node/articleWorker.ts',
      scanWorker: 'src/node/scan/scanWorker.ts',
      archiveWorker: 'src/node/browse/archiveWorker.ts',
    },
    outdir,
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    assetNames: '[name]',
  };
}

/**
 * The command line as one file, and beside it what its articles say.
 * @param dev keep names
 * @param hasPack whether another build puts the articles there
 */
export function commandLine(dev: boolean, outfile: string, hasPack = false): BuildOptions {
  const common = commonOptions(dev, { indexOnly: hasPack });
  return {
    ...common,
    entryPoints: ['src/cli/main.ts'],
    outfile,
    sourcemap: false,
    define: { ...common.define, ...ofProgram(basename(outfile)) },
    // Who watches changes the words that the tables are made of.
    plugins: [...(common.plugins ?? []), ...(dev ? [] : [readySearchTables]), mcpSdkBeside(common), asciiOnly],
  };
}

/** What the command line asks of its build; `file` is what its program is called. */
const ofProgram = (file: string): Record<string, string> => ({
  FAULTBOOK_VERSION: JSON.stringify(manifest.version),
  FAULTBOOK_FILE: JSON.stringify(file),
});

/** The modules of the library, by the names that programs import them by; `index` is the one without. */
export const LIBRARY = ['index', 'detection', 'catalogue', 'articles', 'scan', 'evtx'] as const;

/**
 * The package for npm: the command line, and the modules of the library, which share what both are made of. All lies in one
 * folder, so that each part finds the others and the data beside it.
 * @param forPackage take the time that makes it small
 */
export function npmPackage(outdir: string, forPackage: boolean): BuildOptions {
  const common = commonOptions(false, { forPackage });
  const program = 'faultbook.js';
  return {
    ...common,
    entryPoints: {
      faultbook: 'src/cli/main.ts',
      ...Object.fromEntries(LIBRARY.map((name) => [name, `src/library/${name}.ts`])),
    },
    outdir,
    splitting: true,
    chunkNames: '[name]-[hash]',
    define: { ...common.define, ...ofProgram(program) },
    plugins: [...(common.plugins ?? []), readySearchTables, asciiOnly],
  };
}

/**
 * The command line as the one script that a single executable of Node runs. What else it needs lies beside it, to be put
 * into the executable, too.
 */
export function executableScript(outfile: string): BuildOptions {
  const { define: _, banner: __, plugins = [], ...common } = commandLine(false, outfile);
  return {
    ...common,
    // It is one file: nothing lies beside it.
    plugins: plugins.filter(({ name }) => name !== SDK_BESIDE),
    format: 'cjs',
    banner: { js: "const OWN_URL = require('node:url').pathToFileURL(process.execPath).href;" },
    define: { ...ofProgram(basename(outfile)), 'import.meta.url': 'OWN_URL' },
  };
}
