import type { Code as CodeBlock, List, ListItem, RootContent } from 'mdast';
import type { Grammars } from '../snippets/grammars.ts';
import { placeholdersOf } from '../snippets/placeholders.ts';
import { riskOf } from '../snippets/risk.ts';
import { shellOfFence } from '../snippets/shell.ts';
import { slotsOf } from '../snippets/slots/slotsOf.ts';
import type { Snippet } from '../snippets/snippet.ts';
import type { Section } from './article.ts';
import { oneLine, plainText } from './markdown.ts';

/** "(run as admin)", "elevated", "as administrator" in English and in the languages that articles come in. */
const ADMIN =
  /\brun(?:ning)? (?:\w+ )?as (?:an )?admin(?:istrator)?\b|\bas (?:an )?admin(?:istrator)?\b|\(elevated\)|\belevated (?:prompt|terminal|shell|window|command|powershell|console)|\badmin(?:istrator)? (?:prompt|rights|terminal|powershell|command)|管理者(?:として|権限)|als administrator|administrateur|administrador/i;
const ADMIN_BRACKET =
  /\s*[(（](?:run )?(?:as )?(?:an )?(?:admin(?:istrator)?|elevated|管理者[^)）]*|als administrator)[)）]/giu;

/** A section whose snippets are collected. */
export interface SnippetSource {
  readonly section: Section;
  /** The section's heading as written. */
  readonly heading: string;
  readonly content: readonly RootContent[];
  /** The number of lines before the article's body. */
  readonly bodyLine: number;
  /** How many snippets the same section has already. */
  readonly before: number;
}

/** The snippets of a section: its fenced blocks whose language is a shell. */
export function collectSnippets(
  { section, heading, content, bodyLine, before }: SnippetSource,
  grammars: Grammars,
): Snippet[] {
  const snippets: Snippet[] = [];
  const labels = new Map<string, number>();

  const add = (block: CodeBlock, sentence: string, says: readonly string[]) => {
    const shell = shellOfFence(block.lang);
    const lines = block.value
      .split(/\r\n|\r|\n/)
      .map((line) => line.replace(/\t/g, ' ').trim())
      .filter((line) => line !== '');
    if (!shell || lines.length === 0) return;
    const report = riskOf(lines, shell, grammars);
    const base = labelOf(sentence) || section.title;
    const count = (labels.get(base) ?? 0) + 1;
    labels.set(base, count);
    snippets.push({
      id: `${section.id}-${before + snippets.length + 1}`,
      label: count === 1 ? base : `${base} (${count})`,
      section: section.id,
      shell,
      lines,
      placeholders: placeholdersOf(lines, shell),
      slots: slotsOf(lines, shell, grammars),
      needsAdmin: report.needsAdmin || says.some((text) => ADMIN.test(text)),
      risk: report.risk,
      effects: report.effects,
      line: bodyLine + (block.position?.start.line ?? 1),
    });
  };

  /** Walks blocks in order; `above` is the sentence that they hang under, `says` all texts that speak for them. */
  const walk = (blocks: readonly RootContent[], above: string, says: readonly string[]) => {
    let sentence = above;
    for (const block of blocks) {
      if (block.type === 'paragraph' || block.type === 'heading') sentence = plainText(block);
      else if (block.type === 'code') add(block, sentence, [...says, sentence]);
      else if (block.type === 'list') walkList(block, sentence, [...says, sentence]);
      else if (block.type === 'blockquote') walk(block.children, sentence, says);
    }
  };
  const walkList = (list: List, above: string, says: readonly string[]) => {
    for (const item of list.children as ListItem[]) {
      // "(run as admin)" is said once in a step and holds for all its blocks.
      const step = item.children.filter((block) => block.type === 'paragraph').map((block) => plainText(block));
      walk(item.children, above, [...says, ...step]);
    }
  };
  walk(content, '', [heading]);
  return snippets;
}

/** `1. Look. Check current ACLs (run as admin):` → `Check current ACLs`. */
function labelOf(text: string): string {
  const lastLine = text.trim().split('\n').pop() ?? '';
  const sentence =
    oneLine(lastLine)
      .replace(/[:：]\s*$/, '')
      .split(/(?<=[.!?])\s+(?=[\p{Lu}])|(?<=。)/u)
      .pop() ?? '';
  return sentence
    .replace(ADMIN_BRACKET, '')
    .replace(/[:：.。]\s*$/, '')
    .trim();
}
