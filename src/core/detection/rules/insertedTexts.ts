/**
 * Texts that a message is put together from in the security log (`%%1833`): they have numbers of their own, in these
 * ranges (msobjs.dll); outside them `%%` and a number is a Win32 error.
 */
const OBJECT_TEXTS: readonly (readonly [number, number])[] = [
  [1537, 1560],
  [1601, 1616],
  [1792, 1906],
  [2048, 2111],
  [2304, 2345],
  [2432, 2484],
  [4352, 16_640],
];
/** What stands before the number of a message that is to be put in. */
export const MESSAGE_NUMBER = '%%';
/** `Product Name: %%827`: a provider that names its data puts in texts of its own, unless the name says that it is an error. */
const OWN_TEXT =
  /^\s*(?:<Data Name=)?["']?(?!param\d|String\b|Data\b)\p{Lu}[\p{L}\d]{1,40}(?: [\p{L}\d]{1,40}){0,3}["']?(?::\s{0,40}["']?|>)%%$/u;

/** Whether `%%` and a number stand for a text of the provider's own, and not for a Win32 error. `cue`: what the word before says. */
export function isInsertedText(line: string, start: number, value: number, cue: string | undefined): boolean {
  if (cue === 'error') return false;
  if (OBJECT_TEXTS.some(([from, to]) => value >= from && value <= to)) return true;
  return cue === undefined && OWN_TEXT.test(line.slice(0, start));
}
