import type { Frame, Locator } from 'playwright-core';
import { outOfReachNow, violations } from './accessible.ts';
import { holds } from './until.ts';

/** The page of a case. */
export class CasePage {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  get title(): Locator {
    return this.#frame.getByRole('heading', { level: 1 });
  }

  /** A part of the page by its heading. */
  section(name: string): Locator {
    return this.#frame.getByRole('region', { name, exact: true });
  }

  /** The headings of the findings, in their order. */
  get findings(): Locator {
    return this.#frame.getByRole('heading', { level: 3 });
  }

  /** The row of an item. */
  item(name: string | RegExp): Locator {
    return this.section('Items').first().getByRole('row').filter({ hasText: name });
  }

  button(name: string | RegExp): Locator {
    return this.#frame.getByRole('button', { name }).first();
  }

  /** Waits until the page says a text somewhere. */
  async says(text: string | RegExp): Promise<void> {
    const fits = (shown: string) => (typeof text === 'string' ? shown.includes(text) : text.test(shown));
    await holds(`"${text}" on the page`, async () => fits(await this.#frame.locator('body').innerText()));
  }

  /** What the keyboard is at, by the key that the page knows it by. */
  focusNow(): Promise<string | undefined> {
    return this.#frame.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['key']);
  }

  scrollTo(y: number): Promise<void> {
    return this.#frame.evaluate((to) => scrollTo(0, to), y);
  }

  /** How far from the top of the page a part of it is in sight, in CSS pixels. */
  topNow(part: Locator): Promise<number> {
    return part.evaluate((element) => element.getBoundingClientRect().top);
  }

  violationsNow(): Promise<string[]> {
    return violations(this.#frame);
  }

  outOfReachNow(): Promise<string[]> {
    return outOfReachNow(this.#frame);
  }
}
