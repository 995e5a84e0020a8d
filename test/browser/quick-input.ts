import type { Locator, Page } from 'playwright-core';
import { Parts } from './parts.ts';
import { fits } from './texts.ts';
import { holds, PATIENCE, settled, tries, until } from './until.ts';

/** A row of a quick pick. */
export interface Row {
  /** Its place in the whole list, from 0. */
  index: number;
  label: string;
  /** What stands behind the label. */
  description: string;
  /** The line below. */
  detail: string;
  active: boolean;
  /** The heading that stands at it, if one does. */
  group: string;
}

/** All that the box shows at one moment. */
export interface Shown {
  title: string;
  placeholder: string;
  value: string;
  /** The prompt of an input box, or what it has against the value. */
  message: string;
  /** The rows that are in sight: long lists draw no others. */
  rows: Row[];
}

/**
 * The quick pick or input box that is open. The window has one such box and fills it anew for each question: the one
 * before stays in sight until its extension closes it. So a box is asked for by its name, and what it shows is waited for.
 */
export class QuickInput {
  readonly element: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.element = new Parts(page).quickInput;
  }

  /**
   * Waits until the one with this name is open: the name is its title, or where it has none what stands in its empty
   * field, or else its prompt. A text is the whole name.
   */
  async opened(name: string | RegExp, ms?: number): Promise<this> {
    const isIt = (shown: Shown) => (typeof name === 'string' ? nameOf(shown) === name : name.test(nameOf(shown)));
    let last: string | undefined;
    const look = async () => {
      const shown = await this.#shown();
      last = shown && nameOf(shown);
      return shown !== undefined && isIt(shown);
    };
    try {
      await holds(`The box "${name}"`, look, ms);
    } catch (cause) {
      throw new Error(`The box "${name}" is not open, but ${last === undefined ? 'none' : `"${last}"`}.`, { cause });
    }
    return this;
  }

  /** Waits until none is. */
  async closed(ms = PATIENCE): Promise<void> {
    await this.element.waitFor({ state: 'hidden', timeout: ms });
  }

  /** Waits until this box is closed, whether or not another stands in its place. */
  async left(name: string | RegExp, ms?: number): Promise<void> {
    const isLeft = async () => {
      const shown = await this.#shown();
      return shown === undefined || !fits(nameOf(shown), name);
    };
    await holds(`The box "${name}" to go`, isLeft, ms);
  }

  get input(): Locator {
    return this.element.locator('.quick-input-filter input[type=text], .quick-input-filter input[type=password]');
  }

  /** Its field where what is typed is not shown. */
  get hiddenInput(): Locator {
    return this.input.and(this.#page.locator('input[type=password]'));
  }

  /** Replaces what is typed. */
  async type(value: string, ms = PATIENCE): Promise<void> {
    await this.input.fill(value, { timeout: ms });
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
    await this.settledRows((rows) => rows.some(({ index }) => index === row));
    const element = this.#row(row);
    await element.hover();
    await element.getByRole('button', { name }).click();
  }

  /** What it shows at this moment, whatever is still to come; throws where none is open. */
  async now(): Promise<Shown> {
    const shown = await this.#shown();
    if (!shown) throw new Error('No quick pick or input box is open.');
    return shown;
  }

  /** The labels of the rows that are in sight at this moment. */
  async labelsNow(): Promise<string[]> {
    return (await this.now()).rows.map(({ label }) => label);
  }

  /** Waits until its prompt, or what it has against the value, holds this. */
  async hasMessage(wanted: string | RegExp): Promise<void> {
    await holds(`"${wanted}" in the box`, async () => fits((await this.now()).message, wanted));
  }

  /** Waits until this is what it holds. */
  async hasValue(value: string): Promise<void> {
    await holds(`"${value}" typed in the box`, async () => (await this.now()).value === value);
  }

  /** Waits for a row whose label holds a text. */
  row(label: string | RegExp): Promise<Row> {
    const find = async () => (await this.now()).rows.find((row) => fits(row.label, label));
    return until(`A row "${label}" in the quick pick`, find);
  }

  /** Waits until the rows are what is wanted, and change no more. */
  settledRows(areRight: (rows: Row[]) => boolean = (rows) => rows.length > 0, ms = PATIENCE): Promise<Row[]> {
    const look = async () => {
      const { rows } = await this.now();
      return areRight(rows) ? rows : undefined;
    };
    return settled('The rows of the quick pick', look, ms);
  }

  /** Goes down row by row until a text has been read, which may go on from row to row, and returns all that was read. */
  async readDownTo(text: string): Promise<string> {
    const read = new Map<number, string>();
    const all = () =>
      [...read]
        .sort(([a], [b]) => a - b)
        .map(([, label]) => label)
        .join(' ');
    await holds(`"${text}" in the rows`, async () => {
      for (const { index, label } of (await this.now()).rows) read.set(index, label);
      if (all().includes(text)) return true;
      await this.input.press('ArrowDown');
      return false;
    });
    return all();
  }

  /** Clicks the row with this label, else the first that has this text. */
  async pick(label: string | RegExp, ms = PATIENCE): Promise<void> {
    const find = (rows: Row[]) =>
      rows.find((row) => row.label === label) ??
      rows.find((row) => fits(`${row.label} ${row.description} ${row.detail}`, label));
    const rows = await this.settledRows((all) => find(all) !== undefined, ms);
    await this.#row(find(rows)!.index).click({ timeout: ms });
  }

  /** Enter: accepts the value or the active row; with a label, once the active row has that. */
  async accept(label?: string | RegExp, ms = PATIENCE): Promise<void> {
    const isActive = (row: Row) => row.active && (label === undefined || fits(row.label, label));
    if (label !== undefined) await this.settledRows((rows) => rows.some(isActive), ms);
    await this.input.press('Enter', { timeout: ms });
  }

  /** Enter at this row until the box closes: one that is drawn anew in the moment in which it is chosen may lose that. */
  async acceptUntilClosed(label: string | RegExp): Promise<void> {
    await tries('The choice', async (timeout) => {
      if (!(await this.element.isVisible())) return true;
      await this.accept(label);
      await this.element.waitFor({ state: 'hidden', timeout });
      return true;
    });
  }

  /** Escape. */
  async cancel(): Promise<void> {
    await this.input.press('Escape');
    await this.closed();
  }

  #row(index: number): Locator {
    return this.list.locator(`.monaco-list-row[data-index="${index}"]`);
  }

  /** All of it in one look, so that nothing of it is another box's. */
  #shown(): Promise<Shown | undefined> {
    return this.#page.evaluate(() => {
      const isShown = (element: Element | null | undefined) => (element?.getClientRects().length ?? 0) > 0;
      const box = [...document.querySelectorAll('.quick-input-widget')].find(isShown);
      if (!box) return undefined;
      const words = (text = '') => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '').trim();
      const part = (within: Element, selector: string) => {
        const found = [...within.querySelectorAll<HTMLElement>(selector)].find(isShown);
        return words(found?.innerText);
      };
      const input = [...box.querySelectorAll<HTMLInputElement>('.quick-input-filter input')].find(
        (one) => one.type !== 'checkbox' && isShown(one),
      );
      const text = (row: Element, selector: string) => words(row.querySelector(selector)?.textContent ?? '');
      const rows = [...box.querySelectorAll('.quick-input-list .monaco-list-row')].map((row) => ({
        index: Number(row.getAttribute('data-index')),
        label: text(row, '.label-name'),
        description: text(row, '.label-description'),
        detail: text(row, '.quick-input-list-label-meta'),
        active: row.classList.contains('focused'),
        group: text(row, '.quick-input-list-separator'),
      }));
      return {
        title: part(box, '.quick-input-title'),
        placeholder: words(input?.placeholder),
        value: input?.value ?? '',
        message: part(box, '.quick-input-message'),
        rows: isShown(box.querySelector('.quick-input-list')) ? rows.sort((a, b) => a.index - b.index) : [],
      };
    });
  }
}

function nameOf({ title, placeholder, message }: Shown): string {
  return title || placeholder || message;
}
