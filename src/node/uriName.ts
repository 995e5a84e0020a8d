/** The last name in the path of a URI; empty for a root. */
export function nameOf(uri: string): string {
  const path = uri.split(/[?#]/, 1)[0]!;
  let end = path.length;
  while (path[end - 1] === '/') end--;
  const name = path.slice(path.lastIndexOf('/', end - 1) + 1, end);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
