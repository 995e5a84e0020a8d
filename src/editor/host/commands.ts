import { CARD_PARTS, type CardPart } from '../../core/explain/actions.ts';

/** Names a snippet of an article: the argument of the insert and copy commands. */
export interface SnippetArgument {
  readonly article: string;
  readonly snippet: string;
  /** `snippetPrint` of what was shown: no other snippet is put into a terminal in its place. */
  readonly print?: string;
  /** The line of an open document for which it was offered: values of placeholders come from there. */
  readonly place?: LineArgument;
}

/** Names the command that checks what a rule about states says: another argument of the insert and copy commands. */
export interface CheckArgument {
  /** The rule. */
  readonly check: string;
  /** The line of an open document where it holds. */
  readonly place?: LineArgument;
}

/** The argument if it has this shape. */
export function asCheckArgument(value: unknown): CheckArgument | undefined {
  const { check, place: given } = asRecord(value);
  if (typeof check !== 'string') return undefined;
  const place = asLineArgument(given);
  return { check, ...(place && { place }) };
}

/** Names a place in an open document, or a code by itself: the argument of "Explain code". */
export type CardArgument = (
  | {
      /** Its URI. */
      readonly document: string;
      /** Both from 0; UTF-16 units. */
      readonly line: number;
      readonly character: number;
    }
  | { readonly code: string }
) & {
  /** Which part of the card is wanted; all of it where nothing is said. */
  readonly part?: CardPart;
};

/** The argument if it has this shape. */
export function asCardArgument(value: unknown): CardArgument | undefined {
  const { document, line, character, code, part: wanted } = asRecord(value);
  const part = CARD_PARTS.find((one) => one === wanted);
  if (wanted !== undefined && !part) return undefined;
  if (typeof code === 'string') return { code, ...(part && { part }) };
  if (typeof document !== 'string' || !isCount(line) || !isCount(character)) return undefined;
  return { document, line, character, ...(part && { part }) };
}

/** Names a line of an open document: the argument of "Go to a line". */
export interface LineArgument {
  /** Its URI. */
  readonly document: string;
  /** From 0. */
  readonly line: number;
}

/** The argument if it has this shape. */
export function asLineArgument(value: unknown): LineArgument | undefined {
  const { document, line } = asRecord(value);
  return typeof document === 'string' && isCount(line) ? { document, line } : undefined;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** The argument if it has this shape; commands can be called by anyone with anything. */
export function asSnippetArgument(value: unknown): SnippetArgument | undefined {
  const { article, snippet, print, place: given } = asRecord(value);
  if (typeof article !== 'string' || typeof snippet !== 'string') return undefined;
  if (print !== undefined && typeof print !== 'string') return undefined;
  const place = asLineArgument(given);
  return { article, snippet, ...(print !== undefined && { print }), ...(place && { place }) };
}

/** A string field of a command's argument; undefined for any other shape. */
export function stringField(value: unknown, field: string): string | undefined {
  const text = asRecord(value)[field];
  return typeof text === 'string' ? text : undefined;
}

function asRecord(value: unknown): Record<string, unknown> {
  if (value === null || typeof value !== 'object') return {};
  // An editor's menu hands over the URI of its document, which has a query of its own.
  return 'scheme' in value && 'fsPath' in value ? {} : (value as Record<string, unknown>);
}
