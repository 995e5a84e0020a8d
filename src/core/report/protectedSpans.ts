/** A part of a text that is left as it is, in UTF-16 units. */
export interface ProtectedSpan {
  readonly start: number;
  readonly end: number;
}

/** Replacements that are already there. */
const REPLACEMENTS = [/<(?:user|SID|host|IP|e-mail|organisation|id|secret) \d{1,9}>/g];

/** KB numbers and codes. */
const CODES = [/(?<![0-9A-Za-z_])KB\d{5,8}(?!\d)/gi, /(?<![0-9A-Za-z_])0x[0-9A-Fa-f]{1,16}(?![0-9A-Za-z_])/gi];

const GUIDS = [
  /(?<![0-9A-Fa-f])[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}(?![0-9A-Fa-f])/g,
];

/** How a path of Windows itself or of an installed program begins, and how far it extends without a blank. */
const ROOT = /[A-Za-z]:(?=[\\/])|%SystemDrive%|%windir%|%SystemRoot%|\\SystemRoot/gi;
const WITHIN_DRIVE =
  /^[\\/]{1,2}(?:Windows|Program Files(?: \(x86\))?|ProgramData[\\/]{1,2}Microsoft)(?![0-9A-Za-z_.-])[^\s"'<>|?*:;,]{0,400}/i;
const WITHIN_ROOT = /^(?![0-9A-Za-z_.-])[^\s"'<>|?*:;,]{0,400}/;

function pathsOf(text: string): ProtectedSpan[] {
  const spans: ProtectedSpan[] = [];
  for (const { index, 0: root } of text.matchAll(ROOT)) {
    const start = index + root.length;
    const drive = root.endsWith(':') || /drive/i.test(root);
    const rest = (drive ? WITHIN_DRIVE : WITHIN_ROOT).exec(text.slice(start, start + 460))?.[0];
    if (rest !== undefined) spans.push({ start: index, end: start + rest.length });
  }
  return spans;
}

/** What keeps a span of each sort from being masked, in order and joined where spans overlap. */
export interface ProtectedSpans {
  /** From secrets: what is already masked. */
  readonly replacements: readonly ProtectedSpan[];
  /** From numbers of devices and tenants: codes too. */
  readonly codes: readonly ProtectedSpan[];
  /** From names whose place proves that they are private: GUIDs too. */
  readonly tokens: readonly ProtectedSpan[];
  /** From everything else: paths of Windows too, in which a word is a folder, not a name. */
  readonly paths: readonly ProtectedSpan[];
}

export function protectedSpans(text: string): ProtectedSpans {
  const replacements = spansOf(text, REPLACEMENTS);
  const codes = [...replacements, ...spansOf(text, CODES)];
  const tokens = [...codes, ...spansOf(text, GUIDS)];
  const paths = [...tokens, ...pathsOf(text)];
  return { replacements: joined(replacements), codes: joined(codes), tokens: joined(tokens), paths: joined(paths) };
}

function spansOf(text: string, patterns: readonly RegExp[]): ProtectedSpan[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ index, 0: match }) => ({ start: index, end: index + match.length })),
  );
}

function joined(spans: readonly ProtectedSpan[]): ProtectedSpan[] {
  const result: { start: number; end: number }[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else result.push({ ...span });
  }
  return result;
}
