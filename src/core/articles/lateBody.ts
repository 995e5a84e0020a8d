import type { Article, ArticleBody, ArticleHead } from './article.ts';

/** What the body is made of, and what stands there where nothing of it is told. */
const EMPTY: Required<{ readonly [Field in keyof ArticleBody]: ArticleBody[Field] }> = {
  ...{ summary: {}, causes: [], sections: [], snippets: [], related: [], references: [] },
  values: undefined,
};
const FIELDS = Object.keys(EMPTY) as (keyof ArticleBody)[];

/** An article whose body is read when it is first asked for, and kept then. */
export function withLateBody(head: ArticleHead, read: () => ArticleBody): Article {
  let body: ArticleBody | undefined;
  const article = { ...head };
  for (const field of FIELDS) {
    const get = () => {
      body ??= read();
      return body[field];
    };
    Object.defineProperty(article, field, { enumerable: true, get });
  }
  return article as Article;
}

/** An article of which only what it is found by is told: for those who name articles and show none. */
export function withoutBody(head: ArticleHead): Article {
  return { ...head, ...EMPTY };
}

/** The two parts of an article. */
export function partsOf(article: Article): { readonly head: ArticleHead; readonly body: ArticleBody } {
  const fields = Object.entries(article);
  const isBody = ([name]: [string, unknown]) => Object.hasOwn(EMPTY, name);
  return {
    head: Object.fromEntries(fields.filter((field) => !isBody(field))) as unknown as ArticleHead,
    body: Object.fromEntries(fields.filter(isBody)) as unknown as ArticleBody,
  };
}
