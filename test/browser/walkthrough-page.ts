import type { Locator, Page } from 'playwright-core';
import { violations } from './accessible.ts';

/** The walkthrough on the editor's welcome page. */
export class WalkthroughPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get steps(): Locator {
    return this.#page.locator('.gettingStartedContainer .getting-started-step');
  }

  /** What the steps are called. */
  get titles(): Locator {
    return this.steps.locator('.step-title');
  }

  step(title: string): Locator {
    return this.steps.filter({ has: this.#page.locator('.step-title').getByText(title, { exact: true }) });
  }

  /** Whether a step counts as done. */
  async isDone(title: string): Promise<boolean> {
    return (await this.step(title).getByRole('checkbox').first().getAttribute('aria-checked')) === 'true';
  }

  /** The picture of the step that is open. */
  get picture(): Locator {
    return this.#page.locator('.gettingStartedContainer .getting-started-media img');
  }

  /** Opens a step, and with a label presses the button in it. */
  async open(title: string, button?: string): Promise<void> {
    const step = this.step(title);
    if (!(await step.evaluate((one) => one.classList.contains('expanded')))) await step.locator('.step-title').click();
    if (button) await step.getByRole('button', { name: button, exact: true }).click();
  }

  /** What axe-core has against what is ours in it: the words of the steps, their buttons, the picture. */
  violations(): Promise<string[]> {
    const ours = ['.step-title', '.step-description-container', '.getting-started-media'];
    return violations(
      this.#page,
      ours.map((one) => `.gettingStartedContainer ${one}`),
    );
  }
}
