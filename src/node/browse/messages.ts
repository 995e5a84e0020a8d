import type { ListedEntry } from '../../core/archives/archiveTree.ts';
import type { AskHost, FromHost } from '../scan/messages.ts';

/** What the thread of a browsed archive is started with. */
export interface BrowseTask {
  /** The archive, a URI as text. */
  readonly uri: string;
  /** Passwords to try before anyone is asked. */
  readonly passwords: readonly string[];
}

/** What it is asked: for the list of all entries, or for the bytes of one. */
export type ToBrowse =
  | { readonly type: 'list'; readonly id: number }
  | { readonly type: 'read'; readonly id: number; readonly path: readonly string[] }
  | { readonly type: 'answer'; readonly answer: FromHost };

/** What it says. */
export type FromBrowse =
  | AskHost
  /** `problem`: why there may be more. */
  | {
      readonly type: 'listed';
      readonly id: number;
      readonly entries: readonly ListedEntry[];
      readonly problem?: string;
    }
  | { readonly type: 'bytes'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'failed'; readonly id: number; readonly problem: string };
