import * as vscode from 'vscode';
import { ArticleCache } from '../../core/articles/articleCache.ts';
import { once } from '../../core/text/once.ts';
import { sha256 } from '../../node/sha256.ts';
import { sliced } from '../../node/sliced.ts';
import { logFailure } from '../host/log.ts';

/** How much is kept of a folder (bytes), and of how many folders. */
const MOST_BYTES = 64 * 1024 * 1024;
const MOST_FOLDERS = 8;

/** Where what was read of the team's folders is kept for the next start, a file for each. */
export class TeamCaches {
  readonly #folder: vscode.Uri;
  readonly #parser: () => Promise<string>;

  /**
   * @param storage a folder of the extension's own
   * @param program what reads articles: with any change to it, all of them are read again
   */
  constructor(storage: vscode.Uri, program: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(storage, 'team-articles');
    this.#parser = once(async () => digest(await vscode.workspace.fs.readFile(program)));
  }

  /** What is kept of a folder. Rejects only where the program that reads articles is not there. */
  async read(folder: vscode.Uri): Promise<ArticleCache> {
    const parser = await this.#parser();
    try {
      return ArticleCache.from(await vscode.workspace.fs.readFile(this.#fileOf(folder)), parser);
    } catch {
      return new ArticleCache(parser);
    }
  }

  /** Keeps what was read of a folder, if that can be written. */
  async write(folder: vscode.Uri, cache: ArticleCache): Promise<void> {
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      const { bytes, step } = cache.toBytes(MOST_BYTES);
      await sliced(step);
      await vscode.workspace.fs.writeFile(this.#fileOf(folder), bytes);
      await this.#forgetOld();
    } catch (error) {
      logFailure('cache of article folder', error);
    }
  }

  /** Deletes the files that were written longest ago. */
  async #forgetOld(): Promise<void> {
    const files = await vscode.workspace.fs.readDirectory(this.#folder);
    const dated = await Promise.all(
      files.map(async ([name]) => {
        const uri = vscode.Uri.joinPath(this.#folder, name);
        return { uri, time: (await vscode.workspace.fs.stat(uri)).mtime };
      }),
    );
    for (const { uri } of dated.sort((a, b) => b.time - a.time).slice(MOST_FOLDERS)) {
      await vscode.workspace.fs.delete(uri);
    }
  }

  #fileOf(folder: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, `${digest(folder.toString())}.cache`);
  }
}

function digest(of: string | Uint8Array): string {
  return Array.from(sha256(of).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
