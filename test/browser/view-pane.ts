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

  /** What it says instead of a list, where there is nothing to list yet. */
  get welcome(): Locator {
    return this.element.locator('.welcome-view-content');
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

  /** What of a row's text is in sight, as far as it is not cut. */
  async inSightNow(wanted: string | RegExp): Promise<string> {
    const shown = await this.row(wanted).evaluate((row) => {
      const end = row.querySelector('.monaco-icon-label-container')!.getBoundingClientRect().right;
      const walker = document.createTreeWalker(row.querySelector('.monaco-icon-label')!, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      let text = '';
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let i = 0; i < node.textContent!.length; i++) {
          range.setStart(node, i);
          range.setEnd(node, i + 1);
          if (range.getBoundingClientRect().right <= end) text += node.textContent![i];
        }
      }
      return text;
    });
    return shown.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  }

  /** How wide the view is, in pixels. */
  async widthNow(): Promise<number> {
    return (await this.element.boundingBox())?.width ?? 0;
  }

  /** What stands behind the view's title now, and is not cut. */
  get description(): Locator {
    return this.element.locator('.pane-header .description');
  }

  /** Closes it, so that the views beside it have its room. */
  async collapse(): Promise<void> {
    const header = this.element.locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) === 'true') await header.locator('.title').click();
  }

  /** A button of its title bar. */
  titleButton(name: string | RegExp): Locator {
    return this.element.locator('.pane-header').getByRole('button', { name });
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
