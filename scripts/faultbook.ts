// Runs the command line from the repo: `npm run --silent faultbook -- explain 0x80070643`. Builds it if it does not
// exist yet, or something that it is made of is newer.
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const program = join(root, 'dist/faultbook.js');
/** npm changes the folder; INIT_CWD is the user's own. */
const cwd = process.env.INIT_CWD ?? process.cwd();
/** When the newest file of a folder was changed, in ms. */
const newest = (folder: string) =>
  Math.max(
    ...readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      changed(join(folder, name)),
    ),
  );
const changed = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (changed('dist/faultbook.js') < Math.max(newest('src'), newest('articles'))) {
  const { status } = spawnSync(process.execPath, [join(root, 'scripts/build.ts')], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (status !== 0) process.exit(status ?? 1);
}
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { cwd, stdio: 'inherit' });
process.exitCode = status ?? 1;
