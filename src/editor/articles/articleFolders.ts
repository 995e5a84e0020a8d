import * as vscode from 'vscode';
import type { Article } from '../../core/articles/article.ts';
import { ArticleLibrary } from '../../core/articles/library.ts';
import type { ArticleSource } from '../../core/articles/parse.ts';
import { recognisedCodes } from '../../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../../core/catalogue/loadCatalogue.ts';
import { once } from '../../core/text/once.ts';
import { programFile } from '../../node/programs.ts';
import { guard } from '../host/guard.ts';
import type { CurrentArticle } from '../host/knowledge.ts';
import { onDidChangeSetting } from '../host/settings.ts';
import { ArticleParser } from './articleParser.ts';
import type { ArticleReports } from './articleReports.ts';
import { extensionFolders, extensionFoldersNow } from './extensionFolders.ts';
import type { ShippedArticles } from './shippedArticles.ts';
import type { Shelf, TeamFolder } from './teamFolder.ts';
import { type ArticleFolder, hasTeamFolders, teamFolders } from './teamFolders.ts';
import { TeamRules } from './teamRules.ts';

/** Where the extension is, and where it may keep things. */
type Places = Pick<vscode.ExtensionContext, 'extensionUri' | 'globalStorageUri'>;

/** Loads the articles of the shipped folder and of the team's folders, and follows changes to their files. */
export class ArticleFolders implements vscode.Disposable {
  readonly library = new ArticleLibrary();
  readonly rules = new TeamRules();
  readonly parser: ArticleParser;
  readonly #changed = new vscode.EventEmitter<readonly string[]>();
  /** The URIs (as text) whose articles came, changed or went; empty when any may have. */
  readonly onDidChange = this.#changed.event;
  readonly #shipped: () => Promise<ShippedArticles>;
  readonly #shelf: Shelf;
  /** The folders that extensions brought while running. */
  readonly #registered = new Set<ArticleFolder>();
  #team: TeamFolders;
  #brought = extensionFoldersNow();
  readonly #settings: vscode.Disposable;
  /** Resolves when the shipped articles are loaded. */
  readonly shippedReady: () => Promise<void>;

  constructor({ extensionUri, globalStorageUri }: Places, reports: ArticleReports) {
    this.parser = new ArticleParser(extensionUri);
    this.#shipped = once(async () => (await import('./shippedArticles.ts')).ShippedArticles.load(extensionUri));
    this.#shelf = {
      ...{ library: this.library, parser: this.parser, rules: this.rules, reports, loaded: new Map() },
      keeps: { storage: globalStorageUri, program: vscode.Uri.joinPath(extensionUri, programFile('articleWorker')) },
      known: async () => recognisedCodes(await loadCatalogue(), this.library),
      changed: (uris) => this.#changed.fire(uris),
    };
    this.#team = new TeamFolders(this.#shelf, this.#registered);
    this.library.formats = this.rules.formats;
    this.rules.onDidChange(() => {
      this.library.formats = this.rules.formats;
    });
    this.shippedReady = once(() => this.#loadShipped());
    const reload = () => guard('article folders', () => this.#reloadTeam());
    this.#settings = vscode.Disposable.from(
      onDidChangeSetting('articleFolders', reload),
      vscode.workspace.onDidChangeWorkspaceFolders(reload),
      vscode.workspace.onDidGrantWorkspaceTrust(reload),
      // Most extensions bring no articles.
      vscode.extensions.onDidChange(() => {
        const before = this.#brought;
        this.#brought = extensionFoldersNow();
        if (this.#brought !== before) reload();
      }),
    );
  }

  async #loadShipped(): Promise<void> {
    const shipped = await this.#shipped();
    for (const article of shipped.all()) this.library.set(article);
    this.#changed.fire([]);
  }

  /** Begins to load the team's folders, if there are any: the first request for an article does not wait for them. */
  begin(): void {
    if (hasTeamFolders() || this.#brought !== '') guard('article folders', () => this.#team.ready());
  }

  /** Adds a folder to those of the team, until what is returned is disposed of. */
  register(folder: ArticleFolder): vscode.Disposable {
    this.#registered.add(folder);
    guard('article folders', () => this.#team.take());
    return new vscode.Disposable(() => {
      if (this.#registered.delete(folder)) guard('article folders', () => this.#reloadTeam());
    });
  }

  /** Resolves when the articles of all folders are loaded. */
  async ready(): Promise<void> {
    await Promise.all([this.shippedReady(), this.#team.ready()]);
  }

  dispose(): void {
    vscode.Disposable.from(this.#settings, this.#team, this.#changed, this.parser, this.rules).dispose();
  }

  /**
   * An article as its file is now: a file that has changed is read again first, whether or not the editor reports
   * changes in its folder. Undefined where it is gone.
   */
  async current(uri: string): Promise<CurrentArticle | undefined> {
    const article = this.library.get(uri);
    if (!article) return undefined;
    const loaded = this.#shelf.loaded.get(uri);
    if (loaded) return loaded.folder.current(uri, loaded);
    // A shipped one comes with the program, and only changes with it.
    const text = (await this.#shipped()).text(uri);
    return text === undefined ? undefined : { article, text };
  }

  /** Reads the rest of articles of which only what they are found by was read; whether there were such. */
  async complete(articles: readonly Article[]): Promise<boolean> {
    let hasRead = false;
    for (const { uri } of articles) {
      const loaded = this.#shelf.loaded.get(uri);
      if (!loaded?.headOnly) continue;
      await loaded.folder.current(uri, loaded);
      hasRead = true;
    }
    return hasRead;
  }

  /** Loads the team's folders again; what is still being loaded for the old ones is abandoned. */
  async #reloadTeam(): Promise<void> {
    this.#team.dispose();
    const team = new TeamFolders(this.#shelf, this.#registered);
    this.#team = team;
    this.library.keepOnly(({ origin }) => origin === 'shipped');
    this.rules.clear();
    this.#shelf.loaded.clear();
    try {
      await team.ready();
    } finally {
      this.#changed.fire([]);
    }
  }
}

/** The team's folders as the setting names them now, and those that extensions bring, until either changes. */
class TeamFolders implements vscode.Disposable {
  readonly #shelf: Shelf;
  readonly #registered: ReadonlySet<ArticleFolder>;
  readonly #open = new Map<ArticleFolder, TeamFolder>();
  #disposed = false;
  readonly #named = once(() => this.#load());
  /** What came since. */
  #more: Promise<void> = Promise.resolve();

  /** `registered`: folders that come and go while the others are loaded; `take` loads those that came. */
  constructor(shelf: Shelf, registered: ReadonlySet<ArticleFolder>) {
    this.#shelf = shelf;
    this.#registered = registered;
  }

  dispose(): void {
    this.#disposed = true;
    this.#giveUp();
  }

  #giveUp(): void {
    for (const folder of this.#open.values()) folder.dispose();
    this.#open.clear();
  }

  /** Resolves when the articles of all of them are loaded, or they are no longer wanted. */
  async ready(): Promise<void> {
    await this.#named();
    await this.#more;
  }

  /** Loads the registered folders that are not loaded yet. */
  async take(): Promise<void> {
    await this.#named();
    const more = [this.#more, this.#openAll([...this.#registered])];
    this.#more = Promise.all(more).then(() => {});
    await this.#more;
  }

  async #load(): Promise<void> {
    const team = await teamFolders();
    const { folders, problems } = extensionFolders();
    if (this.#disposed) return;
    this.#shelf.reports.folders([...team.problems, ...problems]);
    // Those left by a load that failed.
    this.#giveUp();
    await this.#openAll([...team.folders, ...folders, ...this.#registered]);
  }

  async #openAll(folders: readonly ArticleFolder[]): Promise<void> {
    const { TeamFolder } = await import('./teamFolder.ts');
    const opened: TeamFolder[] = [];
    for (const folder of this.#disposed ? [] : folders) {
      if (this.#open.has(folder)) continue;
      const team = new TeamFolder(folder, this.#shelf);
      this.#open.set(folder, team);
      opened.push(team);
    }
    const rest: (() => Promise<void>)[] = [];
    for (const folder of opened) if (!this.#disposed) rest.push(await folder.load());
    for (const load of rest) if (!this.#disposed) await load();
  }
}

/** Where an article's document comes from: the folder that it lies in, or nowhere yet. */
export function articleSourceOf(uri: vscode.Uri, { library }: ArticleFolders): ArticleSource {
  const loaded = library.get(uri.toString());
  const origin = vscode.workspace.getWorkspaceFolder(uri) ? 'workspace' : 'team';
  return {
    uri: uri.toString(),
    path: loaded?.path ?? vscode.workspace.asRelativePath(uri),
    origin: loaded?.origin ?? origin,
  };
}
