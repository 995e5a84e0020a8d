import type { Catalogue } from '../catalogue/catalogue.ts';
import type { KnownCodes } from '../detection/hit.ts';
import { type Code, canonical } from './code.ts';
import { type CodeDescription, describeCode } from './describe.ts';
import { codesSpelt } from './spelling.ts';

/**
 * The codes that someone may mean who typed `query`: any spelling of a code, or part of a name in any case
 * (`wu_e_ds`, `install failure`). Best first, each code once, at most `limit`.
 */
export function lookUp(query: string, catalogue: Catalogue, known: KnownCodes, limit: number): CodeDescription[] {
  const codes = new Map<string, Code>();
  const add = (code: Code) => codes.set(canonical(code), code);
  const text = query.trim();
  if (text === '') return [];
  codesSpelt(text, known).forEach(add);
  // Two letters are in thousands of names; digits alone are meant as a number.
  if (/[A-Za-z].*[A-Za-z]/.test(text) && text.length > 2) {
    for (const { code } of catalogue.searchNames(text, limit)) {
      if (codes.size >= limit) break;
      add(code);
    }
  }
  return [...codes.values()].slice(0, limit).map((code) => describeCode(code, catalogue));
}
