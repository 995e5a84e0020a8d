import type { KnownCodes } from '../codes/knownCodes.ts';
import { codesTyped, respelt, withoutPaste } from '../codes/typed.ts';
import { detectLine } from '../detection/rules/detectLine.ts';

/** Whether a text is the spelling of a code and nothing else, so that whoever has selected it means that. */
export function spellsCode(text: string, known: KnownCodes): boolean {
  const plain = withoutPaste(text);
  // Letters alone may be hex, and are mostly a word.
  if (/^[a-f]*$/i.test(plain)) return false;
  if (codesTyped(plain, known).length > 0) return true;
  const line = respelt(plain) ?? plain;
  const [hit] = detectLine(line, { known, deliberate: true });
  return hit !== undefined && hit.start === 0 && hit.end === line.length;
}
