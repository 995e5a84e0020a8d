import type * as vscode from 'vscode';
import type { ArchiveFolder, ArchiveNode } from '../../core/archives/archiveTree.ts';
import type { BrowseTask, FoundInEntry, FromBrowse, ToBrowse } from '../../node/browse/messages.ts';
import { threadProgram } from '../../node/programs.ts';
import { Thread } from '../../node/thread.ts';
import { answerThread } from '../host/answerThread.ts';
import type { ArchivePasswords } from '../host/archivePasswords.ts';
import { guard } from '../host/guard.ts';

/** How much memory the thread may use of its own, in MB; a file that it unpacks as a whole is not part of it. */
const HEAP = 256;

/** All that an archive holds, as folders. */
export interface ArchiveContent {
  readonly root: ArchiveFolder;
  /** Why there may be more. */
  readonly problem: string | undefined;
}

type Found = Extract<FromBrowse, { type: 'found' }>;
type Answer = Extract<FromBrowse, { type: 'listed' | 'bytes' | 'found' }>;
type Asked =
  | { readonly type: 'list' }
  | { readonly type: 'find'; readonly text: string }
  | { readonly type: 'read'; readonly path: readonly string[] };

/** A line, and the names in the archive that lead to its file. */
export type FoundAt = FoundInEntry & { readonly names: readonly string[] };

/** Only whoever browses an archive needs it. */
const treeCode = () => import('../../core/archives/archiveTree.ts');

/** An archive that is browsed. A thread reads it; `dispose` ends that. */
export class OpenArchive implements vscode.Disposable {
  readonly #extensionUri: vscode.Uri;
  readonly #task: BrowseTask;
  readonly #passwords: ArchivePasswords;
  readonly #waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  #thread: Thread<ToBrowse, FromBrowse> | undefined;
  #next = 0;
  #content: Promise<ArchiveContent> | undefined;

  constructor(extensionUri: vscode.Uri, archive: vscode.Uri, passwords: ArchivePasswords) {
    this.#extensionUri = extensionUri;
    this.#task = { uri: archive.toString(), passwords: passwords.known };
    this.#passwords = passwords;
  }

  /** What it holds; read once. Rejects with a reason for the user. */
  content(): Promise<ArchiveContent> {
    this.#content ??= this.#list();
    // What failed may go better the next time: with a password, or when the file is there again.
    this.#content.catch(() => {
      this.#content = undefined;
    });
    return this.#content;
  }

  /** The file or folder to which these names lead. Rejects as `content` does. */
  async node(names: readonly string[]): Promise<ArchiveNode | undefined> {
    const { root } = await this.content();
    const { archiveNodeAt } = await treeCode();
    return archiveNodeAt(root, names);
  }

  /** The bytes of a file in it. Rejects with a reason for the user. */
  async read(path: readonly string[]): Promise<Uint8Array> {
    const answer = await this.#ask({ type: 'read', path });
    return answer.type === 'bytes' ? answer.bytes : new Uint8Array(0);
  }

  /** The lines in it that hold a text, and the names that lead to the file of each. Rejects with a reason for the user. */
  async find(text: string): Promise<Pick<Found, 'isAll' | 'unread'> & { lines: readonly FoundAt[] }> {
    const [answer, { root }, { namesByPath }] = await Promise.all([
      this.#ask({ type: 'find', text }),
      this.content(),
      treeCode(),
    ]);
    if (answer.type !== 'found') throw new Error('no lines');
    const names = namesByPath(root);
    const lines = answer.lines.map((line) => ({ ...line, names: names.get(JSON.stringify(line.path)) ?? line.path }));
    return { lines, isAll: answer.isAll, unread: answer.unread };
  }

  dispose(): void {
    const thread = this.#thread;
    this.#ended(undefined);
    if (thread) guard('end of a browsed archive', () => thread.end());
  }

  async #list(): Promise<ArchiveContent> {
    const answer = await this.#ask({ type: 'list' });
    if (answer.type !== 'listed') throw new Error('no list');
    const { archiveTree } = await treeCode();
    return { root: archiveTree(answer.entries), problem: answer.problem };
  }

  #ask(asked: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      try {
        this.#thread ??= this.#start();
        this.#thread.tell({ ...asked, id });
      } catch (error) {
        this.#waiting.delete(id);
        reject(error);
      }
    });
  }

  #start(): Thread<ToBrowse, FromBrowse> {
    const file = threadProgram(this.#extensionUri.fsPath, 'archiveWorker');
    return new Thread<ToBrowse, FromBrowse>(
      { file, data: this.#task, megabytes: HEAP },
      { received: (message) => this.#received(message), ended: (error) => this.#ended(error) },
    );
  }

  #received(message: FromBrowse): void {
    if (message.type === 'ask') {
      guard('answer to a browsed archive', async () =>
        this.#thread?.tell({ type: 'answer', answer: await answerThread(message, this.#passwords) }),
      );
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.type === 'failed') waiting?.reject(new Error(message.problem));
    else waiting?.resolve(message);
  }

  /** The thread is gone: who waits is told, and the next who asks gets a new one. */
  #ended(error: Error | undefined): void {
    this.#thread = undefined;
    const all = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of all) reject(error ?? new Error('it was closed'));
  }
}
