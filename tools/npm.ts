import { basename } from 'node:path';

/** How a program is started. */
export interface Start {
  readonly file: string;
  readonly args: readonly string[];
  /** What `spawn` starts it with: on Windows npm is a script of the shell. */
  readonly options: { readonly shell: boolean };
}

/** The npm that started this program, with its own Node (it may be older than ours), else the npm on the PATH. */
export function npmStart(args: readonly string[]): Start {
  const cli = process.env.npm_execpath;
  if (cli && /^npm-cli\.c?js$/.test(basename(cli))) {
    const file = process.env.npm_node_execpath ?? process.execPath;
    return { file, args: [cli, ...args], options: { shell: false } };
  }
  return { file: 'npm', args, options: { shell: process.platform === 'win32' } };
}
