import type * as vscode from 'vscode';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { OpenArchive } from './openArchive.ts';

/** The archives that are browsed, by their own address. */
export class OpenArchives implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #passwords: ArchivePasswords;
  readonly #open = new Map<string, OpenArchive>();

  constructor(extensionUri: vscode.Uri, passwords: ArchivePasswords) {
    this.#extensionUri = extensionUri;
    this.#passwords = passwords;
  }

  /** The archive, opened where it is not. */
  of(archive: vscode.Uri): OpenArchive {
    const key = archive.toString();
    let open = this.#open.get(key);
    if (!open) {
      open = new OpenArchive(this.#extensionUri, archive, this.#passwords);
      this.#open.set(key, open);
    }
    return open;
  }

  /** Closes it; with the last one all passwords are forgotten. */
  close(archive: vscode.Uri): void {
    const key = archive.toString();
    this.#open.get(key)?.dispose();
    this.#open.delete(key);
    if (this.#open.size === 0) this.#passwords.forget();
  }

  dispose(): void {
    for (const open of this.#open.values()) open.dispose();
    this.#open.clear();
  }
}
