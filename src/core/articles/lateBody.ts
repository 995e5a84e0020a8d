import type { Article, ArticleBody, ArticleHead } from './article.ts';

/** An article whose body is read when it is first asked for, and kept then. */
export function withLateBody(head: ArticleHead, read: () => ArticleBody): Article {
  let body: ArticleBody | undefined;
  const told = () => {
    body ??= read();
    return body;
  };
  return {
    ...head,
    get summary() {
      return told().summary;
    },
    get causes() {
      return told().causes;
    },
    get sections() {
      return told().sections;
    },
    get snippets() {
      return told().snippets;
    },
    get related() {
      return told().related;
    },
    get references() {
      return told().references;
    },
    get values() {
      return told().values;
    },
  };
}

/** An article of which only what it is found by is told: for those who name articles and show none. */
export function withoutBody(head: ArticleHead): Article {
  return { ...head, summary: {}, causes: [], sections: [], snippets: [], related: [], references: [] };
}

/** The two parts of an article. */
export function partsOf(article: Article): { readonly head: ArticleHead; readonly body: ArticleBody } {
  const { summary, causes, sections, snippets, related, references, values, ...head } = article;
  return { head, body: { summary, causes, sections, snippets, related, references, ...(values && { values }) } };
}
