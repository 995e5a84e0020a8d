import * as vscode from 'vscode';
import { errorText } from '../../core/text/errorText.ts';
import { joined, plainText } from '../../core/text/plainText.ts';
import { setContext } from '../host/contextKeys.ts';
import { ContextKeys, itemContext, Views } from '../host/contributions.ts';
import { sentence } from '../host/sentence.ts';
import { createTreeView, type PlainTreeItem, type PlainTreeView, treeItem } from '../host/tree.ts';
import { archivePlace, archiveUri } from './archiveUri.ts';
import type { OpenArchives } from './openArchives.ts';

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/**
 * The view "Archives" in the explorer: archives as folders, read-only. They are not folders of the workspace: the first
 * folder of a window, or a second one, would start all extensions anew.
 */
export class ArchivesView implements vscode.TreeDataProvider<vscode.Uri>, vscode.Disposable {
  readonly #archives: OpenArchives;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #view: PlainTreeView<vscode.Uri>;
  /** What is said of an archive, by its address in the view. */
  readonly #problems = new Map<string, string>();
  #roots: vscode.Uri[] = [];

  constructor(archives: OpenArchives) {
    this.#archives = archives;
    this.#view = createTreeView<vscode.Uri>(Views.archives, { treeDataProvider: this, showCollapseAll: true });
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }

  /** Shows an archive; one that is shown is opened anew, as it is by now. */
  async add(archive: vscode.Uri): Promise<void> {
    const root = archiveUri(archive);
    this.remove(root);
    this.#roots.push(root);
    this.#show();
    await this.#view.reveal(root, { select: true, focus: true, expand: true });
  }

  /** Takes an archive out of the view, and closes it. */
  remove(root: vscode.Uri): void {
    const place = archivePlace(root);
    if (!place) return;
    this.#roots = this.#roots.filter((one) => archivePlace(one)?.archive.toString() !== place.archive.toString());
    this.#problems.delete(archiveUri(place.archive).toString());
    this.#archives.close(place.archive);
    this.#show();
  }

  getParent(uri: vscode.Uri): vscode.Uri | undefined {
    const names = archivePlace(uri)?.names ?? [];
    return names.length > 0 ? uri.with({ path: uri.path.slice(0, uri.path.lastIndexOf('/')) }) : undefined;
  }

  async getChildren(folder?: vscode.Uri): Promise<vscode.Uri[]> {
    if (!folder) return this.#roots;
    try {
      const children = await vscode.workspace.fs.readDirectory(folder);
      if (!this.getParent(folder)) await this.#tellProblem(folder);
      const isFolder = (type: vscode.FileType) => (type === vscode.FileType.Directory ? 0 : 1);
      return children
        .sort(([a, typeA], [b, typeB]) => isFolder(typeA) - isFolder(typeB) || a.localeCompare(b))
        .map(([name]) => folder.with({ path: `${folder.path}/${name}` }));
    } catch (error) {
      this.#setProblem(folder, errorText(error));
      return [];
    }
  }

  async getTreeItem(uri: vscode.Uri): Promise<PlainTreeItem> {
    const place = archivePlace(uri);
    const names = place?.names ?? [];
    const name = plainText(names.at(-1) ?? uri.path.slice(1));
    const isRoot = names.length === 0;
    const isFolder = isRoot || (await vscode.workspace.fs.stat(uri)).type === vscode.FileType.Directory;
    const item = treeItem(name, isRoot ? Expanded : isFolder ? Collapsed : None);
    item.id = uri.toString();
    item.resourceUri = uri;
    item.contextValue = itemContext(isRoot ? 'archive' : undefined, isFolder ? undefined : 'file');
    item.tooltip = plainText([place?.archive.path, ...names].join('/'), 1000);
    if (isRoot) item.iconPath = new vscode.ThemeIcon('file-zip');
    if (!isFolder) item.command = { title: name, command: 'vscode.open', arguments: [uri] };
    return item;
  }

  #show(): void {
    setContext(ContextKeys.hasArchive, this.#roots.length > 0);
    this.#sayProblems();
    this.#changed.fire();
  }

  async #tellProblem(root: vscode.Uri): Promise<void> {
    const place = archivePlace(root);
    const problem = place && (await this.#archives.of(place.archive).content()).problem;
    if (problem === undefined) this.#problems.delete(root.toString());
    else this.#problems.set(root.toString(), problem);
    this.#sayProblems();
  }

  #setProblem(folder: vscode.Uri, problem: string): void {
    this.#problems.set(folder.toString(), problem);
    this.#sayProblems();
  }

  #sayProblems(): void {
    const problems = [...this.#problems].map(([uri, problem]) =>
      sentence('{0}: {1}', vscode.Uri.parse(uri).path.slice(1), problem),
    );
    this.#view.message = joined(' ', problems);
  }
}
