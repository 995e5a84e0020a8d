// The one place of these tests that knows the product's functions: what each surface is asked, and what it answers as plain
// text. Where the product is rebuilt, this file follows, and the golden files tell whether an answer changed.

import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../../src/core/articles/article.ts';
import { codesOf } from '../../../src/core/articles/keys.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { parseArticle } from '../../../src/core/articles/parse.ts';
import { codeAt } from '../../../src/core/authoring/codeAt.ts';
import type { CatalogueEntry } from '../../../src/core/catalogue/catalogueEntry.ts';
import { publishedCodes, recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { type Code, canonical } from '../../../src/core/codes/code.ts';
import type { Outcome } from '../../../src/core/codes/outcome.ts';
import type { Hit } from '../../../src/core/detection/hit.ts';
import { detectLine } from '../../../src/core/detection/rules/detectLine.ts';
import { SHIPPED_FORMATS } from '../../../src/core/detection/rules/formatRules.ts';
import { HeaderFinder } from '../../../src/core/detection/tablePass.ts';
import type { Card, CodeCard } from '../../../src/core/explain/card.ts';
import { Explainer } from '../../../src/core/explain/explainer.ts';
import { placeInLine, placeOf } from '../../../src/core/explain/place.ts';
import { firstFailureOf } from '../../../src/core/firstFailure/findFirstFailure.ts';
import { firstOfLog } from '../../../src/core/report/firstOfLog.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { reportJson } from '../../../src/core/report/reportJson.ts';
import { reportMarkdown } from '../../../src/core/report/reportMarkdown.ts';
import { reportOf } from '../../../src/core/report/reportOf.ts';
import { skippedText } from '../../../src/core/scan/skipped.ts';
import { documentSummary, summariseDocument } from '../../../src/core/summary/documentSummary.ts';
import { DocumentTallies } from '../../../src/core/summary/documentTallies.ts';
import { ScanResults } from '../../../src/core/summary/scanResults.ts';
import type { SummaryRow } from '../../../src/core/summary/summary.ts';
import { TextIndex } from '../../../src/core/summary/textIndex.ts';
import type { Lines } from '../../../src/core/text/lines.ts';
import { english } from '../../../src/core/text/translate.ts';
import { mergeTimeline } from '../../../src/core/times/mergeTimeline.ts';
import { formatTimestamp } from '../../../src/core/times/timestamp.ts';
import type { OpenLog } from '../../../src/node/logFile.ts';
import { gather } from '../../../src/node/scan/gather.ts';
import { FileScan } from '../../../src/node/scan/scanFiles.ts';
import { writtenArticles } from '../articles/articles.ts';
import { catalogue } from '../codes/known.ts';
import { grammars } from '../snippets/grammars.ts';

/** All that ships, in both languages, as the editor and the command line have it. */
const library = new ArticleLibrary();
library.formats = SHIPPED_FORMATS;
for (const { article } of await writtenArticles()) library.set(article);
/** What is recognised in logs: what is published, and what articles cover. */
const known = recognisedCodes(catalogue, library);
const published = publishedCodes(catalogue);
const sources = { catalogue, library, t: english };
const language = 'en';
const explainer = new Explainer(sources, language);

/** A log by its name and its text. */
export interface Log {
  /** Its path: a name that tells nothing of the machine. */
  readonly file: string;
  readonly text: string;
}

/** A code or a phrase of a log, as the editor's hover and light bulb find it. */
export interface Place {
  readonly log: Log;
  /** From 1. */
  readonly line: number;
  /** UTF-16 units from 1. */
  readonly column: number;
  readonly text: string;
  /** The code, with the second half of a pair; the phrase where it is one. */
  readonly code: string;
}

interface FoundPlace extends Place {
  readonly found: Hit | ReturnType<ArticleLibrary['keysIn']>[number];
}

export function logsIn(folder: URL): Log[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ file: name, text: readFileSync(new URL(name, folder), 'utf8') }));
}

/** The logs that were written for these tests, and the repository's samples. */
export const MIXED = new URL('logs/', import.meta.url);
export const SAMPLES = new URL('../../logs/', import.meta.url);

const linesOf = (log: Log) => log.text.split(/\r\n|\n|\r/);

function source(log: Log): Lines {
  const lines = linesOf(log);
  return { lineCount: lines.length, line: (line) => lines[line]! };
}

/** All places of a log, in order. */
export function placesIn(log: Log): FoundPlace[] {
  const headers = new HeaderFinder(source(log), { known, fileName: log.file });
  return linesOf(log).flatMap((text, index) => {
    const phrases = library.keysIn(text, language);
    const hits = detectLine(text, headers.contextAt(index));
    return [...hits, ...phrases]
      .sort((a, b) => a.start - b.start)
      .map((found) => ({
        log,
        line: index + 1,
        column: found.start + 1,
        text: text.slice(found.start, found.end),
        code: 'code' in found ? keyOf(found) : `“${found.text}”`,
        found,
      }));
  });
}

function keyOf({ code, extend }: Pick<Hit, 'code' | 'extend'>): string {
  return extend === undefined ? canonical(code) : `${canonical(code)} - 0x${extend.toString(16).toUpperCase()}`;
}

/** The card that the editor shows at a place: of hover, light bulb and pick. */
export function cardAt({ log, line, found }: FoundPlace): Card {
  const place = placeOf(source(log), line - 1, found.start, log.file);
  return 'articles' in found ? explainer.phraseCard(found, place) : explainer.card(found, place);
}

/** What a surface says of a code, in short: how it ended, and the article that it offers first. */
export interface Answer {
  readonly outcome: Outcome;
  readonly name: string | undefined;
  /** Its path, as `en/0x80070643-msi-1603.md`. */
  readonly article: string | undefined;
}

const articleOf = (card: Card) => card.article?.article.path;

const answerOf = (card: CodeCard): Answer => ({ outcome: card.outcome, name: card.name, article: articleOf(card) });

/** What the editor's hover and light bulb say at a code. */
export function hoverAnswer(place: FoundPlace): Answer | undefined {
  const card = cardAt(place);
  return card.kind === 'phrase' ? undefined : answerOf(card);
}

/** What a link in the terminal says at a code, where a line is all that is known. */
export function terminalAnswer({ log, line, found }: FoundPlace): Answer | undefined {
  if ('articles' in found) return undefined;
  const card = explainer.card(found, placeInLine(linesOf(log)[line - 1]!, found.start));
  return answerOf(card);
}

/** How a code is marked in an open log. */
export function markAt({ log, line, column }: Place): Outcome | undefined {
  const hits = indexOf(log).hits.within(line - 1, line - 1);
  return [...hits].find(({ start }) => start === column - 1)?.kind.outcome;
}

/** What a list of codes says of one: where it was met first, and what it is there. */
export interface Listed extends Answer {
  readonly code: string;
  readonly count: number;
  readonly file: string;
  /** Of the first hit, from 1. */
  readonly line: number;
  readonly column: number;
  readonly firstTime: string | undefined;
  readonly lastTime: string | undefined;
  readonly background: boolean;
}

/** The codes of the view "Codes in this log", in its order. */
export function viewOf(log: Log): { listed: Listed[]; failures: number; failuresWithArticle: number } {
  const index = indexOf(log);
  const { codes, background, failures, failuresWithArticle } = summariseDocument(
    index.hits,
    source(log),
    { known, fileName: log.file },
    explainer,
  );
  const listed = [...codes, ...background].map((row): Listed => {
    const [firstTime, lastTime] = [row.firstTime, row.lastTime].map((time) => time && formatTimestamp(time));
    return { ...listedOf(row), firstTime, lastTime };
  });
  return { failures, failuresWithArticle, listed };
}

function indexOf(log: Log): TextIndex {
  const index = new TextIndex(source(log), { known, fileName: log.file }, explainer.describer);
  while (!index.isComplete) index.step();
  return index;
}

/** When reports are made and files were changed last: the noon of a day, which is the same day in every time zone. */
const NOON = Date.UTC(2025, 10, 14, 12);

const reportOptions = { t: english, language, created: NOON, generator: 'Faultbook 1.0.0' };

/** The report of an open log. */
export function reportOfLog(log: Log): Report {
  const { summary, ofLog, around } = summaryOfLog(log);
  return reportOf(summary, { ...reportOptions, ofLog, ...(around && { around }), files: [log.file] });
}

function summaryOfLog(log: Log) {
  const lines = linesOf(log);
  const context = { known, fileName: log.file };
  const { hits } = indexOf(log);
  const tallies = new DocumentTallies(hits, source(log), context);
  while (tallies.step(100));
  const summary = documentSummary(tallies, log.file, explainer);
  const found = firstFailureOf(source(log), context);
  const ofLog = firstOfLog(found, { file: log.file, hits, tallies, source: source(log) }, explainer);
  const failure = ofLog.line;
  if (!failure) return { summary, ofLog };
  const firstLine = Math.max(1, failure.line - 5);
  return { summary, ofLog, around: { firstLine, lines: lines.slice(firstLine - 1, failure.line + 5) } };
}

/** What the report of an open log lists. */
export function reportedOf(log: Log): Listed[] {
  const { codes, background } = summaryOfLog(log).summary;
  return [...codes, ...background].map(listedOf);
}

function listedOf({ code, outcome, count, first, card, noise }: SummaryRow): Listed {
  const { file, line, column } = first;
  return {
    ...{ code, outcome, count, file, line, column, name: card.name, article: articleOf(card) },
    ...{ firstTime: undefined, lastTime: undefined, background: noise !== undefined },
  };
}

async function scanOf(logs: readonly Log[]): Promise<ScanResults> {
  const results = new ScanResults();
  const scan = new FileScan({ known }, explainer.describer, (message) => gather(results, message));
  for (const { file, text } of logs) {
    await scan.scan({ path: file, label: file, uri: `file:///logs/${file}`, open: () => openText(text) });
  }
  scan.finish();
  return results;
}

function openText(text: string): OpenLog {
  const bytes = new TextEncoder().encode(text);
  return {
    size: bytes.length,
    changed: NOON,
    read: async (offset, length) => bytes.slice(offset, offset + length),
    chunks: async function* () {
      yield bytes.slice();
    },
    whatChanged: async () => undefined,
    close: async () => {},
  };
}

/** What the view of a scan, and its report, list. */
export async function scannedOf(logs: readonly Log[]): Promise<Listed[]> {
  const { codes, background } = (await scanOf(logs)).summary(explainer);
  return [...codes, ...background].map(listedOf);
}

/** The report of a scan. */
export async function reportOfScan(logs: readonly Log[]): Promise<Report> {
  const results = await scanOf(logs);
  const { firstFailure, offset, offsetFrom } = mergeTimeline(results.timelineFiles());
  return reportOf(results.summary(explainer), {
    ...reportOptions,
    ...(firstFailure && { firstFailure: firstFailure.hit }),
    ...(offsetFrom !== 'nobody' && { offset }),
    files: results.files.map(({ path }) => path),
    skipped: results.skipped.map((skipped) => ({ file: skipped.file, reason: skippedText(skipped, english) })),
  });
}

export const markdownOf = (report: Report): string => reportMarkdown(report, english);

/** A report's JSON as it is saved. */
export const jsonOf = (report: Report): string => reportJson(report);

/** The same, each code on a line of its own. */
export function shortJsonOf(report: Report): string[] {
  return Object.entries(JSON.parse(reportJson(report))).flatMap(([key, value]) =>
    Array.isArray(value)
      ? [`${key}:`, ...value.map((one) => `  ${JSON.stringify(one)}`)]
      : [`${key}: ${JSON.stringify(value)}`],
  );
}

/** The card that "Look up error code" shows for the first of what was typed. */
export function lookedUp(query: string): Card | undefined {
  return explainer.lookUp(query, known, 50)[0];
}

/** The codes that an article with this error text is found by, as its author's hover shows them and as it is loaded. */
export function keysOfErrorText(errorText: string): { shown: string[]; loaded: string[] } {
  const text = `---\ntitle: "A case"\nerrorText: "${errorText}"\ntags: []\nupdatedAt: "2025-10-01T08:00:00Z"\nlang: "en"\n---\n`;
  const line = `errorText: "${errorText}"`;
  const shown = Array.from(line, (_, at) => codeAt(line, at, published)?.code);
  const { article } = parseArticle(
    text,
    { uri: 'file:///team/case.md', path: 'case.md', origin: 'team' },
    { published, grammars },
  );
  return {
    shown: [...new Set(shown.flatMap((code) => (code ? canonical(code) : [])))],
    loaded: article ? codesOf(article).map(canonical) : [],
  };
}

/** Every field of a card, a line each; an article by its path, and what the card says of it once in `articleText`. */
export function cardText(card: Card): string[] {
  const { article, others, possible, ...rest } = card;
  const listed = (name: string, articles: readonly Article[]) =>
    articles.length > 0 ? [`${name}: ${articles.map(({ path }) => path).join(', ')}`] : [];
  return [
    ...fields(rest),
    ...(article ? [`article: ${article.article.path}${article.why ? ` (${article.why})` : ''}`] : []),
    ...(article?.evidence ? fields(article.evidence, 'evidence') : []),
    ...fields(article?.values, 'values'),
    ...listed('others', others),
    ...listed('possible', possible),
  ];
}

/** What a card says of its article. */
export function articleText(card: Card): { path: string; lines: string[] } | undefined {
  if (!card.article) return undefined;
  // What speaks for it is another thing at each place.
  const { article, checks, fixes, reasons: _, why: __, evidence: ___, values: ____, ...rest } = card.article;
  const snippets = [...checks, ...fixes].map(
    ({ id, shell, needsAdmin, risk, label, lines }) =>
      `${id}: ${shell}, ${risk}${needsAdmin ? ', administrator' : ''}: ${label} (lines: ${lines.length})`,
  );
  return { path: article.path, lines: [`title: ${article.title}`, ...fields(rest), ...snippets] };
}

/** The fields of plain data that are set, nested ones as `facility.number`; a code and a row of the catalogue on one line. */
function fields(value: unknown, name = ''): string[] {
  if (value === undefined) return [];
  const row = value as { kind?: string; value?: unknown; family?: string } | null;
  if (row?.family !== undefined) {
    const { family, name: symbol, header, meaning, outcome } = value as CatalogueEntry;
    return [`${name}: ${[family, symbol, header, outcome, meaning].filter(Boolean).join(' | ')}`];
  }
  if (row?.kind !== undefined && typeof row.value === 'number') return [`${name}: ${canonical(value as Code)}`];
  if (Array.isArray(value)) {
    if (value.length === 0) return [];
    return value.every((one) => typeof one !== 'object')
      ? [`${name}: ${value.join(' | ')}`]
      : value.flatMap((one, index) => fields(one, `${name}[${index}]`));
  }
  if (value === null || typeof value !== 'object') return [`${name}: ${value}`];
  return Object.entries(value).flatMap(([key, one]) => fields(one, name === '' ? key : `${name}.${key}`));
}
