import type { Part } from '../articles/parse.ts';
import type { Finding, Span } from '../articles/problem.ts';
import type { Grammars } from '../snippets/grammars.ts';
import { placeholderSpans } from '../snippets/placeholders.ts';
import { riskOf } from '../snippets/risk.ts';
import { shellOfFence } from '../snippets/shell.ts';
import type { Forbidden } from '../snippets/slots/slot.ts';
import type { Shell, Snippet } from '../snippets/snippet.ts';
import { nearest } from '../text/nearest.ts';
import { commandMeant } from './commandLines.ts';
import { type Command, commandsIn } from './commandsIn.ts';
import { unelevated } from './elevation.ts';
import { type FenceLine, writtenLinesOf } from './fenceLines.ts';
import { searchesOfOneLanguage } from './oneLanguage.ts';
import { addedBefore, firstAdded } from './registryPlace.ts';
import type { LintRule } from './rule.ts';
import { spanIn } from './span.ts';
import { IS_WAY_BACK, saysWayBack, stepsOf } from './steps.ts';
import { type Commands, stoppedServices } from './stoppedServices.ts';
import { translatedSearches } from './translated.ts';
import { careless } from './wayBack.ts';
import { WINDOWS_COMMANDS } from './windowsCommands.ts';

/** FB025 to FB029, FB037, FB042 to FB044, FB056: what the commands of an article are and do. */
export const snippets: LintRule = function* (linted, { grammars }) {
  const { article, parts } = linted;
  const byLine = new Map(article.snippets.map((snippet) => [snippet.line, snippet]));
  const commands: Commands = new Map(article.snippets.map((snippet) => [snippet, commandsIn(snippet, grammars)]));
  const lines = new Map<Snippet, readonly FenceLine[]>();
  const added = firstAdded(commands);
  const withWayBack = sectionsWithWayBack(parts);
  for (const { block, part, isWarned, isFromElsewhere, asksAdmin } of stepsOf(parts)) {
    const shell = shellOfFence(block.lang);
    const snippet = byLine.get(linted.split.bodyLine + block.position!.start.line);
    if (!shell || !snippet) continue;
    const span = spanIn(linted, block);
    const written = writtenLinesOf(linted, block);
    lines.set(snippet, written);
    yield* placeholders(linted.text, span, shell);
    yield* closedPlaces(written, snippet);
    if (shell === 'cmd' && !isFromElsewhere) yield* unknownCommands(written, commands.get(snippet)!);
    const takesBack = () => commands.get(snippet)!.every((command) => addedBefore(command, snippet.line, added));
    if (snippet.risk === 'destroys' && !IS_WAY_BACK.test(snippet.label) && !takesBack()) {
      yield* unguarded(isWarned, withWayBack.has(part.section.id), span);
    }
    const translated = [...translatedSearches(snippet, span)];
    yield* translated;
    if (translated.length === 0) yield* searchesOfOneLanguage(commands.get(snippet)!, span);
    if (!asksAdmin) yield* unelevated(snippet, commands.get(snippet)!, span, grammars);
    if (snippet.risk === 'unknown') yield* unproven(snippet, span, grammars);
  }
  const linesOf = (snippet: Snippet) => lines.get(snippet) ?? [];
  yield* stoppedServices(commands, linesOf);
  yield* careless(commands, added, linesOf);
};

/** The ids of the sections that say how to undo what they do. */
function sectionsWithWayBack(parts: readonly Part[]): Set<string> {
  return new Set(parts.filter(saysWayBack).map(({ section }) => section.id));
}

/** FB026: placeholders in any other form than `<Name>`, in the lines of a block of the file. */
function* placeholders(text: string, span: Span, shell: Shell): Iterable<Finding> {
  let lineStart = span.start;
  const seen = new Set<string>();
  for (const line of text.slice(span.start, span.end).split('\n')) {
    const others = [...line.matchAll(/\bYOUR_[A-Z_]+\b|\bx{4,}\b/g)].map(({ 0: word, index }) => ({
      ...{ text: word, label: 'Name', start: index, end: index + word.length },
    }));
    for (const found of [...placeholderSpans(line, shell), ...others]) {
      if (found.text.startsWith('<') || seen.has(found.text)) continue;
      seen.add(found.text);
      const name = /^[A-Za-z]:\\/.test(found.text)
        ? 'Path'
        : found.label.replace(/ ([a-z])/g, (_, letter: string) => letter.toUpperCase());
      const at = { start: lineStart + found.start, end: lineStart + found.end };
      const message = `"${found.text}" is to be filled in: write it as <${name}>, with a name that says what goes there.`;
      yield { rule: 'FB026', message, span: at, fix: { title: `Write <${name}>`, span: at, text: `<${name}>` } };
    }
    lineStart += line.length + 1;
  }
}

const CLOSED: Readonly<Record<Exclude<Forbidden, 'command'>, string>> = {
  code: 'the program reads this argument as commands of its own',
  nested: 'the shell reads this part of the line twice, or at another time',
  text: 'this is a comment, a label or a here-document, where no quotation mark counts',
  unproven: 'it is not certain how the shell reads this part of the line',
};

/**
 * FB037: placeholders whose value would not be quoted safely. A placeholder that names the program to run is refused on
 * purpose.
 */
function* closedPlaces(written: readonly FenceLine[], { slots }: Snippet): Iterable<Finding> {
  for (const slot of slots) {
    if (!('refused' in slot.place) || slot.place.refused === 'command') continue;
    const start = written[slot.line]!.start + slot.start;
    const message = `No value can be typed for "${slot.text}": ${CLOSED[slot.place.refused]}. Make it a whole argument or put it into plain quotes of a simple command.`;
    yield { rule: 'FB037', message, span: { start, end: start + slot.text.length } };
  }
}

/** FB025: commands that cmd would not find. What is called by a path or a variable counts as somebody's own program. */
function* unknownCommands(written: readonly FenceLine[], commands: readonly Command[]): Iterable<Finding> {
  for (const { name, word, line, column } of commands) {
    if (WINDOWS_COMMANDS.has(name) || !/^[a-z][\w.-]*$/.test(name) || /[\\/]/.test(word)) continue;
    const start = written[line]!.start + column;
    const at = { start, end: start + word.replace(/\.(?:exe|com|cmd|bat)$/i, '').length };
    const meant = commandMeant(name, nearest);
    const message = `Windows has no command "${name}": ${meant ? `did you mean "${meant}"?` : 'name its full path, or say where it comes from and use that.'}`;
    yield {
      rule: 'FB025',
      message,
      span: at,
      ...(meant && { fix: { title: `Write "${meant}"`, span: at, text: meant } }),
    };
  }
}

/** FB029: a command that is known neither to only read nor to change something. */
function* unproven({ lines, shell }: Snippet, span: Span, grammars: Grammars): Iterable<Finding> {
  const { part, effect } = riskOf(lines, shell, grammars).why;
  yield { rule: 'FB029', message: `"${part}" ${effect}: readers are asked before it goes into a terminal.`, span };
}

/** FB027: a command that destroys, without a warning in its step or without a way back in its section. */
function* unguarded(isWarned: boolean, hasWayBack: boolean, span: Span): Iterable<Finding> {
  const missing = [
    !isWarned && 'a sentence with "Warning:" in its step',
    !hasWayBack && 'a way back in the same section',
  ].filter(Boolean);
  if (missing.length === 0) return;
  yield { rule: 'FB027', message: `This destroys something: it needs ${missing.join(' and ')}.`, span };
}
