// As much of the editor's API as the tests beside this file need: events that the tests fire, and an output channel that
// keeps what was written.
import { brotliCompressSync } from 'node:zlib';

type Listener<T> = (event: T) => unknown;

export class Disposable {
  readonly #end: () => void;

  constructor(end: () => void) {
    this.#end = end;
  }

  static from(...all: { dispose(): void }[]): Disposable {
    return new Disposable(() => {
      for (const one of all) one.dispose();
    });
  }

  dispose(): void {
    this.#end();
  }
}

export class EventEmitter<T> {
  readonly #listeners = new Set<Listener<T>>();
  readonly event = (listener: Listener<T>): Disposable => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };

  fire(event: T): void {
    for (const listener of this.#listeners) listener(event);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

export class CancellationError extends Error {}

export class Uri {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  get fsPath(): string {
    return this.path;
  }

  static file(path: string): Uri {
    return new Uri(path);
  }

  static joinPath({ path }: Uri, ...names: string[]): Uri {
    return new Uri([path, ...names].join('/'));
  }

  toString(): string {
    return `file://${this.path}`;
  }
}

/** What was written to output channels and shown as errors. */
export const said = { logged: [] as string[], errors: [] as string[] };

/** What settings were set to, by their names behind `faultbook.`. */
export const settings = new Map<string, unknown>();

const never = () => new Disposable(() => undefined);

export const window = {
  visibleTextEditors: [],
  activeTextEditor: undefined,
  onDidChangeVisibleTextEditors: never,
  createOutputChannel: () => ({
    error: (text: string) => said.logged.push(text),
    warn: (text: string) => said.logged.push(text),
    info: (text: string) => said.logged.push(text),
  }),
  showErrorMessage: async (text: string) => void said.errors.push(text),
  showWarningMessage: async (text: string) => void said.errors.push(text),
};

export const workspace = {
  /** Every file is empty, and compressed. */
  fs: { readFile: async () => brotliCompressSync('') },
  isTrusted: true,
  workspaceFolders: [],
  getConfiguration: () => ({
    get: (name: string) => settings.get(name),
    inspect: (name: string) => ({ globalValue: settings.get(name) }),
  }),
  getWorkspaceFolder: () => undefined,
  onDidChangeConfiguration: never,
  onDidChangeTextDocument: never,
  onDidChangeWorkspaceFolders: never,
  onDidCloseTextDocument: never,
  onDidGrantWorkspaceTrust: never,
};

export const extensions = {
  all: [] as { id: string; packageJSON: unknown; extensionUri: Uri }[],
  onDidChange: never,
};

export const languages = { match: () => 1 };

export const l10n = { t: (text: string) => text };
