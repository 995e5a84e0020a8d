import * as vscode from 'vscode';
import { unreadable } from '../../core/articles/decodeText.ts';
import type { ArticleLibrary } from '../../core/articles/library.ts';
import type { ArticleSource } from '../../core/articles/parse.ts';
import type { RecognisedCodes } from '../../core/codes/knownCodes.ts';
import { isFormatFile } from '../../core/formats/isFormatFile.ts';
import { guard } from '../host/guard.ts';
import type { CurrentArticle } from '../host/knowledge.ts';
import { logFailure } from '../host/log.ts';
import { sentence } from '../host/sentence.ts';
import { type ArticleText, readArticleText } from './articleFile.ts';
import { articleFilesIn, isSearched, isTeamFile } from './articleFiles.ts';
import type { ArticleParser } from './articleParser.ts';
import type { ArticleReports } from './articleReports.ts';
import { originOf } from './realPlace.ts';
import type { ArticleFolder } from './teamFolders.ts';
import type { TeamFormats } from './teamFormats.ts';

/** Editors save in several steps: a changed file is read once it has been quiet for this long (ms). */
const QUIET = 100;
/** How many files of a folder are read at the same time; the parser takes them one by one. */
const AT_ONCE = 4;

/** What was read of a team's file: `version` is different for every different text. */
interface LoadedFile {
  readonly folder: TeamFolder;
  readonly version: string;
}

/** What a team's folders have in common. */
export interface Shelf {
  readonly library: ArticleLibrary;
  readonly parser: ArticleParser;
  readonly reports: ArticleReports;
  readonly formats: TeamFormats;
  /** What a format is checked with. */
  readonly known: () => Promise<RecognisedCodes>;
  /** By URI. */
  readonly loaded: Map<string, LoadedFile>;
  /** Told the URIs (as text) whose articles came, changed or went; empty when any may have. */
  readonly changed: (uris: readonly string[]) => void;
}

/** A folder of the team's articles: loads them, and follows changes to their files until it is disposed. */
export class TeamFolder implements vscode.Disposable {
  readonly #folder: ArticleFolder;
  readonly #shelf: Shelf;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #watcher: vscode.Disposable;
  /** What is still being read when the folder is abandoned adds nothing. */
  readonly #ended = new AbortController();

  constructor(folder: ArticleFolder, shelf: Shelf) {
    this.#folder = folder;
    this.#shelf = shelf;
    this.#watcher = this.#watch();
  }

  dispose(): void {
    this.#ended.abort();
    this.#watcher.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /**
   * Loads all that lies in it. Never rejects: a folder that cannot be read is reported, and keeps no other from being
   * read.
   */
  async load(): Promise<void> {
    try {
      await this.#loadBelow(this.#folder.uri);
    } catch (error) {
      logFailure('article folder', error);
      this.#shelf.reports.folders([sentence('The article folder "{0}" cannot be read.', this.#folder.setting)]);
    }
  }

  /**
   * An article as its file is now: a file that has changed is read again first, whether or not the editor reports
   * changes in its folder. Undefined where it is gone.
   */
  async current(uri: string, { version }: LoadedFile): Promise<CurrentArticle | undefined> {
    const { library, reports, changed } = this.#shelf;
    const parsed = vscode.Uri.parse(uri);
    const read = await this.#read(parsed);
    if ('problem' in read) {
      if (!read.gone) return { problem: read.problem };
      this.#forget(parsed);
      return undefined;
    }
    if (read.version !== version) {
      const problem = await this.#take(parsed, read, true);
      reports.flush();
      if (problem !== undefined) return { problem };
      changed([uri]);
    }
    const article = library.get(uri);
    return article && { article, text: read.text };
  }

  /** Loads what is in the folder, or in one below it. */
  async #loadBelow(folder: vscode.Uri): Promise<void> {
    const next = (await this.#filesOf(folder)).values();
    const loadSome = async () => {
      for (const uri of next) {
        if (this.#ended.signal.aborted) return;
        await this.#loadFile(uri);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, loadSome));
    if (this.#ended.signal.aborted) return;
    this.#shelf.reports.flush();
    this.#shelf.changed([]);
  }

  async #filesOf(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
    const { uri, setting } = this.#folder;
    try {
      const { files, complete } = await articleFilesIn(folder);
      if (!complete) {
        this.#shelf.reports.folders([
          sentence(
            'The article folder "{0}" holds too much: only the first {1} articles of it are read.',
            setting,
            files.length,
          ),
        ]);
      }
      return files;
    } catch {
      if (folder === uri) this.#shelf.reports.folders([sentence('The article folder "{0}" cannot be read.', setting)]);
      return [];
    }
  }

  /** Reads one file, unless it is unchanged. A broken one is reported, and what was read from it before stays. */
  async #loadFile(uri: vscode.Uri): Promise<void> {
    const { reports, loaded } = this.#shelf;
    const read = await this.#read(uri);
    if (this.#ended.signal.aborted) return;
    if ('problem' in read) reports.file(uri, unreadable(read.problem));
    else if (loaded.get(uri.toString())?.version !== read.version) await this.#take(uri, read, false);
  }

  async #read(
    uri: vscode.Uri,
  ): Promise<(ArticleText & { origin: ArticleSource['origin'] }) | { problem: string; gone: boolean }> {
    const origin = await originOf(uri, this.#folder.origin);
    if (origin === undefined) {
      return { problem: 'The file is a link that leads out of the workspace, which is not trusted.', gone: false };
    }
    const read = await readArticleText(uri);
    return 'problem' in read ? read : { ...read, origin };
  }

  /** Takes an article's text in place of what was read before; returns what prevents that. */
  async #take(
    uri: vscode.Uri,
    { text, version, origin }: ArticleText & { origin: ArticleSource['origin'] },
    urgent: boolean,
  ): Promise<string | undefined> {
    const { library, parser, reports, loaded } = this.#shelf;
    if (isFormatFile(uri.path)) return this.#takeFormat(uri, text, version);
    const source = { uri: uri.toString(), path: pathBelow(this.#folder.uri, uri), origin };
    const parsed = await parser.parse(text, source, { urgent });
    if (this.#ended.signal.aborted) return undefined;
    reports.file(uri, parsed);
    if (parsed.article) {
      library.set(parsed.article);
      loaded.set(source.uri, { folder: this, version });
      return undefined;
    }
    const problem = parsed.problems.find(({ level }) => level === 'error') ?? parsed.problems[0];
    return problem ? vscode.l10n.t('Line {0}: {1}', problem.line, problem.message) : '';
  }

  /** Takes a format of logs in place of what was read from its file before: that stays where the new one is wrong. */
  async #takeFormat(uri: vscode.Uri, text: string, version: string): Promise<string | undefined> {
    const { formats, known, reports, loaded } = this.#shelf;
    const [{ formatOfFile }, codes] = await Promise.all([import('../../core/lint/formatFile.ts'), known()]);
    const read = formatOfFile(text, codes);
    if (this.#ended.signal.aborted) return undefined;
    if ('problem' in read) {
      reports.format(uri, read.problem);
      return read.problem.message;
    }
    reports.format(uri, undefined);
    formats.take(uri.toString(), read.format);
    loaded.set(uri.toString(), { folder: this, version });
    return undefined;
  }

  #watch(): vscode.Disposable {
    const { uri: folder } = this.#folder;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
    const read = (uri: vscode.Uri) => {
      if (!isTeamFile(uri.path)) return;
      this.#soon(uri, async () => {
        await this.#loadFile(uri);
        if (this.#ended.signal.aborted) return;
        this.#shelf.reports.flush();
        this.#shelf.changed([uri.toString()]);
      });
    };
    watcher.onDidChange(read);
    // A folder that is moved in is one event, without any for its files.
    watcher.onDidCreate((uri) => {
      if (isTeamFile(uri.path)) read(uri);
      else if (
        pathBelow(folder, uri)
          .split('/')
          .every((name) => isSearched(name))
      )
        this.#soon(uri, () => this.#loadBelow(uri));
    });
    watcher.onDidDelete((uri) => this.#soon(uri, () => this.#forget(uri)));
    return watcher;
  }

  /** Does something about a file once no more events come for it. */
  #soon(uri: vscode.Uri, task: () => void | Promise<void>): void {
    const key = uri.toString();
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#timers.delete(key);
        guard('changed article', task);
      }, QUIET),
    );
  }

  /** Forgets the article of a deleted file; of a deleted folder all articles, as these are not reported one by one. */
  #forget(deleted: vscode.Uri): void {
    const { library, reports, formats, loaded, changed } = this.#shelf;
    reports.file(deleted, {});
    for (const uri of formats.forget(deleted.toString())) loaded.delete(uri);
    const key = deleted.toString();
    const gone = library.all().filter(({ uri }) => uri === key || uri.startsWith(`${key}/`));
    for (const { uri } of gone) {
      library.delete(uri);
      loaded.delete(uri);
    }
    if (gone.length > 0) changed(gone.map(({ uri }) => uri));
  }
}

function pathBelow(folder: vscode.Uri, file: vscode.Uri): string {
  if (file.path === folder.path) return '';
  return file.path.startsWith(`${folder.path}/`) ? file.path.slice(folder.path.length + 1) : file.path;
}
