import { slotsOf } from '../../../../src/core/snippets/slots/slotsOf.ts';
import type { Shell } from '../../../../src/core/snippets/snippet.ts';
import { terminalLines } from '../../../../src/core/snippets/terminalLine.ts';
import { grammars } from '../grammars.ts';

/** Values by the name of their placeholder: `Name` → what was typed. */
export type Values = Readonly<Record<string, string>>;

/** The lines that a snippet becomes; undefined where a value is refused. */
export function filled(lines: readonly string[], shell: Shell, values: Values): readonly string[] | undefined {
  const slots = slotsOf(lines, shell, grammars);
  const typed = new Map(Object.entries(values).map(([name, value]) => [`<${name}>`, value]));
  const result = terminalLines({ lines, shell, slots }, typed);
  return 'lines' in result ? result.lines : undefined;
}

/** A harmless word for a placeholder, as it would stand where nothing needs a quotation mark. */
const wordFor = (name: string) => `Zq${name}qZ`;

/** The lines with a harmless word in every place: what a script does with these, it must do with the values. */
export function marked(lines: readonly string[], values: Values): string[] {
  return lines.map((line) =>
    Object.keys(values).reduce((text, name) => text.replaceAll(`<${name}>`, wordFor(name)), line),
  );
}

/** A text in which the harmless words stand, with the values in their place. */
export function withValues(text: string, values: Values): string {
  return Object.entries(values).reduce((all, [name, value]) => all.replaceAll(wordFor(name), () => value), text);
}
