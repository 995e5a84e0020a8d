import * as vscode from 'vscode';
import type { FoundKey } from '../../core/articles/library.ts';
import { detectAt } from '../../core/detection/detectAt.ts';
import type { Hit } from '../../core/detection/hit.ts';
import { detectLine } from '../../core/detection/rules/detectLine.ts';
import type { Card } from '../../core/explain/card.ts';
import { placeOf } from '../../core/explain/place.ts';
import type { CardArgument } from '../host/commands.ts';
import { linesOf } from '../host/documents.ts';
import type { Knowledge } from '../host/knowledge.ts';
import { lineContext } from './lineContext.ts';

/** Lines longer than this are looked at around the cursor only, so many UTF-16 units to each side. */
const LONG_LINE = 5000;
const NEAR = 400;

/** A code or a phrase of an article at its place in a document, with what is known about it. */
export interface PlacedCard {
  readonly card: Card;
  readonly range: vscode.Range;
  /** Names this place, for a command that shows the card again. */
  readonly source: CardArgument;
}

interface PlacedHit {
  readonly hit: Hit | FoundKey;
  readonly range: vscode.Range;
}

/** What stands under a position: a code, else a phrase that an article is found by. */
export function cardAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  sources: Knowledge,
): PlacedCard | undefined {
  const placed =
    hitAt(document, position, sources) ??
    phrasesAround(document, position, sources).find(({ range }) => range.contains(position));
  return placed && cardOf(placed, document, sources);
}

/** The same with the article that it shows as a whole: of a team's, the rest may have to be read first. */
export async function wholeCardAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  sources: Knowledge,
): Promise<PlacedCard | undefined> {
  const placed = cardAt(document, position, sources);
  return placed && (await complete([placed], sources)) ? cardAt(document, position, sources) : placed;
}

/** Whether there was anything to read first for what some cards show. */
async function complete(placed: readonly PlacedCard[], sources: Knowledge): Promise<boolean> {
  return sources.complete(placed.flatMap(({ card }) => card.article?.article ?? []));
}

/** What a selection touches on its first line: its codes, then its phrases. */
export async function cardsTouching(
  document: vscode.TextDocument,
  range: vscode.Range,
  sources: Knowledge,
): Promise<PlacedCard[]> {
  const placed = touching(document, range, sources);
  return (await complete(placed, sources)) ? touching(document, range, sources) : placed;
}

function touching(document: vscode.TextDocument, range: vscode.Range, sources: Knowledge): PlacedCard[] {
  const phrases = phrasesAround(document, range.start, sources).filter(
    (placed) => placed.range.intersection(range) !== undefined,
  );
  return [...hitsTouching(document, range, sources), ...phrases].map((placed) => cardOf(placed, document, sources));
}

function cardOf({ hit, range }: PlacedHit, document: vscode.TextDocument, { explainer, seen }: Knowledge): PlacedCard {
  const { line, character } = range.start;
  const signs = seen.of(document);
  const place = {
    ...placeOf(linesOf(document), line, character, fileName(document)),
    ...(signs && { seen: signs }),
    text: { lines: linesOf(document), line },
  };
  const card = 'articles' in hit ? explainer.phraseCard(hit, place) : explainer.card(hit, place);
  return { card, range, source: { document: document.uri.toString(), line, character } };
}

/** The phrases of a line; of a very long one those near the position. */
function phrasesAround(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  { library }: Knowledge,
): PlacedHit[] {
  const text = document.lineAt(line).text;
  const from = text.length > LONG_LINE ? Math.max(0, character - NEAR) : 0;
  const near = text.length > LONG_LINE ? text.slice(from, character + NEAR) : text;
  return library
    .keysIn(near, vscode.env.language)
    .map((hit) => ({ hit, range: new vscode.Range(line, from + hit.start, line, from + hit.end) }));
}

/** The code under a position, marked or not: an event that no article covers is explained, too. `getWordRangeAtPosition` would miss codes in long lines, so the line is searched. */
function hitAt(document: vscode.TextDocument, position: vscode.Position, sources: Knowledge): PlacedHit | undefined {
  const context = { ...lineContext(document, position.line, sources), everyEvent: true };
  const hit = detectAt(document.lineAt(position.line).text, position.character, context);
  return hit && { hit, range: rangeOf(position.line, hit) };
}

/** The codes that a selection touches, on its first line. */
function hitsTouching(document: vscode.TextDocument, range: vscode.Range, sources: Knowledge): PlacedHit[] {
  const line = range.start.line;
  const text = document.lineAt(line).text;
  if (text.length > LONG_LINE) {
    const placed = hitAt(document, range.start, sources);
    return placed ? [placed] : [];
  }
  return detectLine(text, { ...lineContext(document, line, sources), everyEvent: true })
    .map((hit) => ({ hit, range: rangeOf(line, hit) }))
    .filter((placed) => placed.range.intersection(range) !== undefined);
}

/** The path of a document, in any scheme; an output channel's is its name. */
function fileName(document: vscode.TextDocument): string {
  return document.uri.path;
}

function rangeOf(line: number, { start, end }: Hit): vscode.Range {
  return new vscode.Range(line, start, line, end);
}
