import { type Level, RULES, type RuleId } from './rules.ts';

/** A part of a file's text, as offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A change that would fix a problem. */
export interface Fix {
  /** What it does: `Write "https"`. */
  readonly title: string;
  readonly span: Span;
  /** What the span becomes. */
  readonly text: string;
}

/**
 * One thing wrong with an article's file. Lines and columns from 1; columns in UTF-16 units; the end is just after the
 * last character.
 */
export interface ArticleProblem {
  readonly rule: RuleId;
  readonly level: Level;
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly fix?: Fix;
}

/** What a rule reports before the lines are known. */
export interface Finding {
  readonly rule: RuleId;
  readonly message: string;
  readonly span: Span;
  readonly fix?: Fix;
}

/** Findings as problems with lines and columns of `text`, in the order of the file. */
export function problemsOf(findings: readonly Finding[], text: string): ArticleProblem[] {
  const starts = lineStarts(text);
  const at = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
  return [...findings]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ rule, message, span, fix }) => {
      const start = at(span.start);
      const end = at(Math.max(span.start, span.end));
      return {
        ...{ rule, level: RULES[rule].level, message, ...start },
        ...{ endLine: end.line, endColumn: end.column, ...(fix && { fix }) },
      };
    });
}

/** Lines end as in the editor and in Markdown: a lone CR ends one, too. */
function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
}
