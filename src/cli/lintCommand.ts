import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decodeArticle, unreadable } from '../core/articles/decodeText.ts';
import { withoutBody } from '../core/articles/lateBody.ts';
import { ArticleLibrary } from '../core/articles/library.ts';
import type { ArticleSource } from '../core/articles/parse.ts';
import { type ArticleProblem, problemsOf } from '../core/articles/problem.ts';
import { recognisedCodes } from '../core/catalogue/knownCodes.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import type { RecognisedCodes } from '../core/codes/knownCodes.ts';
import { SHIPPED_FORMATS, withTeamFormats } from '../core/detection/rules/formatRules.ts';
import type { Format } from '../core/formats/format.ts';
import type { FormatSet } from '../core/formats/formatSet.ts';
import { isTeamFile, teamFileKind } from '../core/formats/teamFile.ts';
import { CHECKED_FILE, CHECKED_PLACES, readCheckedNames } from '../core/lint/names/checkedNames.ts';
import { amongOthers, type LintedAlone } from '../core/lint/neighbours.ts';
import { ofTeamFile } from '../core/lint/teamFile.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { showForbidden } from '../core/text/terminalText.ts';
import { ARTICLE_WORK, overFinding } from '../node/articleLimits.ts';
import type { LintTask } from '../node/articleWork.ts';
import { asFsPath } from '../node/diskPath.ts';
import { LimitedWorker } from '../node/limitedWorker.ts';
import { problemOf } from '../node/logFile.ts';
import type { Given } from './command.ts';
import { ExitCode } from './exitCodes.ts';
import { LINT_THREAD } from './lintWorker.ts';
import { filesOf } from './namedFiles.ts';
import { ownProgram } from './ownProgram.ts';
import { isFailure, isUnmatched, problemText } from './problems.ts';
import { UsageError } from './usageError.ts';

const ARTICLE_FILE = /\.(?:md|markdown|txt)$/i;
const isLinted = (path: string) => ARTICLE_FILE.test(path) || isTeamFile(path) || isCheckedFile(path);
const isCheckedFile = (path: string) => basename(path) === CHECKED_FILE;

/** A file of an article, or what kept it from being read. */
type ReadFile = { readonly path: string } & ({ readonly text: string } | { readonly problem: string });

/** `faultbook lint`: what is wrong with articles and formats of logs. Returns 1 if there is an error, else 0. */
export async function lintCommand({ words, has }: Given): Promise<number> {
  if (words.length === 0) throw new UsageError('"lint" needs a file or a folder.');
  const files = await readFiles(words);
  const library = new ArticleLibrary();
  const linted = await lintAll(files, library);
  await addShipped(library, files);
  const recognised = recognisedCodes(await loadCatalogue(), library);
  const formats = withTeamFormats(formatsOf(files, recognised));
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const [index, file] of files.entries()) {
    const alone = linted[index];
    const problems = problemsOfFile(file, alone, library, recognised, formats);
    for (const problem of problems) {
      counts[problem.level]++;
      process.stdout.write(`${has('json') ? asJson(file.path, problem) : asText(file.path, problem)}\n`);
    }
  }
  const { error, warning, hint } = counts;
  const summary = `${counted(files.length, 'file')}: ${counted(error, 'error')}, ${counted(warning, 'warning')}, ${counted(hint, 'hint')}`;
  if (!has('json')) process.stdout.write(`${summary}\n`);
  return error > 0 ? ExitCode.lintErrors : ExitCode.done;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** The formats among some files: what says of items what logs tell names them. */
function formatsOf(files: readonly ReadFile[], known: RecognisedCodes): Format[] {
  return files.flatMap((file) => {
    if (!('text' in file) || teamFileKind(file.path) !== 'format') return [];
    const read = ofTeamFile(file.path, file.text, { known, formats: SHIPPED_FORMATS });
    return 'format' in read ? [read.format] : [];
  });
}

function problemsOfFile(
  file: ReadFile,
  alone: LintedAlone | undefined,
  library: ArticleLibrary,
  recognised: RecognisedCodes,
  formats: FormatSet,
): readonly ArticleProblem[] {
  if ('problem' in file) return unreadable(file.problem).problems;
  if (alone) return amongOthers(file.text, alone, { library, recognised });
  if (isCheckedFile(file.path)) return problemsOf(readCheckedNames(file.text).findings, file.text);
  const read = ofTeamFile(file.path, file.text, { known: recognised, formats });
  return 'problem' in read ? [read.problem] : [];
}

/**
 * Looks at each file's article by itself, in a thread of its own: one that takes too long or too much memory is
 * reported like any other that is wrong, and the rest goes on. Articles that can be read are added to the library.
 */
async function lintAll(files: readonly ReadFile[], library: ArticleLibrary): Promise<(LintedAlone | undefined)[]> {
  const worker = new LimitedWorker<LintTask, LintedAlone>(ownProgram(), ARTICLE_WORK, LINT_THREAD);
  const lists = new Map<string, Promise<string | undefined>>();
  const linted = await Promise.all(
    files.map(async (file) => {
      if (!('text' in file) || isTeamFile(file.path) || isCheckedFile(file.path)) return undefined;
      const checked = await checkedNamesBeside(file.path, lists);
      const source = sourceOf(file.path);
      const result = await worker.run({ text: file.text, source, ...(checked !== undefined && { checked }) });
      const alone = 'answer' in result ? result.answer : { findings: [overFinding(result)] };
      if (alone.neighbour) library.set(alone.neighbour.article);
      return alone;
    }),
  );
  worker.dispose();
  return linted;
}

/** The list of checked names that an article stands beside, as text; `lists` are those that were read, by their paths. */
async function checkedNamesBeside(
  path: string,
  lists: Map<string, Promise<string | undefined>>,
): Promise<string | undefined> {
  for (const place of CHECKED_PLACES) {
    const list = join(path, place);
    const text = lists.get(list) ?? readList(list);
    lists.set(list, text);
    if ((await text) !== undefined) return text;
  }
  return undefined;
}

async function readList(path: string): Promise<string | undefined> {
  try {
    const read = decodeArticle(await readFile(path));
    return 'text' in read ? read.text : undefined;
  } catch {
    return undefined;
  }
}

function sourceOf(path: string): ArticleSource {
  return { uri: path, path: path.replaceAll('\\', '/'), origin: 'team' };
}

/** The files of the arguments: those named whatever they are called, those in folders by their extension. */
async function readFiles(paths: readonly string[]): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for (const file of filesOf(paths)) {
    if ('reason' in file) {
      // Links are not articles, and nobody needs to be told about them; but about a pipe with an article's name, yes.
      const isExpected = file.reason === 'special' && isLinted(file.file);
      if (isExpected || isFailure(file, paths))
        files.push({
          path: file.file,
          problem: isUnmatched(file) ? 'No file matches.' : `The file ${problemText(file)}.`,
        });
      continue;
    }
    if (!paths.includes(file.path) && !isLinted(file.path)) continue;
    try {
      files.push({ path: file.path, ...decodeArticle(await readFile(asFsPath(file.disk))) });
    } catch (error) {
      files.push({ path: file.path, problem: problemOf(error) });
    }
  }
  return files;
}

/** Related cases may lead to articles that ship; those that are linted themselves are already there. */
async function addShipped(library: ArticleLibrary, files: readonly ReadFile[]): Promise<void> {
  const { default: shipped } = await import('faultbook:articles');
  for (const head of shipped) {
    const isHere = files.some(({ path }) => path.replaceAll('\\', '/').endsWith(`/${head.path}`));
    if (!isHere) library.set(withoutBody(head));
  }
}

function asText(path: string, { line, column, level, rule, message }: ArticleProblem): string {
  return `${showForbidden(path)}:${line}:${column} ${level} ${rule} ${showForbidden(message)}`;
}

function asJson(file: string, { fix, ...problem }: ArticleProblem): string {
  return jsonText({ file, ...problem, ...(fix && { fix: fix.title }) });
}
