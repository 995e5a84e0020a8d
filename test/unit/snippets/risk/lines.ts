import { readFileSync } from 'node:fs';
import type { Shell } from '../../../../src/core/snippets/snippet.ts';

export interface Case {
  readonly shell: Shell;
  readonly lines: readonly string[];
  /** As it stands in the file. */
  readonly text: string;
}

/**
 * The cases of a table: the shell and the lines are the last two columns. `⏎` stands between lines, `{U+2013}` for a
 * character that could not be told from another.
 */
export function casesOf(file: string | URL): Case[] {
  const [, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const [shell, text] = row.split('\t').slice(-2) as [Shell, string];
    const decoded = text.replace(/\{U\+([0-9A-F]{4,6})\}/g, (_, hex: string) =>
      String.fromCodePoint(Number.parseInt(hex, 16)),
    );
    return { shell, lines: decoded.split('⏎'), text };
  });
}

/** The cases of a table of this folder. */
export function ownCases(name: 'attacks' | 'destroys' | 'diagnostics'): Case[] {
  return casesOf(new URL(`${name}.tsv`, import.meta.url));
}
