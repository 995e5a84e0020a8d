import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { loadCatalogue } from '../../../src/core/catalogue/loadCatalogue.ts';
import { once } from '../../../src/core/text/once.ts';

describe('loading', () => {
  it('brings the data in a chunk of its own, once', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'faultbook-'));
    try {
      await build({
        entryPoints: { entry: join(import.meta.dirname, '../../../src/core/catalogue/loadCatalogue.ts') },
        outdir: folder,
        outExtension: { '.js': '.mjs' },
        bundle: true,
        splitting: true,
        minify: true,
        format: 'esm',
        target: 'node20',
        loader: { '.dat': 'text' },
      });
      const files = await readdir(folder);
      expect(files.length).toBeGreaterThan(2);
      const entry = (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'entry.mjs')).href)) as {
        loadCatalogue: typeof loadCatalogue;
      };
      const first = entry.loadCatalogue();
      expect(entry.loadCatalogue()).toBe(first);
      expect((await first).lookup({ kind: 'win32', value: 1603 })[0]?.name).toBe('ERROR_INSTALL_FAILURE');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('tries again after a failure', async () => {
    let calls = 0;
    const load = once(async () => {
      calls++;
      if (calls === 1) throw new Error('no disk');
      return calls;
    });
    await expect(load()).rejects.toThrow('no disk');
    expect(await load()).toBe(2);
    expect(await load()).toBe(2);
  });
});
