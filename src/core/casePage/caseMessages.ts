/** What the extension says to the page of a case; `said` is shown and heard there for a moment. */
export type ToCase =
  /** `body` is finished HTML; the page takes of it what differs from what it has. */
  { readonly type: 'show'; readonly body: string } | { readonly type: 'said'; readonly text: string };

/** What the page says to the extension. What it names by key is what stands on the page that it was last shown. */
export type FromCase =
  | { readonly type: 'ready' | 'export' | 'request' }
  /** Opens a line. */
  | { readonly type: 'go'; readonly key: string }
  /** Puts a command at the prompt, or onto the clipboard. */
  | { readonly type: 'insert'; readonly key: string }
  | { readonly type: 'copy'; readonly key: string }
  /** Opens an article in the reader, by its URI. */
  | { readonly type: 'article'; readonly key: string }
  /** Goes to the line of a note, by its id. */
  | { readonly type: 'note'; readonly key: string };

const LONGEST = 4000;

/** Reads a message from the page; anything that is not exactly one of them is undefined. */
export function parseFromCase(message: unknown): FromCase | undefined {
  if (message === null || typeof message !== 'object') return undefined;
  const { type, key } = message as Record<string, unknown>;
  switch (type) {
    case 'ready':
    case 'export':
    case 'request':
      return { type };
    case 'go':
    case 'insert':
    case 'copy':
    case 'article':
    case 'note':
      return typeof key === 'string' && key !== '' && key.length <= LONGEST ? { type, key } : undefined;
    default:
      return undefined;
  }
}
