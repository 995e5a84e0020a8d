import * as z from 'zod';
import { archiveKindOf } from '../core/archives/archiveKind.ts';
import { readUpTo } from '../core/archives/byteSource.ts';
import { HEAD_BYTES } from '../core/scan/encoding.ts';
import { type Excerpt, readExcerpt } from '../core/scan/excerpt.ts';
import { jsonText } from '../core/text/jsonText.ts';
import { withTextInside } from '../node/scan/textInside.ts';
import { nameOf } from '../node/uriName.ts';
import type { NamedFile } from './fileIds.ts';
import { type ForeignText, UNTRUSTED_NOTE } from './foreignText.ts';
import { fileNamed, logOf, readingError } from './logPlace.ts';
import { mostThatFit } from './tokens.ts';
import { tool } from './tool.ts';
import { ToolError } from './toolError.ts';
import { toolInput } from './toolInput.ts';
import { Turns } from './turns.ts';

/** Tokens. */
const BUDGET = 2000;
/** The most lines before and after. */
const AROUND = 100;
/** How much is looked at of the line that is asked for, and of each around it, before anything is masked; UTF-16 units. */
const SEEN = 4000;
const SEEN_AROUND = 1000;
/** How much of them is told. */
const TOLD = 1000;
const TOLD_AROUND = 300;

const Output = z.object({
  file: z.string().describe('id of the file'),
  first_line: z.int(),
  last_line: z.int(),
  untrusted: z.object({
    name: z.string(),
    lines: z.array(z.string()).describe('NUMBER: TEXT, by the numbers of the file'),
  }),
  left_out: z.string().optional().describe('what is not told, and how to get it'),
});

/** Lines of a log. */
export const readLogExcerpt = tool({
  name: 'read_log_excerpt',
  title: 'Read lines of a log',
  description: `Reads the lines around a line of a log, by their true numbers, in any encoding; of an event log (.evtx) or a dump the text that it is read as. Long lines are cut. ${UNTRUSTED_NOTE}`,
  input: toolInput({
    path: z
      .string()
      .min(1)
      .max(8000)
      .describe('id of a file that scan_logs gave (f1), an absolute path, or ARCHIVE!/ENTRY'),
    line: z.int().min(1).describe('the line, from 1'),
    before: z.int().min(0).max(AROUND).default(10),
    after: z.int().min(0).max(AROUND).default(10),
  }),
  output: Output,
  readsFiles: true,
  budget: () => BUDGET,
  run: async ({ path, line, before, after }, { session, roots, signal }, budget) => {
    const { file, firstLine, lines } = await excerptOf(fileNamed(path, session.files, roots), line, signal);
    if (line >= firstLine + lines.length)
      throw new ToolError('There is no such line: the file ends before, or it is binary and not read as text.');
    const shown = shownLines(lines, line - firstLine, session.foreign);
    const from = Math.max(firstLine, line - before);
    const to = Math.min(firstLine + lines.length - 1, line + after);
    const id = session.files.idOf(file);
    const name = session.foreign.name([nameOf(file.uri), ...file.entry].join('/'));
    /** With so many of the lines that are farthest away left out. */
    const answer = (distance: number): z.infer<typeof Output> => {
      const [first, last] = [Math.max(from, line - distance), Math.min(to, line + distance)];
      const isCut = first > from || last < to;
      const told = shown.slice(first - firstLine, last - firstLine + 1).map((text, at) => `${first + at}: ${text}`);
      return {
        ...{ file: id, first_line: first, last_line: last, untrusted: { name, lines: told } },
        ...(isCut && { left_out: `Cut to fit: ask for line ${first - 1} or ${last + 1} to read on.` }),
      };
    };
    return { output: answer(mostThatFit(AROUND, budget, (distance) => jsonText(answer(distance)))) };
  },
});

/** The lines around one, and the file that has them. */
async function excerptOf(named: NamedFile, line: number, signal: AbortSignal): Promise<Excerpt & { file: NamedFile }> {
  try {
    const log = await new Turns(signal).file(logOf(named)).open();
    try {
      if (named.entry.length === 0 && archiveKindOf(await readUpTo(log, 0, HEAD_BYTES)))
        throw new ToolError('That is an archive: scan it with scan_logs, or name an entry as ARCHIVE!/ENTRY.');
      for (const file of spellingsOf(named)) {
        const inside = { name: nameOf(file.uri), entry: file.entry };
        const read = (text: AsyncIterable<Uint8Array>) => readExcerpt(text, { line, column: 1, length: 0 });
        const excerpt = await withTextInside(log, inside, read);
        if (excerpt) return { ...excerpt, file };
      }
      throw new ToolError('The archive has no such entry. scan_logs gives ids of the entries in which codes stand.');
    } finally {
      await log.close();
    }
  } catch (error) {
    signal.throwIfAborted();
    throw readingError(error);
  }
}

/** Some archives have folders with a backslash, which nobody types. */
function spellingsOf(file: NamedFile): NamedFile[] {
  const other = file.entry.map((name) => name.replaceAll('/', '\\'));
  return other.every((name, at) => name === file.entry[at]) ? [file] : [file, { ...file, entry: other }];
}

/** All that was read is masked together: what a name is, or where a key begins, may stand in a line that is not told. */
function shownLines(lines: readonly string[], at: number, foreign: ForeignText): string[] {
  const seen = lines.map((text, index) => text.slice(0, index === at ? SEEN : SEEN_AROUND));
  return foreign.lines(seen, (index) => (index === at ? TOLD : TOLD_AROUND));
}
