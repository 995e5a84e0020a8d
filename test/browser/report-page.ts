import type { FrameLocator, Locator } from 'playwright-core';
import { holds } from './until.ts';

/** The preview of a report: its bar, and what would be saved. */
export class ReportPage {
  readonly #frame: FrameLocator;

  constructor(frame: FrameLocator) {
    this.#frame = frame;
  }

  /** The report as it is shown: the page, or the text of another format. */
  get report(): Locator {
    return this.#frame.getByRole('main', { name: 'The report, as it would be saved' });
  }

  /** The page, which stands in a tree of its own, or the text. */
  get #shown(): Locator {
    return this.#frame.locator('#page main:visible, #text:visible').first();
  }

  get title(): Locator {
    return this.#frame.getByRole('heading', { level: 1 });
  }

  /** What is shown as text. */
  get text(): Locator {
    return this.#frame.locator('#text');
  }

  get warning(): Locator {
    return this.#frame.locator('#warning');
  }

  /** A link within the page. */
  link(name: string | RegExp): Locator {
    return this.#frame.getByRole('link', { name }).first();
  }

  async chooseFormat(label: string): Promise<void> {
    await this.#frame.getByLabel('Format').selectOption({ label });
  }

  /** Switches the masking of a kind on or off. */
  async mask(label: string, isOn: boolean): Promise<void> {
    await this.#frame.getByRole('checkbox', { name: label }).setChecked(isOn);
  }

  async press(button: 'Save …' | 'Copy'): Promise<void> {
    await this.#frame.getByRole('button', { name: button }).click();
  }

  /** Waits until the bar says this. */
  async says(text: string): Promise<void> {
    await this.#frame.getByRole('status').filter({ hasText: text }).waitFor();
  }

  /** Waits until the report holds a text, or holds it no more. */
  async holds(text: string, isThere = true): Promise<void> {
    const what = isThere ? `"${text}" in the report` : `No "${text}" in the report`;
    await holds(what, async () => (await this.#shown.innerText({ timeout: 1_000 })).includes(text) === isThere);
  }

  /** How much wider the report is than its frame (CSS pixels), and whether the bar is in sight wherever it was scrolled to. */
  async layout(): Promise<{ overflow: number; barIsInSight: boolean }> {
    return this.#frame.locator('body').evaluate((body) => {
      const { scrollWidth, clientWidth, scrollHeight } = body.ownerDocument.documentElement;
      scrollTo(0, scrollHeight);
      const bar = body.querySelector('.bar')!.getBoundingClientRect();
      scrollTo(0, 0);
      return { overflow: scrollWidth - clientWidth, barIsInSight: bar.top >= 0 && bar.bottom <= innerHeight };
    });
  }

  /** The texts whose contrast with what is behind them is less than people can read, of the page and of the bar. */
  async unreadable(): Promise<string[]> {
    return this.#frame.locator('body').evaluate((body) => {
      const parts = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const luminance = ([r = 0, g = 0, b = 0]: number[]) => {
        const linear = [r, g, b].map((value) =>
          value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
      };
      const groundOf = (element: Element | null): number[] => {
        for (let at = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
          const colour = parts(getComputedStyle(at).backgroundColor);
          if (colour.length === 3 || (colour[3] ?? 0) > 0.5) return colour;
        }
        return [255, 255, 255];
      };
      const roots = [
        body,
        ...[...body.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? [shadowRoot] : [])),
      ];
      return roots
        .flatMap((root) => [...root.querySelectorAll('*')])
        .filter(
          (element) =>
            element.checkVisibility() &&
            [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
        )
        .flatMap((element) => {
          const [a, b] = [luminance(parts(getComputedStyle(element).color)), luminance(groundOf(element))];
          const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
          return contrast < 4.5 && element.tagName !== 'STYLE'
            ? [`${contrast.toFixed(1)}: ${element.textContent?.trim().slice(0, 40)}`]
            : [];
        });
    });
  }
}
