import * as vscode from 'vscode';
import type { FoundKey } from '../../core/articles/library.ts';
import type { CaseContext } from '../../core/articles/rank.ts';
import type { RecognisedCodes } from '../../core/codes/knownCodes.ts';
import { detectAt } from '../../core/detection/detectAt.ts';
import { detectLine } from '../../core/detection/detectLine.ts';
import type { Hit, LogContext } from '../../core/detection/hit.ts';
import { type Card, cardOfHit, cardOfPhrase } from '../../core/explain/card.ts';
import type { Knowledge } from '../host/knowledge.ts';

/** How many lines around a code, and how much of each (UTF-16 units), may tell which case it is. */
const LINES_AROUND = 15;
const UNITS_OF_LINE = 400;
/** Lines longer than this are looked at around the cursor only. */
const LONG_LINE = 5000;

/** A code or a phrase of an article at its place in a document, with what is known about it. */
export interface PlacedCard {
  readonly card: Card;
  readonly range: vscode.Range;
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
    hitAt(document, position, sources.known) ??
    phrasesAround(document, position, sources).find(({ range }) => range.contains(position));
  return placed && cardOf(placed, document, sources);
}

/** What a selection touches on its first line: its codes, then its phrases. */
export function cardsTouching(document: vscode.TextDocument, range: vscode.Range, sources: Knowledge): PlacedCard[] {
  const phrases = phrasesAround(document, range.start, sources).filter(
    (placed) => placed.range.intersection(range) !== undefined,
  );
  return [...hitsTouching(document, range, sources.known), ...phrases].map((placed) =>
    cardOf(placed, document, sources),
  );
}

function cardOf({ hit, range }: PlacedHit, document: vscode.TextDocument, sources: Knowledge): PlacedCard {
  const context = caseContext(document, range.start.line);
  return { card: 'articles' in hit ? cardOfPhrase(hit, context, sources) : cardOfHit(hit, context, sources), range };
}

/** The phrases of a line; of a very long one those near the position. */
function phrasesAround(
  document: vscode.TextDocument,
  { line, character }: vscode.Position,
  { library }: Knowledge,
): PlacedHit[] {
  const text = document.lineAt(line).text;
  const from = text.length > LONG_LINE ? Math.max(0, character - UNITS_OF_LINE) : 0;
  const near = text.length > LONG_LINE ? text.slice(from, character + UNITS_OF_LINE) : text;
  return library
    .keysIn(near, vscode.env.language)
    .map((hit) => ({ hit, range: new vscode.Range(line, from + hit.start, line, from + hit.end) }));
}

function detectionContext(document: vscode.TextDocument, known: RecognisedCodes): LogContext {
  return { known, fileName: fileName(document) };
}

/** The code under a position. `getWordRangeAtPosition` would miss codes in long lines, so the line is searched. */
function hitAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  known: RecognisedCodes,
): PlacedHit | undefined {
  const hit = detectAt(document.lineAt(position.line).text, position.character, detectionContext(document, known));
  return hit && { hit, range: rangeOf(position.line, hit) };
}

/** The codes that a selection touches, on its first line. */
function hitsTouching(document: vscode.TextDocument, range: vscode.Range, known: RecognisedCodes): PlacedHit[] {
  const line = range.start.line;
  const text = document.lineAt(line).text;
  if (text.length > LONG_LINE) {
    const placed = hitAt(document, range.start, known);
    return placed ? [placed] : [];
  }
  return detectLine(text, detectionContext(document, known))
    .map((hit) => ({ hit, range: rangeOf(line, hit) }))
    .filter((placed) => placed.range.intersection(range) !== undefined);
}

/** What stands around a code: file name, line and the lines near it. */
function caseContext(document: vscode.TextDocument, line: number): CaseContext {
  const first = Math.max(0, line - LINES_AROUND);
  const last = Math.min(document.lineCount - 1, line + LINES_AROUND);
  const nearby: string[] = [];
  for (let i = first; i <= last; i++) if (i !== line) nearby.push(document.lineAt(i).text.slice(0, UNITS_OF_LINE));
  return {
    fileName: fileName(document),
    line: document.lineAt(line).text.slice(0, UNITS_OF_LINE * 5),
    nearby: nearby.join('\n'),
    language: vscode.env.language,
  };
}

/** The path of a document, in any scheme; an output channel's is its name. */
function fileName(document: vscode.TextDocument): string {
  return document.uri.path;
}

function rangeOf(line: number, { start, end }: Hit): vscode.Range {
  return new vscode.Range(line, start, line, end);
}
