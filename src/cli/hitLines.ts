import type { Article } from '../core/articles/article.ts';
import { articleId } from '../core/articles/articleId.ts';
import type { FoundKey } from '../core/articles/library.ts';
import { aboutLine } from '../core/bundles/aboutText.ts';
import type { Sighting } from '../core/bundles/sighting.ts';
import type { Outcome } from '../core/codes/outcome.ts';
import type { Hit } from '../core/detection/hit.ts';
import { codeKeyText, shownCode } from '../core/explain/hitKey.ts';
import { cell } from '../core/report/reportCsv.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { english } from '../core/text/translate.ts';
import { formatTimestamp, type Timestamp } from '../core/times/timestamp.ts';

/** How hits are written: a line for people, an object of JSON, or a row of a table. */
export type HitForm = 'text' | 'json' | 'csv';

/** Where something stands; line and column from 1. */
export interface HitPlace {
  /** The path of the file, as `file` of the same form has it. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The time of its line, where the line has one and the form has times, or somebody asked for them. */
  readonly stamp: Timestamp | undefined;
}

/** What is the same at many places of a code. */
export interface SaidOfHit {
  readonly name: string | null;
  readonly outcome: Outcome;
  /** The articles that fit, best first. */
  readonly articles: readonly Article[];
}

/** Writes hits in one form, each without a line end. */
export interface HitLines {
  /** What comes before all hits. */
  readonly head?: string;
  /** Whether a hit has its time. */
  readonly hasTimes: boolean;
  /** The path of a file, made once for all its hits. */
  file(path: string): string;
  /** A code's spelling, made once as long as it stays the same. */
  spelt(text: string): string;
  /** The end of a hit's line, made once for many; `code` puts it behind where that is. */
  end(said: SaidOfHit): string;
  /** `code` is spelt for programs. */
  code(place: HitPlace, hit: Hit, code: string, spelt: string, end: string): string;
  phrase(place: HitPlace, found: FoundKey): string;
  /** What a file is, where the form has room for that. */
  kind?(sighting: Sighting): string;
}

const time = (stamp: Timestamp | undefined): string => (stamp ? formatTimestamp(stamp) : '');

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** The second half of a Windows Setup pair, as JSON has it. */
export const extendText = (extend: number): string => `0x${extend.toString(16).toUpperCase()}`;

const TEXT: HitLines = {
  hasTimes: false,
  file: showForbidden,
  spelt: (text) => text,
  end: ({ name, outcome, articles: [first] }) =>
    [name, outcome].filter(Boolean).join(' ') + (first ? ` [${first.title}]` : ''),
  code: ({ file, line, column }, hit, _code, _spelt, end) => `${file}:${line}:${column}: ${shownCode(hit)} ${end}`,
  phrase: ({ file, line, column }, { text, articles: [first] }) =>
    `${file}:${line}:${column}: "${showForbidden(onOneLine(text))}" [${first?.title ?? ''}]`,
  kind: (sighting) => showForbidden(`${sighting.file}: ${aboutLine(sighting, english)}`),
};

const idsOf = (articles: readonly Article[]): string[] => articles.map(articleId);

const JSON_FORM: HitLines = {
  hasTimes: true,
  file: jsonText,
  spelt: jsonText,
  end: ({ name, outcome, articles }) => jsonText({ name, outcome, articles: idsOf(articles) }).slice(1),
  code: (place, { start, end: stop, extend }, code, spelt, end) =>
    `${jsonPlace(place)},"length":${stop - start},"text":${spelt},"code":"${code}",${
      extend === undefined ? '' : `"extend":"${extendText(extend)}",`
    }${end}`,
  phrase: (place, { start, end, text, articles }) =>
    `${jsonPlace(place)},"length":${end - start},${jsonText({ text, phrase: onOneLine(text), articles: idsOf(articles) }).slice(1)}`,
  kind: ({ file, bundle, title, convert, facts }) =>
    jsonText({ file, bundle, title, ...(convert !== undefined && { convert }), facts }),
};

function jsonPlace({ file, line, column, stamp }: HitPlace): string {
  const when = stamp ? `,"time":"${time(stamp)}"` : '';
  return `{"file":${file},"line":${line},"column":${column}${when}`;
}

const COLUMNS = ['file', 'line', 'column', 'time', 'code', 'text', 'name', 'outcome', 'articles'];

/** A row of a table: the line end of such files is CR LF. */
const row = (cells: readonly string[]): string => `${cells.join(',')}\r`;
const shownCell = (text: string): string => cell(showForbidden(text));

const CSV: HitLines = {
  hasTimes: true,
  head: row(COLUMNS),
  file: shownCell,
  spelt: shownCell,
  end: ({ name, outcome, articles }) => row([shownCell(name ?? ''), outcome, shownCell(idsOf(articles).join(' '))]),
  code: ({ file, line, column, stamp }, hit, code, spelt, end) =>
    `${file},${line},${column},${time(stamp)},${shownCell(hit.extend === undefined ? code : codeKeyText(hit))},${spelt},${end}`,
  phrase: ({ file, line, column, stamp }, { text, articles }) =>
    row([
      ...[file, String(line), String(column), time(stamp), '', shownCell(onOneLine(text)), '', ''],
      shownCell(idsOf(articles).join(' ')),
    ]),
};

export const HIT_LINES: Readonly<Record<HitForm, HitLines>> = { text: TEXT, json: JSON_FORM, csv: CSV };
