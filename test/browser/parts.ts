import type { Locator, Page } from 'playwright-core';
import { stillBox, tries } from './until.ts';
import { ViewPane } from './view-pane.ts';

/** The text editor in the active group, or, where that group shows something else, the one beside it. */
export const EDITOR = '.editor-group-container.active .editor-instance';
export const EDITOR_BESIDE = '.editor-group-container .editor-instance';
/** The editor in a group that is not the active one. */
export const INACTIVE_EDITOR = '.editor-group-container:not(.active) .editor-instance';
/** The editor of the panel, which shows output. */
export const OUTPUT = '.panel :is(.editor-instance, .monaco-editor)';
/** The terminal in sight. */
export const TERMINAL = '.terminal-wrapper.active';

/** The parts of VS Code's window by name: how the editor marks them up is known here and in the files beside this one. */
export class Parts {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  // Editors.

  /** The lines that an editor has drawn; with a text, those that hold it. */
  lines(text?: string, within = EDITOR): Locator {
    const lines = this.#page.locator(`${within} .view-line`);
    return text === undefined ? lines : lines.filter({ hasText: text });
  }

  get editorGroups(): Locator {
    return this.#page.locator('.editor-group-container');
  }

  /** The tabs of all groups, or of one. */
  tabs(group?: Locator): Locator {
    return (group ?? this.#page.locator('.tabs-container')).locator('.tab');
  }

  get tabBar(): Locator {
    return this.#page.locator('.tabs-container');
  }

  /** The active tab, if it has this name. */
  activeTab(name: string): Locator {
    return this.#page.locator('.tab.active').filter({ hasText: name });
  }

  /** What is drawn over the text of the editors: marks of codes among it. */
  get decorations(): Locator {
    return this.#page.locator('.editor-instance .view-overlays .cdr');
  }

  /** How many lines have each of the colours that whole lines of a log are tinted with. */
  async tintsNow(): Promise<number[]> {
    const colours = await this.decorations.evaluateAll((all) =>
      all
        .filter((one) => one.className.includes('ced-'))
        .map((one) => getComputedStyle(one).backgroundColor)
        .filter((colour) => !/^rgba\(0, 0, 0, 0\)$|^transparent$/.test(colour)),
    );
    return [...new Set(colours)].map((colour) => colours.filter((one) => one === colour).length);
  }

  /** Turns the mouse's wheel over the editor, in pixels; up where that is negative. */
  async wheel(pixels: number): Promise<void> {
    const box = await stillBox(this.#page.locator(EDITOR).first());
    await this.#page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await this.#page.mouse.wheel(0, pixels);
  }

  /** What stands above lines of the editors, in lines of its own. */
  get lenses(): Locator {
    return this.#page.locator('.codelens-decoration a');
  }

  get errorSquiggles(): Locator {
    return this.#page.locator('.squiggly-error');
  }

  /** How far the editor's text is moved aside, in pixels; what it is at a line's beginning depends on what stands beside it. */
  asideNow(): Promise<number> {
    return this.#page
      .locator(`${EDITOR} .lines-content`)
      .first()
      .evaluate((lines) => {
        const { left } = lines.closest('.overflow-guard')!.getBoundingClientRect();
        return Math.round(left - lines.getBoundingClientRect().left);
      });
  }

  /** The texts that the editor puts before the pieces of its lines, as it does with their numbers in an excerpt. */
  textsBeforeNow(): Promise<string[]> {
    return this.lines()
      .locator('span')
      .evaluateAll((spans) => spans.map((span) => getComputedStyle(span, '::before').content));
  }

  /** The texts that the editor puts behind the pieces of its lines, without quotes, any blank as one. */
  async textsAfterNow(): Promise<string[]> {
    const contents = await this.lines()
      .locator('span')
      .evaluateAll((spans) => spans.map((span) => getComputedStyle(span, '::after').content));
    return contents.map((text) => text.replace(/^"|"$/g, '').replaceAll(/\s/g, ' '));
  }

  /** The icons beside the numbers of lines. */
  get gutterIcons(): Locator {
    return this.#page.locator(`${EDITOR} .cgmr`);
  }

  /** The number of a line. */
  lineNumber(line: number): Locator {
    return this.#page.locator(`${EDITOR} .line-numbers`).getByText(String(line), { exact: true });
  }

  /** Presses the button with this name that a row of a view shows under the mouse. */
  async pressAtRow(row: Locator, name: string): Promise<void> {
    await tries(`The button "${name}"`, async (timeout) => {
      await stillBox(row);
      await row.hover({ timeout });
      await row.getByRole('button', { name }).click({ timeout });
      return true;
    });
  }

  /** What the editor says at the cursor where it refuses something. */
  get refusal(): Locator {
    return this.#page.locator('.monaco-editor-overlaymessage');
  }

  // What opens over an editor.

  get suggestions(): Locator {
    return this.#page.locator('.suggest-widget.visible');
  }

  suggestion(label: string): Locator {
    return this.suggestions.locator('.monaco-list-row', { hasText: label });
  }

  /** The suggestion that Enter takes. */
  get chosenSuggestion(): Locator {
    return this.suggestions.locator('.monaco-list-row.focused');
  }

  /** The light bulb's menu. */
  get lightBulb(): Locator {
    return this.#page.locator('.action-widget');
  }

  get actions(): Locator {
    return this.lightBulb.locator('.monaco-list-row.action');
  }

  /** The action that Enter takes. */
  get chosenAction(): Locator {
    return this.lightBulb.locator('.monaco-list-row.action.focused');
  }

  /** Cards over a text. */
  get cards(): Locator {
    return this.#page.locator('.monaco-hover:visible');
  }

  /** Cards, and what is shown over rows, buttons and items. */
  get hovers(): Locator {
    return this.#page.locator('.workbench-hover:visible, .monaco-hover:visible');
  }

  /** The quick pick or input box. */
  get quickInput(): Locator {
    return this.#page.locator('.quick-input-widget:visible');
  }

  /** Chooses an item of an element's context menu. */
  async chooseInMenu(element: Locator, label: string): Promise<void> {
    const item = this.#page
      .locator('.context-view .action-item, .monaco-menu .action-item')
      .filter({ hasText: label })
      .first();
    await tries('The context menu', async (timeout) => {
      await stillBox(element);
      await element.click({ button: 'right', timeout });
      await item.waitFor({ timeout });
      return true;
    });
    // A menu that has just opened takes no click: it would be the one that opened it.
    await tries('The menu to close', async (timeout) => {
      if (!(await item.isVisible())) return true;
      await item.click({ timeout });
      await item.waitFor({ state: 'hidden', timeout });
      return true;
    });
  }

  /** The entries of an editor's context menu at the cursor, with the keys that stand beside them, once it is open. */
  async menuAtCursor(): Promise<string[]> {
    const items = this.#page.locator('.monaco-menu .action-item:not(.disabled) .action-menu-item');
    return tries('The menu at the cursor', async (timeout) => {
      await this.#page.keyboard.press('Shift+F10');
      await items.first().waitFor({ timeout });
      return (await items.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
    });
  }

  /** What an element's context menu offers, in order. */
  async menuOf(element: Locator): Promise<string[]> {
    const items = this.#page.locator(
      '.context-view .action-item .action-label, .monaco-menu .action-item .action-label',
    );
    const labels = await tries('The context menu', async (timeout) => {
      await stillBox(element);
      await element.click({ button: 'right', timeout });
      await items.first().waitFor({ timeout });
      return (await items.allTextContents()).filter((label) => label.trim() !== '');
    });
    await this.#page.keyboard.press('Escape');
    await items.first().waitFor({ state: 'hidden' });
    return labels;
  }

  /** Drags one element onto another, once both stand still. */
  async drag(from: Locator, to: Locator): Promise<void> {
    await stillBox(from);
    await stillBox(to);
    await from.dragTo(to);
  }

  // The parts around the editors.

  view(title: string): ViewPane {
    const header = this.#page.locator('.pane-header', { hasText: title });
    return new ViewPane(this.#page.locator('.pane').filter({ has: header }));
  }

  /** The rows that are in sight of whatever views are open. */
  get viewRows(): Locator {
    return this.#page.locator('.pane-body .monaco-list-row:visible');
  }

  /** A file or folder in the explorer. */
  explorerItem(name: string | RegExp): Locator {
    return this.#page.locator('.explorer-folders-view .monaco-list-row').filter({ hasText: name }).first();
  }

  /** Waits until the keyboard is in the explorer. */
  async keyboardIsInExplorer(): Promise<void> {
    await this.#page.locator('.explorer-folders-view :focus').waitFor();
  }

  get problems(): Locator {
    return this.#page.locator('.markers-panel');
  }

  get problemRows(): Locator {
    return this.problems.locator('.monaco-list-row');
  }

  get statusBar(): Locator {
    return this.#page.locator('.statusbar');
  }

  get statusItems(): Locator {
    return this.#page.locator('.statusbar-item:visible');
  }

  statusItem(text: string | RegExp): Locator {
    return this.statusItems.filter({ hasText: text });
  }

  /** An item of the status bar that is an icon only, by what the extension calls it. */
  statusIcon(id: string): Locator {
    return this.#page.locator(`.statusbar-item[id="faultbook.faultbook.faultbook.${id}"] a`);
  }

  // Settings, in their editor.

  /** Types into the field above the settings, once they are open. */
  async searchSettings(text: string): Promise<void> {
    await this.#page.locator('.settings-editor .suggest-input-container').click();
    await this.#page.keyboard.type(text);
  }

  /** What is said of the settings that are in sight. */
  get settingDescriptions(): Locator {
    return this.#page.locator('.settings-editor .setting-item-description');
  }

  // Messages.

  get notificationCenter(): Locator {
    return this.#page.locator('.notifications-center.visible');
  }

  get notifications(): Locator {
    return this.#page.locator('.notifications-center .notification-list-item');
  }

  /** What the notifications say. */
  get messages(): Locator {
    return this.notifications.locator('.notification-list-item-message');
  }

  /** The modal message. */
  get dialog(): Locator {
    return this.#page.locator('.monaco-dialog-box');
  }

  dialogButton(label: string | RegExp): Locator {
    return this.dialog.locator('.dialog-buttons .monaco-button').filter({ hasText: label }).first();
  }

  // Terminals.

  /** All terminals that there are, in sight or not. */
  get terminals(): Locator {
    return this.#page.locator('.terminal-wrapper');
  }

  /** The terminal in sight, to be clicked into. */
  get terminalScreen(): Locator {
    return this.#page.locator(`${TERMINAL} .xterm-screen`);
  }

  /** Whether what is under the mouse in the terminal can be followed. */
  get terminalLink(): Locator {
    return this.#page.locator(`${TERMINAL} .xterm-cursor-pointer`);
  }

  /** The height of a line of the terminal in sight, in pixels. */
  async terminalLineHeight(): Promise<number> {
    const rows = this.#page.locator(`${TERMINAL} .xterm-rows > div`);
    return (await stillBox(rows.first())).height;
  }
}
