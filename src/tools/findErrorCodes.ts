import * as z from 'zod';
import { watchedPatterns } from '../core/detection/watch/watchedPatterns.ts';
import { Explainer } from '../core/explain/explainer.ts';
import { FirstFailureSearch } from '../core/firstFailure/findFirstFailure.ts';
import type { SearchedFailures } from '../core/firstFailure/firstFailure.ts';
import { whyFirst } from '../core/firstFailure/whyFirst.ts';
import { summariseDocument } from '../core/summary/documentSummary.ts';
import type { Summary, SummaryRow } from '../core/summary/summary.ts';
import { TextIndex } from '../core/summary/textIndex.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { type Lines, linesOfText } from '../core/text/lines.ts';
import { english } from '../core/text/translate.ts';
import { CASES, CODE_ROW, casesOf, codeRow } from './codeRows.ts';
import { type ForeignText, UNTRUSTED_NOTE } from './foreignText.ts';
import { mostThatFit } from './tokens.ts';
import { type ToolKnowledge, tool } from './tool.ts';
import { toolInput } from './toolInput.ts';
import { Turns } from './turns.ts';

/** Tokens. */
const BUDGET = 1000;

const Code = z.object({ ...CODE_ROW, line: z.int().describe('line of the first place, from 1') });

const Output = z.object({
  lines: z.int().describe('how many lines the text has'),
  hits: z.int().describe('how many codes stand in it'),
  first_failure: z
    .object({
      line: z.int(),
      untrusted: z.object({
        text: z.string(),
        why: z.string().describe('why it is the first; names are from the log'),
      }),
    })
    .optional()
    .describe('what failed first: the rest often follows from it'),
  codes: z.array(Code).describe('failures first, then warnings, information and success'),
  cases: CASES,
  left_out: z.string().optional().describe('what is not told, and how to get it'),
});

/** The codes in a text, grouped. */
export const findErrorCodes = tool({
  name: 'find_error_codes',
  title: 'Find Windows error codes in a text',
  description: `Finds the Windows error codes in the text of a log or a message, grouped by code with count, first line and article, and says which line failed first. For text that you have; for files use scan_logs, which needs no copy of them. ${UNTRUSTED_NOTE}`,
  input: toolInput({
    text: z.string().max(200_000).describe('lines of a log, at most 200,000 characters'),
    file_name: z.string().max(1000).optional().describe('name of the log, such as CBS.log: tells its format'),
  }),
  output: Output,
  budget: () => BUDGET,
  run: async ({ text, file_name: fileName = '' }, { knowledge, session, signal }, budget) => {
    const sources = await knowledge();
    const lines = linesOfText(text);
    const { summary, failed } = await summed(lines, fileName, sources, new Turns(signal));
    const rows = summary.codes;
    const answer = (count: number): z.infer<typeof Output> => ({
      lines: lines.lineCount,
      hits: summary.hitCount,
      ...firstFailure(failed, session.foreign),
      codes: rows.slice(0, count).map((row) => ({ ...codeRow(row), line: row.first.line })),
      ...casesOf(summary),
      ...leftOut(rows.slice(count)),
    });
    return { output: answer(mostThatFit(rows.length, budget, (count) => jsonText(answer(count)))) };
  },
});

async function summed(
  lines: Lines,
  fileName: string,
  sources: ToolKnowledge,
  turns: Turns,
): Promise<{ summary: Summary; failed: SearchedFailures }> {
  const { known, formats, library } = sources;
  const explainer = new Explainer(sources);
  const context = { known, formats, fileName };
  const index = new TextIndex(lines, context, explainer.describer, watchedPatterns(library.signs));
  while (!index.isComplete) {
    index.step();
    await turns.next();
  }
  const search = new FirstFailureSearch(context);
  for (let line = 0; line < lines.lineCount; line++) {
    search.add(lines.line(line));
    await turns.next();
  }
  return { summary: summariseDocument(index.hits, lines, context, explainer, index.signs), failed: search.end() };
}

function firstFailure(
  { first }: SearchedFailures,
  foreign: ForeignText,
): Pick<z.infer<typeof Output>, 'first_failure'> {
  if (!first) return {};
  const why = foreign.line(whyFirst(first, english).join('; '));
  return { first_failure: { line: first.line + 1, untrusted: { text: foreign.line(first.text), why } } };
}

function leftOut(rows: readonly SummaryRow[]): Pick<z.infer<typeof Output>, 'left_out'> {
  if (rows.length === 0) return {};
  const failures = rows.filter(({ outcome }) => outcome === 'failure').length;
  return {
    left_out: `Further codes: ${rows.length}, failures among them: ${failures}. Pass fewer lines to read them.`,
  };
}
