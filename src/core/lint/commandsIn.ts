import type { Grammars } from '../snippets/grammars.ts';
import { baseName } from '../snippets/nested/nestedScript.ts';
import type { Word } from '../snippets/reading.ts';
import { readersOf, withoutPlaceholders } from '../snippets/readScript.ts';
import type { Snippet } from '../snippets/snippet.ts';

/** A command of a snippet, wherever it stands in it. */
export interface Command {
  /** In lower case, without path and `.exe`; '' where only running it would tell. */
  readonly name: string;
  /** Everything that follows it, as it stands in the snippet. */
  readonly args: string;
  /** Its arguments, with what is to be filled in as `OPAQUE`. */
  readonly words: readonly Word[];
  /** The name as it stands in the snippet. */
  readonly word: string;
  /** The line of the snippet that the name stands in, from 0, and its place there in UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** The commands of a snippet, in the order in which they stand there. */
export function commandsIn({ lines, shell }: Snippet, grammars: Grammars): Command[] {
  const script = lines.map((line) => withoutPlaceholders(line, shell)).join('\n');
  const text = lines.join('\n');
  const calls = [...readersOf(grammars)[shell](script).calls].sort((a, b) => a.name.start - b.name.start);
  let line = 0;
  let lineStart = 0;
  return calls.map(({ name, args }) => {
    while (line + 1 < lines.length && lineStart + lines[line]!.length < name.start) {
      lineStart += lines[line]!.length + 1;
      line++;
    }
    return {
      name: baseName(name.text),
      args: text.slice(name.end, args.at(-1)?.end ?? name.end).trim(),
      words: args,
      word: text.slice(name.start, name.end),
      ...{ line, column: name.start - lineStart },
    };
  });
}
