import { expect } from 'vitest';
import type { ArticleOrigin } from '../../../src/core/articles/article.ts';
import { ArticleLibrary } from '../../../src/core/articles/library.ts';
import { type ArticleSource, parseArticle } from '../../../src/core/articles/parse.ts';
import type { ArticleProblem } from '../../../src/core/articles/problem.ts';
import type { RuleId } from '../../../src/core/articles/rules.ts';
import { headingName, sectionId } from '../../../src/core/articles/sectionNames.ts';
import { recognisedCodes } from '../../../src/core/catalogue/knownCodes.ts';
import { lintArticle } from '../../../src/core/lint/lintArticle.ts';
import { readCheckedNames } from '../../../src/core/lint/names/checkedNames.ts';
import { createPowerShellCheck } from '../../../src/core/lint/powershell.ts';
import type { LintContext } from '../../../src/core/lint/rule.ts';
import { frontMatter } from '../articles/articles.ts';
import { catalogue, published } from '../codes/known.ts';
import { grammars } from '../snippets/grammars.ts';

/** The day on which the tests take place. */
export const NOW = Date.parse('2026-01-15T12:00:00Z');

/** The check of PowerShell. */
export const powershell = createPowerShellCheck(grammars.powershell);

/** A body with all ten sections of which no rule has anything to say. */
export const BODY = `## Summary
- Occurrence
  A shared printer cannot be added from another computer.
- Impact
  That computer cannot print.
- Urgency (High)
  A whole office prints over it.

## Common causes
1. One side has an update of the spooler that the other lacks.
2. The spooler asks for a connection that the client does not make.

## 60-second check
- Look at the spooler:
  \`\`\`cmd
  sc query spooler
  \`\`\`

## 5-minute fix
1. Restart the spooler on both sides (run as admin):
   \`\`\`powershell
   Restart-Service -Name Spooler
   \`\`\`

## Permanent mitigations
- Keep both sides at the same update.

## Detailed steps
1. Compare the versions of the spooler on both sides.

## Common pitfalls
- Lowering the security of the server for one old client.

## Prevention checklist
- Update print servers before their clients.

## Related cases
- Printers that vanish after a restart

## References
- https://learn.microsoft.com/en-us/windows-server/administration/windows-commands/print
`;

type Fields = Readonly<Record<string, string | undefined>>;

/** The complete article with other fields (YAML as written; undefined leaves one out) or another body. Its body begins in line 9. */
export function article(changes: Fields = {}, body = BODY): string {
  return `${frontMatter(changes)}\n${body}`;
}

interface Piece {
  readonly id: string;
  readonly text: string;
}

/** A body as its sections. */
function pieces(body: string): Piece[] {
  return body
    .split(/^(?=## )/m)
    .filter((text) => text.trim() !== '')
    .map((text) => ({ id: idOf(text), text: text.endsWith('\n') ? text : `${text}\n` }));
}

function idOf(text: string): string {
  return sectionId(headingName(/^#+ +(.*)/.exec(text)?.[1] ?? ''));
}

/**
 * The complete article in which `sections` (Markdown with their headings) stand in place of its own of the same names;
 * a heading of a lower level takes the place of a section too. Sections that it has not come last.
 */
export function withSections(sections: string, changes: Fields = {}): string {
  const named = new Set([...sections.matchAll(/^#{2,6} .*/gm)].map(([heading]) => idOf(heading)));
  const mine = pieces(sections);
  const body: string[] = [];
  for (const { id, text } of pieces(BODY)) {
    if (!named.has(id)) body.push(text);
    else body.push(...mine.filter((piece) => piece.id === id).map((piece) => `${piece.text.trimEnd()}\n\n`));
  }
  const own = new Set(pieces(BODY).map(({ id }) => id));
  const others = mine.filter(({ id }) => !own.has(id)).map(({ text }) => `\n${text}`);
  return article(changes, [...body, ...others].join(''));
}

/** An article whose "5-minute fix" has one step with this block. */
export function withBlock(language: string, lines: string, step = 'Do this:'): string {
  return withSections(`## 5-minute fix\n${step}\n\n\`\`\`${language}\n${lines}\n\`\`\`\n`);
}

export interface Place {
  readonly path?: string;
  readonly origin?: ArticleOrigin;
  readonly library?: ArticleLibrary;
  readonly now?: number;
  /** The list of checked names beside the article. */
  readonly checked?: string;
}

function sourceAt({ path = 'en/case.md', origin = 'team' }: Place): ArticleSource {
  return { uri: `file:///team/${path}`, path, origin };
}

/** All problems of a text, with PowerShell and without other articles unless a library is given. */
export function lint(text: string, place: Place = {}): ArticleProblem[] {
  const { library, checked } = place;
  const context: LintContext = {
    published,
    nameOf: (code) => catalogue.lookup(code)[0]?.name,
    now: place.now ?? NOW,
    grammars,
    ...(checked !== undefined && { checked: readCheckedNames(checked).names }),
    ...(library && { beside: { library, recognised: recognisedCodes(catalogue, library) } }),
  };
  return lintArticle(text, sourceAt(place), context);
}

/** The problems of one rule. */
export function lintFor(rule: RuleId, text: string, place?: Place): ArticleProblem[] {
  return lint(text, place).filter((problem) => problem.rule === rule);
}

/** A library of these texts, by their paths. */
export function libraryOf(texts: Readonly<Record<string, string>>, origin: ArticleOrigin = 'team'): ArticleLibrary {
  const library = new ArticleLibrary();
  for (const [path, text] of Object.entries(texts)) {
    const { article: read, problems } = parseArticle(text, sourceAt({ path, origin }), { published, grammars });
    if (!read) throw new Error(problems.map(({ message }) => message).join('; '));
    library.set(read);
  }
  return library;
}

/** The text after a quick fix. */
export function applyFix(text: string, { fix }: Pick<ArticleProblem, 'fix'>): string {
  if (!fix) throw new Error('There is no fix.');
  return text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end);
}

/** The offset of a line and column; both from 1. */
function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let i = 1; i < line; i++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** What a problem marks. */
export function marked(text: string, { line, column, endLine, endColumn }: ArticleProblem): string {
  return text.slice(offsetOf(text, line, column), offsetOf(text, endLine, endColumn));
}

/** A text that a rule must catch, once. */
export interface Caught {
  readonly says: string;
  readonly text: string;
  /** What is marked. */
  readonly marks?: string;
  /** Line, column, end line, end column. */
  readonly at?: readonly [number, number, number, number];
  /** What the fix must leave in the text; false where there must be none. */
  readonly fixed?: string | false;
  readonly place?: Place;
}

/** Checks a text that must be caught: once, where, and that its fix takes the finding away. */
export function expectCaught(rule: RuleId, { text, marks, at, fixed, place }: Caught): void {
  const found = lintFor(rule, text, place);
  expect(found.map(({ message }) => message)).toHaveLength(1);
  const problem = found[0]!;
  if (marks !== undefined) expect(marked(text, problem)).toBe(marks);
  if (at) expect([problem.line, problem.column, problem.endLine, problem.endColumn]).toEqual(at);
  if (fixed === false) expect(problem.fix).toBeUndefined();
  if (typeof fixed === 'string') expect(applyFix(text, problem)).toContain(fixed);
  if (problem.fix) {
    expect(problem.fix.title).not.toBe('');
    expect(lintFor(rule, applyFix(text, problem), place)).toEqual([]);
  }
}

/** A text that looks like trouble and is none. */
export interface LeftAlone {
  readonly says: string;
  readonly text: string;
  readonly place?: Place;
}

export interface RuleCases {
  readonly caught: readonly Caught[];
  readonly left: readonly LeftAlone[];
}
