import { type Code, codeOf } from '../../codes/code.ts';
import { type ReadyFormat, SHIPPED_FORMATS } from '../../formats/formatSet.ts';
import type { DetectionContext } from '../hit.ts';

/** A stretch of a line, in UTF-16 units. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What the formats of a line say of the numbers in it. */
export interface FormatRules {
  /** Where the message ends. */
  readonly limit: number;
  /** Codes by their place alone, in no order. */
  readonly codes: readonly (Stretch & { readonly code: Code })[];
  /** Numbers that are none. */
  readonly never: readonly Stretch[];
}

/** What the formats of a line say; undefined where it has none. */
export function formatRulesOf(line: string, context: DetectionContext): FormatRules | undefined {
  const formats = (context.formats ?? SHIPPED_FORMATS).of(line, context.fileName);
  if (formats.length === 0) return undefined;
  return {
    limit: limitOf(line, formats),
    codes: formats.flatMap(({ codes }) => codes.flatMap((field) => codesIn(line, field, context))),
    never: formats.flatMap(({ never }) => never.flatMap((pattern) => groupsIn(line, pattern, 'number'))),
  };
}

function limitOf(line: string, formats: readonly ReadyFormat[]): number {
  let limit = line.length;
  for (const { format } of formats) {
    const at = format.until === undefined ? -1 : line.indexOf(format.until);
    if (at >= 0) limit = Math.min(limit, at);
  }
  return limit;
}

function codesIn(
  line: string,
  { at, kind, base }: ReadyFormat['codes'][number],
  { known }: DetectionContext,
): FormatRules['codes'] {
  return groupsIn(line, at, 'code').flatMap(({ start, end }) => {
    const text = line.slice(start, end);
    const value = /^0x/i.test(text) ? Number.parseInt(text.slice(2), 16) : Number.parseInt(text, base);
    // Zero is never a code, and small numbers of statuses are none that someone looks up unless they are published.
    if (value === 0 || Number.isNaN(value)) return [];
    const code = codeOf(kind, value);
    return kind === 'status' && code.value < 0x80000000 && !known.has(code) ? [] : [{ start, end, code }];
  });
}

function groupsIn(line: string, pattern: RegExp, group: string): Stretch[] {
  return [...line.matchAll(pattern)].flatMap(({ indices }) => {
    const at = indices?.groups?.[group];
    return at ? [{ start: at[0], end: at[1] }] : [];
  });
}
