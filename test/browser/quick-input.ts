import type { Locator, Page } from 'playwright-core';
import { Parts } from './parts.ts';
import { text } from './texts.ts';
import { until } from './until.ts';

/** A row of a quick pick. */
export interface Row {
  label: string;
  /** What stands behind the label. */
  description: string;
  /** The line below. */
  detail: string;
  active: boolean;
}

/** The quick pick or input box that is open. */
export class QuickInput {
  readonly element: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.element = new Parts(page).quickInput;
  }

  /** Waits until one is open. */
  async opened(): Promise<this> {
    await this.element.waitFor();
    return this;
  }

  /** Waits until none is. */
  async closed(): Promise<void> {
    await this.element.waitFor({ state: 'hidden' });
  }

  get input(): Locator {
    return this.element.locator('.quick-input-filter input[type=text], .quick-input-filter input[type=password]');
  }

  /** Replaces what is typed. */
  async type(value: string): Promise<void> {
    await this.input.fill(value);
  }

  /** Its bar, which holds the title. */
  get titleBar(): Locator {
    return this.element.locator('.quick-input-title');
  }

  /** Where the prompt of an input box stands, or what it has against the value. */
  get messageBar(): Locator {
    return this.element.locator('.quick-input-message');
  }

  get list(): Locator {
    return this.element.locator('.quick-input-list');
  }

  /** A button of its bar. */
  button(name: string): Locator {
    return this.element.getByRole('button', { name });
  }

  /** Clicks a button that a row (from 0) shows under the mouse. */
  async clickButtonOf(row: number, name: string): Promise<void> {
    const element = this.list.locator('.monaco-list-row').nth(row);
    await element.hover();
    await element.getByRole('button', { name }).click();
  }

  /** The title in its bar, or an empty text. */
  title(): Promise<string> {
    return text(this.titleBar.locator('visible=true'));
  }

  /** The prompt of an input box, or what it has against the value. */
  message(): Promise<string> {
    return text(this.messageBar.locator('visible=true'));
  }

  /** The rows that are in sight: long lists draw no others. */
  rows(): Promise<Row[]> {
    return this.list.evaluate((list) => {
      const part = (row: Element, selector: string) =>
        (row.querySelector(selector)?.textContent ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '').trim();
      return [...list.querySelectorAll('.monaco-list-row')].map((row) => ({
        label: part(row, '.label-name'),
        description: part(row, '.label-description'),
        detail: part(row, '.quick-input-list-label-meta'),
        active: row.classList.contains('focused'),
      }));
    });
  }

  /** Waits for a row whose label holds a text. */
  row(label: string | RegExp): Promise<Row> {
    const fits = (all: string) => (typeof label === 'string' ? all.includes(label) : label.test(all));
    return until(`A row "${label}" in the quick pick`, async () => (await this.rows()).find((row) => fits(row.label)));
  }

  /** Clicks the row with this label, else the first that has this text. */
  async pick(label: string | RegExp): Promise<void> {
    const rows = this.list.locator('.monaco-list-row');
    await rows.filter({ hasText: label }).first().waitFor();
    const labels = (await this.rows()).map((row) => row.label);
    const exact = typeof label === 'string' ? labels.indexOf(label) : -1;
    await (exact >= 0 ? rows.nth(exact) : rows.filter({ hasText: label }).first()).click();
  }

  /** Enter: accepts the active row or the value. */
  async accept(): Promise<void> {
    await this.input.press('Enter');
  }

  /** Escape. */
  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.closed();
  }
}
