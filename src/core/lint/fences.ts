import type { Code as CodeBlock } from 'mdast';
import type { Finding, Span } from '../articles/problem.ts';
import { placeholderSpans } from '../snippets/placeholders.ts';
import { SHELL_LANGUAGES, shellOfFence } from '../snippets/shell.ts';
import { nearest } from '../text/nearest.ts';
import { isCommandLine, isOutputLine, PROMPT } from './commandLines.ts';
import { type FenceLine, linesOf } from './fenceLines.ts';
import { createPowerShellCheck, type PowerShellCheck } from './powershell.ts';
import type { LintedArticle, LintRule } from './rule.ts';
import { nodesOfType, spanIn } from './span.ts';

/** Fence languages for what a program prints. */
export const OUTPUT_LANGUAGES = ['output', 'text', 'log', 'console'] as const;
/** Fence languages of files that an article may show. */
export const FILE_LANGUAGES = ['xml', 'json', 'ini', 'reg', 'yaml', 'csv', 'sql', 'kql', 'wql', 'inf', 'diff'] as const;
const LANGUAGES: readonly string[] = [...SHELL_LANGUAGES, ...OUTPUT_LANGUAGES, ...FILE_LANGUAGES];

/** FB020 to FB024: what a fenced block claims to be, and whether its lines match. */
export const fences: LintRule = function* (linted, { grammars }) {
  for (const { content } of linted.parts) {
    for (const block of nodesOfType(content, 'code')) {
      const opening = openingFence(linted, block);
      if (!opening) continue;
      const language = languageSpan(linted, block, opening);
      yield* languageFindings(block, opening, language);
      const lines = linesOf(linted, block);
      const shell = shellOfFence(block.lang);
      if (shell) {
        yield* outputInCommands(lines);
        if (shell === 'powershell')
          yield* syntax(lines, createPowerShellCheck(grammars.powershell), linted.text.length);
      } else if ((OUTPUT_LANGUAGES as readonly string[]).includes(block.lang?.toLowerCase() ?? '')) {
        yield* commandsInOutput(block, lines, language);
      }
    }
  }
};

/** Where the language of a fence stands in its opening line. */
function languageSpan(linted: LintedArticle, block: CodeBlock, opening: Span): Span {
  const marks = /^(?:`{3,}|~{3,})[ \t]*/.exec(linted.text.slice(opening.start, opening.end))![0];
  const start = opening.start + marks.length;
  return { start, end: start + (block.lang ?? '').length };
}

/** The first line of a block's fence; undefined for a block that is only indented. */
function openingFence(linted: LintedArticle, block: CodeBlock): Span | undefined {
  const { start, end } = spanIn(linted, block);
  const line = /^(?:`{3,}|~{3,})[^\r\n]*/.exec(linted.text.slice(start, end))?.[0];
  return line === undefined ? undefined : { start, end: start + line.length };
}

function* languageFindings(block: CodeBlock, opening: Span, span: Span): Iterable<Finding> {
  if (!block.lang) {
    const lines = block.value.split('\n');
    const guess = !lines.some(isCommandLine)
      ? 'output'
      : lines.some((line) => /^\s*[A-Z][a-z]+-[A-Z]|\$\w/.test(line))
        ? 'powershell'
        : 'cmd';
    const fix = { title: `Write "${guess}"`, span, text: guess };
    yield {
      rule: 'FB020',
      message: 'The fence has no language: write cmd, powershell or bash for commands, output for what they print.',
      span: opening,
      fix,
    };
    return;
  }
  if (LANGUAGES.includes(block.lang.toLowerCase())) return;
  const meant = nearest(block.lang, LANGUAGES);
  yield {
    ...{ rule: 'FB021', message: `"${block.lang}" is not a language that an article can have.`, span },
    ...(meant && { fix: { title: `Write "${meant}"`, span, text: meant } }),
  };
}

function* commandsInOutput(block: CodeBlock, lines: readonly FenceLine[], span: Span): Iterable<Finding> {
  const written = lines.filter(({ text }) => text.trim() !== '');
  const commands = written.filter(({ text }) => isCommandLine(text));
  if (commands.length === 0 || commands.length * 2 < written.length) return;
  const first = commands[0]!;
  const language = commands.some(({ text }) => /^\s*[A-Z][a-z]+-[A-Z]/.test(text)) ? 'powershell' : 'cmd';
  yield {
    ...{
      rule: 'FB022',
      message: `This looks like a command, and a fence of "${block.lang}" is not offered as a snippet.`,
    },
    span: { start: first.start, end: first.start + first.text.length },
    fix: { title: `Write "${language}"`, span, text: language },
  };
}

function* outputInCommands(lines: readonly FenceLine[]): Iterable<Finding> {
  for (const { text, start } of lines) {
    const prompt = PROMPT.exec(text)?.[0];
    if (prompt !== undefined) {
      const span = { start, end: start + prompt.length };
      const message = 'The prompt is not a part of the command: it would be typed too.';
      yield { rule: 'FB023', message, span, fix: { title: 'Remove the prompt', span, text: '' } };
    } else if (isOutputLine(text)) {
      const message = 'This looks like what a command prints: put it into a fence of its own, with "output".';
      yield { rule: 'FB023', message, span: { start, end: start + text.length } };
    }
  }
}

function* syntax(lines: readonly FenceLine[], powershell: PowerShellCheck, length: number): Iterable<Finding> {
  const script = lines.map(({ text }) => masked(text)).join('\n');
  const error = powershell(script);
  if (!error) return;
  const before = script.slice(0, error.offset);
  const line = lines[before.split('\n').length - 1] ?? lines[0]!;
  const start = line.start + (before.length - (before.lastIndexOf('\n') + 1));
  const end = Math.min(length, Math.max(start + 1, line.start + line.text.length));
  yield {
    rule: 'FB024',
    message: `PowerShell cannot read this: ${error.message}.`,
    span: { start: Math.min(start, end), end },
  };
}

/** A placeholder becomes a word where a command stands, else a value: each of them parses only in its own place. */
function masked(line: string): string {
  let text = '';
  let at = 0;
  for (const { start, end } of placeholderSpans(line, 'powershell')) {
    const before = line.slice(at, start);
    const sign = before.trimEnd().at(-1);
    const isCommand = sign === undefined ? at === 0 : '|;&({'.includes(sign);
    text += before + (isCommand ? 'x' : '$').padEnd(end - start, 'x');
    at = end;
  }
  return text + line.slice(at);
}
