import type { List } from 'mdast';
import { SECTION_IDS, type SectionId } from '../articles/article.ts';
import type { Finding, Span } from '../articles/problem.ts';
import { sectionName } from '../articles/sectionNames.ts';
import type { LintedArticle, LintRule } from './rule.ts';
import { spanIn } from './span.ts';

/** FB010 to FB015: which sections there are, what the summary says and how the causes are listed. */
export const sections: LintRule = function* (linted) {
  const { parts, article, text } = linted;
  const seen = new Set<string>();
  for (const { section, node } of parts) {
    const span = spanIn(linted, node);
    if (seen.has(section.id)) {
      const message = `The section "${section.title}" appears twice: join them.`;
      yield { rule: 'FB012', message, span };
    } else if (!isSectionId(section.id)) {
      const message = `"${section.title}" is not a section of the article format; it is shown, but not used.`;
      yield { rule: 'FB011', message, span };
    }
    seen.add(section.id);
  }
  for (const id of SECTION_IDS) if (!seen.has(id)) yield missing(id, linted);

  const summary = parts.find(({ section }) => section.id === 'summary');
  if (summary) {
    const span = spanIn(linted, summary.node);
    const { urgency: level } = article;
    const { occurrence, impact, urgency: reason } = article.summary;
    for (const [label, fact] of Object.entries({
      Occurrence: occurrence,
      Impact: impact,
      Urgency: level ?? reason,
    })) {
      if (!fact)
        yield {
          rule: 'FB013',
          message: `The summary does not say "${label}": add an item "- ${label}" with one sentence.`,
          span,
        };
    }
    if (reason && !level) {
      yield { rule: 'FB014', message: 'Urgency has no level: write "Urgency (High)", or Low, Medium, Critical.', span };
    }
  }

  const causes = parts.find(({ section }) => section.id === 'causes');
  const lists = causes?.content.filter((node): node is List => node.type === 'list') ?? [];
  if (causes && !lists.some(({ ordered }) => ordered)) {
    const list = lists[0];
    const span = list ? spanIn(linted, list) : spanIn(linted, causes.node);
    const message = 'Causes are an ordered list, most likely first: write "1.", "2." …';
    const numbered = list && numberedText(list, linted, text);
    yield {
      rule: 'FB015',
      message,
      span,
      ...(numbered && { fix: { title: 'Number the causes', span, text: numbered } }),
    };
  }
};

export function isSectionId(id: string): id is SectionId {
  return (SECTION_IDS as readonly string[]).includes(id);
}

/** A missing section is reported where it should stand: at the next one there is, or at the end of the file. */
function missing(id: SectionId, linted: LintedArticle): Finding {
  const { parts, article, text, split } = linted;
  const name = sectionName(id, article.lang);
  const later = SECTION_IDS.slice(SECTION_IDS.indexOf(id) + 1);
  const next = parts.find(({ section }) => (later as readonly string[]).includes(section.id));
  const at = next ? spanIn(linted, next.node).start : text.length;
  const lineEnd = text.endsWith('\n') || next ? '' : '\n';
  const span: Span = next ? spanIn(linted, next.node) : split.keySpan('title');
  const fix = {
    ...{ title: `Add "${name}"`, span: { start: at, end: at } },
    text: next ? `## ${name}\n\n` : `${lineEnd}\n## ${name}\n`,
  };
  return { rule: 'FB010', message: `The section "${name}" is missing.`, span, fix };
}

/**
 * The list with numbers instead of bullets; undefined where items hold more than a paragraph (their indent would
 * break).
 */
function numberedText(list: List, linted: LintedArticle, text: string): string | undefined {
  if (list.children.some(({ children }) => children.length !== 1 || children[0]!.type !== 'paragraph'))
    return undefined;
  const { start, end } = spanIn(linted, list);
  let numbered = '';
  let at = start;
  list.children.forEach((item, index) => {
    const itemStart = spanIn(linted, item).start;
    numbered += `${text.slice(at, itemStart)}${index + 1}.`;
    at = itemStart + 1;
  });
  return numbered + text.slice(at, end);
}
