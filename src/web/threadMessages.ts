import type { ProgramName } from '../node/programs.ts';

/** What a thread is told first. */
export interface ThreadBegin {
  readonly program: ProgramName;
  readonly data: unknown;
  /** The files of ours that the program needs. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** What a thread says: a message of its program, that it ends, or why it broke down. */
export type FromThread<From> = { readonly said: From } | { readonly closed: true } | { readonly broken: string };
