import { styleText } from 'node:util';

/** Markdown for a terminal: headings are bold and code is coloured, and all characters stay as they are. */
export function styledMarkdown(markdown: string): string {
  let isCode = false;
  return markdown
    .split('\n')
    .map((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) {
        isCode = !isCode;
        return styleText('dim', line);
      }
      if (isCode) return styleText('cyan', line);
      if (/^#{1,6} /.test(line)) return styleText('bold', line);
      return line.replace(/`[^`]+`/g, (code) => styleText('cyan', code));
    })
    .join('\n');
}
