import type { Code as CodeBlock, List, ListItem, RootContent } from 'mdast';
import type { Grammars } from '../snippets/grammars.ts';
import { placeholdersOf } from '../snippets/placeholders.ts';
import { riskOf } from '../snippets/risk.ts';
import { shellOfFence } from '../snippets/shell.ts';
import { slotsOf } from '../snippets/slots/slotsOf.ts';
import type { Shell, Snippet } from '../snippets/snippet.ts';
import type { Section } from './article.ts';
import { oneLine, plainText } from './markdown.ts';

/** "(run as admin)", "elevated", "as administrator" in English and in the languages that articles come in. */
const ADMIN = [
  /\bas (?:an )?admin(?:istrator)?\b|\(elevated\)/i,
  /\belevated (?:prompt|terminal|shell|window|command|powershell|console)/i,
  /\badmin(?:istrator)? (?:prompt|rights|terminal|powershell|command)/i,
  /管理者(?:として|権限)|als administrator|administrateur|administrador/i,
];
const BRACKET = /\s?[(（]([^()（）]{0,60})[)）]/g;
const ADMIN_ALONE = /^(?:run )?(?:as )?(?:an )?(?:admin(?:istrator)?|elevated|管理者.*|als administrator)$/i;

/** Whether a text asks for administrator rights. */
export function saysAdmin(text: string): boolean {
  return ADMIN.some((one) => one.test(text));
}

/** A section whose snippets are collected. */
export interface SnippetSource {
  readonly section: Section;
  /** The section's heading as written. */
  readonly heading: string;
  readonly content: readonly RootContent[];
  /** The number of lines before the article's body. */
  readonly bodyLine: number;
  /** How many snippets the same section already has. */
  readonly before: number;
}

/** What lines of a shell are by themselves, wherever they stand. */
export type ReadLines = Omit<Snippet, 'id' | 'label' | 'section' | 'line'>;

/** Reads lines of a shell: what is to be filled in, and what they do. */
export function readLines(lines: readonly string[], shell: Shell, grammars: Grammars): ReadLines {
  const { needsAdmin, risk, effects } = riskOf(lines, shell, grammars);
  const open = { placeholders: placeholdersOf(lines, shell), slots: slotsOf(lines, shell, grammars) };
  return { shell, lines, ...open, needsAdmin, risk, effects };
}

/** The snippets of a section: its fenced blocks whose language is a shell. */
export function collectSnippets(
  { section, heading, content, bodyLine, before }: SnippetSource,
  grammars: Grammars,
): Snippet[] {
  const snippets: Snippet[] = [];
  const labels = new Map<string, number>();

  const add = (block: CodeBlock, above: Above) => {
    const shell = shellOfFence(block.lang);
    const lines = block.value
      .split(/\r\n|\r|\n/)
      .map((line) => line.replace(/\t/g, ' ').trim())
      .filter((line) => line !== '');
    if (!shell || lines.length === 0) return;
    const base = above.label || section.title;
    const count = (labels.get(base) ?? 0) + 1;
    labels.set(base, count);
    const read = readLines(lines, shell, grammars);
    snippets.push({
      ...read,
      id: `${section.id}-${before + snippets.length + 1}`,
      label: count === 1 ? base : `${base} (${count})`,
      section: section.id,
      needsAdmin: read.needsAdmin || above.admin,
      line: bodyLine + (block.position?.start.line ?? 1),
    });
  };

  /** Walks blocks in order; `above` is the text that they hang under, `admin` whether the steps around them say so. */
  const walk = (blocks: readonly RootContent[], above: Above, admin: boolean) => {
    let sentence = { ...above, admin: above.admin || admin };
    for (const block of blocks) {
      if (block.type === 'paragraph' || block.type === 'heading') {
        const text = plainText(block);
        sentence = { label: labelOf(text), admin: admin || saysAdmin(text) };
      } else if (block.type === 'code') add(block, sentence);
      else if (block.type === 'list') walkList(block, sentence);
      else if (block.type === 'blockquote') walk(block.children, sentence, admin);
    }
  };
  const walkList = (list: List, above: Above) => {
    for (const item of list.children as ListItem[]) {
      // "(run as admin)" is said once in a step and applies to all its blocks.
      const step = item.children.some((block) => block.type === 'paragraph' && saysAdmin(plainText(block)));
      walk(item.children, above, above.admin || step);
    }
  };
  walk(content, { label: '', admin: false }, saysAdmin(heading));
  return snippets;
}

/** The sentence that blocks hang under: the name it gives them, and whether it asks for administrator rights. */
interface Above {
  readonly label: string;
  readonly admin: boolean;
}

/** `1. Look. Check current ACLs (run as admin):` → `Check current ACLs`. */
function labelOf(text: string): string {
  const lastLine = text.trim().split('\n').pop() ?? '';
  const sentence =
    oneLine(lastLine)
      .slice(-LONGEST_LABEL)
      .replace(/^[\uDC00-\uDFFF]/, '')
      .replace(/[:：]$/, '')
      .split(/(?<=[.!?])\s(?=[\p{Lu}])|(?<=。)/u)
      .pop() ?? '';
  return sentence
    .replace(BRACKET, (bracket, inside: string) => (ADMIN_ALONE.test(inside) ? '' : bracket))
    .trim()
    .replace(/[:：.。]$/, '')
    .trim();
}

/** A label is a sentence that fits a button: from a longer one, this much of its end is taken, in UTF-16 units. */
const LONGEST_LABEL = 600;
