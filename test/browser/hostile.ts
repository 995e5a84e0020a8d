import type { Locator } from 'playwright-core';
import { until } from './until.ts';

/** What somebody may write where a title, a label, a tag or a setting is expected. All of it is to be read, not used. */
export const TEXTS = [
  '[a](command:hostile)',
  '[b](command:hostile "t")',
  "[c](https://hostile.example 't')",
  '[d](file:///hostile)',
  '$(beaker)',
  '$(rocket~spin)',
  '\\$(beaker)',
  '<a href="https://hostile.example">e</a>',
];

/** The same as names of files and folders, which have no slash. */
export const NAMES = [
  '[a](command:hostile)',
  '[b](command:hostile "t")',
  '[d](file:hostile)',
  '$(beaker)',
  '$(rocket~spin)',
];

/** All of some texts in one. */
export const all = (texts: readonly string[]) => texts.join(' ');

/** As Markdown that shows exactly these characters. */
export const inMarkdown = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** What the editor has made of the texts above: links that lead where they say, and icons that they name. */
function markup(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((roots) => {
    const found = roots.flatMap((root) => [root, ...root.querySelectorAll('*')]);
    return found.flatMap((element) => {
      const address = element.getAttribute('data-href') || element.getAttribute('href') || '';
      // Our own links run our own commands, whose arguments may say anything.
      const isOurs = address.startsWith('command:faultbook.');
      if (element.tagName === 'A' && address.includes('hostile') && !isOurs) return [`link ${address}`];
      return /codicon-(?:beaker|rocket)/.test(element.className) ? [`icon ${element.className}`] : [];
    });
  });
}

/** Looks at one surface after the other, and keeps what is wrong with each, so that one run tells of all. */
export class Surfaces {
  /** Of each surface that was looked at: what stands there that should not, or is missing. */
  readonly #found = new Map<string, readonly string[]>();

  /**
   * Looks at a surface that is shown.
   * @param wanted texts that must be in it just as they are
   * @param read gets what it says, where that is not the text of the elements
   * @param allowed what may be made of them all the same
   */
  async look(
    name: string,
    elements: Locator,
    wanted: readonly string[],
    read = async () => (await elements.allTextContents()).join('\n'),
    allowed?: RegExp,
  ): Promise<void> {
    let shown = '';
    const missing = () => wanted.filter((text) => !shown.includes(text));
    const wait = async () => {
      shown = plain(await read());
      return missing().length === 0 ? true : undefined;
    };
    await until(name, wait).catch(() => undefined);
    const made = (await markup(elements)).filter((one) => !allowed?.test(one));
    const wrong = [...made, ...missing().map((text) => `not there: ${text}`)];
    this.#found.set(name, wrong);
    if (wrong.length > 0) console.error(`${name}: ${wrong.join(' | ')}\n  It shows: ${shown}`);
  }

  /** The surfaces that are not as they should be. */
  wrong(): Record<string, readonly string[]> {
    return Object.fromEntries([...this.#found].filter(([, list]) => list.length > 0));
  }
}

/** What a person reads: hard blanks are blanks, and the marks that keep markup from beginning are not seen. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
}
