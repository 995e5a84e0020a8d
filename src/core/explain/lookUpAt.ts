import { type SeenSigns, SignPlaces } from '../articles/seenSigns.ts';
import { codeKey } from '../codes/code.ts';
import type { RecognisedCodes } from '../codes/knownCodes.ts';
import type { Hit } from '../detection/hit.ts';
import { detectLine } from '../detection/rules/detectLine.ts';
import type { FormatSet } from '../formats/formatSet.ts';
import { LinePattern } from '../formats/linePattern.ts';
import type { CodeCard } from './card.ts';
import type { Explainer } from './explainer.ts';
import { codeKeyText } from './hitKey.ts';
import { placeInLine } from './place.ts';

/** A line of a log, those around it, and the log's name or path, as far as somebody who asks about a code knows them. */
export interface KnownLine {
  readonly line?: string;
  readonly nearby?: string;
  readonly fileName?: string;
}

/** What a line is read with. `signs` are the patterns of the signs of articles. */
export interface LineSources {
  readonly explainer: Explainer;
  readonly known: RecognisedCodes;
  readonly formats: FormatSet;
  readonly signs: readonly string[];
}

/** The codes of a line that is by itself, as the editor finds them in a log of that name. */
export function codesIn(line: string, fileName: string | undefined, { known, formats }: LineSources): Hit[] {
  return detectLine(line, { known, formats, ...(fileName !== undefined && { fileName }), everyEvent: true });
}

/**
 * As `Explainer.lookUp`, at a place of which something is known: a code that stands in the line comes first, with the card
 * that the editor shows there, and the line and the name of the log decide about all others.
 */
export function lookUpAt(query: string, at: KnownLine, sources: LineSources, limit: number): CodeCard[] {
  const { line = query, fileName, nearby } = at;
  const cards = sources.explainer.lookUp(query, sources.known, limit, false, at);
  const spelt = query.trim().toLowerCase();
  const hits = codesIn(line, fileName, sources).filter(
    // In its line a number may be of a kind that nobody would think of without it.
    (hit) => hit.text.toLowerCase() === spelt || cards.some((card) => isSame(hit, card)),
  );
  const there = new Map(hits.toReversed().map((hit) => [codeKeyText(hit), hit]));
  const others = cards.filter((card) => !hits.some((hit) => isSame(hit, card)));
  return [...[...there.values()].map((hit) => cardInLine(hit, line, fileName, sources, nearby)), ...others].slice(
    0,
    limit,
  );
}

/** Whether a hit is of the code of a card; of a Windows Setup pair, only with the same second half where the card has one. */
function isSame(hit: Hit, { key, description: { code, setup } }: CodeCard): boolean {
  return codeKey(hit.code) === codeKey(code) && (!setup || codeKeyText(hit) === key);
}

/** The card of a code that was found in a line. */
export function cardInLine(
  hit: Hit,
  line: string,
  fileName: string | undefined,
  { explainer, signs }: LineSources,
  nearby = '',
): CodeCard {
  const place = placeInLine(line, hit.start, fileName);
  return explainer.card(hit, { ...place, nearby, seen: signsIn(line, fileName ?? '', signs) });
}

/** The signs that a line holds, given the patterns of all. */
export function signsIn(line: string, file: string, signs: readonly string[]): SeenSigns {
  const seen = new SignPlaces();
  for (const pattern of signs)
    if (new LinePattern(pattern).test(line)) seen.add(pattern, { file, line: 1, text: line });
  return seen;
}
