import { ArchiveError } from './archiveError.ts';

/** What is asked when an archive needs a password. */
export interface PasswordQuestion {
  /** The names that lead to the archive, the outermost first. */
  readonly archive: readonly string[];
  /** The name of the entry that is protected; only to be shown. */
  readonly entry: string;
  /** Whether the last answer did not fit. */
  readonly wasWrong: boolean;
}

/** Asks for a password; undefined where there is no answer. */
export type AskPassword = (question: PasswordQuestion) => Promise<string | undefined>;

/** Finds a password for an entry of one archive. */
export interface PasswordFinder {
  /** What `fits` makes of the password that fits. Throws an `ArchiveError` where none does. */
  find<T>(entry: string, fits: (password: string) => Promise<T | undefined>): Promise<T>;
}

/** The passwords that are known while an archive is read. They are nowhere else: not on disk, not in any message. */
export class Passwords {
  readonly #ask: AskPassword | undefined;
  /** The one that fitted last comes first. */
  readonly #known: string[];
  /** Archives for which there was no answer. */
  readonly #refused = new Set<string>();
  #turn: Promise<unknown> = Promise.resolve();

  /** `known` are tried before anyone is asked. */
  constructor(ask?: AskPassword, known: readonly string[] = []) {
    this.#ask = ask;
    this.#known = [...known];
  }

  /** The finder for the archive to which these names lead. */
  of(archive: readonly string[]): PasswordFinder {
    return { find: (entry, fits) => this.#find(archive, entry, fits) };
  }

  async #find<T>(
    archive: readonly string[],
    entry: string,
    fits: (password: string) => Promise<T | undefined>,
  ): Promise<T> {
    const found = await this.#amongKnown(fits);
    if (found !== undefined) return found;
    // One question after the other: its answer may do for all who wait.
    const asked = this.#turn.then(async () => {
      const known = await this.#amongKnown(fits);
      return known ?? this.#askFor(archive, entry, fits);
    });
    this.#turn = asked.catch(() => {});
    return asked;
  }

  async #amongKnown<T>(fits: (password: string) => Promise<T | undefined>): Promise<T | undefined> {
    for (const [i, password] of this.#known.entries()) {
      const found = await fits(password);
      if (found === undefined) continue;
      if (i > 0) this.#known.unshift(...this.#known.splice(i, 1));
      return found;
    }
    return undefined;
  }

  async #askFor<T>(
    archive: readonly string[],
    entry: string,
    fits: (password: string) => Promise<T | undefined>,
  ): Promise<T> {
    const key = JSON.stringify(archive);
    for (let wasWrong = false; this.#ask && !this.#refused.has(key); wasWrong = true) {
      const password = await this.#ask({ archive, entry, wasWrong });
      if (password === undefined) {
        this.#refused.add(key);
        break;
      }
      const found = await fits(password);
      if (found === undefined) continue;
      this.#known.unshift(password);
      return found;
    }
    const isGiven = this.#known.length > 0;
    throw new ArchiveError(
      'encrypted',
      isGiven ? 'is protected by another password than those given' : 'is protected by a password',
    );
  }
}
