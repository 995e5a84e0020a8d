import { placeholderSpans, placeholdersOf } from './placeholders.ts';
import type { RiskReport } from './risk.ts';
import type { Shell, Snippet } from './snippet.ts';

/**
 * A command that stands in no article, as a snippet, with what it was rated as; without a rating it counts as not known to be
 * harmless. No grammar has proven where a value may stand in it, so none is put there: one with placeholders is only copied.
 */
export function looseSnippet(
  { label, shell, command }: { readonly label: string; readonly shell: Shell; readonly command: string },
  report: RiskReport | undefined,
): Snippet {
  const lines = linesOf(command);
  return {
    ...{ id: 'loose', label, section: 'check', shell, lines, line: 1 },
    placeholders: placeholdersOf(lines, shell),
    slots: lines.flatMap((text, line) =>
      placeholderSpans(text, shell).map(({ start, end, text: placeholder }) => {
        return { line, start, end, text: placeholder, place: { refused: 'unproven' as const } };
      }),
    ),
    needsAdmin: report?.needsAdmin ?? false,
    risk: report?.risk ?? 'unknown',
    effects: report?.effects ?? [],
  };
}

/** The lines of a command that are not blank. */
export function linesOf(command: string): string[] {
  return command
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
