/** The index of the shipped articles; the build makes it and their pack from `articles/` (scripts/shippedArticles.ts). */
declare module 'faultbook:articles' {
  import type { PackedHead } from './packedArticles.ts';

  const index: readonly PackedHead[];
  export default index;
}
