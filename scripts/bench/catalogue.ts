// What the catalogue costs: time from first use to a ready catalogue in a cold process, heap, zipped size.
// `node scripts/bench/catalogue.ts [runs]` prints the medians; with --once it is one of the measured processes.
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { deflateRawSync } from 'node:zlib';

const once = process.argv.indexOf('--once');
if (once >= 0) await measure(String(process.argv[once + 1]));
else await run(Number(process.argv[2] ?? 15));

/** Bundles the catalogue as the extension does, measures it in `runs` cold processes, prints medians. */
async function run(runs: number): Promise<void> {
  const { build } = await import('esbuild');
  const folder = await mkdtemp(join(tmpdir(), 'faultbook-bench-'));
  try {
    await build({
      entryPoints: { entry: 'src/core/catalogue/loadCatalogue.ts' },
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      chunkNames: '[name]-[hash]',
      bundle: true,
      splitting: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      loader: { '.dat': 'text' },
    });
    const entry = pathToFileURL(join(folder, 'entry.mjs')).href;
    const samples: Record<string, number>[] = [];
    for (let i = 0; i < runs; i++) {
      const args = ['--expose-gc', fileURLToPath(import.meta.url), '--once', entry];
      samples.push(JSON.parse((await promisify(execFile)(process.execPath, args)).stdout));
    }
    const median = (key: string) => samples.map((sample) => sample[key] ?? 0).sort((a, b) => a - b)[runs >> 1] ?? 0;
    for (const key of Object.keys(samples[0] ?? {})) {
      const unit = key.endsWith('heap') ? 'MB' : 'ms';
      console.log(`${key.padEnd(28)} ${median(key).toFixed(2)} ${unit}`);
    }
    for (const file of await readdir(folder)) {
      const bytes = await readFile(join(folder, file));
      console.log(`${file.padEnd(28)} ${bytes.length} bytes, ${deflateRawSync(bytes, { level: 9 }).length} deflated`);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * One cold process: prints its times in ms and its heap, typed arrays included, in MB.
 * @param entry address of the bundle
 */
async function measure(entry: string): Promise<void> {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return (heapUsed + arrayBuffers) / 1e6;
  };
  const { loadCatalogue }: typeof import('../../src/core/catalogue/loadCatalogue.ts') = await import(entry);
  const before = used();
  const times: Record<string, number> = {};
  const timed = async <T>(name: string, task: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await task();
    times[name] = performance.now() - start;
    return result;
  };
  const catalogue = await timed('load', loadCatalogue);
  await timed('first lookup', () => catalogue.lookup({ kind: 'status', value: 0x80070005 }));
  times.heap = used() - before;
  await timed('first byName', () => catalogue.byName('ERROR_INSTALL_FAILURE'));
  await timed('first searchNames "wu_e_ds"', () => catalogue.searchNames('wu_e_ds', 50));
  await timed('searchNames "e"', () => catalogue.searchNames('e', 50));
  await timed('searchNames "install f"', () => catalogue.searchNames('install f', 50));
  await timed('searchNames "zq" (no hit)', () => catalogue.searchNames('zq', 50));
  await timed('100,000 lookups', () => {
    for (let i = 0; i < 100_000; i++) catalogue.lookup({ kind: 'status', value: (0x80240000 + (i % 4096)) >>> 0 });
  });
  await timed('100,000 has', () => {
    for (let i = 0; i < 100_000; i++) catalogue.has({ kind: 'win32', value: i });
  });
  await timed('100,000 byName', () => {
    for (let i = 0; i < 100_000; i++) catalogue.byName(i % 2 ? 'ERROR_ACCESS_DENIED' : 'NO_SUCH_NAME');
  });
  times['final heap'] = used() - before;
  console.log(JSON.stringify(times));
}
