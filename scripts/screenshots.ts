// `npm run screenshots`: takes all pictures of docs/pictures anew, from the real editor and from a report: those of the
// README, of the walkthrough and of the documentation. `-- --only NAME` takes those of the editor whose name holds that. Look at
// them before you commit them.
import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../tools/paths.ts';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const node = (script: string, ...args: readonly string[]) =>
  execFileSync(process.execPath, [join(root, script), ...args], { cwd: root, stdio: 'inherit' });

node('scripts/build.ts', '--tests');
const grep = values.only ? ['--testNamePattern', values.only] : [];
node('node_modules/vitest/vitest.mjs', 'run', '--project', 'pictures', ...grep);
if (!values.only) node('scripts/reportPictures.ts');
for (const path of globSync('docs/pictures/*.webp', { cwd: root }).sort()) {
  console.log(`${basename(path).padEnd(16)} ${(statSync(join(root, path)).size / 1000).toFixed(0).padStart(4)} kB`);
}
