/** The name of a language (BCP 47) in another one: `en` in `ja` is 英語; the tag itself where there is no name for it. */
export function languageName(tag: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
