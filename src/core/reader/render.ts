import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Article } from '../articles/article.ts';
import { parseMarkdown } from '../articles/markdown.ts';
import { decorateCode } from './codeBlocks.ts';
import { h } from './hast.ts';
import { footer, header } from './header.ts';
import { decorateLinks } from './links.ts';
import { prepare } from './prepare.ts';
import { decorateProse } from './prose.ts';
import { titleReferences } from './references.ts';
import { decorateRelated, type RelatedArticle } from './related.ts';
import { SCHEMA } from './sanitise.ts';
import { type ContentsEntry, evenHeadings, fragmentTargets, wrapSections } from './sections.ts';
import { linkSteps } from './stepLinks.ts';
import type { ReaderStrings } from './strings.ts';
import { decorateSummary } from './summary.ts';

export interface RenderInput {
  readonly article: Article;
  /** The article's Markdown, and the number of lines before it in the file. */
  readonly body: string;
  readonly bodyLine: number;
  /** The article that a line of "Related cases" names, if there is one. */
  readonly links: (relatedLine: string) => RelatedArticle | undefined;
  /** Symbolic names by canonical code. */
  readonly codeNames?: ReadonlyMap<string, string>;
  readonly strings: ReaderStrings;
  readonly now: Date;
  /** Whether blocks say on which line of the file they begin (`data-line`), so that a preview can follow its source. */
  readonly markLines?: boolean;
}

/** Sections of lines that name other texts. */
const NO_PROSE: ReadonlySet<string> = new Set(['related', 'references']);

export interface RenderedArticle {
  /** Safe to put into a page: everything from the article is sanitised or escaped; no script, style, image or frame. */
  readonly html: string;
  readonly contents: readonly ContentsEntry[];
}

/**
 * Renders an article for the reader. Sanitising comes first and our own attributes (`data-snippet`, `data-article`,
 * `data-search`, `data-href`) after it, so that an author cannot write them.
 */
export function renderArticle(input: RenderInput): RenderedArticle {
  const { article, body, bodyLine, strings } = input;
  const root = toSafeHast(body, article.title, strings);
  if (input.markLines) markLines(root, bodyLine);
  decorateProse(root, strings);
  decorateCode(root, article.snippets, bodyLine, strings);
  const sections = wrapSections(root, article.sections, bodyLine, article.lang);
  for (const { id, element } of sections) if (id === 'references') titleReferences(element);
  decorateLinks(root, fragmentTargets(sections));
  for (const { id, element } of sections) {
    if (id === 'summary') decorateSummary(element);
    if (id === 'related') decorateRelated(element, input.links, strings);
  }
  linkSteps(sections.filter(({ id }) => !NO_PROSE.has(id)));
  const foot = footer(article, strings);
  const page: Root = {
    type: 'root',
    children: [header(article, input.codeNames, strings, input.now), ...root.children, ...(foot ? [foot] : [])],
  };
  evenHeadings(page);
  return {
    html: toHtml(h('article', { ariaLabelledBy: ['article-title'] }, ...(page.children as never[]))),
    contents: sections.map(({ elementId, title }) => ({ id: elementId, title })),
  };
}

/** Added after sanitising, like all our own attributes. */
function markLines(node: Root | Element, bodyLine: number): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.position && LINE_MARKED.has(child.tagName))
      child.properties.dataLine = child.position.start.line + bodyLine;
    markLines(child, bodyLine);
  }
}

const LINE_MARKED = new Set(['h2', 'h3', 'p', 'li', 'table', 'blockquote']);

function toSafeHast(body: string, title: string, strings: ReaderStrings): Root {
  return unified()
    .use(remarkRehype, {
      clobberPrefix: 'note-',
      footnoteLabel: strings.footnotes,
      footnoteLabelProperties: {},
      footnoteBackLabel: (index: number) => strings.footnoteBack(index + 1),
    })
    .use(rehypeSanitize, SCHEMA)
    .runSync(prepare(parseMarkdown(body), title));
}
