import * as vscode from 'vscode';
import type { ArchiveNode } from '../../core/archives/archiveTree.ts';
import { errorText } from '../../core/text/errorText.ts';
import { Schemes } from '../host/contributions.ts';
import { archivePlace } from './archiveUri.ts';
import type { OpenArchives } from './openArchives.ts';

/** Archives as folders that can only be read. */
export function registerArchiveFileSystem(archives: OpenArchives): vscode.Disposable {
  return vscode.workspace.registerFileSystemProvider(Schemes.archive, new ArchiveFileSystem(archives), {
    isCaseSensitive: true,
    isReadonly: true,
  });
}

class ArchiveFileSystem implements vscode.FileSystemProvider {
  readonly #archives: OpenArchives;
  // Nothing changes: an archive that is made anew is opened anew.
  readonly onDidChangeFile: vscode.Event<vscode.FileChangeEvent[]> = () => new vscode.Disposable(() => {});

  constructor(archives: OpenArchives) {
    this.#archives = archives;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    const node = await this.#node(uri);
    const times = { ctime: 0, mtime: 0 };
    if (node.kind === 'folder') return { type: vscode.FileType.Directory, size: 0, ...times };
    return { type: vscode.FileType.File, size: node.size ?? 0, permissions: vscode.FilePermission.Readonly, ...times };
  }

  async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    const node = await this.#node(uri);
    if (node.kind !== 'folder') throw vscode.FileSystemError.FileNotADirectory(uri);
    return [...node.children].map(([name, { kind }]) => [
      name,
      kind === 'folder' ? vscode.FileType.Directory : vscode.FileType.File,
    ]);
  }

  async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    const node = await this.#node(uri);
    if (node.kind === 'folder') throw vscode.FileSystemError.FileIsADirectory(uri);
    const { archive } = archivePlace(uri)!;
    return this.#archives.of(archive).read(node.path).catch(unavailable);
  }

  createDirectory(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  writeFile(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): never {
    throw vscode.FileSystemError.NoPermissions();
  }

  async #node(uri: vscode.Uri): Promise<ArchiveNode> {
    const place = archivePlace(uri);
    if (!place) throw vscode.FileSystemError.FileNotFound(uri);
    const node = await this.#archives.of(place.archive).node(place.names).catch(unavailable);
    if (!node) throw vscode.FileSystemError.FileNotFound(uri);
    return node;
  }
}

/** The editor shows the reason to the user. */
function unavailable(error: unknown): never {
  throw vscode.FileSystemError.Unavailable(errorText(error));
}
