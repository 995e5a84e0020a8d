/** So many files have an id at a time. */
const MOST = 10_000;

/** A file that an answer has named. */
export interface NamedFile {
  /** Of the file on disk, with exactly its bytes. */
  readonly uri: string;
  /** The names that lead through archives to an entry in it; none for the file itself. */
  readonly entry: readonly string[];
}

/**
 * Short ids (`f1`) for files that answers name: what is shown of a path is masked and cleaned, and may lead nowhere. They
 * hold for the session; the oldest are forgotten.
 */
export class FileIds {
  readonly #files = new Map<string, NamedFile>();
  readonly #ids = new Map<string, string>();
  #next = 1;

  /** The id of a file, the same each time. */
  idOf(file: NamedFile): string {
    const key = JSON.stringify([file.uri, ...file.entry]);
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = `f${this.#next++}`;
      this.#ids.set(key, id);
      this.#files.set(id, file);
      if (this.#files.size > MOST) this.#forgetOldest();
    }
    return id;
  }

  /** The file that was given an id; undefined where there is none, or no longer. */
  fileOf(id: string): NamedFile | undefined {
    return this.#files.get(id);
  }

  #forgetOldest(): void {
    const [oldest] = this.#files;
    if (!oldest) return;
    const [id, { uri, entry }] = oldest;
    this.#files.delete(id);
    this.#ids.delete(JSON.stringify([uri, ...entry]));
  }
}
