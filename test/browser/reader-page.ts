import type { Frame, FrameLocator, Locator } from 'playwright-core';
import { holds } from './until.ts';

/** The reader's page, or the preview's. */
export class ReaderPage {
  readonly frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.frame = frame;
  }

  get body(): Locator {
    return this.frame.locator('body');
  }

  /** The article's title. */
  get title(): Locator {
    return this.frame.locator('h1');
  }

  /** Waits until this article is shown. */
  async shows(title: string): Promise<void> {
    await holds(`"${title}" in the reader`, async () => (await this.title.innerText({ timeout: 1_000 })) === title);
  }

  /** Waits for an article whose title holds this. */
  async hasTitle(text: string): Promise<void> {
    await this.frame.getByRole('heading', { level: 1, name: text }).waitFor();
  }

  /** The titles of the sections. */
  get headings(): Locator {
    return this.frame.locator('h2');
  }

  heading(name: string): Locator {
    return this.frame.getByRole('heading', { level: 2, name, exact: true });
  }

  section(name: string): Locator {
    return this.frame.locator('section').filter({ hasText: name });
  }

  /** The list of numbered points that holds a text, point by point. */
  points(text: string): Locator {
    return this.frame.locator('ol').filter({ hasText: text }).locator('li');
  }

  /** The lines of the log that speak for the article. */
  get evidence(): Locator {
    return this.frame.locator('.evidence');
  }

  /** The button of such a line. */
  evidenceLine(text: string): Locator {
    return this.evidence.getByRole('button').filter({ hasText: text });
  }

  /** The command that stands in the head. */
  get firstCheck(): Locator {
    return this.frame.locator('.first-check');
  }

  /** The references, as they are read. */
  get references(): Locator {
    return this.section('References').getByRole('listitem');
  }

  tag(name: string): Locator {
    return this.frame.locator('.tags').getByRole('link', { name, exact: true });
  }

  /** Where a link within the text has led. */
  get currentStep(): Locator {
    return this.frame.locator('li:focus');
  }

  /** The contrast of what is shown by colour against what is behind it, by what it is, at this moment. */
  contrastsNow(): Promise<Record<string, number>> {
    return this.frame.locator('html').evaluate((html) => {
      const canvas = html.ownerDocument.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      /** A colour over others, as the page shows it. */
      const shown = (...colours: string[]) => {
        canvas.clearRect(0, 0, 1, 1);
        for (const colour of colours) {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
        }
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const backgrounds = (element: Element | null): string[] =>
        element ? [...backgrounds(element.parentElement), getComputedStyle(element).backgroundColor] : ['white'];
      const light = (colour: number[]) => {
        const [r = 0, g = 0, b = 0] = colour.map((part) => {
          const value = part / 255;
          return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const contrast = (element: Element, colour: string) => {
        const behind = backgrounds(element);
        const [a, b] = [light(shown(...behind, colour)), light(shown(...behind))].sort((x, y) => y - x) as [
          number,
          number,
        ];
        return Math.round(((a + 0.05) / (b + 0.05)) * 10) / 10;
      };
      const found: Record<string, number> = {};
      for (const icon of html.querySelectorAll('.badge .codicon')) {
        const badge = icon.parentElement!;
        found[badge.textContent ?? ''] = contrast(badge, getComputedStyle(icon).color);
        found[`${badge.textContent} (words)`] = contrast(badge, getComputedStyle(badge).color);
      }
      for (const badge of html.querySelectorAll('.urgency'))
        found[badge.textContent ?? ''] = contrast(badge, getComputedStyle(badge, '::before').backgroundColor);
      return found;
    });
  }

  get urgency(): Locator {
    return this.frame.locator('.urgency');
  }

  get updated(): Locator {
    return this.frame.locator('time');
  }

  get snippets(): Locator {
    return this.frame.locator('figure.snippet');
  }

  snippet(text: string): Snippet {
    return new Snippet(this.snippets.filter({ hasText: text }).first());
  }

  get contentsLabel(): Locator {
    return this.frame.locator('#contents-label');
  }

  get contents(): Locator {
    return this.frame.locator('#contents-list a');
  }

  get back(): Locator {
    return this.frame.locator('#back');
  }

  get forward(): Locator {
    return this.frame.locator('#forward');
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  /** What the page says to those who hear it. */
  get status(): Locator {
    return this.frame.getByRole('status');
  }

  /** Listens to what the page says from now on, however short; the answer gives all that it has said. */
  async listen(): Promise<() => Promise<string[]>> {
    const status = this.status.first();
    await status.evaluate((live) => {
      const said: string[] = [];
      Object.assign(live, { said });
      new MutationObserver(() => live.textContent && said.push(live.textContent)).observe(live, { childList: true });
    });
    return () => status.evaluate((live) => (live as unknown as { said: string[] }).said);
  }

  /** What has the keyboard. */
  get focused(): Locator {
    return this.frame.locator(':focus');
  }

  /** How far the page is scrolled at this moment, in pixels. */
  scrolledNow(): Promise<number> {
    return this.frame.locator('html').evaluate((html) => html.scrollTop);
  }

  /** Waits until the page knows the kind of theme by this mark. */
  async hasTheme(mark: string): Promise<void> {
    await this.frame.locator(`body.vscode-${mark}`).waitFor();
  }

  /** Whatever an article must not bring along. */
  get foreign(): Locator {
    return this.frame.locator('main').locator('img, script, iframe').or(this.frame.locator('[href^="command:"]'));
  }
}

/** A command in an article. */
export class Snippet {
  readonly element: Locator;

  constructor(element: Locator) {
    this.element = element;
  }

  get badges(): Locator {
    return this.element.locator('.badges');
  }

  button(name: string): Locator {
    return this.element.getByRole('button', { name });
  }

  /** The colours of its text at this moment. */
  async coloursNow(): Promise<Set<string>> {
    const all = await this.element
      .locator('code')
      .evaluate((code) => [
        getComputedStyle(code).color,
        ...[...code.querySelectorAll('[class^="hljs-"]')].map((part) => getComputedStyle(part).color),
      ]);
    return new Set(all);
  }
}

/** What an article's page holds, and what is wrong with it. */
export interface PageContents {
  headings: (string | undefined)[];
  /** The first line of each command. */
  commands: (string | undefined)[];
  /** Snippets without badges. */
  unlabelled: number;
  /** Texts with marks of Markdown in them. */
  raw: string[];
  deadLinks: number;
  emptyTables: number;
}

/** Reads an article's page as it is at this moment, in the page. */
export function contentsNow(frame: Frame): Promise<PageContents> {
  return frame.evaluate(() => {
    const all = (selector: string) => [...document.querySelectorAll(`#article ${selector}`)];
    const prose = all('p, li, td, th, h2').map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const code of copy.querySelectorAll('code, pre, figure')) code.remove();
      return copy.textContent ?? '';
    });
    return {
      headings: all('h2').map((heading) => heading.textContent?.trim()),
      commands: all('figure.snippet pre').map((pre) => pre.textContent?.trim().split('\n')[0]?.trim()),
      unlabelled: all('figure.snippet').filter((figure) => !figure.querySelector('.badges')).length,
      raw: prose.filter((text) => /```|\*\*|\]\(|^#+ |\[[^\]]*\]\[|undefined/.test(text)),
      // Tags search; a related case that only searches has lost its article.
      deadLinks: all('a:not(.tags a)').filter((link) => {
        const { article, search, href } = (link as HTMLElement).dataset;
        const place = link.getAttribute('href') ?? '';
        return !article && !href && !(place.startsWith('#') && document.getElementById(place.slice(1)) && !search);
      }).length,
      emptyTables: all('table').filter((table) => !table.querySelector('th') || !table.querySelector('td')).length,
    };
  });
}
