import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { jsonText } from '../core/text/jsonText.ts';
import { asFsPath } from '../node/diskPath.ts';
import { isInside } from '../node/walk.ts';
import { ToolError } from './toolError.ts';

/** How a user lets an agent read files, as the model can pass it on. */
export interface RootsAdvice {
  /** `start the server with --root DIR …`. */
  readonly howToAdd: string;
}

/** Why one of several paths may not be read; the others may be. */
export class PathError extends ToolError {
  /** Without the folders that may be read: a sentence. */
  readonly reason: string;
  /** What to do instead. */
  readonly advice: string;

  constructor(reason: string, advice: string) {
    super(`${reason} ${advice}`);
    this.reason = reason;
    this.advice = advice;
  }
}

/** The folders whose files a call may read. Whether a file lies in one is decided by real paths: a link leads nowhere else. */
export class Roots {
  /** As they were given, absolute. */
  readonly folders: readonly string[];
  readonly #real: readonly string[];
  readonly #advice: RootsAdvice;

  /** Folders that do not exist are left out. */
  constructor(folders: readonly string[], advice: RootsAdvice) {
    const found = folders.map((folder) => resolve(folder)).flatMap((folder) => pairOf(folder) ?? []);
    this.folders = found.map(({ folder }) => folder);
    this.#real = found.map(({ real }) => real);
    this.#advice = advice;
  }

  /**
   * The real path of what may be read. The path need not exist as a whole where `part` of it does: what follows it leads
   * into an archive. Throws a `ToolError` for one that is relative, outside, or not there.
   */
  allowed(path: string): string {
    if (this.#real.length === 0)
      throw new ToolError(
        `No folder may be read here. Ask the user to ${this.#advice.howToAdd}, or pass the text itself.`,
      );
    if (path.includes('\0') || !isAbsolute(path)) throw new PathError('Paths are absolute.', this.#folders());
    // Before anything is asked of the disk: what lies outside is not told apart from what is not there.
    const wanted = resolve(path);
    const named = this.folders.some((folder) => isWithin(wanted, folder)) || this.#isWithinReal(wanted);
    const real = named ? realPath(wanted) : undefined;
    if (!named || (real !== undefined && !this.#isWithinReal(real)))
      throw new PathError('That path is outside of the folders that may be read.', this.#folders());
    if (real === undefined) throw new PathError('There is no such file or folder.', this.#folders());
    return real;
  }

  /** The same for a file; what is none, such as a folder or a pipe, is not opened. */
  allowedFile(path: string): string {
    const real = this.allowed(path);
    if (!statSync(real).isFile()) throw new ToolError('That is not a file. Give the path of one.');
    return real;
  }

  /** The same for a file whose name is not UTF-8: who names it can only have it from an answer. */
  allowOddFile(path: Uint8Array): void {
    const real = realpathSync.native(asFsPath(path), { encoding: 'buffer' });
    if (!this.#real.some((root) => isInside(real, root)) || !statSync(real).isFile())
      throw new ToolError(`That file is outside of the folders that may be read. ${this.#folders()}`);
  }

  #isWithinReal(path: string): boolean {
    return this.#real.some((root) => isWithin(path, root));
  }

  #folders(): string {
    return `Folders that may be read: ${this.folders.map(jsonText).join(', ')}; to add one, the user can ${this.#advice.howToAdd}.`;
  }
}

function pairOf(folder: string): { folder: string; real: string } | undefined {
  const real = realPath(folder);
  return real === undefined ? undefined : { folder, real };
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

/** Whether a path is a folder or lies in it; both are absolute. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}
