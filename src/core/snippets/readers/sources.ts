/**
 * Where to find the pages that the data's sources name by prefix and page: `wsc:ipconfig`. `help` is what the program
 * itself prints for `/?` or `--help`, for programs and options that no page describes.
 */
export const SOURCES: Readonly<Record<string, string>> = {
  /** Windows commands. */
  wsc: 'https://learn.microsoft.com/windows-server/administration/windows-commands/{0}',
  /** Anything else on Microsoft Learn. */
  learn: 'https://learn.microsoft.com/{0}',
  /** Manual pages of Linux, as `ls.1`. */
  man: 'https://man7.org/linux/man-pages/man{1}/{0}.html',
  /** Manual pages of Debian's packages, as `dig.1`. */
  debian: 'https://manpages.debian.org/{0}',
  docker: 'https://docs.docker.com/reference/cli/docker/{0}',
  curl: 'https://curl.se/docs/manpage.html',
  openssl: 'https://docs.openssl.org/master/man1/{0}',
  git: 'https://git-scm.com/docs/{0}',
  bash: 'https://www.gnu.org/software/bash/manual/html_node/{0}.html',
  web: 'https://{0}',
};

/** The address of a source; `help` has none. Undefined where the prefix is not known. */
export function sourceUrl(source: string): string | undefined {
  const [prefix = '', page = ''] = source.split(/:(.*)/s);
  if (!Object.hasOwn(SOURCES, prefix)) return undefined;
  return SOURCES[prefix]!.replace('{0}', page).replace('{1}', page.split('.').pop()!);
}
