import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { splitFrontMatter } from '../../src/core/articles/markdown.ts';
import { parseArticle } from '../../src/core/articles/parse.ts';
import type { ArticleProblem } from '../../src/core/articles/problem.ts';
import { resolveRelated } from '../../src/core/articles/related.ts';
import { lintArticle } from '../../src/core/lint/lintArticle.ts';
import { renderArticle } from '../../src/core/reader/render.ts';
import { terminalLines } from '../../src/core/snippets/terminalLine.ts';
import { shippedLibrary } from '../unit/articles/articles.ts';
import { known, published } from '../unit/codes/known.ts';
import { ENGLISH } from '../unit/reader/english.ts';
import { expectSafe } from '../unit/reader/safeHtml.ts';
import { grammars } from '../unit/snippets/grammars.ts';
import { HOSTILE_ARTICLES, hostile } from './hostileArticles.ts';

/** What one article may take of this thread's own time, ms: far more than the deadline of its thread, for a cold start. */
const DEADLINE = 20_000;

/** Pieces that mean something to YAML, to Markdown, to us, or to nobody. */
const PIECES = [
  ...[
    '---\n',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '\t',
    '  ',
    '\n\n',
    '> ',
    '- ',
    '1. ',
    '+ ',
    '# ',
    '## ',
    '### ',
    '```',
    '~~~',
    '`',
  ],
  ...[
    '```cmd\n',
    '```powershell\n',
    '```bash\n',
    '```output\n',
    '\n```\n',
    '*',
    '**',
    '_',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '[^a]',
  ],
  ...[
    '[^a]: ',
    '[a]: ',
    '<',
    '>',
    '<!--',
    '-->',
    '<a href="',
    '&amp;',
    '&#x202e;',
    '&',
    '\\',
    '|',
    '|-|-|\n',
    '===\n',
    ':',
    ': ',
    '"',
    "'",
  ],
  ...[
    '{',
    '}',
    '*a',
    '&a ',
    '!!str ',
    '<<: *a',
    '? ',
    '%YAML 1.2\n',
    'title: ',
    'errorText: ',
    'tags: [',
    'codes: [',
    'lang: ',
    'seenIn: ',
  ],
  ...[
    'Summary',
    'Common causes',
    '60-second check',
    '5-minute fix',
    'Related cases',
    'References',
    '- Impact\n  ',
    '- Urgency (High)\n  ',
  ],
  ...[
    '0x80070643',
    '0x',
    'win32:5',
    'ERROR_ACCESS_DENIED',
    '<Name>',
    '{Name}',
    'C:\\Path\\To\\x',
    '(run as admin)',
    '✎',
    '⚠',
  ],
  ...[
    'del /s /q C:\\',
    'net stop spooler',
    'Remove-Item -Recurse',
    '$(',
    '${',
    '%TEMP%',
    '^',
    '@',
    'a@b.c',
    'https://a.example/',
    'www.',
  ],
  ...[
    '\u0000',
    '\u001B[2J',
    '\u0007',
    '\u200B',
    '\u202E',
    '\u2028',
    '\uFEFF',
    '\uD800',
    '\uDC00',
    '💥',
    '日本語',
    'ﷺ',
    'İ',
    '管理者として',
  ],
  ...[
    '[x](command:workbench.action.files.newUntitledFile)',
    '$(flame)',
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
  ],
];

/** A small generator of the same numbers for the same seed (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const folder = join(import.meta.dirname, '../../articles/en');
const shipped = () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

/** An article to try: a shipped one with pieces in it, pieces alone, or a hostile one of some size. */
function makeArticle(next: () => number, texts: readonly string[]): string {
  const below = (count: number) => Math.floor(next() * count);
  const piece = () => PIECES[below(PIECES.length)]!;
  const run = () => Array.from({ length: 1 + below(12) }, piece).join('');
  const kind = next();
  if (kind < 0.25) {
    const { size, make } = HOSTILE_ARTICLES[below(HOSTILE_ARTICLES.length)]!;
    return make(Math.max(1, Math.floor(size * next() ** 4)));
  }
  if (kind < 0.5) return hostile(Array.from({ length: below(40) }, run).join(''), next() < 0.5 ? {} : { x: run() });
  let text = texts[below(texts.length)]!;
  for (let changes = 1 + below(8); changes > 0; changes--) {
    const at = below(text.length);
    const cut = next() < 0.5 ? 0 : below(200);
    text =
      text.slice(0, at) + (next() < 0.8 ? run() : text.slice(below(text.length)).slice(0, 400)) + text.slice(at + cut);
  }
  return text;
}

/** What must hold for whatever text; answers what does not. */
export function articleFailure(text: string, library = shippedLibrary([])): string | undefined {
  const source = { uri: 'file:///team/a.md', path: 'a.md', origin: 'team' as const };
  const before = process.cpuUsage();
  const { article, problems } = parseArticle(text, source, { published, grammars });
  const context = {
    published,
    beside: { library, recognised: known },
    grammars,
    now: Date.UTC(2026, 0, 15),
    nameOf: () => undefined,
  };
  const linted = lintArticle(text, source, context);
  // As the editor and Markdown count them.
  const lines = [...text.split(/(?<=\r\n|\r(?!\n)|\n)/), ''];
  for (const problem of [...problems, ...linted]) {
    const wrong = placeFailure(problem, lines);
    if (wrong) return `${problem.rule} "${problem.message}" ${wrong}`;
  }
  if (!article && !problems.some(({ level }) => level === 'error')) return 'There is no article, and nothing says why.';
  if (article) {
    const ids = new Set(article.snippets.map(({ id }) => id));
    if (ids.size !== article.snippets.length) return 'Two snippets have one id.';
    for (const snippet of article.snippets) {
      if (snippet.lines.some((line) => line === '' || /[\r\n\t]/.test(line))) return `A line of ${snippet.id} is none.`;
      const safe = terminalLines(snippet, new Map());
      if ('lines' in safe && safe.lines.some((line) => /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(line)))
        return `A control character of ${snippet.id} reaches a terminal.`;
      if (!lines[snippet.line - 1]) return `${snippet.id} stands at no line of the file.`;
    }
    const { body, bodyLine } = splitFrontMatter(text);
    const links = (line: string) => resolveRelated(line, article, library, known);
    const { html } = renderArticle({ article, body, bodyLine, links, strings: ENGLISH, now: new Date(0) });
    expectSafe(html);
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 > DEADLINE ? `It took ${Math.round((user + system) / 1000)} ms.` : undefined;
}

function placeFailure(
  { line, column, endLine, endColumn }: ArticleProblem,
  lines: readonly string[],
): string | undefined {
  if (line < 1 || line > lines.length) return `names line ${line} of ${lines.length}`;
  if (endLine < line || endLine > lines.length) return `ends in line ${endLine} of ${lines.length}`;
  if (column < 1 || column > lines[line - 1]!.length + 1) return `names column ${column} of line ${line}`;
  return endColumn < 1 ? `ends at column ${endColumn}` : undefined;
}

/** Articles of all kinds: parsing, linting and rendering never throw, end in time, and hold what they promise. */
export default {
  name: 'articles',
  async run(seed: number, milliseconds: number): Promise<{ cases: number; failure?: string }> {
    const next = numbersFrom(seed);
    const texts = shipped();
    const library = shippedLibrary();
    const until = Date.now() + milliseconds;
    let cases = 0;
    for (; Date.now() < until; cases++) {
      const text = makeArticle(next, texts);
      let failure: string | undefined;
      try {
        failure = articleFailure(text, library);
      } catch (error) {
        failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
      }
      if (failure !== undefined) return { cases, failure: `${failure}\n${JSON.stringify(text.slice(0, 4000))}` };
      await new Promise((resolve) => setImmediate(resolve));
    }
    return { cases };
  },
};
