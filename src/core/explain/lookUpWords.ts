import { inEnglish } from '../catalogue/inEnglish.ts';
import type { KnownCodes } from '../codes/knownCodes.ts';
import type { CodeCard } from './card.ts';
import type { Explainer } from './explainer.ts';
import { spellsCode } from './spellsCode.ts';

/**
 * The cards of what someone may mean who typed `query`, as `Explainer.lookUp` has them, and behind those what everyday words of
 * any language mean in English: `Zugriff verweigert`. It is apart so that these words are loaded when something is looked up.
 */
export function lookUpWords(
  explainer: Explainer,
  query: string,
  known: KnownCodes,
  limit: number,
  typing = false,
): CodeCard[] {
  const found = explainer.lookUp(query, known, limit, typing);
  const english = found.length < limit && !spellsCode(query, known) ? inEnglish(query) : undefined;
  if (english === undefined) return found;
  const keys = new Set(found.map(({ key }) => key));
  const meant = explainer.lookUp(english, known, limit, typing).filter(({ key }) => !keys.has(key));
  return [...found, ...meant].slice(0, limit);
}
