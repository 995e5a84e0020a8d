import type { Locator } from 'playwright-core';
import { fits, textNow, textsNow } from './texts.ts';
import { stillBox, until } from './until.ts';

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

  /** What the rows that are in sight say now, any space as one blank. */
  async rowTextsNow(): Promise<string[]> {
    return (await textsNow(this.rows)).map((one) => one.replaceAll(/\s+/g, ' '));
  }

  /** Waits for a row that holds a text. */
  async hasRow(wanted: string | RegExp): Promise<string> {
    return until(`A row "${wanted}"`, async () => (await this.rowTextsNow()).find((one) => fits(one, wanted)));
  }

  /** Clicks a row, once it is there and others that come no longer move it. */
  async click(wanted: string | RegExp): Promise<void> {
    await stillBox(this.row(wanted));
    await this.row(wanted).click();
  }

  /** What stands above the list now. */
  messageNow(): Promise<string> {
    return textNow(this.message);
  }

  /** Waits until what stands above the list holds a text, and returns all of it. */
  async hasMessage(wanted: string | RegExp): Promise<string> {
    return until(`"${wanted}" above the list`, async () => {
      const shown = await this.messageNow();
      return fits(shown, wanted) ? shown : undefined;
    });
  }
}
