import * as vscode from 'vscode';
import { unreadable } from '../../core/articles/decodeText.ts';
import { ArticleLibrary } from '../../core/articles/library.ts';
import type { ArticleSource } from '../../core/articles/parse.ts';
import type { CurrentArticle } from '../host/knowledge.ts';
import { sentence } from '../host/sentence.ts';
import { onDidChangeSetting } from '../host/settings.ts';
import { type ArticleText, readArticleText } from './articleFile.ts';
import { articleFilesIn, isArticleFile, isSearched } from './articleFiles.ts';
import { ArticleParser } from './articleParser.ts';
import type { ArticleReports } from './articleReports.ts';
import { originOf } from './realPlace.ts';
import { type ArticleFolder, hasTeamFolders, teamFolders } from './teamFolders.ts';

/** Editors save in several steps: a changed file is read once it has been quiet for this long (ms). */
const QUIET = 100;
/** This many files of a folder are read at the same time; the parser takes them one by one. */
const AT_ONCE = 4;

/** What was loaded of a team's file. */
interface LoadedFile {
  readonly folder: ArticleFolder;
  readonly version: string;
}

/** Loads the articles of the shipped folder and of the team's folders, and follows changes to their files. */
export class ArticleFolders implements vscode.Disposable {
  readonly library = new ArticleLibrary();
  readonly parser: ArticleParser;
  readonly #changed = new vscode.EventEmitter<readonly string[]>();
  /** The URIs (as text) whose articles came, changed or went; empty when any may have. */
  readonly onDidChange = this.#changed.event;
  readonly #shipped: vscode.Uri;
  readonly #reports: ArticleReports;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  /** By URI. */
  readonly #loaded = new Map<string, LoadedFile>();
  #watchers: vscode.Disposable = { dispose() {} };
  #shippedLoad: Promise<void> | undefined;
  #teamLoad: Promise<void> | undefined;
  /** Counts the loads of the team's folders, so that one that was overtaken adds nothing. */
  #loading = 0;
  readonly #settings: vscode.Disposable;

  constructor(extensionUri: vscode.Uri, reports: ArticleReports) {
    this.parser = new ArticleParser(extensionUri);
    this.#shipped = vscode.Uri.joinPath(extensionUri, 'articles');
    this.#reports = reports;
    this.#settings = vscode.Disposable.from(
      onDidChangeSetting('articleFolders', () => void this.#reloadTeam()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.#reloadTeam()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.#reloadTeam()),
    );
  }

  /** Resolves when the shipped articles are loaded. */
  shippedReady(): Promise<void> {
    this.#shippedLoad ??= this.#loadShipped();
    return this.#shippedLoad;
  }

  /** The shipped articles come as data from the build; their files are read only to show them. */
  async #loadShipped(): Promise<void> {
    const { default: articles } = await import('faultbook:articles');
    for (const article of articles) {
      this.library.set({ ...article, uri: vscode.Uri.joinPath(this.#shipped, article.path).toString() });
    }
    this.#changed.fire([]);
  }

  /** Begins to load the team's folders, if there are any: whoever asks for an article first does not wait for them. */
  begin(): void {
    if (hasTeamFolders()) this.#teamLoad ??= this.#loadTeam();
  }

  /** Resolves when the articles of all folders are loaded. */
  async ready(): Promise<void> {
    this.#teamLoad ??= this.#loadTeam();
    await Promise.all([this.shippedReady(), this.#teamLoad]);
  }

  dispose(): void {
    this.#loading++;
    this.#settings.dispose();
    this.#watchers.dispose();
    this.#changed.dispose();
    this.parser.dispose();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /**
   * An article as its file is now: a file that changed is read again first, whether anybody tells of changes in its
   * folder or not. Undefined where it is gone.
   */
  async current(uri: string): Promise<CurrentArticle | undefined> {
    const article = this.library.get(uri);
    if (!article) return undefined;
    const parsed = vscode.Uri.parse(uri);
    const loaded = this.#loaded.get(uri);
    if (!loaded) {
      // A shipped one comes with the program, and changes with it only.
      const read = await readArticleText(parsed);
      return 'problem' in read ? { problem: read.problem } : { article, text: read.text };
    }
    const read = await this.#read(loaded.folder, parsed);
    if ('problem' in read) {
      if (!read.gone) return { problem: read.problem };
      this.#forget(parsed);
      return undefined;
    }
    if (read.version === loaded.version) return { article, text: read.text };
    const problem = await this.#take(loaded.folder, parsed, read, true);
    this.#reports.flush();
    if (problem !== undefined) return { problem };
    this.#changed.fire([uri]);
    const now = this.library.get(uri);
    return now && { article: now, text: read.text };
  }

  /** Loads the team's folders anew; what is still being loaded for the old ones is given up. */
  async #reloadTeam(): Promise<void> {
    for (const article of this.library.all()) if (article.origin !== 'shipped') this.library.delete(article.uri);
    this.#loaded.clear();
    this.#teamLoad = this.#loadTeam();
    await this.#teamLoad;
    this.#changed.fire([]);
  }

  async #loadTeam(): Promise<void> {
    const loading = ++this.#loading;
    this.#watchers.dispose();
    const { folders, problems } = await teamFolders();
    if (loading !== this.#loading) return;
    this.#reports.folders(problems);
    this.#watchers = vscode.Disposable.from(...folders.map((folder) => this.#watch(folder)));
    for (const folder of folders) if (loading === this.#loading) await this.#loadFolder(folder);
  }

  /** Loads what lies in an article folder, or in one below it. */
  async #loadFolder(folder: ArticleFolder, below?: vscode.Uri): Promise<void> {
    const loading = this.#loading;
    const files = await this.#filesOf(folder, below);
    const next = files.values();
    const loadSome = async () => {
      for (const uri of next) {
        if (loading !== this.#loading) return;
        await this.#loadFile(folder, uri);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, loadSome));
    if (loading !== this.#loading) return;
    this.#reports.flush();
    this.#changed.fire([]);
  }

  async #filesOf(folder: ArticleFolder, below: vscode.Uri | undefined): Promise<readonly vscode.Uri[]> {
    try {
      const { files, complete } = await articleFilesIn(below ?? folder.uri);
      if (!complete) {
        this.#reports.folders([
          sentence(
            'The article folder "{0}" holds too much: only the first {1} articles of it are read.',
            folder.setting,
            files.length,
          ),
        ]);
      }
      return files;
    } catch {
      if (!below) this.#reports.folders([sentence('The article folder "{0}" cannot be read.', folder.setting)]);
      return [];
    }
  }

  /** Reads one file, if it is not what was read before. A broken one is reported, and what was read from it before stays. */
  async #loadFile(folder: ArticleFolder, uri: vscode.Uri): Promise<void> {
    const loading = this.#loading;
    const read = await this.#read(folder, uri);
    if (loading !== this.#loading) return;
    if ('problem' in read) this.#reports.file(uri, unreadable(read.problem));
    else if (this.#loaded.get(uri.toString())?.version !== read.version) await this.#take(folder, uri, read, false);
  }

  async #read(
    folder: ArticleFolder,
    uri: vscode.Uri,
  ): Promise<(ArticleText & { origin: ArticleSource['origin'] }) | { problem: string; gone: boolean }> {
    const origin = await originOf(uri, folder.origin);
    if (origin === undefined) {
      return { problem: 'The file is a link that leads out of the workspace, which is not trusted.', gone: false };
    }
    const read = await readArticleText(uri);
    return 'problem' in read ? read : { ...read, origin };
  }

  /** Takes an article's text in place of what was read before; answers what keeps it from that. */
  async #take(
    folder: ArticleFolder,
    uri: vscode.Uri,
    { text, version, origin }: ArticleText & { origin: ArticleSource['origin'] },
    urgent: boolean,
  ): Promise<string | undefined> {
    const loading = this.#loading;
    const source = { uri: uri.toString(), path: pathBelow(folder.uri, uri), origin };
    const parsed = await this.parser.parse(text, source, { urgent });
    if (loading !== this.#loading) return undefined;
    this.#reports.file(uri, parsed);
    if (parsed.article) {
      this.library.set(parsed.article);
      this.#loaded.set(source.uri, { folder, version });
      return undefined;
    }
    const problem = parsed.problems.find(({ level }) => level === 'error') ?? parsed.problems[0];
    return problem ? vscode.l10n.t('Line {0}: {1}', problem.line, problem.message) : '';
  }

  #watch(folder: ArticleFolder): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder.uri, '**/*'));
    const soon = (uri: vscode.Uri, task: () => void | Promise<void>) => {
      clearTimeout(this.#timers.get(uri.toString()));
      this.#timers.set(
        uri.toString(),
        setTimeout(() => {
          this.#timers.delete(uri.toString());
          void task();
        }, QUIET),
      );
    };
    const read = (uri: vscode.Uri) => {
      if (!isArticleFile(uri.path)) return;
      soon(uri, async () => {
        await this.#loadFile(folder, uri);
        this.#reports.flush();
        this.#changed.fire([uri.toString()]);
      });
    };
    watcher.onDidChange(read);
    // A folder that is moved in is one event, without any for its files.
    watcher.onDidCreate((uri) => {
      if (isArticleFile(uri.path)) read(uri);
      else if (
        pathBelow(folder.uri, uri)
          .split('/')
          .every((name) => isSearched(name))
      )
        soon(uri, () => this.#loadFolder(folder, uri));
    });
    watcher.onDidDelete((uri) => soon(uri, () => this.#forget(uri)));
    return watcher;
  }

  /** Forgets the article of a deleted file; of a deleted folder all articles, which are not reported one by one. */
  #forget(deleted: vscode.Uri): void {
    this.#reports.file(deleted, {});
    const key = deleted.toString();
    const gone = this.library.all().filter(({ uri }) => uri === key || uri.startsWith(`${key}/`));
    for (const { uri } of gone) {
      this.library.delete(uri);
      this.#loaded.delete(uri);
    }
    if (gone.length > 0) this.#changed.fire(gone.map(({ uri }) => uri));
  }
}

/** What a document of an article comes from: the folder that it lies in, or nowhere yet. */
export function articleSourceOf(uri: vscode.Uri, { library }: ArticleFolders): ArticleSource {
  const loaded = library.get(uri.toString());
  const origin = vscode.workspace.getWorkspaceFolder(uri) ? 'workspace' : 'team';
  return {
    uri: uri.toString(),
    path: loaded?.path ?? vscode.workspace.asRelativePath(uri),
    origin: loaded?.origin ?? origin,
  };
}

function pathBelow(folder: vscode.Uri, file: vscode.Uri): string {
  if (file.path === folder.path) return '';
  return file.path.startsWith(`${folder.path}/`) ? file.path.slice(folder.path.length + 1) : file.path;
}
