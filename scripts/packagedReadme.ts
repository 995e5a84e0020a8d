/** Where pictures are shown that the extension's page cannot show. */
const ELSEWHERE = '*Pictures of all this are in the walkthrough “Get started with Faultbook” (Help › Welcome).*';

const PICTURE = /^!\[[^\]]*\]\((?!https:)[^)]*\)\n\n/gm;
/** In brackets of its own it says only that there is more. */
const ASIDE = / \(\[[^\]]*\]\((?!https:|#)[^)]*\)\)/g;
const LINK = /(?<!!)\[([^\]]*)\]\((?!https:|#)[^)]*\)/g;

/**
 * The README as the page of the installed extension can show it: VS Code shows pictures and follows links there only by
 * `https:` addresses, and there are none while there is no public repository. The pictures lie in the package all the same,
 * where the walkthrough shows them.
 */
export function packagedReadme(text: string): string {
  let isFirst = true;
  const withoutPictures = text.replace(PICTURE, () => {
    const words = isFirst ? `${ELSEWHERE}\n\n` : '';
    isFirst = false;
    return words;
  });
  return withoutPictures.replace(ASIDE, '').replace(LINK, '$1');
}
