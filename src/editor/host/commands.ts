/** Names a snippet of an article: the argument of the insert and copy commands. */
export interface SnippetArgument {
  readonly article: string;
  readonly snippet: string;
  /** `snippetPrint` of what was shown: another snippet is not put into a terminal in its place. */
  readonly print?: string;
}

/** The argument if it has this shape; commands can be called by anyone with anything. */
export function asSnippetArgument(value: unknown): SnippetArgument | undefined {
  const { article, snippet, print } = asRecord(value);
  if (typeof article !== 'string' || typeof snippet !== 'string') return undefined;
  if (print === undefined) return { article, snippet };
  return typeof print === 'string' ? { article, snippet, print } : undefined;
}

/** A string field of a command's argument; undefined for any other shape. */
export function stringField(value: unknown, field: string): string | undefined {
  const text = asRecord(value)[field];
  return typeof text === 'string' ? text : undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {};
}
