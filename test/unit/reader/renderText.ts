import type { Article, ArticleOrigin } from '../../../src/core/articles/article.ts';
import { splitFrontMatter } from '../../../src/core/articles/markdown.ts';
import { parseArticle } from '../../../src/core/articles/parse.ts';
import { type RenderedArticle, type RenderInput, renderArticle } from '../../../src/core/reader/render.ts';
import { grammars } from '../snippets/grammars.ts';
import { ENGLISH } from './english.ts';

export interface RenderTextOptions extends Partial<Omit<RenderInput, 'article'>> {
  readonly origin?: ArticleOrigin;
  /** Fields that the article gets after it was read. */
  readonly article?: Partial<Article>;
}

/** Renders the text of an article file as the reader would. */
export function renderText(text: string, options: RenderTextOptions = {}): RenderedArticle {
  const { origin = 'team', article: fields, ...input } = options;
  const source = { uri: 'file:///team/a.md', path: 'net/a.md', origin };
  const { article, problems } = parseArticle(text, source, {
    published: { by: 'catalogue', has: () => true, codesNamed: () => [], event: () => undefined },
    grammars,
  });
  if (!article) throw new Error(JSON.stringify(problems));
  const { body, bodyLine } = splitFrontMatter(text);
  return renderArticle({
    article: { ...article, ...fields },
    body,
    bodyLine,
    links: () => undefined,
    strings: ENGLISH,
    now: new Date('2026-01-05T00:00:00Z'),
    ...input,
  });
}

/** An article file with this body; `fields` replace those of its front matter. */
export function articleText(body: string, fields: Record<string, string> = {}): string {
  const all = {
    title: '"Setup fails 0x80070643"',
    errorText: '"Setup fails 0x80070643"',
    tags: '["Windows"]',
    updatedAt: '"2025-11-03T09:11:56.107Z"',
    lang: '"en"',
    ...fields,
  };
  return `---\n${Object.entries(all)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('')}---\n\n${body}\n`;
}

export function renderBody(body: string, options: RenderTextOptions = {}): string {
  return renderText(articleText(body), options).html;
}

/** What a page shows: the text without tags. */
export function shownText(html: string): string {
  return html
    .replace(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g, ' ')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
