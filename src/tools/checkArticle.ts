import { join } from 'node:path';
import * as z from 'zod';
import { decodeArticle, MAX_ARTICLE_BYTES, tooLarge } from '../core/articles/decodeText.ts';
import type { ArticleProblem } from '../core/articles/problem.ts';
import { CHECKED_PLACES } from '../core/lint/names/checkedNames.ts';
import { amongOthers } from '../core/lint/neighbours.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { problemOf } from '../node/logFile.ts';
import { readSmallFile } from '../node/smallFile.ts';
import { UNTRUSTED_NOTE } from './foreignText.ts';
import type { Roots } from './roots.ts';
import { mostThatFit } from './tokens.ts';
import { tool } from './tool.ts';
import { ToolError } from './toolError.ts';
import { toolInput } from './toolInput.ts';

/** Tokens. */
const BUDGET = 1500;

/** What an article without a file is called. */
const UNNAMED = 'article.md';

const Problem = z.object({
  line: z.int(),
  column: z.int(),
  level: z.enum(['error', 'warning', 'hint']),
  rule: z.string().describe('explained in docs/rules/RULE.md of Faultbook'),
  untrusted: z.object({ message: z.string(), fix: z.string().optional() }),
});

const Output = z.object({
  errors: z.int(),
  warnings: z.int(),
  hints: z.int(),
  problems: z.array(Problem).describe('in the order of the file'),
  left_out: z.string().optional().describe('what is not told, and how to get it'),
});

/** What is wrong with an article. */
export const checkArticle = tool({
  name: 'check_article',
  title: 'Check a troubleshooting article',
  description: `Checks a Markdown article for Faultbook against its rules (front matter, sections, code fences, risk and names of commands, references) and says line, rule and fix. Give the text that you have written, or the absolute path of a file. Use it after each change until nothing is left. ${UNTRUSTED_NOTE}`,
  input: toolInput({
    text: z.string().max(MAX_ARTICLE_BYTES).optional().describe('the whole article, with its front matter'),
    path: z.string().max(4000).optional().describe('absolute path of the file of an article'),
  }).describe('one of the two'),
  output: Output,
  readsFiles: true,
  budget: () => BUDGET,
  run: async ({ text: given, path }, { knowledge, session: { foreign }, roots, signal }, budget) => {
    if ((given === undefined) === (path === undefined)) throw new ToolError('Give either "text" or "path".');
    const file = path === undefined ? undefined : roots.allowedFile(path);
    const text = file === undefined ? given! : await textOf(file);
    const checked = file && (await checkedNamesBeside(file, roots));
    const { library, known, lint } = await knowledge();
    const uri = file ?? UNNAMED;
    const source = { uri, path: uri.replaceAll('\\', '/'), origin: 'team' as const };
    const alone = await lint({ text, source, ...(checked !== undefined && { checked }) });
    signal.throwIfAborted();
    const problems = amongOthers(text, alone, { library, recognised: known });
    const told = problems.map((problem) => ({
      ...{ line: problem.line, column: problem.column, level: problem.level, rule: problem.rule },
      untrusted: {
        message: foreign.line(problem.message),
        ...(problem.fix && { fix: foreign.line(problem.fix.title, 120) }),
      },
    }));
    const answer = (count: number): z.infer<typeof Output> => ({
      ...counts(problems),
      problems: told.slice(0, count),
      ...(count < told.length && { left_out: `${told.length - count} more: correct these, then check again.` }),
    });
    return { output: answer(mostThatFit(told.length, budget, (count) => jsonText(answer(count)))) };
  },
});

function counts(problems: readonly ArticleProblem[]): { errors: number; warnings: number; hints: number } {
  const of = (wanted: ArticleProblem['level']) => problems.filter(({ level }) => level === wanted).length;
  return { errors: of('error'), warnings: of('warning'), hints: of('hint') };
}

async function textOf(path: string): Promise<string> {
  const read = await decoded(path).catch((error: unknown) => ({ problem: problemOf(error) }));
  if ('text' in read) return read.text;
  throw new ToolError(`The file cannot be read as an article. ${read.problem}`);
}

async function decoded(path: string): Promise<{ readonly text: string } | { readonly problem: string }> {
  const bytes = await readSmallFile(path, MAX_ARTICLE_BYTES);
  return 'size' in bytes ? { problem: tooLarge(bytes.size) } : decodeArticle(bytes);
}

/** The list of checked names that an article stands beside, where it may be read. */
async function checkedNamesBeside(path: string, roots: Roots): Promise<string | undefined> {
  for (const place of CHECKED_PLACES) {
    try {
      const read = await decoded(roots.allowedFile(join(path, place)));
      if ('text' in read) return read.text;
    } catch {
      // There is none here, or it lies outside.
    }
  }
  return undefined;
}
