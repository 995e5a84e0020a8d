/** The last name in the path of a URI; empty for a root. */
export function nameOf(uri: string): string {
  const name = /([^/?#]*)(?:[?#].*)?$/.exec(uri.replace(/\/+$/, ''))?.[1] ?? '';
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
