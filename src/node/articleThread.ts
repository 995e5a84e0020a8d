// A thread of its own in which articles are read, checked and rendered: whatever is in one, the extension host keeps
// answering.
import type { ArticleHead } from '../core/articles/article.ts';
import { codesOf } from '../core/articles/keys.ts';
import type { ParsedArticle } from '../core/articles/parse.ts';
import type { ReadLines } from '../core/articles/snippets.ts';
import { canonical } from '../core/codes/code.ts';
import type { LintedAlone } from '../core/lint/neighbours.ts';
import { type PackedStrings, unpackStrings } from '../core/reader/packedStrings.ts';
import type { RelatedArticle } from '../core/reader/related.ts';
import type { ContentsEntry } from '../core/reader/sections.ts';
import type { RiskReport } from '../core/snippets/risk.ts';
import { answerTasks } from './answerTasks.ts';
import { type ArticleTask, type ArticleWork, createArticleWork, type LintTask, type RateTask } from './articleWork.ts';

/** What is to be done with an article's text. */
export type ArticleRequest =
  | (ArticleTask & { readonly want: 'head' | 'parsed' })
  | (LintTask & { readonly want: 'linted' })
  | (ArticleTask & RenderWishes & { readonly want: 'page' })
  | (RateTask & { readonly want: 'rated' | 'read' });

export interface RenderWishes {
  /** The articles that the lines of "Related cases" lead to. */
  readonly related: ReadonlyMap<string, RelatedArticle>;
  readonly strings: PackedStrings;
  /** Whether blocks say on which line of the file they begin. */
  readonly markLines: boolean;
}

/** An article as it is read, and as a page, both from one text. */
export interface RenderedPage extends ParsedArticle {
  readonly html?: string;
  readonly contents?: readonly ContentsEntry[];
}

export type ArticleAnswer =
  | ArticleHead
  | undefined
  | ParsedArticle
  | LintedAlone
  | RenderedPage
  | RiskReport
  | ReadLines;

/** Begins to answer; `folder` is where the program and the files of its grammars are. */
export async function articleThread(folder: string | URL): Promise<void> {
  const work = await createArticleWork(folder);
  answerTasks<ArticleRequest, ArticleAnswer>((request) => {
    switch (request.want) {
      case 'head':
        return work.head(request);
      case 'parsed':
        return work.parse(request);
      case 'linted':
        return work.lint(request);
      case 'page':
        return page(work, request);
      case 'rated':
        return work.rate(request);
      case 'read':
        return work.read(request);
    }
  });
}

async function page(
  { parse, describer }: ArticleWork,
  { text, source, related, strings, markLines }: ArticleTask & RenderWishes,
): Promise<RenderedPage> {
  const parsed = parse({ text, source });
  const { article } = parsed;
  if (!article) return parsed;
  const [{ renderArticle }, { splitFrontMatter }] = await Promise.all([
    import('../core/reader/render.ts'),
    import('../core/articles/markdown.ts'),
  ]);
  const codeNames = new Map<string, string>();
  for (const code of codesOf(article)) {
    const name = describer.best({ code }, {})?.name;
    if (name) codeNames.set(canonical(code), name);
  }
  const { body, bodyLine } = splitFrontMatter(text);
  const { html, contents } = renderArticle({
    ...{ article, body, bodyLine, codeNames, markLines },
    links: (line) => related.get(line),
    strings: unpackStrings(strings),
    now: new Date(),
  });
  return { ...parsed, html, contents };
}
