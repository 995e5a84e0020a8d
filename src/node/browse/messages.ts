import type { ListedEntry } from '../../core/archives/archiveTree.ts';
import type { FoundLine } from '../../core/scan/findText.ts';
import type { AskHost, FromHost } from '../scan/messages.ts';

/** What the thread of a browsed archive is started with. */
export interface BrowseTask {
  /** The archive, a URI as text. */
  readonly uri: string;
  /** Passwords to try before anyone is asked. */
  readonly passwords: readonly string[];
}

/** A line of an entry. */
export interface FoundInEntry extends FoundLine {
  readonly path: readonly string[];
}

/** What it is asked: for the list of all entries, for the bytes of one, or for the lines that hold a text. */
export type ToBrowse =
  | { readonly type: 'find'; readonly id: number; readonly text: string }
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
  /** `isAll`: whether there are no more; `unread`: how many entries were not read, or not wholly. */
  | {
      readonly type: 'found';
      readonly id: number;
      readonly lines: readonly FoundInEntry[];
      readonly isAll: boolean;
      readonly unread: number;
    }
  | { readonly type: 'failed'; readonly id: number; readonly problem: string };
