import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Code, win32 } from '../codes/code.ts';
import { eventSpelt } from '../codes/events.ts';
import type { KnownCodes } from '../codes/knownCodes.ts';
import { codesTyped, respelt, withoutPaste } from '../codes/typed.ts';
import { detectLine } from '../detection/rules/detectLine.ts';
import type { Met } from './describer.ts';
import { codeKeyText } from './hitKey.ts';

/**
 * The codes that someone may mean who typed `query`: any spelling of a code, what an error text or a log says of one
 * (`error 5`, `E_FAIL (0x80004005)`, `0xC1900101 - 0x30018`), part of a name in any case (`wu_e_ds`, `install failure`), or
 * words of a meaning (`not enough memory`). Best first, each code once, at most `limit`. Who is still `typing` is not kept
 * waiting for meanings that have not been prepared.
 */
export function lookUp(query: string, catalogue: Catalogue, known: KnownCodes, limit: number, typing = false): Met[] {
  const text = withoutPaste(query);
  const mets = new Map(metsSpelt(text, known).map((met) => [codeKeyText(met), met]));
  const add = (met: Met) => {
    const key = codeKeyText(met);
    if (!mets.has(key)) mets.set(key, met);
  };
  if (text === '') return [];
  const isSpelt = mets.size > 0;
  for (const code of eventsMeant(text, catalogue)) if (mets.size < limit) add({ code });
  // Two letters are in thousands of names; digits alone are meant as a number.
  if (!/[A-Za-z].*[A-Za-z]/.test(text) || text.length < FEWEST_LETTERS) return [...mets.values()].slice(0, limit);
  const isCovered = (code: Code) => known.by === 'catalogue and articles' && known.isCovered(code);
  // Where a code is spelt, the words beside it tell of that one; what is written like a name is meant as one.
  const byWords = !isSpelt && !/\w_/.test(text) && (!typing || catalogue.knowsMeanings);
  const byMeaning = byWords ? catalogue.searchMeanings(text, limit, isCovered) : [];
  for (const { code, name } of byMeaning) {
    if (mets.size < limit) add({ code, ...(name !== undefined && { said: name }) });
  }
  for (const { code, entry } of mets.size < limit ? catalogue.searchNames(text, limit) : []) {
    if (mets.size < limit) add({ code, said: entry.name });
  }
  return [...mets.values()].slice(0, limit);
}

/**
 * The codes that a text spells, by number or name, alone or with what a log says around them; best first, each once. What
 * is only a part of a name or a word of a meaning is none.
 */
export function metsSpelt(query: string, known: KnownCodes): Met[] {
  const mets = new Map<string, Met>();
  const add = (met: Met) => {
    const key = codeKeyText(met);
    if (!mets.has(key)) mets.set(key, met);
  };
  const text = withoutPaste(query);
  const ofAction = actionReturned(text);
  if (ofAction) return [{ code: ofAction }];
  const isName = /^[A-Za-z]\w+$/.test(text);
  for (const code of text === '' ? [] : codesTyped(text, known)) add(isName ? { code, said: text } : { code });
  // `Code 43` is what Device Manager says, and may be any other number.
  if (text !== '' && (mets.size === 0 || /\s/.test(text))) {
    const line = respelt(text) ?? text;
    for (const { code, extend, said } of detectLine(line, { known, deliberate: true })) {
      add({ code, ...(extend !== undefined && { extend }), ...(said !== undefined && { said }) });
    }
  }
  return [...mets.values()];
}

/**
 * What the value stands for that Windows Installer notes behind an action: `Return value 3` is no error 3.
 * https://learn.microsoft.com/windows/win32/msi/custom-action-return-values
 */
function actionReturned(text: string): Code | undefined {
  const [, value] = ACTION_RETURNED.exec(text) ?? [];
  const code = value === undefined ? undefined : RETURNED[Number(value)];
  return code === undefined ? undefined : win32(code);
}

/** In English, German, French, Spanish, Portuguese and Italian. */
const ACTION_RETURNED =
  /(?:^|[\s.:])(?:return value|rückgabewert|valeur renvoyée|valor devuelto|valor de retorno|valore restituito)[ :=]{1,4}([0-4])$/i;
const RETURNED: readonly (number | undefined)[] = [1626, undefined, 1602, 1603, 1604];

/** With fewer letters, nearly every provider may be meant. */
const FEWEST_LETTERS = 3;

/** The published events that a text speaks of: `event 7000`, `1801 tpm`, `service control manager`. */
function* eventsMeant(text: string, catalogue: Catalogue): Iterable<Code> {
  const spelt = eventSpelt(text) ?? (/[0-9]/.test(text) ? undefined : { provider: text, id: undefined });
  if (!spelt || (spelt.id === undefined && spelt.provider.length < FEWEST_LETTERS)) return;
  for (const { code } of catalogue.events.find(spelt.id, spelt.provider)) yield code;
}
