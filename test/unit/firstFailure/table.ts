import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A log of the table, and where one would go in it. */
export interface TableLog {
  readonly family: string;
  readonly name: string;
  /** The name of the file that it stands in. */
  readonly file: string;
  /** Where logs of this shape were seen. */
  readonly source: string;
  readonly why: string;
  readonly lines: readonly string[];
  /** The right line (from 0), undefined where nothing failed; and others that are as good. */
  readonly right: number | undefined;
  readonly alsoRight: readonly number[];
}

const FOLDER = join(import.meta.dirname, 'logs');

/**
 * The logs of the table, one file a family. Above each stands its name, the name of its file, the source and the reason; each
 * of its lines has two characters before it: `> ` is the right one, `~ ` is as good.
 */
export function tableLogs(): TableLog[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((name) =>
      readFileSync(join(FOLDER, name), 'utf8')
        .split(/\n(?=# (?!file: |source: |why: ))/)
        .map((block) => logOf(name.replace('.txt', ''), block)),
    );
}

function logOf(family: string, block: string): TableLog {
  const all = block.replace(/\n+$/, '').split('\n');
  const head = (at: number, label: string) => {
    const line = all[at]!;
    if (!line.startsWith(`# ${label}`)) throw new Error(`${family}: "${line}" should begin with "# ${label}".`);
    return line.slice(2 + label.length);
  };
  const marked = all.slice(4);
  const at = (mark: string) => marked.flatMap((line, i) => (line.startsWith(mark) ? [i] : []));
  return {
    family,
    ...{ name: head(0, ''), file: head(1, 'file: '), source: head(2, 'source: '), why: head(3, 'why: ') },
    lines: marked.map((line) => line.slice(2)),
    right: at('> ')[0],
    alsoRight: at('~ '),
  };
}
