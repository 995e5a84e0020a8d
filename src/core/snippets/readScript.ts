import { bashReader } from './bash/readBash.ts';
import { readCmd } from './cmd/readCmd.ts';
import type { Grammars } from './grammars.ts';
import { placeholderSpans } from './placeholders.ts';
import { powershellReader } from './powershell/reader.ts';
import { OPAQUE, type ReadScript } from './reading.ts';
import type { Shell } from './snippet.ts';

export type Readers = Readonly<Record<Shell, ReadScript>>;

const made = new WeakMap<Grammars, Readers>();

/** What reads the scripts of each shell; made once for a set of grammars. */
export function readersOf(grammars: Grammars): Readers {
  let readers = made.get(grammars);
  if (!readers) {
    readers = {
      cmd: readCmd,
      powershell: powershellReader(grammars.powershell),
      bash: bashReader(grammars.bash),
    };
    made.set(grammars, readers);
  }
  return readers;
}

/** A line in which each character that is to be filled in is `OPAQUE`, as the readers expect. */
export function withoutPlaceholders(line: string, shell: Shell): string {
  let text = '';
  let at = 0;
  for (const { start, end } of placeholderSpans(line, shell)) {
    text += line.slice(at, start) + OPAQUE.repeat(end - start);
    at = end;
  }
  return text + line.slice(at);
}
