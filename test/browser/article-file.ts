import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../tools/paths.ts';

/** A snippet as it stands in an article's file. */
export interface WrittenSnippet {
  section: string;
  /** The sentence above it, without the colon and a bracket at its end. */
  label: string;
  language: string;
  lines: string[];
}

/** What an article's file says, read on our own so that it can be held against what the editor shows. */
export interface WrittenArticle {
  path: string;
  title: string;
  occurrence: string;
  impact: string;
  urgency: string;
  causes: string[];
  /** Titles of its sections without brackets. */
  sections: string[];
  snippets: WrittenSnippet[];
}

/** Reads an article that comes with the extension. */
export function shippedArticle(name: string): WrittenArticle {
  return readArticle(join(root, 'articles', 'en', name));
}

/** Reads an article's file by absolute path; it must be well formed. */
export function readArticle(path: string): WrittenArticle {
  const text = readFileSync(path, 'utf8');
  const parts = text.split(/^## /m).slice(1);
  const section = (name: RegExp) => parts.find((part) => name.test(part)) ?? '';
  const summary = section(/^Summary/);
  const fact = (name: string) =>
    plain(new RegExp(`^- ${name}[^\\n]*\\n\\s+(.+)$`, 'm').exec(summary)?.[1] ?? `no ${name} in ${path}`);
  return {
    path,
    title: JSON.parse(/^title: (".*")$/m.exec(text)?.[1] ?? '""') as string,
    occurrence: fact('Occurrence'),
    impact: fact('Impact'),
    urgency: /^- Urgency \((\w+)/m.exec(summary)?.[1] ?? '',
    causes: [...section(/^Common causes/).matchAll(/^\d\. (.+)$/gm)].map(([, cause = '']) => plain(cause)),
    sections: parts.map((part) => (part.split('\n', 1)[0] ?? '').replace(/\s*\(.*\)$/, '').trim()),
    snippets: parts.flatMap(snippetsOf),
  };
}

function snippetsOf(part: string): WrittenSnippet[] {
  const section = (part.split('\n', 1)[0] ?? '').replace(/\s*\(.*\)$/, '').trim();
  // Where a fence ends may be where the next one begins, which is about the same then.
  const fence = /^([^\n]*)\n(\s*)```(cmd|powershell|bash)\n([\s\S]*?)\n(?=\2```$)/gm;
  let label = '';
  return [...part.matchAll(fence)].map(([, above = '', , language = '', code = '']) => {
    if (above.trim() !== '```') label = labelOf(above);
    return { section, label, language, lines: code.split('\n').map((line) => line.trim()) };
  });
}

/** The words above a fence. */
function labelOf(line: string): string {
  const words = line.replace(/^\s*(?:[-*]|\d+[.)])\s+/, '').replace(/:\s*$/, '');
  return plain(words).replace(/\s*\(run as admin\)$/, '');
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '').trim();
}
