import type { Finding } from './problem.ts';

/**
 * How much of each thing an article may have. Every number is at least ten times what the largest shipped article has
 * (`limits.test.ts` checks this), and small enough that the libraries that read Markdown and YAML, some in quadratic
 * time, are done in about a second. `docs/rules/FB016.md` tells authors.
 */
export const ARTICLE_LIMITS = {
  /** Lines of the whole file. */
  lines: 20_000,
  /** UTF-16 units of one line. */
  lineLength: 100_000,
  /** Lines, UTF-16 units and brackets of the front matter. */
  frontLines: 1500,
  frontLength: 100_000,
  frontBrackets: 1500,
  /** Consecutive lines without an empty one, a heading or a fence among them. */
  paragraphLines: 1000,
  /** Quote and list marks one after the other on a line. */
  marksOnLine: 20,
  /** Columns before a list mark: as many as some twenty nested lists need. */
  listIndent: 60,
  quoteLines: 500,
  listItems: 1500,
  headings: 200,
  fences: 6000,
  /** `[` and `]`. */
  brackets: 5000,
  /** `*`, `_` and `~`. */
  emphasis: 5000,
  /** Runs of backticks, and how many lengths these may have: each length is searched for separately. */
  backticks: 5000,
  backtickLengths: 20,
  /** `@`: each may be the middle of a mail address. */
  atSigns: 500,
  /** `<`. */
  angles: 2000,
  /** `&`. */
  ampersands: 2000,
  /** `|`. */
  bars: 5000,
  /** `(`. */
  parentheses: 5000,
  /** UTF-16 units of a text in the front matter and of a list's entry, and how many entries a list may have. */
  text: 2400,
  entry: 600,
  entries: 250,
  /** Signs, values, and samples of one of them. */
  signs: 100,
} as const;

type Limit = keyof typeof ARTICLE_LIMITS;

/** What a limit counts, as the subject of a message. */
const NAMES: Readonly<Partial<Record<Limit, string>>> = {
  lines: 'lines',
  lineLength: 'characters in a line',
  frontLines: 'lines of front matter',
  frontLength: 'characters of front matter',
  frontBrackets: 'brackets in its front matter',
  paragraphLines: 'consecutive lines without an empty one',
  marksOnLine: 'nested quotes and lists (this is nested too deeply)',
  listIndent: 'columns before a list mark (this is nested too deeply)',
  quoteLines: 'lines of quotes',
  listItems: 'list items',
  headings: 'headings',
  fences: 'fences',
  brackets: 'square brackets',
  emphasis: 'signs of emphasis (* _ ~)',
  backticks: 'runs of backticks',
  backtickLengths: 'lengths of runs of backticks',
  atSigns: '@ signs',
  angles: 'angle brackets',
  ampersands: '& signs',
  bars: 'bars of tables',
  parentheses: 'parentheses',
};

/** Characters that are counted over the body, by what they count as. */
const COUNTED: Readonly<Record<string, Limit>> = {
  '[': 'brackets',
  ']': 'brackets',
  '*': 'emphasis',
  _: 'emphasis',
  '~': 'emphasis',
  '@': 'atSigns',
  '<': 'angles',
  '&': 'ampersands',
  '|': 'bars',
  '(': 'parentheses',
};
/** By character code, below 128. */
const BY_UNIT: (Limit | undefined)[] = Array.from({ length: 128 }, (_, unit) => COUNTED[String.fromCharCode(unit)]);

/** How much a text has of each thing, counted without reading it as Markdown. */
export type Shape = Record<Limit, number>;

/** Counts what a text has of each thing, in one pass; `over` is the first place that exceeds a limit. */
export function shapeOf(text: string): { readonly shape: Shape; readonly over?: { limit: Limit; at: number } } {
  const shape = Object.fromEntries(Object.keys(ARTICLE_LIMITS).map((limit) => [limit, 0])) as Shape;
  let over: { limit: Limit; at: number } | undefined;
  const add = (limit: Limit, at: number, count = 1) => {
    shape[limit] += count;
    if (shape[limit] > ARTICLE_LIMITS[limit]) over ??= { limit, at };
  };
  const runs = new Set<number>();
  const reach = (limit: Limit, at: number, value: number) => {
    shape[limit] = Math.max(shape[limit], value);
    if (value > ARTICLE_LIMITS[limit]) over ??= { limit, at };
  };
  let front = false;
  let number = 0;
  let together = 0;
  for (let start = 0; start < text.length && !over; number++) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== LF && text.charCodeAt(end) !== CR) end++;
    add('lines', start);
    const line = text.slice(start, end);
    if (number === 0) front = /^\uFEFF?---/.test(line);
    else if (front && line.startsWith('---')) front = false;
    if (front) {
      add('frontLines', start);
      add('frontLength', start, line.length);
      for (const unit of line) if (unit === '[' || unit === '{') add('frontBrackets', start);
    } else {
      together = countLine(line, start, add, reach, runs) ? 0 : together + 1;
      reach('paragraphLines', start, together);
    }
    reach('lineLength', start, line.length);
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return { shape, ...(over && { over }) };
}

const [LF, CR, TAB, BLANK, BACKTICK] = [10, 13, 9, 32, 96];

/** Counts what one line of the body has. True where it ends the paragraph before it. */
function countLine(
  line: string,
  start: number,
  add: (limit: Limit, at: number, count?: number) => void,
  reach: (limit: Limit, at: number, value: number) => void,
  runs: Set<number>,
): boolean {
  const { marks, indent, quoted, at } = isRule(line) ? RULE : leadOf(line);
  reach('marksOnLine', start, marks);
  reach('listIndent', start, indent);
  if (quoted) add('quoteLines', start);
  if (marks > (quoted ? 1 : 0)) add('listItems', start);
  const isFence = line.startsWith('```', at) || line.startsWith('~~~', at);
  if (line[at] === '#' || line.startsWith('===', at) || line.startsWith('---', at)) add('headings', start);
  if (isFence) add('fences', start);
  for (let i = at; i < line.length; i++) {
    const unit = line.charCodeAt(i);
    if (unit === BACKTICK) {
      const from = i;
      while (line.charCodeAt(i + 1) === BACKTICK) i++;
      add('backticks', start + from);
      runs.add(i + 1 - from);
      reach('backtickLengths', start + from, runs.size);
      continue;
    }
    const limit = unit < 128 ? BY_UNIT[unit] : undefined;
    if (limit) add(limit, start + i);
  }
  return at === line.length || isFence || line[at] === '#';
}

const RULE = { marks: 0, indent: 0, quoted: false, at: 0 };

/** A line of a single sign, `- - -`: whatever it looks like at first, it is a thematic break. */
function isRule(line: string): boolean {
  const text = line.trim();
  const sign = text[0];
  if (sign !== '-' && sign !== '*' && sign !== '_') return false;
  let count = 0;
  for (const unit of text) {
    if (unit === sign) count++;
    else if (unit !== ' ' && unit !== '\t') return false;
  }
  return count >= 3;
}

/**
 * The quote and list marks that a line begins with: how many, the widest gap before a list mark in columns, whether a
 * quote is among them, and where the rest begins.
 */
function leadOf(line: string): { marks: number; indent: number; quoted: boolean; at: number } {
  let [marks, indent, gap, at, quoted] = [0, 0, 0, 0, false];
  for (;;) {
    const unit = line.charCodeAt(at);
    if (unit === BLANK || unit === TAB) {
      gap += unit === TAB ? 4 : 1;
      at++;
      continue;
    }
    const length = line[at] === '>' ? 1 : listMark(line, at);
    if (length === 0) return { marks, indent, quoted, at };
    if (line[at] === '>') quoted = true;
    else indent = Math.max(indent, gap);
    gap = 0;
    marks++;
    at += length;
  }
}

/** The length of a list mark at a place: `-`, `+`, `*` or a number of at most nine digits, followed by white space. */
function listMark(line: string, at: number): number {
  let end = at;
  if (line[at] === '-' || line[at] === '+' || line[at] === '*') end++;
  else {
    while (end - at < 9 && line[end] !== undefined && line[end]! >= '0' && line[end]! <= '9') end++;
    if (end === at || (line[end] !== '.' && line[end] !== ')')) return 0;
    end++;
  }
  return end === line.length || line[end] === ' ' || line[end] === '\t' ? end - at : 0;
}

/**
 * FB016: the first thing of which a text has more than an article may. Checked before anything else reads the text, in
 * time that depends only on its length.
 */
export function shapeProblem(text: string): Finding | undefined {
  const { over } = shapeOf(text);
  if (!over) return undefined;
  const message = `An article may have ${ARTICLE_LIMITS[over.limit]} ${NAMES[over.limit]}, and here it has more: make it two articles, or leave out what is not needed.`;
  return { rule: 'FB016', message, span: { start: over.at, end: over.at + 1 } };
}
