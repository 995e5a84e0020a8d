/** What a test may need that not every host of the editor has, in the words of the list of tests. */
const WORDS = {
  disk: 'a disk',
  terminal: 'a terminal of its own',
} as const;

/** Whether the tests run in Node; else they run in a browser, which has none of this. */
export const IN_NODE = typeof process === 'object' && typeof process.versions?.node === 'string';

/** A test of what a browser has not: there it is left out, and says why. */
export function itWith(need: keyof typeof WORDS, name: string, test: () => Promise<void> | void): void {
  if (IN_NODE) it(name, test);
  else it.skip(`${name} (left out in a browser: needs ${WORDS[need]})`, test);
}

/** A test of what only a browser does. */
export function itInBrowser(name: string, test: () => Promise<void> | void): void {
  if (!IN_NODE) it(name, test);
}
