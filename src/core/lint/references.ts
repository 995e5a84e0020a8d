import type { LintRule } from './lintArticle.ts';
import { nodesOfType, spanIn } from './span.ts';

/** FB030, FB031: references that would not open, or that stand twice. */
export const references: LintRule = function* (linted) {
  const seen = new Set<string>();
  for (const { section, content } of linted.parts) {
    if (section.id !== 'references') continue;
    for (const link of nodesOfType(content, 'link')) {
      const span = spanIn(linted, link);
      if (!/^https:\/\//i.test(link.url)) {
        const at = linted.text.indexOf('http://', span.start);
        const plain = at >= 0 && at < span.end && { start: at, end: at + 7 };
        const message = `"${link.url}" would not be opened: only https links leave the editor.`;
        yield {
          rule: 'FB030',
          message,
          span,
          ...(plain && { fix: { title: 'Write https', span: plain, text: 'https://' } }),
        };
      }
      const url = link.url.replace(/[#?].*$|\/$/g, '').toLowerCase();
      if (seen.has(url)) yield { rule: 'FB031', message: `"${link.url}" stands here twice.`, span };
      seen.add(url);
    }
  }
};
