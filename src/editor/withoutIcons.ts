/**
 * `text` for a place where the editor makes icons of `$(name)`: what an article, a log or a shell wrote so stays as it
 * is. A backslash before it is the editor's own way to say that, and is not shown.
 */
export function withoutIcons(text: string): string {
  return text.replace(/\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g, '\\$&');
}
