import { spawnSync } from 'node:child_process';
import { existsSync, globSync, readdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from '../../tools/paths.ts';

/** One pattern that covers the spellings that detection knows, as well as one expression can. */
const PATTERN =
  '0x[0-9a-f]{1,8}\\b|\\b[89a-f][0-9a-f]{7}\\b|-[12][0-9]{8,9}\\b|\\b[A-Z][A-Z0-9]*_[A-Z0-9_]+\\b|(error|fehler|erreur|code|status|result|hr|gle|returning|return)[^0-9a-z\\n]{1,12}[0-9]{1,10}\\b';

/** What finds the same in a folder with ripgrep, as nearly as it can: that of the machine, else the one of the editor in which tests run. */
export function ripgrep(folder: string): readonly string[] | undefined {
  const program = spawnSync('rg', ['--version']).status === 0 ? 'rg' : ofEditor();
  return program === undefined ? undefined : [program, '--no-ignore', '-i', '-o', '-n', '--column', PATTERN, folder];
}

function ofEditor(): string | undefined {
  // The folders themselves may be links, which a pattern does not follow.
  const servers = existsSync(scratch) ? readdirSync(scratch).filter((name) => name.startsWith('server-')) : [];
  const bin = join('@vscode', 'ripgrep*', 'bin', `{.,${process.platform}-${process.arch}}`, 'rg');
  return servers.flatMap((server) => {
    const cwd = realpathSync(join(scratch, server));
    const modules = join(cwd, 'node_modules/code-server/lib/vscode/node_modules');
    return globSync(bin, { cwd: modules }).map((path) => join(modules, path));
  })[0];
}
