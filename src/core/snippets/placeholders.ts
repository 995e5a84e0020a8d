import type { Placeholder, Shell } from './snippet.ts';

/**
 * `<Name>`: no space right inside the brackets, so that `sort <in.txt >out.txt` is a redirection.
 * `{Name}`: letters, digits and spaces only; not `${env}`, `@{…}`, `%{…}`, nor a GUID or a script block.
 * Sample paths lie below a folder called Path: `C:\Path\To\Folder`, `D:\Path\app.exe`.
 */
const ANGLE = /<(?![\s<])[A-Za-z][^<>|&"'\r\n]{0,60}?(?<!\s)>/;
const BRACE = /(?<![$@%\w}])\{[A-Za-z][A-Za-z0-9]*(?: [A-Za-z0-9]+){0,5}\}/;
const QUOTED_PATH = /(?<=")[A-Za-z]:\\Path(?:\\[^"\\|<>*?]+)+/;
const PATH = /\b[A-Za-z]:\\Path(?:\\[^\s"'\\|<>*?;,)]+)+/;
const ANY = new RegExp([ANGLE, BRACE, QUOTED_PATH, PATH].map((r) => r.source).join('|'), 'g');

/** A placeholder at its place in a line; offsets are UTF-16 units. */
export interface PlaceholderSpan extends Placeholder {
  readonly start: number;
  readonly end: number;
}

/** Every placeholder of a line, left to right. `%TEMP%` and `$p` are not placeholders. */
export function placeholderSpans(line: string, shell: Shell): PlaceholderSpan[] {
  const spans: PlaceholderSpan[] = [];
  let isBcdedit: boolean | undefined;
  for (const match of line.matchAll(ANY)) {
    const text = match[0];
    // bcdedit names its entries like this: {default}, {current}, {bootmgr}.
    if (/^\{[a-z]+\}$/.test(text)) {
      isBcdedit ??= /\bbcdedit\b/i.test(line);
      if (isBcdedit) continue;
    }
    // In bash `<(cmd)` and here-documents never look like this, but {Name} is a brace group: leave it alone.
    if (shell === 'bash' && text.startsWith('{')) continue;
    const label = /^[<{]/.test(text) ? text.slice(1, -1) : text;
    spans.push({ text, label, start: match.index, end: match.index + text.length });
  }
  return spans;
}

/** The distinct placeholders of a snippet in the order in which they are asked for. */
export function placeholdersOf(lines: readonly string[], shell: Shell): Placeholder[] {
  const byText = new Map<string, Placeholder>();
  for (const line of lines) {
    for (const { text, label } of placeholderSpans(line, shell))
      if (!byText.has(text)) byText.set(text, { text, label });
  }
  return [...byText.values()];
}
