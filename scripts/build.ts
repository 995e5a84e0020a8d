// Builds dist/: the extension (ES modules, so that what is needed late is loaded late; for browsers one file), the command
// line (one file), and, with --tests, the suite that runs inside the editor's extension host (with --bench, the benchmark there).
// --watch rebuilds on change; --dev keeps names and maps.
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BuildOptions, type BuildResult, context } from 'esbuild';
import { SAMPLES } from '../src/editor/start/sampleFolder.ts';
import { SAMPLE_LOGS } from '../tools/sampleLogs.ts';
import { commandLine, commonOptions, extension } from './buildOptions.ts';
import { bundledLicences, ICONS_PACKAGE, LICENCES_FILE, PARSER_PACKAGE } from './bundledLicences.ts';
import { writeIcons } from './icons.ts';
import { writeLists } from './lists.ts';
import { webExtension, webTests } from './webBuild.ts';

const watch = process.argv.includes('--watch');
const dev = watch || process.argv.includes('--dev');

const common = commonOptions(dev);

const builds: BuildOptions[] = [
  { ...extension(dev, 'dist'), metafile: true },
  webExtension(dev, 'dist'),
  commandLine(dev, 'dist/faultbook.js', true),
];
if (process.argv.includes('--tests')) {
  builds.push({
    ...common,
    minify: false,
    sourcemap: 'linked',
    // One entry for each test file, found by the runner at run time: a new file need not be listed.
    entryPoints: ['test/editor/index.ts', 'test/editor/*.test.ts'],
    outdir: 'dist/test',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    external: ['vscode', 'mocha'],
  });
  builds.push(webTests('dist/test'));
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

writeLists();
await rm('dist', { recursive: true, force: true });
await mkdir(SAMPLES, { recursive: true });
await writeIcons('dist');
await Promise.all(SAMPLE_LOGS.map((name) => copyFile(join('test/logs', name), join(SAMPLES, name))));
const contexts = await Promise.all(builds.map((options) => context(options)));
if (watch) await Promise.all(contexts.map((c) => c.watch()));
else {
  const [node, web] = (await Promise.all(contexts.map((c) => c.rebuild()))) as [BuildResult, BuildResult];
  const inputs = { ...node.metafile?.inputs, ...web.metafile?.inputs };
  await writeFile(join('dist', LICENCES_FILE), bundledLicences({ inputs }, [PARSER_PACKAGE, ICONS_PACKAGE]));
  await Promise.all(contexts.map((c) => c.dispose()));
}
