import type { LintRule } from './rule.ts';
import { nodesOfType, spanIn } from './span.ts';

/** How old the first reference may be, in years: what it says is then about a Windows that few still run. */
const OLD = 10;

/** Archived pages of products before 2016, and old team blogs. The pages of Windows 10 that were moved there are not. */
const isArchived = (url: string) =>
  /\/archive\/blogs?\//i.test(url) || (/\/previous-versions\//i.test(url) && url.includes('(v='));

/** FB030, FB031, FB045: references that would not open, that appear twice, or a first one that is old. */
export const references: LintRule = function* (linted, { now }) {
  const seen = new Set<string>();
  const oldest = new Date(now).getUTCFullYear() - OLD;
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
      const year = Number(/\/((?:19|20)\d\d)\/\d/.exec(url)?.[1] ?? oldest);
      if (seen.size === 0 && (year < oldest || isArchived(url))) {
        const message = `"${link.url}" is older than ten years: begin with a page about the Windows of today.`;
        yield { rule: 'FB045', message, span };
      }
      if (seen.has(url)) yield { rule: 'FB031', message: `"${link.url}" appears twice here.`, span };
      seen.add(url);
    }
  }
};
