import { type Article, SECTION_IDS } from '../articles/article.ts';
import { FIELDS } from '../articles/fields.ts';
import { sectionId, sectionName } from '../articles/sectionNames.ts';
import { canonical, exampleOf } from '../codes/code.ts';
import { eventEntry } from '../codes/events.ts';
import { NUMBER_KINDS } from '../codes/kinds.ts';
import { FILE_LANGUAGES, OUTPUT_LANGUAGES } from '../lint/fences.ts';
import { SHELL_LANGUAGES } from '../snippets/shell.ts';

/** One thing that could stand at the cursor. */
export interface Completion {
  readonly kind: 'field' | 'value' | 'section' | 'language';
  readonly label: string;
  readonly detail?: string;
  /**
   * What replaces the units from `start` of the line to the cursor; `$0`, except in a value, is where the cursor goes.
   */
  readonly insert: string;
  readonly start: number;
}

/** Where someone is writing: the lines of the article, the cursor's line (from 0) and column (UTF-16 units). */
export interface Cursor {
  readonly lines: readonly string[];
  readonly line: number;
  readonly column: number;
}

/** At most this much of a line is looked at, in UTF-16 units. */
const LINE = 2000;

/** What could stand at the cursor: fields, tags and logs in use, section headings, fence languages. */
export function completionsAt(cursor: Cursor, articles: readonly Article[], now: number): Completion[] {
  if (!/^\uFEFF?---\s*(?:ya?ml\s*)?$/i.test(cursor.lines[0] ?? '')) return [];
  const before = cursor.lines[cursor.line]?.slice(0, cursor.column) ?? '';
  if (before.length > LINE) return [];
  const end = cursor.lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line));
  if (cursor.line > 0 && (end < 0 || cursor.line < end)) return frontMatter(before, cursor, articles, now, end);
  if (end < 0 || cursor.line <= end) return [];
  if (inFence(cursor, end)) return [];
  const fence = /^\s*(?:`{3,}|~{3,})(\w*)$/.exec(before);
  if (fence) return languages(before.length - fence[1]!.length);
  return /^#{1,2}(?: .*)?$/.test(before) ? headings(cursor, end) : [];
}

const VALUES: Readonly<Record<string, string>> = {
  title: '"$0"',
  errorText: '"$0"',
  tags: '["$0"]',
  codes: '["$0"]',
  events: '["$0"]',
  seenIn: '["$0"]',
  general: 'true',
  signs: `\n  - says: "$0"\n    pattern: ''\n    sample: ""`,
  values: `\n  $0:\n    pattern: '()'\n    sample: ""`,
};

const DETAILS: Readonly<Record<string, string>> = {
  title: 'What fails, and the code: one line',
  errorText: 'The error as people see it, with its code',
  tags: 'Products and components',
  updatedAt: 'When the article was last looked at (ISO 8601)',
  lang: 'Language of the body (BCP 47)',
  codes: `Further codes or names: ${NUMBER_KINDS.map((kind) => canonical(exampleOf(kind))).join(', ')}`,
  events: `Windows events, provider and number: ${eventEntry(exampleOf('event'))}`,
  seenIn: 'Logs, globs or component words where it is met',
  general: 'Only true: the page of a code that belongs to everybody',
  signs: 'What else stands in the log in this very case: patterns of lines, each with a sample',
  values: 'Where the value of a placeholder stands in the log: a pattern with one group',
};

function frontMatter(
  before: string,
  { lines }: Cursor,
  articles: readonly Article[],
  now: number,
  end: number,
): Completion[] {
  if (/^\w*$/.test(before)) {
    const block = lines.slice(1, end < 0 ? undefined : end);
    const missing = Object.keys(FIELDS).filter((field) => !block.some((line) => line.startsWith(`${field}:`)));
    return missing.map((field) => ({
      ...{ kind: 'field', label: field, start: 0, ...(DETAILS[field] && { detail: DETAILS[field] }) },
      insert: `${field}: ${VALUES[field] ?? fixedValue(field, now)}`,
    }));
  }
  const list = /^(tags|seenIn|codes|events):\s*\[(?:[^\]]*,)?\s*(?!\s)("?)([^",\]]*)$/.exec(before);
  if (list) {
    const start = before.length - list[3]!.length;
    const used = inUse(articles, list[1] as 'tags' | 'seenIn' | 'codes' | 'events');
    return used.map(([label, count]) => ({
      ...{ kind: 'value', label, start, detail: `${count} article${count === 1 ? '' : 's'}` },
      insert: list[2] === '' ? JSON.stringify(label) : JSON.stringify(label).slice(1, -1),
    }));
  }
  const fixed = /^(updatedAt|lang):\s*(?!\s)("?)([^"]*)$/.exec(before);
  if (!fixed) return [];
  const value = fixedValue(fixed[1]!, now);
  const insert = fixed[2] === '' ? value : value.replace(/"/g, '');
  return [{ kind: 'value', label: value.replace(/"/g, ''), insert, start: before.length - fixed[3]!.length }];
}

function fixedValue(field: string, now: number): string {
  return field === 'lang' ? '"en"' : `"${new Date(now).toISOString().replace(/\.\d+Z$/, 'Z')}"`;
}

/** What other articles have in a field, the most used first. */
function inUse(articles: readonly Article[], field: 'tags' | 'seenIn' | 'codes' | 'events'): [string, number][] {
  if (field === 'codes' || field === 'events') return [];
  const counts = new Map<string, number>();
  for (const article of articles) for (const value of article[field]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
}

/** The sections that the article does not have yet, in the order of the format. */
function headings({ lines, line: current }: Cursor, end: number): Completion[] {
  const lang = /^lang:\s*["']?([\w-]+)/m.exec(lines.slice(0, end).join('\n'))?.[1] ?? 'en';
  const there = new Set<string>();
  let open = '';
  for (let i = end + 1; i < lines.length; i++) {
    if (open === '' && i !== current && lines[i]!.startsWith('## ')) there.add(sectionId(lines[i]!.slice(3, LINE)));
    open = fenceBehind(open, lines[i]!);
  }
  return SECTION_IDS.filter((id) => !there.has(id)).map((id) => {
    const name = sectionName(id, lang);
    return { kind: 'section', label: `## ${name}`, insert: `## ${name}\n$0`, start: 0 };
  });
}

function languages(start: number): Completion[] {
  const about = new Map<string, string>([
    ...SHELL_LANGUAGES.map((name) => [name, 'a snippet: commands to insert and copy'] as const),
    ...OUTPUT_LANGUAGES.map((name) => [name, 'what a program prints'] as const),
    ...FILE_LANGUAGES.map((name) => [name, 'a part of a file'] as const),
  ]);
  return [...about].map(([label, detail]) => ({ kind: 'language', label, detail, insert: label, start }));
}

/**
 * Whether the cursor's line is inside a fence: a fence ends with its own sign, at least as often as it began, and
 * nothing else.
 */
function inFence({ lines, line }: Cursor, end: number): boolean {
  let open = '';
  for (let i = end + 1; i < Math.min(line, lines.length); i++) open = fenceBehind(open, lines[i]!);
  return open !== '';
}

/** The sign of the fence that is open after a line; empty where none is. */
function fenceBehind(open: string, line: string): string {
  const [, fence = '', rest = ''] = /^\s*(`{3,}|~{3,})([\s\S]*)$/.exec(line.slice(0, LINE)) ?? [];
  if (open === '') return fence;
  return fence.startsWith(open) && rest.trim() === '' ? '' : open;
}
