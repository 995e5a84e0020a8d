/** The shipped articles; the build makes this module from `articles/` (scripts/articleIndex.ts). */
declare module 'faultbook:articles' {
  import type { Article } from './article.ts';

  const articles: readonly Article[];
  export default articles;
}
