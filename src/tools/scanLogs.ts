import { basename } from 'node:path';
import * as z from 'zod';
import { articleId } from '../core/articles/articleId.ts';
import { Explainer } from '../core/explain/explainer.ts';
import type { HitFilter } from '../core/filters/hitFilter.ts';
import { readBound } from '../core/filters/timeBounds.ts';
import { type Skipped, skippedText } from '../core/scan/skipped.ts';
import type { PhraseRow } from '../core/summary/phraseTally.ts';
import type { ScanResults } from '../core/summary/scanResults.ts';
import type { Summary, SummaryRow } from '../core/summary/summary.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { english } from '../core/text/translate.ts';
import { formatTimestamp } from '../core/times/timestamp.ts';
import type { LogFile } from '../node/logFile.ts';
import { scanLogs as scanFiles } from '../node/scan/scanLogs.ts';
import { diskFiles, newWalk } from '../node/walk.ts';
import { CASES, CODE_ROW, casesOf, codeRow, OUTCOME } from './codeRows.ts';
import { UNTRUSTED_NOTE } from './foreignText.ts';
import { cursorOf } from './keptScans.ts';
import { PathError, type Roots } from './roots.ts';
import { type FirstFailed, firstFailed } from './scannedFailure.ts';
import { mostThatFit } from './tokens.ts';
import { type ToolContext, tool } from './tool.ts';
import { ToolError } from './toolError.ts';
import { toolInput } from './toolInput.ts';
import { Turns } from './turns.ts';

/** Tokens. */
const BUDGET = 2000;
/** So many places of a code are told, in so many files. */
const PLACES = 3;
/** So many files that were not read are named. */
const SKIPPED = 3;
/** So many error texts without a code are told. */
const TEXTS = 3;

const File = z.object({
  file: z.string().describe('id for read_log_excerpt'),
  untrusted: z.object({ name: z.string() }),
});

const Output = z.object({
  files_with_codes: z.int(),
  hits: z.int().describe('places of codes'),
  codes_in_all: z.int(),
  first_failure: z
    .object({
      file: z.string(),
      line: z.int(),
      code: z.string().optional(),
      time: z.string().optional(),
      untrusted: z.object({ text: z.string(), why: z.string().optional() }),
    })
    .optional()
    .describe('what failed first in time: the rest often follows from it'),
  codes: z
    .array(
      z.object({
        ...CODE_ROW,
        files: z.int().optional().describe('in how many files, where it is not one'),
        first_time: z.string().optional(),
        last_time: z.string().optional(),
        places: z.array(z.string()).describe('FILE:LINE of the first places'),
      }),
    )
    .describe('failures first, the most frequent first'),
  cases: CASES,
  error_texts: z
    .array(z.object({ article: z.string(), count: z.int(), place: z.string() }))
    .optional()
    .describe('articles that are found by the words of an error, which has no code'),
  files: z.array(File).describe('the files of first_failure and places'),
  not_read: z
    .object({
      count: z.int(),
      paths: z.array(z.int()).optional().describe('which of the paths that were given, from 0'),
      untrusted: z.array(z.object({ name: z.string(), why: z.string() })),
    })
    .optional()
    .describe('what was not read, or not wholly'),
  cursor: z.string().optional().describe('pass it to read the codes that follow'),
  left_out: z.string().optional().describe('what is not told, and how to get it'),
});

type Output = z.infer<typeof Output>;

const Input = toolInput({
  paths: z
    .array(z.string().min(1).max(4000))
    .min(1)
    .max(50)
    .optional()
    .describe('absolute paths of files, folders or archives; required without cursor'),
  since: z.string().max(40).optional().describe('as the logs show times: 2025-11-03 09:12, a date, or 09:12'),
  until: z.string().max(40).optional().describe('the same; included'),
  outcome: OUTCOME.optional().describe('only codes that ended so'),
  limit: z.int().min(1).max(100).default(20).describe('how many codes at most'),
  cursor: z.string().max(40).optional().describe('goes on with an earlier answer; only limit is taken beside it'),
});

/** The codes in files. */
export const scanLogs = tool({
  name: 'scan_logs',
  title: 'Scan logs for Windows error codes',
  description: `Scans log files and folders, with archives (zip, cab, gz, tar), event logs (.evtx) and dumps in them, for Windows error codes: what failed first, then codes grouped with count, times, places and article. Never returns raw logs: read lines around a place with read_log_excerpt. Start here when there are files. ${UNTRUSTED_NOTE}`,
  input: Input,
  output: Output,
  readsFiles: true,
  budget: () => BUDGET,
  run: async (input, context, budget) => {
    const { scans } = context.session;
    const { limit, cursor } = input;
    if (cursor !== undefined) {
      const kept = scans.at(cursor);
      if (!kept) throw new ToolError('This cursor leads nowhere, or no longer: call scan_logs with paths again.');
      for (const path of kept.scan.paths) context.roots.allowed(path);
      const { results, summary } = kept.scan;
      const told = { results, summary, number: kept.number, from: kept.from, limit };
      return { output: answerOf(told, context, budget) };
    }
    const { paths, refused } = allowedOf(input.paths ?? [], context.roots);
    const sources = await context.knowledge();
    const turns = new Turns(context.signal);
    const filter = filterOf(input);
    const results = await scanFiles((read) => filesOf(paths, turns, read), sources, {
      signal: context.signal,
      progress: ({ bytes }) => context.progress?.(bytes),
      ...(filter && { filter }),
    });
    context.signal.throwIfAborted();
    const explainer = new Explainer(sources);
    const summary = results.summary(explainer);
    const texts = results.phrases(explainer);
    const first = await firstFailed(summary, results, sources, turns, filter !== undefined);
    const number = scans.keep({ paths, results, summary });
    const told = { results, summary, texts, refused, number, from: 0, limit, ...(first && { first }) };
    return { output: answerOf(told, context, budget) };
  },
});

/** A path that may not be read, or leads nowhere. */
interface Refused {
  /** Its place among the paths that were given, from 0. */
  readonly index: number;
  readonly path: string;
  readonly error: PathError;
}

/** What may be read of the paths of a call. Throws a `ToolError` where that is nothing. */
function allowedOf(given: readonly string[], roots: Roots): { paths: string[]; refused: Refused[] } {
  if (given.length === 0) throw new ToolError('Give paths, or the cursor of an earlier answer.');
  const paths: string[] = [];
  const refused: Refused[] = [];
  for (const [index, path] of given.entries()) {
    try {
      paths.push(roots.allowed(path));
    } catch (error) {
      if (!(error instanceof PathError)) throw error;
      refused.push({ index, path, error });
    }
  }
  if (paths.length === 0) throw new ToolError(refusalOf(refused));
  return { paths, refused };
}

/** Why nothing can be read, by the places of the paths: the paths themselves may be hostile. */
function refusalOf(refused: readonly Refused[]): string {
  const reasons = [...new Set(refused.map(({ error }) => error.reason))].map((reason) => {
    const places = refused.filter(({ error }) => error.reason === reason).map(({ index }) => `paths[${index}]`);
    return `${places.join(', ')}: ${reason}`;
  });
  return [...reasons, refused[0]!.error.advice].join(' ');
}

function filterOf({ since, until, outcome }: z.infer<typeof Input>): HitFilter | undefined {
  for (const time of [since, until]) {
    if (time !== undefined && !readBound(time))
      throw new ToolError('Times are written as logs show them: 2025-11-03 09:12:45, 2025-11-03, or 09:12.');
  }
  if (since === undefined && until === undefined && outcome === undefined) return undefined;
  return {
    ...(since !== undefined && { from: since }),
    ...(until !== undefined && { to: until }),
    ...(outcome && { outcomes: [outcome] }),
  };
}

async function* filesOf(
  paths: readonly string[],
  turns: Turns,
  read: (bytes: number) => void,
): AsyncGenerator<LogFile | Skipped> {
  const walk = newWalk(read);
  for (const path of paths) {
    const prefix = paths.length > 1 ? basename(path) : '';
    for (const file of diskFiles(path, prefix, walk)) {
      await turns.next();
      yield 'reason' in file ? file : turns.file(file);
    }
  }
}

/** A part of a scan that is told. */
interface Told {
  readonly results: ScanResults;
  readonly summary: Summary;
  readonly number: number;
  readonly from: number;
  readonly limit: number;
  readonly first?: FirstFailed;
  readonly texts?: readonly PhraseRow[];
  readonly refused?: readonly Refused[];
}

function answerOf(told: Told, context: ToolContext, budget: number): Output {
  const { summary, from, limit } = told;
  const most = Math.max(0, Math.min(limit, summary.codes.length - from));
  const count = mostThatFit(most, budget, (rows) => jsonText(answerWith(rows, told, context)));
  return answerWith(count, told, context);
}

function answerWith(count: number, told: Told, { session }: ToolContext): Output {
  const { results, summary, number, from, first, texts = [], refused = [] } = told;
  const { foreign, files } = session;
  const names = new Map<string, string>();
  const idOf = (path: string): string => {
    const file = results.file(path)!;
    const id = files.idOf(file);
    names.set(id, file.label);
    return id;
  };
  const rest = summary.codes.length - from - count;
  const failed = first && {
    ...{ file: idOf(first.file), line: first.line },
    ...(first.code && { code: first.code }),
    ...(first.time && { time: first.time }),
    untrusted: { text: foreign.line(first.text), ...(first.why && { why: foreign.line(first.why) }) },
  };
  const codes = summary.codes.slice(from, from + count).map((row) => rowOf(row, idOf));
  const errorTexts = texts.slice(0, TEXTS).map(({ card, count: places, first: at }) => ({
    article: articleId(card.article.article),
    count: places,
    place: `${idOf(at.file)}:${at.line}`,
  }));
  return {
    ...{ files_with_codes: results.files.length, hits: summary.hitCount, codes_in_all: summary.codes.length },
    ...(failed && { first_failure: failed }),
    codes,
    ...(from === 0 && casesOf(summary)),
    ...(errorTexts.length > 0 && { error_texts: errorTexts }),
    files: [...names].map(([file, name]) => ({ file, untrusted: { name: foreign.name(name) } })),
    ...(from === 0 && notRead(refused, results.skipped, session)),
    ...(rest > 0 && { cursor: cursorOf(number, from + count), left_out: leftOut(summary.codes.slice(from + count)) }),
  };
}

function rowOf(row: SummaryRow, idOf: (path: string) => string): Output['codes'][number] {
  const { files, firstTime, lastTime } = row;
  const places = files.flatMap(({ file, tally }) => tally.lines.slice(0, PLACES).map((line) => ({ file, line })));
  return {
    ...codeRow(row),
    ...(files.length > 1 && { files: files.length }),
    ...(firstTime && { first_time: formatTimestamp(firstTime) }),
    ...(lastTime && firstTime && lastTime.time !== firstTime.time && { last_time: formatTimestamp(lastTime) }),
    places: places.slice(0, PLACES).map(({ file, line }) => `${idOf(file)}:${line}`),
  };
}

function notRead(
  refused: readonly Refused[],
  skipped: readonly Skipped[],
  { foreign }: ToolContext['session'],
): Pick<Output, 'not_read'> {
  const count = refused.length + skipped.length;
  if (count === 0) return {};
  const named = [
    ...refused.map(({ path, error }) => ({ name: path, why: error.reason })),
    ...skipped.map((one) => ({ name: one.file, why: skippedText(one, english) })),
  ];
  return {
    not_read: {
      count,
      ...(refused.length > 0 && { paths: refused.map(({ index }) => index) }),
      untrusted: named
        .slice(0, SKIPPED)
        .map(({ name, why }) => ({ name: foreign.name(name), why: foreign.line(why, 120) })),
    },
  };
}

function leftOut(rows: readonly SummaryRow[]): string {
  const failures = rows.filter(({ outcome }) => outcome === 'failure').length;
  return `Further codes: ${rows.length}, failures among them: ${failures}. Pass the cursor to read them.`;
}
