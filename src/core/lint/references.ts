import type { LintRule } from './rule.ts';
import { nodesOfType, spanIn } from './span.ts';

/** FB030, FB031: references that would not open, or that appear twice. */
export const references: LintRule = function* (linted) {
  const seen = new Set<string>();
  for (const { section, content, node } of linted.parts) {
    if (section.id !== 'references') continue;
    // `[text][1]` has its address in a definition of its own.
    for (const link of [...nodesOfType(content, 'link'), ...nodesOfType(content, 'definition')]) {
      // A bare address within other text has no place of its own.
      const span = spanIn(linted, link.position ? link : node);
      if (!/^https:\/\//i.test(link.url)) {
        // The link's own address stands after its text, which may be an address too.
        const at = linted.text.slice(span.start, span.end).toLowerCase().lastIndexOf('http://');
        const plain = at >= 0 && { start: span.start + at, end: span.start + at + 7 };
        const message = `"${link.url}" would not be opened: only https links leave the editor.`;
        yield {
          ...{ rule: 'FB030', message, span },
          ...(plain && { fix: { title: 'Write https', span: plain, text: 'https://' } }),
        };
      }
      const url = link.url
        .replace(/#[\s\S]*/, '')
        .replace(/\/$/, '')
        .toLowerCase();
      if (seen.has(url)) yield { rule: 'FB031', message: `"${link.url}" appears twice here.`, span };
      seen.add(url);
    }
  }
};
