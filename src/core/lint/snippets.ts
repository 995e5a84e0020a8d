import type { Code as CodeBlock, Nodes } from 'mdast';
import { plainText } from '../articles/markdown.ts';
import type { Part } from '../articles/parse.ts';
import type { Grammars } from '../snippets/grammars.ts';
import { placeholderSpans } from '../snippets/placeholders.ts';
import { riskOf } from '../snippets/risk.ts';
import { shellOfFence } from '../snippets/shell.ts';
import type { Forbidden } from '../snippets/slots/slot.ts';
import type { Shell, Snippet } from '../snippets/snippet.ts';
import { commandMeant } from './commandLines.ts';
import { commandsIn } from './commandsIn.ts';
import type { LintedArticle, LintRule } from './lintArticle.ts';
import { nearest } from './nearest.ts';
import type { Finding, Span } from './problem.ts';
import { nodesOfType, spanIn } from './span.ts';
import { WINDOWS_COMMANDS } from './windowsCommands.ts';

/** FB025 to FB029, FB037: what the commands of an article are and do. */
export const snippets: LintRule = function* (linted, { grammars }) {
  const { article, parts } = linted;
  const sectionTexts = new Map<string, string>();
  for (const part of parts) {
    const { id } = part.section;
    sectionTexts.set(id, `${sectionTexts.get(id) ?? ''}\n${part.heading}\n${part.content.map(textOf).join('\n')}`);
  }
  const byLine = new Map(article.snippets.map((snippet) => [snippet.line, snippet]));
  for (const part of parts) {
    for (const block of nodesOfType(part.content, 'code')) {
      const shell = shellOfFence(block.lang);
      const snippet = byLine.get(linted.split.bodyLine + block.position!.start.line);
      if (!shell || !snippet) continue;
      const span = spanIn(linted, block);
      yield* placeholders(linted.text, span, shell);
      yield* closedPlaces(linted.text, span, snippet);
      const step = stepOf(part, block);
      if (shell === 'cmd' && !FROM_ELSEWHERE.test(step)) yield* unknownCommands(linted.text, span, snippet, grammars);
      const added = addedBefore(article.snippets, snippet, grammars);
      if (snippet.risk === 'destroys' && !IS_WAY_BACK.test(snippet.label) && !takesBack(snippet, added, grammars)) {
        yield* unguarded(step, sectionTexts.get(part.section.id)!, span);
      }
      if (snippet.risk === 'unknown') yield* unproven(snippet, span, grammars);
    }
  }
  yield* halfPairs(linted, grammars);
};

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

/** FB037: placeholders whose value would not be quoted safely. What names the program to run is meant to. */
function* closedPlaces(text: string, span: Span, { lines, slots }: Snippet): Iterable<Finding> {
  const block = text.slice(span.start, span.end);
  const starts: number[] = [];
  for (const line of lines) {
    const from = starts.length === 0 ? 0 : starts.at(-1)! + lines[starts.length - 1]!.length;
    starts.push(Math.max(from, block.indexOf(line, from)));
  }
  for (const slot of slots) {
    if (!('refused' in slot.place) || slot.place.refused === 'command') continue;
    const start = span.start + starts[slot.line]! + slot.start;
    const message = `No value can be typed for "${slot.text}": ${CLOSED[slot.place.refused]}. Make it a whole argument or put it into plain quotes of a simple command.`;
    yield { rule: 'FB037', message, span: { start, end: start + slot.text.length } };
  }
}

/** A step that says where its program comes from. */
const FROM_ELSEWHERE = /\bdownload\w*|\bsysinternals\b|\bSDK\b|\bADK\b|\bRSAT\b|ダウンロード|télécharg\w*|descarg\w*/i;

/** FB025: commands that cmd would not find. What is called by a path or a variable is somebody's own program. */
function* unknownCommands(text: string, span: Span, snippet: Snippet, grammars: Grammars): Iterable<Finding> {
  const block = text.slice(span.start, span.end);
  const lineStarts: number[] = [];
  for (const line of snippet.lines) {
    const before = lineStarts.length === 0 ? 0 : lineStarts.at(-1)! + 1;
    lineStarts.push(Math.max(before, block.indexOf(line, before)));
  }
  for (const { name, word, line, column } of commandsIn(snippet, grammars)) {
    if (WINDOWS_COMMANDS.has(name) || !/^[a-z][\w.-]*$/.test(name) || /[\\/]/.test(word)) continue;
    const start = span.start + lineStarts[line]! + column;
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

/** FB029: a command that is not known, neither to read nor to change something. */
function* unproven({ lines, shell }: Snippet, span: Span, grammars: Grammars): Iterable<Finding> {
  const { part, effect } = riskOf(lines, shell, grammars).why;
  yield { rule: 'FB029', message: `"${part}" ${effect}: readers are asked before it goes into a terminal.`, span };
}

const WARNING =
  /⚠|\b(?:warning|caution|danger|careful|beware)\b|警告|注意|危険|\b(?:warnung|achtung|vorsicht|avertissement|attention|advertencia|atención|cuidado)\b/i;
const WAY_BACK =
  /\b(?:way back|undo|(?:go|goes|take|put|switch|turn|set)\b.{0,40}\b(?:back|again)|back out|roll(?:s|ed)? back|revert|restor(?!ehealth)\w+|back(?:s|ed)? ?up|backup|re-?enabl\w+|re-?install\w*|re-?join\w*|re-?creat\w+|rebuil[dt]\w*|export\w*)\b|戻|復元|元に|再インストール|再作成|バックアップ|\b(?:zurück\w*|rückgängig|wiederherstell\w*|sicherung|retour|annuler|restaur\w+|sauvegard\w+|volver|deshacer|revertir)\b/i;

/** A label that says that its own command is the way back. */
const IS_WAY_BACK =
  /\b(?:way back|undo|(?:go|take|put|switch|turn|set)\b.{0,40}\b(?:back|again)|roll back|revert|restore)\b|戻|復元|\b(?:zurück\w*|rückgängig|retour|annuler|volver|deshacer|revertir)\b/i;

/** FB027: a command that destroys, without a warning in its step or without a way back in its section. */
function* unguarded(step: string, section: string, span: Span): Iterable<Finding> {
  const missing = [
    !WARNING.test(step) && 'a sentence with "Warning:" in its step',
    !WAY_BACK.test(section) && 'a way back in the same section',
  ].filter(Boolean);
  if (missing.length === 0) return;
  yield { rule: 'FB027', message: `This destroys something: it needs ${missing.join(' and ')}.`, span };
}

/** The text of a node with its blocks on lines of their own. */
function textOf(node: Nodes): string {
  const isBlock = node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote';
  return isBlock ? node.children.map(textOf).join('\n') : plainText(node);
}

/** `key /v value` of a `reg add` or `reg delete`, folded. */
function registryPlace(args: string): string {
  const [, key = '', value = ''] = /^\w+\s+("[^"]+"|\S+)(?:.*?\s\/v\s+("[^"]+"|\S+))?/i.exec(args) ?? [];
  return `${key} ${value}`.replace(/"/g, '').trim().toLowerCase();
}

/** What an article has written into the registry before one of its snippets. */
function addedBefore(all: readonly Snippet[], snippet: Snippet, grammars: Grammars): string[] {
  return all
    .filter(({ line }) => line < snippet.line)
    .flatMap((one) => commandsIn(one, grammars))
    .filter(({ name, args }) => name === 'reg' && /^add\b/i.test(args))
    .map(({ args }) => registryPlace(args));
}

/** Whether a snippet only deletes what the article has added: that is the way back itself. */
function takesBack(snippet: Snippet, added: readonly string[], grammars: Grammars): boolean {
  return commandsIn(snippet, grammars).every(({ name, args }) => {
    const place = registryPlace(args);
    return (
      name === 'reg' && /^delete\b/i.test(args) && added.some((one) => one === place || one.startsWith(`${place} `))
    );
  });
}

/** The text that speaks for one block: the section's heading, the paragraphs before it, and its whole top-level step. */
function stepOf(part: Part, block: CodeBlock): string {
  const start = block.position!.start.offset!;
  let text = part.heading;
  for (const node of part.content) {
    if (node.position!.start.offset! > start) break;
    const step = node.type === 'list' ? node.children.find((item) => item.position!.end.offset! > start) : node;
    if (step) text += `\n${textOf(step)}`;
  }
  return text;
}

/** FB028: a service that an article stops and does not start again, in any later snippet, by itself or by a restart. */
function* halfPairs(linted: LintedArticle, grammars: Grammars): Iterable<Finding> {
  const stopped = new Map<string, Snippet>();
  const ordered = linted.article.snippets;
  for (const snippet of ordered) {
    for (const { name, args } of commandsIn(snippet, grammars)) {
      const deed = serviceDeed(name, args);
      if (deed?.what === 'stop') for (const service of deed.services) stopped.set(service, snippet);
      else if (deed?.what === 'start') for (const service of deed.services) stopped.delete(service);
      // Restarting the computer starts what is set to start.
      else if (/^(?:shutdown|restart-computer)$/.test(name)) stopped.clear();
    }
  }
  for (const [service, { line }] of stopped) {
    const start = offsetOfLine(linted.text, line);
    const stop = new RegExp(`\\bstop\\b[^\\n]*${service.replace(/[^\w]/g, '\\$&')}`, 'i').exec(
      linted.text.slice(start),
    );
    const at = stop ? start + stop.index : start;
    const span = { start: at, end: at + (stop?.[0].length ?? 0) };
    yield {
      rule: 'FB028',
      message: `"${service}" is stopped and never started again: add the command that starts it.`,
      span,
    };
  }
}

function serviceDeed(name: string, args: string): { what: 'stop' | 'start'; services: string[] } | undefined {
  const list = (text: string) =>
    text
      .replace(/(?:^|\s+)-(?:errora\w*|ea|warninga\w*|wa)\s+\w+|(?:^|\s+)-name\b|(?:^|\s+)-\w+|\s+\/y\b/gi, '')
      .split(/\s*,\s*/)
      .map((service) => service.replace(/["']/g, '').trim().toLowerCase())
      .filter((service) => service !== '' && !/[$<>%|]/.test(service));
  const cmd = /^(?:net1?|sc)$/.test(name) ? /^(stop|start)\s+(.+)$/i.exec(args) : undefined;
  if (cmd) return { what: cmd[1]!.toLowerCase() as 'stop' | 'start', services: list(cmd[2]!).slice(0, 1) };
  if (name === 'stop-service' || name === 'spsv') return { what: 'stop', services: list(args) };
  if (name === 'set-service' && /-status\s+running/i.test(args)) {
    return { what: 'start', services: list(args.replace(/-(?:status|startuptype)\s+\w+/gi, '')) };
  }
  if (/^(?:start|restart|resume)-service$|^sasv$/.test(name)) return { what: 'start', services: list(args) };
  return undefined;
}

function offsetOfLine(text: string, line: number): number {
  let at = 0;
  for (let i = 1; i < line; i++) at = text.indexOf('\n', at) + 1;
  return at;
}
