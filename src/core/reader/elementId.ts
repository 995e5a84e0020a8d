/** The id in the page of an article's section. The prefix keeps what authors write separate from the page's own ids. */
export function elementId(section: string): string {
  return `section-${section}`;
}
