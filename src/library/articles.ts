import type { Article as CoreArticle } from '../core/articles/article.ts';
import { articleId } from '../core/articles/articleId.ts';
import { articleNamed } from '../core/articles/articleParts.ts';
import { codesOf } from '../core/articles/keys.ts';
import { splitFrontMatter } from '../core/articles/markdown.ts';
import { ArticleSearch } from '../core/articles/search.ts';
import { canonical } from '../core/codes/code.ts';
import type { Snippet } from '../core/snippets/snippet.ts';
import { once } from '../core/text/once.ts';
import { wholeKnowledge } from './knowledge.ts';

/** What running a command does: `reads` is proven to change nothing; `unknown` is all that is not known to be harmless. */
export type Risk = 'reads' | 'changes' | 'unknown' | 'destroys';

/** What a list of articles shows of one. */
export interface ArticleHead {
  /** Stays the same in every language and version. */
  readonly id: string;
  readonly title: string;
  /** BCP 47: `en`, `ja`. */
  readonly language: string;
  /** How soon it has to be dealt with; null where the article does not say. */
  readonly urgency: 'Low' | 'Medium' | 'High' | 'Critical' | null;
  readonly tags: readonly string[];
  /** ISO 8601. */
  readonly updated: string;
}

/** A block of commands of an article. Nothing is run by Faultbook, and each is to be read before it is run by others. */
export interface Command {
  /** Unique in its article: `check-1`. */
  readonly id: string;
  /** The sentence that it hangs under. */
  readonly label: string;
  /** The section that it stands in: `check`, `fix`, … */
  readonly section: string;
  readonly shell: 'cmd' | 'powershell' | 'bash';
  readonly lines: readonly string[];
  /** What is to be filled in, as it stands in the lines: `<Name>`. Faultbook quotes for nobody: do not paste foreign text. */
  readonly placeholders: readonly string[];
  readonly needsAdmin: boolean;
  readonly risk: Risk;
  /** What it will do, a part of a sentence each: `stops or starts a service`. */
  readonly effects: readonly string[];
}

/** A troubleshooting article. All of its text is Markdown or plain text, never HTML that was made safe. */
export interface Article extends ArticleHead {
  /** The codes that it covers, as `explain` and `findCodes` name them. */
  readonly codes: readonly string[];
  readonly summary: { readonly occurrence?: string; readonly impact?: string; readonly urgency?: string };
  /** The likeliest first. */
  readonly causes: readonly string[];
  /** Its sections in order; `markdown` is what stands below the heading. */
  readonly sections: readonly { readonly id: string; readonly title: string; readonly markdown: string }[];
  readonly commands: readonly Command[];
  readonly references: readonly { readonly url: string; readonly text: string }[];
  /** The whole as Markdown, without title and front matter. */
  readonly markdown: string;
}

/** In which language articles come: that one where there is one in it, else English. */
export interface ArticleOptions {
  /** BCP 47; `en` if not given. */
  readonly language?: string;
}

export interface SearchOptions extends ArticleOptions {
  /** How many at most; 20 if not given. */
  readonly limit?: number;
}

/** The articles for words or a code in any spelling, best first; where none has all words, those that have some. */
export async function search(
  words: string,
  { language = 'en', limit = 20 }: SearchOptions = {},
): Promise<ArticleHead[]> {
  return (await searchIndex()).answer(words, language).slice(0, limit).map(headOf);
}

/** The article of an id; undefined where there is none. */
export async function get(id: string, { language = 'en' }: ArticleOptions = {}): Promise<Article | undefined> {
  const { library, textOf } = await wholeKnowledge();
  const article = articleNamed(id, library, language);
  return article && articleOf(article, textOf(article.uri));
}

/** All articles, each once, by id. */
export async function list({ language = 'en' }: ArticleOptions = {}): Promise<ArticleHead[]> {
  const { library } = await wholeKnowledge();
  const heads = library.oncePerCase(library.all(), language).map(headOf);
  return heads.sort((a, b) => (a.id < b.id ? -1 : 1));
}

const searchIndex = once(async () => {
  const { library, catalogue, known } = await wholeKnowledge();
  return ArticleSearch.over(library, catalogue, known);
});

function headOf(article: CoreArticle): ArticleHead {
  const { title, lang, urgency = null, tags, updatedAt } = article;
  return { id: articleId(article), title, language: lang, urgency, tags, updated: updatedAt };
}

function articleOf(article: CoreArticle, text: string): Article {
  const { summary, causes, sections, snippets, references } = article;
  const { body, bodyLine } = splitFrontMatter(text);
  const lines = body.split('\n');
  const starts = sections.map(({ line }) => line - bodyLine);
  return {
    ...headOf(article),
    codes: codesOf(article).map(canonical),
    ...{ summary, causes, references },
    sections: sections.map(({ id, title }, at) => ({
      ...{ id, title },
      markdown: lines
        .slice(starts[at], (starts[at + 1] ?? lines.length + 1) - 1)
        .join('\n')
        .trim(),
    })),
    commands: snippets.map(commandOf),
    markdown: body.trim(),
  };
}

function commandOf({ id, label, section, shell, lines, placeholders, needsAdmin, risk, effects }: Snippet): Command {
  return {
    ...{ id, label, section, shell, lines, needsAdmin, risk, effects },
    placeholders: [...new Set(placeholders.map(({ text }) => text))],
  };
}
