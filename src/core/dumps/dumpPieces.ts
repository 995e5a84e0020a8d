import type { ByteSource } from '../archives/byteSource.ts';
import { english } from '../text/translate.ts';
import type { Dump, DumpProblem } from './dump.ts';
import { BEGINNING, LARGEST } from './dumpLimits.ts';
import { textOfDump } from './dumpText.ts';
import { problemText } from './problemText.ts';
import { readDump } from './readDump.ts';

/** A dump to read: its bytes in order, once, and where it can be read at any place, how. */
export interface DumpFile {
  chunks(): AsyncIterable<Uint8Array>;
  readonly source?: ByteSource;
}

/**
 * The document of a dump as UTF-8, as any binary file is handed on that is read as text. `tell` gets the rest of a sentence
 * about what is not in it. Throws as `readDump` does.
 */
export async function* dumpPieces(
  { source, chunks }: DumpFile,
  tell: (loss: string) => void,
): AsyncGenerator<Uint8Array, void> {
  const dump = source ? await readDump(source) : await readBeginning(chunks());
  const [first, ...others] = dump.problems;
  if (first) {
    const rest = others.length > 0 ? ` (and ${others.length} more)` : '';
    tell(`has gaps. ${problemText(first, english)}${rest}`);
  }
  yield new TextEncoder().encode(textOfDump(dump));
}

/** Reads a dump that comes as a stream, such as an entry of an archive: what its first megabytes hold. */
async function readBeginning(chunks: AsyncIterable<Uint8Array>): Promise<Dump> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = true;
  for await (const piece of chunks) {
    // It may be in a buffer that is used again.
    pieces.push(piece.slice());
    length += piece.length;
    if (length < BEGINNING) continue;
    isWhole = false;
    break;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  const dump = await readDump({
    size: isWhole ? length : Number(LARGEST),
    read: (offset, count) => Promise.resolve(bytes.subarray(offset, offset + count)),
  });
  return isWhole ? dump : { ...dump, problems: dump.problems.map(behindBeginning) };
}

/** What seems cut off may only lie further behind. */
function behindBeginning(problem: DumpProblem): DumpProblem {
  return problem.kind === 'cutOff' ? { kind: 'tooFar', part: problem.part } : problem;
}
