import * as vscode from 'vscode';
import type { ArticleOrigin } from '../../core/articles/article.ts';
import { ArticleLibrary } from '../../core/articles/library.ts';
import type { ArticleSource } from '../../core/articles/parse.ts';
import type { Grammars } from '../../core/snippets/grammars.ts';
import { sentence } from '../host/sentence.ts';
import { grammarsIn, type ParseText, parserHere, readArticleFile } from './articleFile.ts';
import type { ArticleReports } from './articleReports.ts';
import { BulkParser } from './bulkParser.ts';
import { type ArticleFolder, teamFolders } from './teamFolders.ts';

const ARTICLE_FILE = /\.(?:md|markdown|txt)$/i;
/** Editors save in several steps: a changed file is read once it has been quiet for this long (ms). */
const QUIET = 100;
/** So many articles are parsed in the extension host's own thread: a thread of their own would take longer to start. */
const FEW = 20;
/** So many files of a large folder are read at the same time. */
const AT_ONCE = 8;

/** Loads the articles of the shipped folder and of the team's folders, and follows changes to their files. */
export class ArticleFolders implements vscode.Disposable {
  readonly library = new ArticleLibrary();
  readonly #changed = new vscode.EventEmitter<readonly string[]>();
  /** The URIs (as text) whose articles came, changed or went; empty when any may have. */
  readonly onDidChange = this.#changed.event;
  readonly #extensionUri: vscode.Uri;
  readonly #shipped: ArticleFolder;
  readonly #reports: ArticleReports;
  readonly #timers = new Map<string, NodeJS.Timeout>();
  #watchers: vscode.Disposable = { dispose() {} };
  #shippedLoad: Promise<void> | undefined;
  #teamLoad: Promise<void> | undefined;
  /** Counts the loads of the team's folders, so that one that was overtaken adds nothing. */
  #loading = 0;
  readonly #settings: vscode.Disposable;
  readonly grammars: () => Promise<Grammars>;
  readonly #parseHere: ParseText;

  constructor(extensionUri: vscode.Uri, reports: ArticleReports) {
    this.#extensionUri = extensionUri;
    this.#shipped = { uri: vscode.Uri.joinPath(extensionUri, 'articles'), origin: 'shipped', setting: 'articles' };
    this.#reports = reports;
    this.grammars = grammarsIn(extensionUri);
    this.#parseHere = parserHere(this.grammars);
    this.#settings = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('faultbook.articleFolders')) void this.#reloadTeam();
      }),
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
      this.library.set({ ...article, uri: vscode.Uri.joinPath(this.#shipped.uri, article.path).toString() });
    }
    this.#changed.fire([]);
  }

  /** Begins to load the team's folders, if there are any: whoever asks for an article first does not wait for them. */
  begin(): void {
    const { folders, problems } = teamFolders();
    if (folders.length + problems.length > 0) this.#teamLoad ??= this.#loadTeam();
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
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** Loads the team's folders anew; what is still being loaded for the old ones is given up. */
  async #reloadTeam(): Promise<void> {
    for (const article of this.library.all()) if (article.origin !== 'shipped') this.library.delete(article.uri);
    this.#teamLoad = this.#loadTeam();
    await this.#teamLoad;
    this.#changed.fire([]);
  }

  async #loadTeam(): Promise<void> {
    const loading = ++this.#loading;
    this.#watchers.dispose();
    const { folders, problems } = teamFolders();
    for (const problem of problems) this.#reports.folder(problem);
    this.#watchers = vscode.Disposable.from(...folders.map((folder) => this.#watch(folder)));
    for (const folder of folders) if (loading === this.#loading) await this.#loadFolder(folder);
  }

  /** Loads what lies in an article folder, or in one below it: a few in this thread, many in one of their own. */
  async #loadFolder(folder: ArticleFolder, below?: vscode.Uri): Promise<void> {
    const loading = this.#loading;
    const files = await this.#filesOf(folder, below ?? folder.uri, below ? 1 : 0);
    const bulk = files.length > FEW ? new BulkParser(this.#extensionUri, this.#parseHere) : undefined;
    const parse: ParseText = bulk ? (text, source) => bulk.parse(text, source) : this.#parseHere;
    const next = files.values();
    const loadSome = async () => {
      for (const uri of next) {
        if (loading !== this.#loading) return;
        await this.#loadFile(folder, uri, parse);
        // The extension host answers others in between.
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    await Promise.all(Array.from({ length: bulk ? AT_ONCE : 1 }, loadSome));
    bulk?.dispose();
    if (loading !== this.#loading) return;
    this.#reports.flush();
    this.#changed.fire([]);
  }

  /** The article files of a folder, flat or nested. */
  async #filesOf(folder: ArticleFolder, uri: vscode.Uri, depth: number): Promise<vscode.Uri[]> {
    let children: [string, vscode.FileType][];
    try {
      children = await vscode.workspace.fs.readDirectory(uri);
    } catch {
      if (depth === 0) this.#reports.folder(sentence('The article folder "{0}" cannot be read.', folder.setting));
      return [];
    }
    const files: vscode.Uri[] = [];
    for (const [name, type] of children.sort(([a], [b]) => a.localeCompare(b))) {
      const child = vscode.Uri.joinPath(uri, name);
      // Links to folders can lead round in circles, and out of the folder.
      if (type === vscode.FileType.Directory && depth < 20 && isSearched(name)) {
        files.push(...(await this.#filesOf(folder, child, depth + 1)));
      } else if (type & vscode.FileType.File && ARTICLE_FILE.test(name)) files.push(child);
    }
    return files;
  }

  /** Reads one file. A broken one is reported, and what was read from it before stays. */
  async #loadFile(folder: ArticleFolder, uri: vscode.Uri, parse = this.#parseHere): Promise<void> {
    const loading = this.#loading;
    const path = pathBelow(folder.uri, uri);
    const parsed = await readArticleFile(uri, { path, origin: originOf(folder, uri) }, parse);
    if (loading !== this.#loading) return;
    this.#reports.file(uri, parsed);
    if (parsed.article) this.library.set(parsed.article);
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
      if (!ARTICLE_FILE.test(uri.path)) return;
      soon(uri, async () => {
        await this.#loadFile(folder, uri);
        this.#reports.flush();
        this.#changed.fire([uri.toString()]);
      });
    };
    watcher.onDidChange(read);
    // A folder that is moved in is one event, without any for its files.
    watcher.onDidCreate((uri) => {
      if (ARTICLE_FILE.test(uri.path)) read(uri);
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
    for (const { uri } of gone) this.library.delete(uri);
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

/** A file that lies in the workspace is not more trusted than it, whichever folder it was found through. */
function originOf(folder: ArticleFolder, file: vscode.Uri): ArticleOrigin {
  return folder.origin !== 'shipped' && vscode.workspace.getWorkspaceFolder(file) ? 'workspace' : folder.origin;
}

/** Whether a folder of that name may hold articles. */
function isSearched(name: string): boolean {
  return !name.startsWith('.') && name !== 'node_modules';
}

function pathBelow(folder: vscode.Uri, file: vscode.Uri): string {
  if (file.path === folder.path) return '';
  return file.path.startsWith(`${folder.path}/`) ? file.path.slice(folder.path.length + 1) : file.path;
}
