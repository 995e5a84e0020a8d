import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Frame, type Page, type Request } from 'playwright-core';
import { test as base, inject } from 'vitest';
import { pageUrl } from '../../tools/pageUrl.ts';
import { root, screenshots } from '../../tools/paths.ts';
import { writeSettings } from '../../tools/server.ts';
import { automated, type Settings, trust } from '../../tools/settings.ts';
import { EditorLog } from '../host/editor-log.ts';
import { CasePage } from './case-page.ts';
import { HoverCard } from './hover-card.ts';
import { changeSettings, forgetChanges, programsRunning } from './live-settings.ts';
import { locate, type Place } from './locate.ts';
import { EDITOR, EDITOR_BESIDE, Parts, TERMINAL } from './parts.ts';
import { PicturePage } from './picture-page.ts';
import { QuickInput } from './quick-input.ts';
import { ReaderPage } from './reader-page.ts';
import { ReportPage } from './report-page.ts';
import { fits, literally, textsNow } from './texts.ts';
import { holds, PATIENCE, settled, stillBox, tries, until } from './until.ts';
import { WalkthroughPage } from './walkthrough-page.ts';

/** What VS Code calls the boxes that have no title. */
const COMMANDS = /^Type the name of a command to run/;
const FILES = /^Search files by name/;
const READER = 'iframe.webview.ready[src*="extensionId=faultbook.faultbook"]';
const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  'contrast-dark': 'Default High Contrast',
  'contrast-light': 'Default High Contrast Light',
} as const;

/** One of the four kinds of colour theme. */
export type ThemeKind = keyof typeof THEMES;

/** What a window opens with. */
export interface OpenOptions {
  /**
   * The folder: files by relative path; an absolute path, opened as it is (a .code-workspace too); nothing, for a
   * copy of the sample logs; false, for an empty window.
   */
  folder?: Record<string, string | Uint8Array> | string | false;
  /** File to open, in the folder or by absolute path; `:line:column` may follow. */
  file?: string;
  settings?: Settings;
  /** Leaves the folder untrusted. */
  restricted?: boolean;
  theme?: ThemeKind;
  /** The language that extensions are to speak (`pt-br`); the editor has no other words than English ones here. */
  language?: string;
}

/** A message in the list of notifications. */
export interface Notification {
  text: string;
  buttons: string[];
}

/** A modal message. */
export interface Dialog {
  text: string;
  buttons: string[];
}

/** The light bulb's menu at a place. */
export interface CodeActions {
  /** All of them, in order. */
  titles: string[];
  pick(title: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

type Driver = {
  driver: { whenWorkbenchRestored(): Promise<void>; getTerminalBuffer(selector: string): Promise<string[]> };
};

/** A window of VS Code with the extension in it, used as a person would: mouse, keyboard, and what is on the screen. */
export class Workbench {
  readonly #browser: Browser;
  readonly #context: BrowserContext;
  readonly #temporary: string;
  /** The playwright page, for what has no method here. */
  readonly page: Page;
  /** The parts of the window by name. */
  readonly parts: Parts;
  /** What the editor and its extension host logged. */
  readonly log = new EditorLog();
  /** Addresses outside this machine that the window itself asked for; none is reachable. */
  readonly externalRequests: string[] = [];
  /** Addresses outside this machine that the window opened as pages of their own, as followed links do. */
  readonly openedPages: string[] = [];
  /** The opened folder, absolute. */
  folder = '';

  private constructor(browser: Browser, context: BrowserContext, page: Page, temporary: string) {
    this.#browser = browser;
    this.#context = context;
    this.#temporary = temporary;
    this.page = page;
    this.parts = new Parts(page);
  }

  /** Prepares a window with a profile of its own; `open` fills it. */
  static async create(): Promise<Workbench> {
    const { browserEndpoint, serverFolder } = inject('reach');
    const browser = await chromium.connect(browserEndpoint);
    const context = await browser.newContext({ viewport: { width: 1440, height: 960 } });
    context.setDefaultTimeout(PATIENCE);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const workbench = new Workbench(browser, context, page, mkdtempSync(join(serverFolder, 'test-')));
    page.on('console', (message) => workbench.log.add(message.type(), ['%s', message.text()]));
    page.on('crash', () => workbench.log.add('crash', ['The page crashed.']));
    context.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (!/^(https?|wss?):$/.test(protocol) || hostname === '127.0.0.1') return;
      // By this name a webview asks for the extension's own files: the window answers, not the network.
      if (hostname.endsWith('.vscode-resource.vscode-cdn.net')) return;
      const list = opensPage(request) ? workbench.openedPages : workbench.externalRequests;
      list.push(request.url());
    });
    return workbench;
  }

  /** Writes files into a folder that is not in the opened one, as a team's articles are; returns its absolute path. */
  teamFolder(files: Record<string, string | Uint8Array>): string {
    const folder = join(this.#temporary, 'team articles');
    writeFiles(folder, files);
    return folder;
  }

  /** Opens the window and waits until it is usable; with a file, until its text is shown. */
  async open(options: OpenOptions = {}): Promise<void> {
    this.folder = this.#prepareFolder(options.folder);
    const theme = options.theme && { 'workbench.colorTheme': THEMES[options.theme] };
    const settings = { ...automated, ...trust(options.restricted === true), ...theme, ...options.settings };
    writeSettings(inject('reach').serverFolder, settings);
    forgetChanges(inject('reach').serverFolder);
    // The editor's own file of words would say so before it starts.
    const speak = (language: string) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
    if (options.language) await this.page.addInitScript(speak, options.language);
    const file = options.file && (isAbsolute(options.file) ? options.file : join(this.folder, options.file));
    await this.page.goto(this.#address(file));
    await this.#restored();
    // The browser keeps it from one window to the next.
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    if (file) await this.parts.lines().first().waitFor();
  }

  /** Reloads the window by its command, which lets it save its state; what is open then, it has restored itself. */
  async reload(): Promise<void> {
    const address = this.#address();
    await this.page.evaluate((url) => history.replaceState(null, '', url), address);
    const gone = this.page.waitForEvent('framenavigated', (frame) => frame === this.page.mainFrame());
    await this.palette('Developer: Reload Window');
    await gone;
    await this.#restored();
  }

  /** Changes user settings; an undefined value goes back to the default. */
  async configure(settings: Settings): Promise<void> {
    await changeSettings(inject('reach').serverFolder, settings);
  }

  /** Lets so many milliseconds go by in the extensions' process: whatever was to happen there before has happened. */
  async extensionsWait(ms: number): Promise<void> {
    await changeSettings(inject('reach').serverFolder, {}, ms);
    await this.configure({});
  }

  /** Sets the colour theme and waits until the window has it. */
  async setTheme(kind: ThemeKind): Promise<void> {
    await this.configure({ 'workbench.colorTheme': THEMES[kind] });
    const marks = { light: 'vs', dark: 'vs-dark', 'contrast-dark': 'hc-black', 'contrast-light': 'hc-light' };
    await this.page.locator(`.monaco-workbench.${marks[kind]}`).waitFor();
  }

  /** Opens a file of the folder through Go to File. */
  async openFile(name: string): Promise<void> {
    await tries(`The file "${name}"`, async (ms) => {
      const input = await this.#openBox('Control+P', FILES);
      await input.type(name, ms);
      await input.pick(name, ms);
      return true;
    });
    await this.parts.activeTab(name).waitFor();
    await this.parts.lines().first().waitFor();
  }

  /** Puts the cursor at a line and column, counted from 1, and brings them into sight. */
  async goTo(line: number, column = 1): Promise<void> {
    await tries(`The way to line ${line}`, async (ms) => {
      const input = await this.#openBox('F1', COMMANDS);
      await input.type(`:${line}:${column}`, ms);
      // From the colon on it goes to lines; a moment before it still lists commands.
      await input.accept(new RegExp(`\\b${line}\\b`), ms);
      await input.closed(ms);
      return true;
    });
    await this.statusHas(`Ln ${line},`);
  }

  /** The text that an editor has drawn at this moment, line by line. */
  async editorTextNow(within = EDITOR): Promise<string> {
    const drawn = await this.parts.lines(undefined, within).evaluateAll((lines) =>
      lines
        .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
        .sort((a, b) => a.top - b.top)
        .map(({ text }) => text.replaceAll('\u00a0', ' ')),
    );
    return drawn.join('\n');
  }

  /** Waits until an editor has drawn a text, and returns all that it has drawn. */
  editorShows(text: string | RegExp, within = EDITOR): Promise<string> {
    return until(`"${text}" in the editor`, async () => {
      const drawn = await this.editorTextNow(within);
      return fits(drawn, text) ? drawn : undefined;
    });
  }

  /** Rests the mouse on a text in the active editor until a card is shown; with a text, until one that holds it is. */
  async hover(
    text: string,
    { nth = 0, within = EDITOR, holding = '' as string | RegExp, ms = PATIENCE } = {},
  ): Promise<HoverCard> {
    const attempt = async (time: number) => {
      await this.#rest(text, nth, within);
      const card = await HoverCard.read(this.parts.cards.last(), time);
      return fits(card.text, holding) ? card : undefined;
    };
    return tries(`A hover on "${text}" with "${holding}"`, attempt, ms);
  }

  /** The card that the editor shows for a code by itself, as after a jump, once it has come to rest. */
  async cardOf(code: string): Promise<HoverCard> {
    const element = this.parts.cards.filter({ hasText: code }).last();
    return HoverCard.read(element, PATIENCE);
  }

  /** Rests the mouse on a text in the active editor and makes sure that no card comes. */
  async noHover(text: string, { nth = 0, within = EDITOR } = {}): Promise<void> {
    await this.#rest(text, nth, within);
    // The page's own clock: what it does some tenths of a second after the mouse has come to rest, it has done by then.
    await this.page.evaluate(() => new Promise((done) => setTimeout(done, 1_500)));
    // The extensions have been asked before these changes of nothing, and have answered before they are done.
    await this.configure({});
    await this.configure({});
    await this.#drawn();
    const cards = await textsNow(this.parts.cards);
    if (cards.length > 0) throw new Error(`There is a hover on "${text}": ${cards.join(' | ')}`);
  }

  /** Clicks into a text in the active editor: the cursor is there. */
  async clickText(text: string, { nth = 0, within = EDITOR } = {}): Promise<void> {
    const { x, y } = await this.#find(text, nth, within);
    await this.page.mouse.click(x, y);
  }

  /** Follows a link to a tab with this name; a click that comes before the editor has asked for its links only moves the cursor. */
  async followLink(text: string, name: string): Promise<void> {
    const tab = this.parts.activeTab(name);
    await tries(`The way to "${name}"`, async (timeout) => {
      if (await tab.isVisible()) return true;
      await this.page.keyboard.down('Control');
      await this.clickText(text);
      await this.page.keyboard.up('Control');
      await tab.waitFor({ timeout });
      return true;
    });
  }

  /** Opens the light bulb's menu at a text, by keyboard, and waits until it has entries. */
  async codeActions(text: string, { nth = 0 } = {}): Promise<CodeActions> {
    const rows = this.parts.actions;
    const titles = await tries(`Code actions at "${text}"`, async (ms) => {
      await this.clickText(text, { nth });
      await this.page.keyboard.press('Control+.');
      await rows.first().waitFor({ timeout: ms });
      return this.#actionTitles();
    });
    return {
      titles,
      pick: (title) => this.#pickAction(title),
      close: async () => {
        await this.page.keyboard.press('Escape');
        await rows.first().waitFor({ state: 'hidden' });
      },
    };
  }

  /** Inserts a command of the article at a text: by the menu, or where that has no room for it, by the list behind it. */
  async insertCommand(text: string, label: string): Promise<void> {
    const menu = await this.codeActions(text);
    const title = `Insert into terminal: ${label}`;
    if (menu.titles.some((one) => one.startsWith(title))) return menu.pick(title);
    await menu.pick('Commands of this article');
    const list = await this.cardList(text);
    await list.pick(label);
  }

  /** The list with what there is to a code, or a part of it, once it is open. */
  cardList(shown: string): Promise<QuickInput> {
    return this.quickInput(new RegExp(`^${literally(shown)} · `));
  }

  /** Runs a command by its full title ("Faultbook: …") from the palette, which closes where something takes the keyboard. */
  async palette(title: string): Promise<void> {
    await tries(`The command "${title}"`, async (ms) => {
      const input = await this.#paletteWith(title, ms);
      await input.pick(title, ms);
      await input.left(COMMANDS, ms);
      return true;
    });
  }

  /** The palette with what is found for a text. It stays open. */
  async commands(text: string, ms?: number): Promise<QuickInput> {
    const input = await this.#openBox('F1', COMMANDS);
    await input.type(`>${text}`, ms);
    return input;
  }

  /**
   * The palette with the command in it. It lists the commands that there are at the time of typing: where an
   * extension's came later, only a palette opened again has them.
   */
  async #paletteWith(title: string, ms: number): Promise<QuickInput> {
    const input = await this.commands(title, ms);
    try {
      // Others may stand before it until the filter has run.
      const isThere = async () => (await input.now()).rows.some((row) => row.label === title);
      await holds('Its row', isThere, ms);
      return input;
    } catch (error) {
      await this.page.keyboard.press('Escape');
      throw error;
    }
  }

  /** Opens a box of the editor's own by its key: one that is pressed while the window is busy with the focus may be lost. */
  #openBox(key: string, name: RegExp): Promise<QuickInput> {
    return tries(`The box behind ${key}`, async (ms) => {
      await this.page.keyboard.press(key);
      return new QuickInput(this.page).opened(name, ms);
    });
  }

  /**
   * The quick pick or input box with this name, once it is open: its title, or where it has none what stands in its
   * empty field, or else its prompt. A text is the whole name.
   */
  quickInput(name: string | RegExp): Promise<QuickInput> {
    return new QuickInput(this.page).opened(name);
  }

  /** The reader's page, once it is shown. */
  async reader(): Promise<ReaderPage> {
    await this.page.locator(READER).last().waitFor();
    const frame = this.page.locator(READER).last().contentFrame().frameLocator('iframe#active-frame');
    const page = new ReaderPage(frame);
    await page.body.waitFor();
    return page;
  }

  /** Opens a walkthrough by its title, as the welcome page does. */
  async walkthrough(title: string): Promise<WalkthroughPage> {
    await this.palette('Welcome: Open Walkthrough...');
    await (await this.quickInput(/walkthrough/i)).pick(title);
    const page = new WalkthroughPage(this.page);
    await page.steps.first().waitFor();
    return page;
  }

  /** The preview of a report, once it is shown. */
  async report(): Promise<ReportPage> {
    await this.page.locator(READER).last().waitFor();
    const frame = this.page.locator(READER).last().contentFrame().frameLocator('iframe#active-frame');
    const report = new ReportPage(frame);
    await report.report.waitFor();
    return report;
  }

  /** The reader's page as a frame, to run scripts in. */
  async readerFrame(): Promise<Frame> {
    await this.reader();
    return until('The reader', async () => {
      const outer = await (await this.page.locator(READER).last().elementHandle())?.contentFrame();
      const inner = await (await outer?.$('iframe#active-frame'))?.contentFrame();
      return inner ?? undefined;
    });
  }

  /** The page of a case, once it shows one. */
  async casePage(): Promise<CasePage> {
    const page = new CasePage(await this.readerFrame());
    await page.title.waitFor();
    return page;
  }

  /** The panel with the picture of a timeline, once something is drawn. */
  async timelinePicture(): Promise<PicturePage> {
    const panel = new PicturePage(await this.readerFrame());
    await panel.picture.locator('svg.picture').waitFor();
    return panel;
  }

  /** The text of the active terminal at this moment, its empty last lines left out. */
  async terminalTextNow(): Promise<string> {
    await this.page.locator(TERMINAL).waitFor();
    const lines = await this.page.evaluate(
      (terminal) => (window as unknown as Driver).driver.getTerminalBuffer(terminal),
      TERMINAL,
    );
    return lines
      .map((line) => line.replaceAll('\u00a0', ' ').trimEnd())
      .join('\n')
      .trimEnd();
  }

  /** Waits until the active terminal shows a text, and returns all of its text. */
  async terminalShows(text: string | RegExp): Promise<string> {
    let shown = '';
    const look = async () => {
      shown = await this.terminalTextNow();
      return fits(shown, text) ? shown : undefined;
    };
    try {
      return await until(`"${text}" in the terminal`, look);
    } catch (cause) {
      throw new Error(`"${text}" is not in the terminal, which shows:\n${shown}`, { cause });
    }
  }

  /** Opens a terminal, waits for its prompt, and leaves the keyboard in it. */
  async newTerminal(): Promise<void> {
    await this.palette('Terminal: Create New Terminal');
    await this.terminalShows(/[$#>%] ?$/m);
    await this.parts.terminalScreen.click();
  }

  /**
   * Waits until all that was to happen in the active terminal has happened: what extensions have sent before is there,
   * what it made the shell print is printed. Leaves the keyboard in the terminal, and its line as it is.
   */
  async terminalSettled(): Promise<void> {
    await this.configure({});
    await this.parts.terminalScreen.click();
    // A shell reads in order: what is typed now shows after all of that, and is taken back.
    await this.page.keyboard.type('~');
    await this.terminalShows(/~$/);
    await this.page.keyboard.press('Backspace');
    await this.terminalShows(/(?:^|[^~])$/);
  }

  /** Waits until a program runs in a terminal, and extensions know it. */
  async programRuns(): Promise<void> {
    const { serverFolder } = inject('reach');
    await until('A running program', async () => (programsRunning(serverFolder) > 0 ? true : undefined));
  }

  /** Names of the terminals that are open at this moment; with only one the editor shows it in the panel's bar. */
  async terminalsNow(): Promise<string[]> {
    const names = this.page.locator('.terminal-tabs-entry, .single-terminal-tab');
    return (await textsNow(names)).filter(Boolean);
  }

  /** Texts of the status bar at this moment. */
  async statusBarNow(): Promise<string[]> {
    return (await textsNow(this.parts.statusItems)).filter(Boolean);
  }

  /** Waits for an item of the status bar that holds a text, and returns all of its text. */
  statusHas(text: string | RegExp): Promise<string> {
    const look = async () => (await this.statusBarNow()).find((one) => fits(one, text));
    return until(`"${text}" in the status bar`, look);
  }

  /** Waits until no item of the status bar holds a text. */
  async statusLacks(text: string | RegExp): Promise<void> {
    const isGone = async () => !(await this.statusBarNow()).some((one) => fits(one, text));
    await holds(`"${text}" out of the status bar`, isGone);
  }

  /**
   * Waits until the log's codes have an article: nothing in the product waits for a team's folders, so what is asked
   * for at once may come without them.
   */
  async articleCame(): Promise<void> {
    await this.statusHas('with article');
  }

  /** Clicks an item of the status bar. */
  async clickStatus(text: string | RegExp): Promise<void> {
    await this.parts.statusItem(text).locator('a').first().click();
  }

  /** Titles of the tabs that are open at this moment. */
  tabsNow(): Promise<string[]> {
    return this.parts.tabs().evaluateAll((tabs) =>
      tabs.map((tab) => {
        // A file's extension stands in an element of its own.
        const parts = tab.querySelectorAll('.monaco-icon-name-container, .monaco-icon-suffix-container');
        return [...parts].map((part) => part.textContent).join('');
      }),
    );
  }

  /** The notifications at this moment, newest first. The window shows no toasts while it is automated: they are in its list. */
  async notificationsNow(): Promise<Notification[]> {
    if (!(await this.parts.notificationCenter.isVisible())) {
      await this.palette('Notifications: Show Notifications');
      await this.parts.notificationCenter.waitFor();
    }
    // Read in one look: one that comes or goes moves the others.
    return this.parts.notifications.evaluateAll((items) => {
      const words = (element: Element | null) =>
        ((element as HTMLElement | null)?.innerText ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '').trim();
      return items.map((item) => ({
        text: words(item.querySelector('.notification-list-item-message')),
        buttons: [...item.querySelectorAll('.notification-list-item-buttons-container .monaco-button')].map(words),
      }));
    });
  }

  /** Waits for a notification that holds a text. */
  notification(text: string | RegExp): Promise<Notification> {
    const look = async () => (await this.notificationsNow()).find((one) => fits(one.text, text));
    return until(`A notification "${text}"`, look);
  }

  /** Presses a button of the notification that holds a text. */
  async pressInNotification(message: string | RegExp, button: string): Promise<void> {
    await this.notification(message);
    const item = this.parts.notifications.filter({ hasText: message }).first();
    await item.hover();
    await item.locator('.monaco-button').filter({ hasText: button }).click();
  }

  /** The modal message that holds a text, once it is shown. */
  dialog(holding: string | RegExp): Promise<Dialog> {
    return until(`A message "${holding}"`, async () => {
      const [shown] = await this.parts.dialog.evaluateAll((boxes) => {
        const words = (element: Element | null) =>
          ((element as HTMLElement | null)?.innerText ?? '').replaceAll('\u00a0', ' ').replaceAll('\u2060', '').trim();
        return boxes.map((box) => ({
          text: words(box.querySelector('.dialog-message-container')),
          buttons: [...box.querySelectorAll('.dialog-buttons .monaco-button')].map(words),
        }));
      });
      return shown && fits(shown.text, holding) ? shown : undefined;
    });
  }

  /** Presses a button of the modal message. */
  async pressInDialog(button: string | RegExp): Promise<void> {
    await this.parts.dialogButton(button).click();
    await this.parts.dialog.waitFor({ state: 'hidden' });
  }

  /** Puts a text on the clipboard, as if somebody had copied it elsewhere. */
  async copied(text: string): Promise<void> {
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  }

  /** Waits until exactly this is on the clipboard, which is empty when a window opens. */
  async clipboardIs(text: string): Promise<void> {
    await holds(`"${text}" on the clipboard`, async () => (await this.#clipboard()) === text);
  }

  /** Waits until the clipboard holds this, and returns all of it. */
  clipboardHas(text: string): Promise<string> {
    return until(`"${text}" on the clipboard`, async () => {
      const all = await this.#clipboard();
      return all.includes(text) ? all : undefined;
    });
  }

  #clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  /** Grants the opened folder trust, through the editor's own page for it. */
  async grantTrust(): Promise<void> {
    await this.palette('Workspaces: Manage Workspace Trust');
    await this.page
      .locator('.workspace-trust-editor .monaco-button')
      .filter({ hasText: /^Trust$/ })
      .first()
      .click();
    await this.page.locator('.workspace-trust-editor.trusted').waitFor();
  }

  /** Saves a picture of the window. */
  async screenshot(path: string): Promise<void> {
    mkdirSync(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
  }

  /** Saves a picture (WebP) of what stands below the title of the window, so many pixels of it. */
  async pictureBelowTitle(path: string, height: number): Promise<void> {
    const { writePicture } = await import('../../tools/picture.ts');
    const title = await this.page.locator('.part.titlebar').boundingBox();
    const y = Math.ceil((title?.y ?? 0) + (title?.height ?? 0));
    const clip = { x: 0, y, width: this.page.viewportSize()!.width, height };
    await writePicture(path, await this.page.screenshot({ clip, caret: 'hide' }));
  }

  /** Closes the window and deletes its folder. */
  async close(): Promise<void> {
    await this.#context.close();
    await this.#browser.close();
    rmSync(this.#temporary, { recursive: true, force: true, maxRetries: 3 });
  }

  #prepareFolder(wanted: OpenOptions['folder']): string {
    if (wanted === false) return '';
    if (typeof wanted === 'string') return wanted;
    const folder = join(this.#temporary, 'logs');
    mkdirSync(folder, { recursive: true });
    if (!wanted) cpSync(join(root, 'test', 'logs'), folder, { recursive: true });
    writeFiles(folder, wanted ?? {});
    return folder;
  }

  #address(file?: string): string {
    return pageUrl(inject('reach').port, {
      ...(this.folder && { folder: this.folder }),
      ...(file && { file, atLine: /:\d+(:\d+)?$/.test(file) }),
      extensionDevelopmentPath: root,
    });
  }

  async #restored(): Promise<void> {
    await this.page.waitForFunction(() => 'driver' in window);
    await this.page.evaluate(() => (window as unknown as Driver).driver.whenWorkbenchRestored());
  }

  /** The titles of the whole menu at the light bulb, scrolled through: it draws only what is in sight. */
  async #actionTitles(): Promise<string[]> {
    const list = this.parts.lightBulb.locator('.monaco-list');
    const found = new Map<number, string>();
    const box = await stillBox(list);
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await holds('All rows of the menu', async () => {
      const drawn = await list.locator('.monaco-list-row').evaluateAll((rows) =>
        rows.map((row) => ({
          index: Number(row.getAttribute('data-index')),
          size: Number(row.getAttribute('aria-setsize')),
          title: row.classList.contains('action') ? (row.textContent ?? '').replaceAll('\u00a0', ' ').trim() : '',
        })),
      );
      for (const { index, title } of drawn) found.set(index, title);
      // The menu counts its actions only, not their headings.
      if (drawn[0]?.size === [...found.values()].filter(Boolean).length) return true;
      await this.page.mouse.wheel(0, 200);
      await this.#drawn();
      return false;
    });
    // A row under the mouse shows a hover, which may lie over the others.
    await this.page.mouse.move(5, 5);
    return [...found].sort(([a], [b]) => a - b).flatMap(([, title]) => title || []);
  }

  /** Clicks an entry of the light bulb's menu, scrolled into sight like a person would: the menu draws only what is seen. */
  async #pickAction(title: string | RegExp): Promise<void> {
    const list = this.parts.lightBulb.locator('.monaco-list');
    const row = list.locator('.monaco-list-row.action').filter({ hasText: title }).first();
    const frame = await stillBox(list);
    await this.page.mouse.move(frame.x + frame.width / 2, frame.y + frame.height / 2);
    let direction = -1;
    await holds(`"${title}" in sight`, async () => {
      const box = (await row.count()) > 0 ? await row.boundingBox({ timeout: 1_000 }) : null;
      if (box && box.y >= frame.y - 1 && box.y + box.height <= frame.y + frame.height + 1) return true;
      // Up to the first entry, then down.
      const first = (await list.locator('.monaco-list-row[data-index="0"]').count()) > 0;
      if (box) direction = box.y < frame.y ? -1 : 1;
      else if (first) direction = 1;
      await this.page.mouse.wheel(0, direction * 150);
      await this.#drawn();
      return false;
    });
    // A row under the mouse shows a hover, which may lie over the others.
    await this.page.mouse.move(5, 5);
    await row.click();
  }

  /** Waits until the window has drawn what came before. */
  async #drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
    );
  }

  /** Finds a text in an editor, brought into sight where it stands to the right of it, once it stands still. */
  async #find(text: string, nth: number, within: string): Promise<Place> {
    const look = async () =>
      (await locate(this.page, text, within, nth)) ??
      (within === EDITOR ? locate(this.page, text, EDITOR_BESIDE, nth) : undefined);
    const find = () => settled(`"${text}" in the editor`, look);
    let place = await find();
    if (!place.within && place.line !== undefined) {
      await this.page.mouse.click(place.left, place.y);
      await this.goTo(place.line, place.column + text.length);
      place = await find();
    }
    // A box or a card may still lie over it.
    if (place.within && !place.visible)
      place = await until(`"${text}" uncovered`, async () => {
        await this.page.mouse.move(5, 5);
        const now = await find();
        return now.visible ? now : undefined;
      });
    return place;
  }

  /** Rests the mouse on a text, all cards that were there before being gone. */
  async #rest(text: string, nth: number, within: string): Promise<void> {
    await this.page.mouse.move(5, 5);
    await this.parts.cards.first().waitFor({ state: 'hidden' });
    const { x, y } = await this.#find(text, nth, within);
    await this.page.mouse.move(x - 1, y);
    await this.page.mouse.move(x, y);
  }
}

function writeFiles(folder: string, files: Record<string, string | Uint8Array>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

/** Whether a request is for a page of its own, as a followed link makes one. */
function opensPage(request: Request): boolean {
  if (!request.isNavigationRequest()) return false;
  try {
    return request.frame().parentFrame() === null;
  } catch {
    // Playwright has no frame yet for the first request of a new page.
    return true;
  }
}

/** A test with a window of its own, closed afterwards. Where the test fails, a picture and the log's end are kept. */
export const test = base.extend<{ workbench: Workbench }>({
  workbench: async ({ task }, use) => {
    const workbench = await Workbench.create();
    try {
      await use(workbench);
      if (task.result?.state === 'fail') {
        const path = join(screenshots, `${task.name.replaceAll(/[^\w]+/g, '-').slice(0, 80)}.png`);
        await workbench.screenshot(path);
        console.error(`Screenshot: ${path}\nThe editor's last words:\n${workbench.log.last(15)}`);
      }
    } finally {
      await workbench.close();
    }
  },
});
