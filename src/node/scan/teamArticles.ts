import { realpathSync } from 'node:fs';
import { isArticleFile } from '../../core/articles/isArticleFile.ts';
import { looksLikeArticle } from '../../core/authoring/looksLikeArticle.ts';
import { isTeamFile } from '../../core/formats/teamFile.ts';
import type { Skipped } from '../../core/scan/skipped.ts';
import { isOnDisk } from '../disk.ts';
import { pathOfUri } from '../diskPath.ts';
import { isInside } from '../links.ts';
import type { LogFile } from '../logFile.ts';

/** The front matter of an article, by which it is known, stands within so many bytes. */
const HEAD = 16_000;

/** A folder of the team's articles, and how many were met in it. */
interface TeamFolder {
  /** As it is shown. */
  readonly path: string;
  readonly has: (file: LogFile) => boolean;
  count: number;
}

/**
 * Tells articles and what says how logs are read in the team's own folders from logs: their codes are explained there, and nothing failed. What
 * lies beside them and is none is a log like any other.
 */
export class TeamArticles {
  readonly #folders: readonly TeamFolder[];

  /** `folders`: their URIs. */
  constructor(folders: readonly string[]) {
    this.#folders = folders.map((uri) => ({ ...placeOf(uri), count: 0 }));
  }

  /** Whether a file is one of them, and then it is counted. A file that cannot be read is none. */
  async has(file: LogFile): Promise<boolean> {
    if (!isArticleFile(file.label) && !isTeamFile(file.label)) return false;
    const folder = this.#folders.find((one) => one.has(file));
    if (!folder || !(isTeamFile(file.label) || (await isArticle(file)))) return false;
    folder.count++;
    return true;
  }

  /** The folders of those that were met. */
  skipped(): Skipped[] {
    return this.#folders
      .filter(({ count }) => count > 0)
      .map(({ path, count }) => ({ file: path, reason: 'articles', detail: String(count) }));
  }
}

async function isArticle(file: LogFile): Promise<boolean> {
  try {
    const log = await file.open();
    try {
      return looksLikeArticle(new TextDecoder().decode(await log.read(0, Math.min(HEAD, log.size))));
    } finally {
      await log.close();
    }
  } catch {
    return false;
  }
}

function placeOf(uri: string): Pick<TeamFolder, 'path' | 'has'> {
  const disk = isOnDisk(uri) ? pathOfUri(uri) : undefined;
  if (typeof disk !== 'string') {
    const folder = uri.replace(/\/$/, '');
    return { path: uri, has: (file) => file.uri.startsWith(`${folder}/`) };
  }
  const real = realOf(disk);
  return {
    path: disk,
    has: (file) => {
      const path = isOnDisk(file.uri) ? pathOfUri(file.uri) : undefined;
      return typeof path === 'string' && (isInside(disk, path) || isInside(real, realOf(path)));
    },
  };
}

/** Where a path leads; the path itself where it leads nowhere. */
function realOf(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
