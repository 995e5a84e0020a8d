import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS, packExtension } from '../packageExtension.ts';
import type { Figure } from './run.ts';

const root = join(import.meta.dirname, '../..');

/** What a user downloads, and what the editor reads at start. */
export async function benchSizes(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'faultbook-size-'));
  try {
    execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root });
    const packed = KINDS.map((kind) => {
      const file = join(folder, `${kind}.vsix`);
      packExtension(file, kind, 'ignore');
      return { kind, size: statSync(file).size };
    });
    return [
      { what: 'Entry bundle', result: kb(statSync(join(root, 'dist/extension.js')).size), aim: '≤ 150 KB' },
      ...packed.map(({ kind, size }) => ({ what: `VSIX, ${kind}`, result: kb(size), aim: '≤ 1024 KB' })),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function kb(bytes: number): string {
  return `${Math.round(bytes / 1024)} KB`;
}
