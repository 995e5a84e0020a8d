import { type ByteSource, readUpTo } from '../archives/byteSource.ts';
import { CHUNK, CHUNK_HEADER, chunkHeader, FILE_HEADER } from './chunk.ts';

/** A chunk's bytes, and where it lies in the file; only the last one may be shorter. */
export interface Chunk {
  readonly at: number;
  /** In a buffer that may be used again for the next one. */
  readonly bytes: Uint8Array;
}

/** The chunks of a stream, in the order in which they lie; first the file's header, at 0. */
export async function* streamedChunks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
  const buffer = new Uint8Array(CHUNK);
  let filled = 0;
  let at = 0;
  for await (const piece of pieces) {
    for (let from = 0; from < piece.length; ) {
      const wanted = (at === 0 ? FILE_HEADER : CHUNK) - filled;
      const part = piece.subarray(from, from + wanted);
      buffer.set(part, filled);
      filled += part.length;
      from += part.length;
      if (part.length < wanted) continue;
      yield { at, bytes: buffer.subarray(0, filled) };
      at += filled;
      filled = 0;
    }
  }
  if (filled > 0) yield { at, bytes: buffer.subarray(0, filled) };
}

/**
 * Where the chunks of a file lie, in the order of their records: a log that is full goes on at its beginning. What does
 * not say which records it has stays behind what lies before it.
 */
export async function chunkOrder(source: ByteSource): Promise<readonly number[]> {
  const groups: { first: number; chunks: number[] }[] = [];
  for (let at = FILE_HEADER; at < source.size; at += CHUNK) {
    const header = chunkHeader(await readUpTo(source, at, CHUNK_HEADER));
    const last = groups.at(-1);
    if (header || !last) groups.push({ first: header?.first ?? 0, chunks: [at] });
    else last.chunks.push(at);
  }
  return groups.sort((a, b) => a.first - b.first).flatMap(({ chunks }) => chunks);
}

/** The chunks that lie at those places. */
export async function* chunksAt(source: ByteSource, places: Iterable<number>): AsyncGenerator<Chunk> {
  for (const at of places) {
    const bytes = await readUpTo(source, at, CHUNK);
    // The file may have become shorter since.
    if (bytes.length > 0) yield { at, bytes };
  }
}
