import type { Locator } from 'playwright-core';
import { text, texts } from './texts.ts';
import { until } from './until.ts';

/** A view in a side bar. */
export class ViewPane {
  readonly element: Locator;

  constructor(element: Locator) {
    this.element = element;
  }

  /** The list or tree, empty or not. */
  get list(): Locator {
    return this.element.locator('.monaco-list').first();
  }

  /** What stands above the list. */
  get message(): Locator {
    return this.element.locator('.message');
  }

  get rows(): Locator {
    return this.element.locator('.monaco-list-row');
  }

  row(wanted: string | RegExp): Locator {
    return this.rows.filter({ hasText: wanted }).first();
  }

  /** The mark before a row that opens and closes it. */
  twistie(wanted: string | RegExp): Locator {
    return this.row(wanted).locator('.monaco-tl-twistie');
  }

  /** What the rows that are in sight say, any space as one blank. */
  async rowTexts(): Promise<string[]> {
    return (await texts(this.rows)).map((one) => one.replaceAll(/\s+/g, ' '));
  }

  /** Waits for a row that holds a text. */
  async hasRow(wanted: string | RegExp): Promise<string> {
    const fits = (one: string) => (typeof wanted === 'string' ? one.includes(wanted) : wanted.test(one));
    return until(`A row "${wanted}"`, async () => (await this.rowTexts()).find(fits));
  }

  /** Clicks a row, once it is there. */
  async click(wanted: string | RegExp): Promise<void> {
    await this.row(wanted).click();
  }

  messageText(): Promise<string> {
    return text(this.message);
  }
}
