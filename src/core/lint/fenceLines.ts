import type { Code as CodeBlock } from 'mdast';
import type { LintedArticle } from './rule.ts';
import { spanIn } from './span.ts';

/** A line of a fenced block, without its line end, and where it stands in the file. */
export interface FenceLine {
  readonly text: string;
  readonly start: number;
}

/** The lines between the fences; each is looked up in the file again, because Markdown removes its indent. */
export function linesOf(linted: Pick<LintedArticle, 'split' | 'text'>, block: CodeBlock): FenceLine[] {
  const { start, end } = spanIn(linted, block);
  const [opening = '', ...source] = linted.text.slice(start, end).split(/(?<=\n|\r(?!\n))/);
  let at = start + opening.length;
  return block.value.split(/\r\n|\r|\n/).map((text, index) => {
    const line = source[index] ?? '';
    const lineStart = at + Math.max(0, line.indexOf(text));
    at += line.length;
    return { text, start: lineStart };
  });
}

/** The lines of a block as a snippet has them: without those that are blank, and without their indent. */
export function writtenLinesOf(linted: Pick<LintedArticle, 'split' | 'text'>, block: CodeBlock): FenceLine[] {
  return linesOf(linted, block)
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, start }) => ({ text: text.trim(), start: start + text.length - text.trimStart().length }));
}
