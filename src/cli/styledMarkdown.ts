import type { Painter } from './styles.ts';

/** Markdown for a terminal: headings are bold and code is coloured, and all characters stay as they are. */
export function styledMarkdown(markdown: string, paint: Painter): string {
  let isCode = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) {
        isCode = !isCode;
        return paint('dim', line);
      }
      if (isCode) return paint('cyan', line);
      if (/^#{1,6} /.test(line)) return paint('bold', line);
      return line.replace(/`[^`]+`/g, (code) => paint('cyan', code));
    })
    .join('\n');
}
