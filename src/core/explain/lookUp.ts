import type { Catalogue } from '../catalogue/catalogue.ts';
import { type Code, canonical, status } from '../codes/code.ts';
import type { KnownCodes } from '../codes/knownCodes.ts';
import { codesSpelt } from '../codes/spelling.ts';
import type { Met } from './describer.ts';

/** The pair that Windows Setup ends with: `0xC1900101 - 0x30018`. */
const SETUP_PAIR = /^(0x[0-9a-f]{8})\s*[-\u2013]\s*(0x[0-9a-f]{5})$/i;

/**
 * The codes that someone may mean who typed `query`: any spelling of a code, or part of a name in any case
 * (`wu_e_ds`, `install failure`). Best first, each code once, at most `limit`.
 */
export function lookUp(query: string, catalogue: Catalogue, known: KnownCodes, limit: number): Met[] {
  const codes = new Map<string, Code>();
  const add = (code: Code) => codes.set(canonical(code), code);
  const text = query.trim();
  if (text === '') return [];
  const pair = SETUP_PAIR.exec(text);
  if (pair) return [{ code: status(Number(pair[1])), extend: Number(pair[2]) }];
  codesSpelt(text, known).forEach(add);
  // Two letters are in thousands of names; digits alone are meant as a number.
  if (/[A-Za-z].*[A-Za-z]/.test(text) && text.length > 2) {
    for (const { code } of catalogue.searchNames(text, limit)) {
      if (codes.size >= limit) break;
      add(code);
    }
  }
  return [...codes.values()].slice(0, limit).map((code) => ({ code }));
}
