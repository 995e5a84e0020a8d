import type { Frame, Locator } from 'playwright-core';
import { violations } from './accessible.ts';
import { holds } from './until.ts';

/** The panel with the picture of a timeline. */
export class PicturePage {
  readonly #frame: Frame;

  constructor(frame: Frame) {
    this.#frame = frame;
  }

  /** What is drawn, and takes keys. */
  get picture(): Locator {
    return this.#frame.getByRole('group', { name: 'Timeline' });
  }

  /** Waits until the lanes are called so, from top to bottom. */
  async hasLanes(names: readonly string[]): Promise<void> {
    const texts = this.picture.locator('text.name');
    await holds(`The lanes ${names}`, async () => String(await texts.allTextContents()) === String(names));
  }

  /** Waits until a text is drawn. */
  async draws(text: string): Promise<void> {
    await holds(`"${text}" in the picture`, async () => {
      return (await this.picture.locator('text').allTextContents()).includes(text);
    });
  }

  /** How many bars there are at this moment. */
  barsNow(): Promise<number> {
    return this.picture.locator('rect.bar').count();
  }

  /** Drags the mouse over the lanes, from one place to another: CSS pixels from the left. */
  async drag(from: number, to: number): Promise<void> {
    const at = (x: number) => ({ x, y: 60 });
    await this.picture.dragTo(this.picture, { sourcePosition: at(from), targetPosition: at(to) });
  }

  async chooseLanes(kind: 'Files' | 'Codes' | 'Components' | 'Items'): Promise<void> {
    await this.#frame.getByLabel('Lanes').selectOption(kind);
  }

  async press(button: 'Table' | 'Whole time'): Promise<void> {
    await this.#frame.getByRole('button', { name: button }).click();
  }

  /** Waits until this is said of what the cursor is on. */
  async says(text: string | RegExp): Promise<void> {
    await this.#frame.getByRole('status').filter({ hasText: text }).waitFor();
  }

  /** The rows of the table. */
  get rows(): Locator {
    return this.#frame.getByRole('row');
  }

  /** What axe-core has against the page at this moment. */
  violationsNow(): Promise<string[]> {
    return violations(this.#frame);
  }
}
