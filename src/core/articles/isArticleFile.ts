/** Whether a file's name is one that articles have. */
export function isArticleFile(path: string): boolean {
  return /\.(?:md|markdown|txt)$/i.test(path);
}
