import type { Locator } from 'playwright-core';
import { text } from './texts.ts';

/** What a hover has in sight without being scrolled: its whole links and the whole lines of its text. */
export interface Sight {
  readonly links: readonly string[];
  readonly lines: readonly string[];
}

/** A hover that the editor shows. */
export class HoverCard {
  /** What a person reads. */
  readonly text: string;
  readonly html: string;
  readonly element: Locator;

  private constructor(element: Locator, text: string, html: string) {
    this.element = element;
    this.text = text;
    this.html = html;
  }

  /** Takes the card as it is now, or nothing while it is not there or still loading. */
  static async read(element: Locator): Promise<HoverCard | undefined> {
    if (!(await element.isVisible())) return undefined;
    const shown = await text(element);
    if (!shown || /^Loading\b|\bLoading\.\.\.$/.test(shown)) return undefined;
    return new HoverCard(element, shown, await element.innerHTML());
  }

  /** The links on it, with where they lead (`command:` links too). */
  async links(): Promise<{ text: string; href: string }[]> {
    const found = await this.element.locator('a').all();
    const read = async (link: Locator) => ({
      text: await text(link),
      href: (await link.getAttribute('data-href')) ?? (await link.getAttribute('href')) ?? '',
    });
    return Promise.all(found.map(read));
  }

  /** What lies within its frame. */
  inSight(): Promise<Sight> {
    return this.element.evaluate((hover) => {
      const frame = hover.getBoundingClientRect();
      const shows = ({ top, bottom, height }: DOMRect) => height > 0 && top >= frame.top && bottom <= frame.bottom;
      const words = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').trim();
      const links = [...hover.querySelectorAll('a')].filter((link) => shows(link.getBoundingClientRect()));
      const lines: string[] = [];
      const walker = document.createTreeWalker(hover, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        if (shows(range.getBoundingClientRect())) lines.push(words(walker.currentNode.textContent));
      }
      return { links: links.map((link) => words(link.textContent)), lines: lines.filter(Boolean) };
    });
  }

  /** Clicks the first link with this text, or the one after so many others. */
  async click(label: string | RegExp, nth = 0): Promise<void> {
    await this.element.locator('a').filter({ hasText: label }).nth(nth).click();
  }
}

/** A line of a hover that may be cut: the whole text where it is the beginning of that, else the line itself. */
export function whole(line: string, text = ''): string {
  const beginning = line.replace(/ \(\+\d+ more\)$/, '').replace(/ …$/, '');
  return beginning !== '' && text.startsWith(beginning) ? text : line;
}
