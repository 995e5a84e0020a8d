import { type ByteSource, readUpTo } from '../archives/byteSource.ts';
import { CHUNK_HEADER, countedChunks, FILE_HEADER } from './chunk.ts';
import { ChunkText } from './chunkText.ts';
import { Losses } from './losses.ts';
import { type Chunk, chunkOrder, chunksAt, streamedChunks } from './readChunks.ts';

/** An event log to read: its bytes in order, and where it can be read at any place, how. */
export interface EvtxFile {
  chunks(): AsyncIterable<Uint8Array>;
  readonly source?: ByteSource;
}

/**
 * An event log as text, UTF-8, in pieces of a chunk each, which are in a buffer that is used again: its records in their
 * order, or in that of the file where that is a stream. All chunks are read, whatever the file's header says. What is
 * damaged is said in the text, and `tell` gets the rest of a sentence about what was lost. Throws only what reading does.
 */
export async function* evtxText(
  { source, chunks }: EvtxFile,
  tell: (loss: string) => void,
): AsyncGenerator<Uint8Array> {
  const losses = new Losses();
  const order = source && (await chunkOrder(source));
  if (source && order && !isAscending(order)) {
    yield* textOf(chunksAt(source, order), losses);
    yield* endOf(losses, await readUpTo(source, 0, FILE_HEADER), order.length);
  } else {
    // In the order of the file, it is read into a buffer that is used again.
    let head = new Uint8Array(0);
    let there = 0;
    const counting = async function* () {
      for await (const chunk of streamedChunks(chunks())) {
        if (chunk.at === 0) head = chunk.bytes.slice();
        else {
          there++;
          yield chunk;
        }
      }
    };
    yield* textOf(counting(), losses);
    yield* endOf(losses, head, there);
  }
  const { sentence } = losses;
  if (sentence) tell(sentence);
}

function isAscending(order: readonly number[]): boolean {
  return order.every((at, i) => i === 0 || at > order[i - 1]!);
}

/** A file up to so many bytes is one page: it is more than logs have that Windows keeps by itself (20 MB). */
export const EVTX_PAGE = 24 << 20;
/** How many chunks a page of a larger one has: so few that it is there at once. */
const CHUNKS_OF_A_PAGE = 128;

/** An event log in pages, for who shows one of them. */
export interface EvtxPages {
  /** At least one. */
  readonly count: number;
  /** The text of a page, as `evtxText` yields it; reversed, the first page begins with the last record. */
  text(page: number, reversed: boolean): AsyncGenerator<Uint8Array>;
}

/** The pages of an event log. Reads the headers of its chunks. */
export async function evtxPages(source: ByteSource): Promise<EvtxPages> {
  const order = await chunkOrder(source);
  const size = source.size <= EVTX_PAGE ? Number.POSITIVE_INFINITY : CHUNKS_OF_A_PAGE;
  const count = Math.max(1, Math.ceil(order.length / size));
  return {
    count,
    async *text(page, reversed) {
      const losses = new Losses(reversed);
      const all = reversed ? order.toReversed() : order;
      const from = page === 0 ? 0 : page * size;
      // What came before tells whether records are missing in between.
      for (let i = from - 1; i >= 0; i--) {
        if (losses.before(await readUpTo(source, all[i]!, CHUNK_HEADER))) break;
      }
      const places = all.slice(from, from + size);
      const end = endOf(losses, await readUpTo(source, 0, FILE_HEADER), order.length);
      const isLast = page === (reversed ? 0 : count - 1);
      if (isLast && reversed) yield* end;
      yield* textOf(chunksAt(source, places), losses, reversed);
      if (isLast && !reversed) yield* end;
    },
  };
}

async function* textOf(chunks: AsyncIterable<Chunk>, losses: Losses, reversed = false): AsyncGenerator<Uint8Array> {
  const text = new ChunkText();
  for await (const { at, bytes } of chunks) {
    const { between, own } = losses.add(text.write(bytes), at);
    if (between) yield line(between);
    const written = reversed ? text.reversed() : text.text;
    if (written.length > 0) yield written;
    if (own) yield line(own);
  }
}

function* endOf(losses: Losses, head: Uint8Array, there: number): Generator<Uint8Array> {
  const end = losses.finish(countedChunks(head), there);
  if (end) yield line(end);
}

const encoder = new TextEncoder();

function line(text: string): Uint8Array {
  return encoder.encode(`${text}\n`);
}
