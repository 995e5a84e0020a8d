// `npm run package`: builds the extension and packs it into a VSIX. With an argument, that is the file's path.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** The arguments of `vsce package`: everything is bundled, and there is no public repository to link the README to. */
export const vsceArguments = [
  join(root, 'node_modules/@vscode/vsce/vsce'),
  ...['package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'],
];

if (import.meta.main) {
  const out = process.argv[2] ? ['--out', process.argv[2]] : [];
  execFileSync(process.execPath, ['scripts/build.ts'], { cwd: root, stdio: 'inherit' });
  execFileSync(process.execPath, [...vsceArguments, ...out], { cwd: root, stdio: 'inherit' });
}
