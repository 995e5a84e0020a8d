/** A part of a text that is left as it is, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replacements that are there already, GUIDs, KB numbers and codes. */
const TOKENS = [
  /<(?:user|SID|host|IP|e-mail) \d{1,9}>/g,
  /(?<![0-9A-Fa-f])[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?![0-9A-Fa-f])/g,
  /(?<![0-9A-Za-z_])KB\d{5,8}(?!\d)/gi,
  /(?<![0-9A-Za-z_])0x[0-9A-Fa-f]{1,16}(?![0-9A-Za-z_])/gi,
];

/** Paths of Windows itself, as far as they go without a blank. */
const PATHS = [
  /(?:[A-Za-z]:|%SystemDrive%)[\\/]{1,2}(?:Windows|Program Files(?: \(x86\))?|ProgramData)(?![0-9A-Za-z_.-])[^\s"'<>|?*:;,]{0,400}/gi,
  /(?:%windir%|%SystemRoot%|\\SystemRoot)(?![0-9A-Za-z_.-])[^\s"'<>|?*:;,]{0,400}/gi,
];

/** What is never masked in a text, in order and joined where it overlaps. */
export function protectedTokens(text: string): Span[] {
  return joined(spansOf(text, TOKENS));
}

/** The same with paths of Windows itself, in which a word is a folder, not a name. */
export function protectedSpans(text: string): Span[] {
  return joined(spansOf(text, [...TOKENS, ...PATHS]));
}

function spansOf(text: string, patterns: readonly RegExp[]): Span[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  );
}

function joined(spans: readonly Span[]): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
