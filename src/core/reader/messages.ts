import type { ContentsEntry } from './sections.ts';

/** Shows an article in the page in place of the previous one. */
export interface ShowMessage {
  readonly type: 'show';
  /** The article's URI, for the page's saved state. */
  readonly article: string;
  readonly title: string;
  /** Sanitised. */
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** CSS pixels from the top; `section`, an element's id, takes precedence. */
  readonly scroll: number;
  readonly section?: string;
  /** Whether the keyboard's focus goes to the heading, as after following a link. */
  readonly focus: boolean;
  readonly insertAllowed: boolean;
}

/** What the extension says to the page. */
export type ToPage =
  | ShowMessage
  | { readonly type: 'copied'; readonly snippet: string }
  /** Scrolls to what stands at a line of the source, from 1. */
  | { readonly type: 'reveal'; readonly line: number };

/** What the page says to the extension. */
export type FromPage =
  /** `request` is for the logs that belong to the article. */
  | { readonly type: 'ready' | 'back' | 'forward' | 'request' }
  | { readonly type: 'copy' | 'insert'; readonly snippet: string }
  | { readonly type: 'open'; readonly article: string }
  | { readonly type: 'search'; readonly text: string }
  /** Shows a line of the log that speaks for the article, by its number on the page, from 0. */
  | { readonly type: 'sign'; readonly sign: number }
  | { readonly type: 'link'; readonly url: string }
  | { readonly type: 'scroll'; readonly article: string; readonly y: number };

/** What the page keeps for itself across a reload of the window. */
export interface PageState {
  readonly article: string;
  readonly scroll: number;
}

const MAX_TEXT = 4000;

/** Reads a message from the page; anything that is not exactly one of them is undefined. */
export function parseFromPage(message: unknown): FromPage | undefined {
  if (message === null || typeof message !== 'object') return undefined;
  const { type, snippet, article, text, url, y, sign } = message as Record<string, unknown>;
  switch (type) {
    case 'ready':
    case 'back':
    case 'forward':
    case 'request':
      return { type };
    case 'copy':
    case 'insert':
      return isText(snippet) ? { type, snippet } : undefined;
    case 'open':
      return isText(article) ? { type, article } : undefined;
    case 'search':
      return isText(text) ? { type, text } : undefined;
    case 'sign':
      return Number.isSafeInteger(sign) && (sign as number) >= 0 ? { type, sign: sign as number } : undefined;
    case 'link':
      return isText(url) ? { type, url } : undefined;
    case 'scroll':
      return isText(article) && isOffset(y) ? { type, article, y } : undefined;
    default:
      return undefined;
  }
}

/** Reads the state that a page saved; undefined where it is not ours. */
export function parsePageState(state: unknown): PageState | undefined {
  if (state === null || typeof state !== 'object') return undefined;
  const { article, scroll } = state as Record<string, unknown>;
  return isText(article) ? { article, scroll: isOffset(scroll) ? scroll : 0 } : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_TEXT;
}

function isOffset(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
