import type { Heading, List, ListItem, Nodes, Root, RootContent } from 'mdast';
import type { PublishedCodes } from '../codes/knownCodes.ts';
import type { Grammars } from '../snippets/grammars.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { Article, ArticleHead, ArticleOrigin, Reference, Section, UrgencyLevel } from './article.ts';
import { type Fields, readFields } from './fields.ts';
import {
  type ArticleKey,
  codesOf,
  eventKeys,
  type IndexKey,
  indexKey,
  keysInErrorText,
  keysSpelt,
  spellKey,
} from './keys.ts';
import { shapeProblem } from './limits.ts';
import {
  FrontMatterError,
  oneLine,
  parseMarkdown,
  plainText,
  type SplitArticle,
  splitFrontMatter,
} from './markdown.ts';
import { type ArticleProblem, type Finding, problemsOf, type Span } from './problem.ts';
import { isDraft } from './promptMark.ts';
import { headingName, sectionId, summaryItem, urgencyLevel } from './sectionNames.ts';
import { readSigns, readValues, type Sign } from './signs.ts';
import { collectSnippets } from './snippets.ts';

/** Where an article's text was read from. */
export interface ArticleSource {
  readonly uri: string;
  readonly path: string;
  readonly origin: ArticleOrigin;
}

/** What reading an article needs to know. */
export interface ParseContext {
  /** What an article says does not depend on what other articles are loaded. */
  readonly published: PublishedCodes;
  /** What rates its snippets. */
  readonly grammars: Grammars;
}

/** An article, or the errors that kept it from being read; lesser problems come with both. */
export interface ParsedArticle {
  readonly article?: Article;
  readonly problems: readonly ArticleProblem[];
}

/** What an article was read from, for those who look closer than a reader. */
export interface ArticleTree {
  readonly article?: Article;
  readonly findings: readonly Finding[];
  readonly split?: SplitArticle;
  readonly parts: readonly Part[];
}

/** Reads an article's text. Never throws: what is wrong comes back as problems with their lines. */
export function parseArticle(text: string, source: ArticleSource, context: ParseContext): ParsedArticle {
  const { article, findings } = readArticle(text, source, context);
  return { ...(article && { article }), problems: problemsOf(findings, text) };
}

/**
 * Reads what an article is found by, except its urgency, which stands in the body, and its signs, of which each has to be
 * proven: many times as fast as all of it. Undefined where something is wrong with that; what, tells `parseArticle`.
 */
export function parseHead(text: string, source: ArticleSource, published: PublishedCodes): ArticleHead | undefined {
  if (shapeProblem(text)) return undefined;
  try {
    const split = splitFrontMatter(text);
    const { fields } = readFields(split);
    return fields && { ...source, ...headOf(fields, keysOf(fields, published, split, text), [], text) };
  } catch {
    return undefined;
  }
}

/** Reads an article's text with its parts. Never throws. */
export function readArticle(text: string, source: ArticleSource, context: ParseContext): ArticleTree {
  const tooMuch = shapeProblem(text);
  if (tooMuch) return { findings: [tooMuch], parts: [] };
  try {
    return read(text, source, context);
  } catch (error) {
    if (error instanceof FrontMatterError) {
      return { findings: [{ rule: 'FB001', message: error.message, span: error.span }], parts: [] };
    }
    // A RangeError means that the stack ran out in a parser: quotes or lists nested thousands deep.
    const why = error instanceof RangeError ? 'it is nested too deeply' : String(error);
    const message = `The article cannot be read: ${why}.`;
    return { findings: [{ rule: 'FB001', message, span: { start: 0, end: 0 } }], parts: [] };
  }
}

function read(text: string, source: ArticleSource, { published, grammars }: ParseContext): ArticleTree {
  const split = splitFrontMatter(text);
  const { fields, findings } = readFields(split);
  const root = parseMarkdown(split.body);
  const parts = sectionsOf(root, split.bodyLine);
  const { signs, findings: ofSigns } = readSigns(split);
  const { values, findings: ofValues } = readValues(split);
  findings.push(...ofSigns, ...ofValues);
  if (!fields) return { findings, split, parts };
  const keys = keysOf(fields, published, split, text);
  const article: Article = {
    ...source,
    ...headOf(fields, keys, signs, text),
    ...summaryOf(contentOf(parts, 'summary')),
    causes: causesOf(contentOf(parts, 'causes')),
    sections: parts.map(({ section }) => section),
    snippets: snippetsOf(parts, split.bodyLine, grammars),
    related: itemsOf(contentOf(parts, 'related')),
    references: referencesOf(contentOf(parts, 'references')),
    ...(values.length > 0 && { values }),
  };
  return { article, findings: [...findings, ...keys.findings], split, parts };
}

/** What the front matter says of an article, and whether its text is finished. */
function headOf(
  { title, errorText, tags, updatedAt, lang, seenIn, general }: Fields,
  { keys, errorWords }: ReturnType<typeof keysOf>,
  signs: readonly Sign[],
  text: string,
): Omit<ArticleHead, keyof ArticleSource> {
  return {
    ...{ title, errorText, tags, updatedAt, lang, keys, seenIn, errorWords },
    ...(general && { general }),
    ...(isDraft(text) && { draft: true }),
    ...(signs.length > 0 && { signs }),
  };
}

/** A section with its content; positions of the nodes are relative to the body. */
export interface Part {
  readonly section: Section;
  /** The heading as written, with its bracket ("(run as admin)" may stand there). */
  readonly heading: string;
  readonly content: readonly RootContent[];
  /** The heading's own node. */
  readonly node: Heading;
}

/** The snippets of all sections; where a heading is repeated, the numbers in their ids continue. */
function snippetsOf(parts: readonly Part[], bodyLine: number, grammars: Grammars): Snippet[] {
  const snippets: Snippet[] = [];
  for (const { section, heading, content } of parts) {
    const before = snippets.filter((snippet) => snippet.section === section.id).length;
    snippets.push(...collectSnippets({ section, heading, content, bodyLine, before }, grammars));
  }
  return snippets;
}

/** Splits the body at its second-level headings. What stands before the first one is not a section. */
function sectionsOf(root: Root, bodyLine: number): Part[] {
  const parts: { section: Section; heading: string; content: RootContent[]; node: Heading }[] = [];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      const heading = oneLine(plainText(node));
      const line = bodyLine + (node.position?.start.line ?? 1);
      const section = { id: sectionId(heading), title: headingName(heading), line };
      parts.push({ section, heading, content: [], node });
    } else parts[parts.length - 1]?.content.push(node);
  }
  return parts;
}

/** The content of a section; where a heading is repeated, of all its sections. */
function contentOf(parts: readonly Part[], id: string): RootContent[] {
  return parts.filter(({ section }) => section.id === id).flatMap(({ content }) => content);
}

function summaryOf(content: readonly RootContent[]): Pick<Article, 'summary' | 'urgency'> {
  const facts: { occurrence?: string; impact?: string } = {};
  let urgency: Urgency | undefined;
  for (const item of listItems(content)) {
    const fact = summaryItem(ownText(item));
    if (!fact) continue;
    if (fact.fact !== 'urgency') facts[fact.fact] ??= oneLine(fact.text);
    else urgency ??= urgencyOf(fact.bracket, fact.text);
  }
  const { level, reason } = urgency ?? {};
  return { summary: { ...facts, ...(reason && { urgency: reason }) }, ...(level && { urgency: level }) };
}

interface Urgency {
  readonly level?: UrgencyLevel;
  readonly reason?: string;
}

function urgencyOf(bracket: string, text: string): Urgency {
  const inBracket = urgencyLevel(bracket);
  // Without a bracket, the level may begin the text, alone or before a mark: `Urgency: High – because …`.
  const ahead = inBracket ? null : /^\s*([\p{L}]+)\s*(?:$|[-–—.:;,、。])\s*/u.exec(text);
  const inText = ahead ? urgencyLevel(ahead[1]!) : undefined;
  const reason = oneLine(inText ? text.slice(ahead![0].length) : text);
  const level = inBracket ?? inText;
  return { ...(level && { level }), ...(reason && { reason }) };
}

function causesOf(content: readonly RootContent[]): string[] {
  const lists = content.filter((node): node is List => node.type === 'list');
  const list = lists.find((node) => node.ordered) ?? lists[0];
  return list ? list.children.map((item) => oneLine(ownText(item))).filter((text) => text !== '') : [];
}

function itemsOf(content: readonly RootContent[]): string[] {
  return listItems(content)
    .map((item) => oneLine(ownText(item)))
    .filter((text) => text !== '');
}

function listItems(content: readonly RootContent[]): ListItem[] {
  return content.flatMap((node) => (node.type === 'list' ? node.children : []));
}

/** The text of a list item without its blocks of code and its nested lists. */
function ownText(item: ListItem): string {
  return item.children
    .filter((node) => node.type === 'paragraph')
    .map((node) => plainText(node))
    .join('\n');
}

function referencesOf(content: readonly RootContent[]): Reference[] {
  const references: Reference[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'link') references.push({ url: node.url, text: oneLine(plainText(node)) });
    else if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of content) visit(node);
  return references;
}

/** The keys of an article, those in its error text first, and the words that stand around them. */
function keysOf(
  { errorText, codes: listed, events, general }: Fields,
  published: PublishedCodes,
  { valueSpan }: SplitArticle,
  text: string,
): { keys: ArticleKey[]; errorWords: string; findings: Finding[] } {
  const keys = new Map<IndexKey, ArticleKey>();
  const add = (key: ArticleKey) => keys.set(indexKey(key), key);
  const findings: Finding[] = [];
  const places = keysInErrorText(errorText, published);
  for (const { key } of places) add(key);
  if (places.length === 0) add({ kind: 'phrase', phrase: errorText });
  const errorSpan = valueSpan(['errorText']);
  for (const [word] of errorText.matchAll(CODE_LIKE)) {
    if (places.some((place) => place.text.includes(word))) continue;
    const message = `"${word}" in "errorText" is not a code that Faultbook can recognise: check its digits.`;
    findings.push({ rule: 'FB004', message, span: within(errorSpan, word, text) });
  }
  listed.forEach((entry, index) => {
    const [key] = keysSpelt(entry, published);
    if (key) add(key);
    else {
      const message = `"${entry}" in "codes" is neither a code nor a known name.`;
      findings.push({ rule: 'FB006', message, span: valueSpan(['codes', index]) });
    }
  });
  events.forEach((entry, index) => {
    const span = valueSpan(['events', index]);
    const found = eventKeys(entry, published);
    if (!found) {
      const message = `"${entry}" in "events" is not a provider and its numbers: write "Service Control Manager/7000,7009".`;
      findings.push({ rule: 'FB039', message, span });
    }
    for (const key of found ?? []) {
      const name = spellKey(key);
      if (keys.has(indexKey(key))) findings.push({ rule: 'FB040', message: `${name} is listed twice.`, span });
      else if (key.kind === 'code' && !published.has(key.code)) {
        const message = `Faultbook has no text of its own for ${name}: check provider and number.`;
        findings.push({ rule: 'FB041', message, span });
      }
      add(key);
    }
  });
  if (general && codesOf({ keys: [...keys.values()] }).length === 0) {
    const message =
      'A general page is the page of a code, and this article has none: name it in "errorText" or "codes".';
    findings.push({ rule: 'FB058', message, span: valueSpan(['general']) });
  }
  let words = '';
  let at = 0;
  for (const { start, end } of places) {
    words += `${errorText.slice(at, start)} `;
    at = end;
  }
  words += errorText.slice(at);
  return {
    keys: [...keys.values()],
    errorWords: withoutEdges(oneLine(words.replace(/[()[\]{}"“”]+/g, ' '))),
    findings,
  };
}

/** `text` without the punctuation and blanks that it begins and ends with. */
function withoutEdges(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.includes(text[start]!)) start++;
  while (end > start && EDGE.includes(text[end - 1]!)) end--;
  return text.slice(start, end);
}

const EDGE = ' :,;–-';

/** What an author means as a code: `0x` and something, eight hex digits in brackets. */
const CODE_LIKE = /\b0x[0-9a-z]+|(?<=[[(])[0-9a-f]{8}(?=[\])])/gi;

/**
 * The place of `word` within a value as it stands in the file; the whole value where the file writes it differently.
 */
function within(span: Span, word: string, text: string): Span {
  const at = text.slice(span.start, span.end).indexOf(word);
  return at < 0 ? span : { start: span.start + at, end: span.start + at + word.length };
}
