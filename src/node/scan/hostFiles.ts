import type { PasswordQuestion } from '../../core/archives/passwords.ts';
import type { Skipped } from '../../core/scan/skipped.ts';
import { type LogFile, type OpenLog, skippedBy, TooLarge } from '../logFile.ts';
import { nameOf } from '../uriName.ts';
import type { AskHost, FileStat, FromHost, ListedFile } from './messages.ts';

/** The editor hands out such files only as a whole. */
const LARGEST = 50 * 1024 * 1024;
const DEEPEST = 40;

/** Asks the editor about files that are not on disk, and for passwords. */
export class HostFiles {
  readonly #post: (message: AskHost) => void;
  readonly #waiting = new Map<number, (answer: FromHost) => void>();
  #next = 0;

  constructor(post: (message: AskHost) => void) {
    this.#post = post;
  }

  /** An answer has come. */
  receive(answer: FromHost): void {
    this.#waiting.get(answer.id)?.(answer);
    this.#waiting.delete(answer.id);
  }

  /** The password of an archive; undefined where the user gives none. */
  password(question: PasswordQuestion): Promise<string | undefined> {
    return this.#send({ what: 'password', question });
  }

  /** The files of a URI; folders are walked. */
  async *files(uri: string, prefix: string, read: (bytes: number) => void): AsyncGenerator<LogFile | Skipped> {
    try {
      const { kind } = await this.#ask<FileStat>('stat', uri);
      const name = nameOf(uri);
      yield* this.#walk({ uri, kind, name }, kind === 'folder' ? prefix : name, read, 0);
    } catch (error) {
      yield skippedBy(error, uri);
    }
  }

  /** Opens a file that the editor reads. */
  async open(uri: string, read: (bytes: number) => void): Promise<OpenLog> {
    const { size, changed } = await this.#ask<FileStat>('stat', uri);
    if (size > LARGEST) throw new TooLarge(LARGEST);
    const bytes = await this.#ask<Uint8Array>('read', uri);
    read(bytes.length);
    return {
      size: bytes.length,
      changed,
      read: async (offset, length) => bytes.subarray(offset, offset + length),
      async *chunks() {
        yield bytes;
      },
      whatChanged: async () => undefined,
      close: async () => {},
    };
  }

  async *#walk(
    { uri, kind }: ListedFile,
    label: string,
    read: (bytes: number) => void,
    depth: number,
  ): AsyncGenerator<LogFile | Skipped> {
    if (kind === 'file') {
      yield { path: uri, label, uri, open: () => this.open(uri, read) };
      return;
    }
    if (kind === 'other') {
      yield { file: uri, reason: 'special' };
      return;
    }
    if (kind === 'link') {
      yield { file: uri, reason: 'link' };
      return;
    }
    // Not every file system says what is a link: one that leads back must end somewhere.
    if (depth > DEEPEST) {
      yield { file: uri, reason: 'loop' };
      return;
    }
    try {
      const children = await this.#ask<readonly ListedFile[]>('list', uri);
      for (const child of children.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        yield* this.#walk(child, label ? `${label}/${child.name}` : child.name, read, depth + 1);
      }
    } catch (error) {
      yield skippedBy(error, uri);
    }
  }

  async #ask<T>(what: 'stat' | 'list' | 'read', uri: string): Promise<T> {
    return (await this.#send({ what, uri })) as T;
  }

  async #send<T>(question: Question): Promise<T | undefined> {
    const id = this.#next++;
    const { answer, problem } = await new Promise<FromHost>((resolve) => {
      this.#waiting.set(id, resolve);
      this.#post({ type: 'ask', id, ...question });
    });
    if (problem !== undefined) throw new Error(problem);
    return answer as T | undefined;
  }
}

type Question =
  | { readonly what: 'stat' | 'list' | 'read'; readonly uri: string }
  | { readonly what: 'password'; readonly question: PasswordQuestion };
