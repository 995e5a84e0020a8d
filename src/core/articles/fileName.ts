/** The name of an article's file, case apart: an article, its translations and a team's version of it have the same. */
export function fileNameOf({ path }: { readonly path: string }): string {
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase();
}
