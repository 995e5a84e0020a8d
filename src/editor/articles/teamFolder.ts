import * as vscode from 'vscode';
import type { ArticleCache } from '../../core/articles/articleCache.ts';
import { unreadable } from '../../core/articles/decodeText.ts';
import { withoutBody } from '../../core/articles/lateBody.ts';
import type { ArticleLibrary } from '../../core/articles/library.ts';
import type { ArticleSource } from '../../core/articles/parse.ts';
import type { RecognisedCodes } from '../../core/codes/knownCodes.ts';
import { isTeamFile, teamFileKind } from '../../core/formats/teamFile.ts';
import { once } from '../../core/text/once.ts';
import { guard } from '../host/guard.ts';
import type { CurrentArticle } from '../host/knowledge.ts';
import { logFailure } from '../host/log.ts';
import { sentence } from '../host/sentence.ts';
import { type ArticleText, readArticleText } from './articleFile.ts';
import { articleFilesIn, isLoaded, isSearched } from './articleFiles.ts';
import type { ArticleParser } from './articleParser.ts';
import type { ArticleReports } from './articleReports.ts';
import { originOf } from './realPlace.ts';
import { TeamCaches } from './teamCache.ts';
import type { ArticleFolder } from './teamFolders.ts';
import type { TeamRules } from './teamRules.ts';

/** Editors save in several steps: a changed file is read once it has been quiet for this long (ms). */
const QUIET = 100;
/** How many files of a folder are read at the same time; the parser takes them one by one. */
const AT_ONCE = 16;

/** What was read of a team's file: `version` is different for every different text. */
interface LoadedFile {
  readonly folder: TeamFolder;
  readonly version: string;
  /** Set where only what the article is found by was read. */
  readonly headOnly?: true;
}

/** What a team's folders have in common. */
export interface Shelf {
  readonly library: ArticleLibrary;
  readonly parser: ArticleParser;
  readonly reports: ArticleReports;
  readonly rules: TeamRules;
  /** Where what was read is kept for the next start, and what reads it. */
  readonly keeps: { readonly storage: vscode.Uri; readonly program: vscode.Uri };
  /** What samples of formats are checked with. */
  readonly known: () => Promise<RecognisedCodes>;
  /** By URI. */
  readonly loaded: Map<string, LoadedFile>;
  /** Told the URIs (as text) whose articles came, changed or went; empty when any may have. */
  readonly changed: (uris: readonly string[]) => void;
}

/**
 * A folder of the team's articles: loads them, and follows changes to their files until it is disposed. First it reads
 * what they are found by, then all of each; what was read of an unchanged text at an earlier start is not read again.
 */
export class TeamFolder implements vscode.Disposable {
  readonly #folder: ArticleFolder;
  readonly #shelf: Shelf;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #watcher: vscode.Disposable;
  /** What is still being read when the folder is abandoned adds nothing. */
  readonly #ended = new AbortController();
  readonly #caches: TeamCaches;
  readonly #cache: () => Promise<ArticleCache>;

  constructor(folder: ArticleFolder, shelf: Shelf) {
    this.#folder = folder;
    this.#shelf = shelf;
    this.#caches = new TeamCaches(shelf.keeps.storage, shelf.keeps.program);
    this.#cache = once(() => this.#caches.read(folder.uri));
    this.#watcher = this.#watch();
  }

  dispose(): void {
    this.#ended.abort();
    this.#watcher.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /**
   * Loads what the articles in it are found by; the rest loads what is returned. Neither rejects: a folder that cannot
   * be read is reported, and keeps no other from being read.
   */
  async load(): Promise<() => Promise<void>> {
    const loadRest = await this.#reporting(() => this.#loadBelow(this.#folder.uri));
    return async () => {
      await this.#reporting(async () => {
        await loadRest?.();
        await this.#keep();
      });
    };
  }

  async #reporting<T>(task: () => Promise<T>): Promise<T | undefined> {
    try {
      return await task();
    } catch (error) {
      logFailure('article folder', error);
      this.#shelf.reports.folders([sentence('The article folder "{0}" cannot be read.', this.#folder.setting)]);
      return undefined;
    }
  }

  /** Keeps what was read for the next start. */
  async #keep(): Promise<void> {
    const cache = await this.#cache();
    if (!this.#ended.signal.aborted && cache.isChanged) await this.#caches.write(this.#folder.uri, cache);
  }

  /**
   * An article as its file is now: a file that has changed is read again first, whether or not the editor reports
   * changes in its folder. Undefined where it is gone.
   */
  async current(uri: string, { version, headOnly }: LoadedFile): Promise<CurrentArticle | undefined> {
    const { library, reports, changed } = this.#shelf;
    const parsed = vscode.Uri.parse(uri);
    const read = await this.#read(parsed);
    if ('problem' in read) {
      if (!read.gone) return { problem: read.problem };
      this.#forget(parsed);
      return undefined;
    }
    if (read.version !== version || headOnly) {
      const problem = await this.#take(parsed, read, true);
      reports.flush();
      if (problem !== undefined) return { problem };
      changed([uri]);
    }
    const article = library.get(uri);
    return article && { article, text: read.text };
  }

  /** Loads what the articles in the folder, or in one below it, are found by; what is returned loads the rest of them. */
  async #loadBelow(folder: vscode.Uri): Promise<() => Promise<void>> {
    const files = await this.#filesOf(folder);
    const left: vscode.Uri[] = [];
    // What other files name is read first.
    const formats = files.filter(({ path }) => teamFileKind(path) === 'format');
    await this.#each(formats, (uri) => this.#loadFile(uri));
    await this.#each(files, async (uri) => {
      if (!(await this.#loadHead(uri))) left.push(uri);
    });
    return () => this.#each(left, (uri) => this.#loadFile(uri));
  }

  /** Does something about each of some files, and then tells what came of it. */
  async #each(files: readonly vscode.Uri[], task: (uri: vscode.Uri) => Promise<void>): Promise<void> {
    const next = files.values();
    const some = async () => {
      for (const uri of next) {
        if (this.#ended.signal.aborted) return;
        await task(uri);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, some));
    if (this.#ended.signal.aborted || files.length === 0) return;
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
            'The article folder "{0}" is too large: only its first {1} articles are read.',
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

  /**
   * Reads what an article is found by, or all of it where that was read before; whether nothing is left to read. What is
   * wrong with it is told when the rest is read.
   */
  async #loadHead(uri: vscode.Uri): Promise<boolean> {
    const { library, parser, loaded } = this.#shelf;
    const read = await this.#read(uri);
    const key = uri.toString();
    if (this.#ended.signal.aborted || 'problem' in read) return false;
    if (isWhole(loaded.get(key), read)) return true;
    const source = this.#sourceOf(uri, read);
    const known = (await this.#cache()).get(read.version, source);
    if (known || isTeamFile(uri.path)) {
      await this.#take(uri, read, false);
      return true;
    }
    const head = await parser.head(read.text, source);
    // Somebody may have asked for all of it meanwhile.
    if (this.#ended.signal.aborted || isWhole(loaded.get(key), read)) return true;
    if (head) {
      library.set(withoutBody(head));
      loaded.set(key, { folder: this, version: read.version, headOnly: true });
    }
    return false;
  }

  /** Reads one file, unless it is unchanged. A broken one is reported, and what was read from it before stays. */
  async #loadFile(uri: vscode.Uri): Promise<void> {
    const { reports, loaded } = this.#shelf;
    const read = await this.#read(uri);
    if (this.#ended.signal.aborted) return;
    if ('problem' in read) reports.file(uri, unreadable(read.problem));
    else if (!isWhole(loaded.get(uri.toString()), read)) await this.#take(uri, read, false);
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
    if (isTeamFile(uri.path)) return this.#takeRule(uri, text, version);
    const source = this.#sourceOf(uri, { origin });
    const cache = await this.#cache();
    const parsed = cache.get(version, source) ?? (await parser.parse(text, source, { urgent }));
    if (this.#ended.signal.aborted) return undefined;
    cache.set(version, parsed);
    reports.file(uri, parsed);
    if (parsed.article) {
      library.set(parsed.article);
      loaded.set(source.uri, { folder: this, version });
      return undefined;
    }
    const problem = parsed.problems.find(({ level }) => level === 'error') ?? parsed.problems[0];
    return problem ? vscode.l10n.t('Line {0}: {1}', problem.line, problem.message) : '';
  }

  #sourceOf(uri: vscode.Uri, { origin }: Pick<ArticleSource, 'origin'>): ArticleSource {
    const { uri: folder, name } = this.#folder;
    const path = pathBelow(folder, uri);
    return { uri: uri.toString(), path: name === undefined ? path : `${name}/${path}`, origin };
  }

  /** Takes what says how logs are read in place of what was read from its file before: that stays where the new one is wrong. */
  async #takeRule(uri: vscode.Uri, text: string, version: string): Promise<string | undefined> {
    const { rules, known, reports, loaded } = this.#shelf;
    const [{ ofTeamFile }, codes] = await Promise.all([import('../../core/lint/teamFile.ts'), known()]);
    const read = ofTeamFile(uri.path, text, { known: codes, formats: rules.formats });
    if (this.#ended.signal.aborted) return undefined;
    if ('problem' in read) {
      reports.rule(uri, read.problem);
      return read.problem.message;
    }
    reports.rule(uri, undefined);
    rules.take(uri.toString(), read);
    loaded.set(uri.toString(), { folder: this, version });
    return undefined;
  }

  #watch(): vscode.Disposable {
    const { uri: folder } = this.#folder;
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '**/*'));
    const read = (uri: vscode.Uri) => {
      if (!isLoaded(uri.path)) return;
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
      if (isLoaded(uri.path)) read(uri);
      else if (
        pathBelow(folder, uri)
          .split('/')
          .every((name) => isSearched(name))
      )
        this.#soon(uri, async () => (await this.#loadBelow(uri))());
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
    const { library, reports, rules, loaded, changed } = this.#shelf;
    reports.file(deleted, {});
    for (const uri of rules.forget(deleted.toString())) loaded.delete(uri);
    const key = deleted.toString();
    const gone = library.all().filter(({ uri }) => uri === key || uri.startsWith(`${key}/`));
    for (const { uri } of gone) {
      library.delete(uri);
      loaded.delete(uri);
    }
    if (gone.length > 0) changed(gone.map(({ uri }) => uri));
  }
}

function isWhole(loaded: LoadedFile | undefined, { version }: ArticleText): boolean {
  return loaded?.version === version && !loaded.headOnly;
}

function pathBelow(folder: vscode.Uri, file: vscode.Uri): string {
  if (file.path === folder.path) return '';
  return file.path.startsWith(`${folder.path}/`) ? file.path.slice(folder.path.length + 1) : file.path;
}
