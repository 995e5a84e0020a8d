import { readFile } from 'node:fs/promises';
import { decodeArticle, unreadable } from '../core/articles/decodeText.ts';
import { ArticleLibrary } from '../core/articles/library.ts';
import { type ArticleSource, parseArticle } from '../core/articles/parse.ts';
import { loadCatalogue } from '../core/catalogue/loadCatalogue.ts';
import { knownCodes } from '../core/detection/knownCodes.ts';
import { lintArticle } from '../core/lint/lintArticle.ts';
import type { ArticleProblem } from '../core/lint/problem.ts';
import { loadGrammars } from '../core/snippets/grammars.ts';
import { showForbidden } from '../core/snippets/terminalText.ts';
import { asFsPath } from '../node/diskPath.ts';
import { problemOf } from '../node/logFile.ts';
import { ExitCode } from './exitCodes.ts';
import { jsonText } from './jsonText.ts';
import { filesOf, isFailure, problemText } from './namedFiles.ts';
import { readParserFile } from './readParserFile.ts';
import { readArguments, UsageError } from './usageError.ts';

const ARTICLE_FILE = /\.(?:md|markdown|txt)$/i;

/** A file of an article, or what kept it from being read. */
type ReadFile = { readonly path: string } & ({ readonly text: string } | { readonly problem: string });

/** `faultbook lint PATH… [--json]`: what is wrong with articles. Answers 1 where there is an error, else 0. */
export async function lintCommand(args: readonly string[]): Promise<number> {
  const { words, given } = readArguments(args, ['--json']);
  if (words.length === 0) throw new UsageError('"lint" needs a file or a folder.');
  const files = await readFiles(words);
  const [catalogue, grammars] = await Promise.all([loadCatalogue(), loadGrammars(readParserFile)]);
  const library = new ArticleLibrary();
  const known = knownCodes(catalogue);
  const sourceOf = (path: string): ArticleSource => ({ uri: path, path: path.replaceAll('\\', '/'), origin: 'team' });
  for (const file of files) {
    const article =
      'text' in file ? parseArticle(file.text, sourceOf(file.path), { known, grammars }).article : undefined;
    if (article) library.set(article);
  }
  await addShipped(library, files);
  const context = {
    ...{ known, library, grammars, now: Date.now() },
    nameOf: (code: Parameters<typeof catalogue.lookup>[0]) => catalogue.lookup(code)[0]?.name,
  };
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const file of files) {
    const problems =
      'text' in file ? lintArticle(file.text, sourceOf(file.path), context) : unreadable(file.problem).problems;
    for (const problem of problems) {
      counts[problem.level]++;
      process.stdout.write(`${given.has('--json') ? asJson(file.path, problem) : asText(file.path, problem)}\n`);
    }
  }
  const { error, warning, hint } = counts;
  const summary = `${files.length} files: ${error} errors, ${warning} warnings, ${hint} hints`;
  if (!given.has('--json')) process.stdout.write(`${summary}\n`);
  return error > 0 ? ExitCode.lintErrors : ExitCode.done;
}

/** The files of the arguments: those named whatever they are called, those in folders by their extension. */
async function readFiles(paths: readonly string[]): Promise<ReadFile[]> {
  const files: ReadFile[] = [];
  for (const file of filesOf(paths)) {
    if ('reason' in file) {
      // Links are no articles, and nobody needs to be told of them.
      if (isFailure(file)) files.push({ path: file.file, problem: `The file ${problemText(file)}.` });
      continue;
    }
    if (!paths.includes(file.path) && !ARTICLE_FILE.test(file.path)) continue;
    try {
      files.push({ path: file.path, ...decodeArticle(await readFile(asFsPath(file.disk))) });
    } catch (error) {
      files.push({ path: file.path, problem: problemOf(error) });
    }
  }
  return files;
}

/** Related cases may lead to articles that ship; of those that are linted themselves there is one already. */
async function addShipped(library: ArticleLibrary, files: readonly ReadFile[]): Promise<void> {
  const { default: shipped } = await import('faultbook:articles');
  for (const article of shipped) {
    if (!files.some(({ path }) => path.replaceAll('\\', '/').endsWith(`/${article.path}`))) library.set(article);
  }
}

function asText(path: string, { line, column, level, rule, message }: ArticleProblem): string {
  return `${showForbidden(path)}:${line}:${column} ${level} ${rule} ${showForbidden(message)}`;
}

function asJson(file: string, { fix, ...problem }: ArticleProblem): string {
  return jsonText({ file, ...problem, ...(fix && { fix: fix.title }) });
}
