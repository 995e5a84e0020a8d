import type { Locator } from 'playwright-core';
import { settled } from './until.ts';

/** What a hover has in sight without being scrolled: its whole links and the whole lines of its text. */
export interface Sight {
  readonly links: readonly string[];
  readonly lines: readonly string[];
}

/** What a hover shows at one moment. */
interface Shown {
  readonly text: string;
  readonly html: string;
  readonly links: readonly { readonly text: string; readonly href: string }[];
  readonly sight: Sight;
}

/** A hover that the editor shows, as it was when it had come to rest: the mouse may have left it by now. */
export class HoverCard implements Shown {
  /** What a person reads. */
  readonly text: string;
  readonly html: string;
  /** The links on it, with where they lead (`command:` links too). */
  readonly links: Shown['links'];
  /** What lies within its frame. */
  readonly sight: Sight;
  readonly element: Locator;

  private constructor(element: Locator, { text, html, links, sight }: Shown) {
    this.element = element;
    this.text = text;
    this.html = html;
    this.links = links;
    this.sight = sight;
  }

  /** Takes the card once it is there, has all that is loading, and stands still; throws where it goes before that. */
  static async read(element: Locator, ms: number): Promise<HoverCard> {
    await element.waitFor({ timeout: ms });
    const look = async () => {
      const shown = await shownNow(element);
      return !shown.text || /^Loading\b|\bLoading\.\.\.$/.test(shown.text) ? undefined : shown;
    };
    return new HoverCard(element, await settled('A hover', look, ms));
  }

  /** Clicks the first link with this text, or the one after so many others. */
  async click(label: string | RegExp, nth = 0): Promise<void> {
    await this.element.locator('a').filter({ hasText: label }).nth(nth).click();
  }
}

/** What it shows now; all of it is read at once. */
function shownNow(element: Locator): Promise<Shown> {
  return element.evaluate(
    (hover) => {
      const words = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '').trim();
      const frame = hover.getBoundingClientRect();
      const shows = ({ top, bottom, height }: DOMRect) => height > 0 && top >= frame.top && bottom <= frame.bottom;
      const links = [...hover.querySelectorAll('a')];
      const lines: string[] = [];
      const walker = document.createTreeWalker(hover, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(walker.currentNode);
        if (shows(range.getBoundingClientRect())) lines.push(words(walker.currentNode.textContent));
      }
      return {
        text: words((hover as HTMLElement).innerText),
        html: hover.innerHTML,
        links: links.map((link) => ({
          text: words(link.innerText),
          href: link.getAttribute('data-href') ?? link.getAttribute('href') ?? '',
        })),
        sight: {
          links: links.filter((link) => shows(link.getBoundingClientRect())).map((link) => words(link.textContent)),
          lines: lines.filter(Boolean),
        },
      };
    },
    undefined,
    { timeout: 1_000 },
  );
}

/** A line of a hover that may be cut: the whole text where it is the beginning of that, else the line itself. */
export function whole(line: string, text = ''): string {
  const beginning = line.replace(/ \(\+\d+ more\)$/, '').replace(/ …$/, '');
  return beginning !== '' && text.startsWith(beginning) ? text : line;
}
