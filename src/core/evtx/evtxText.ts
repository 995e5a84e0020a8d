import { type ByteSource, readUpTo } from '../archives/byteSource.ts';
import { countedChunks, FILE_HEADER } from './chunk.ts';
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
export async function* evtxText(file: EvtxFile, tell: (loss: string) => void): AsyncGenerator<Uint8Array> {
  const losses = new Losses();
  const text = new ChunkText();
  let counted: number | undefined;
  let there = 0;
  for await (const { at, bytes } of chunksOf(file)) {
    if (at === 0) {
      counted = countedChunks(bytes);
      continue;
    }
    there++;
    const { before, own } = losses.add(text.write(bytes), at);
    if (before) yield encoder.encode(`${before}\n`);
    if (text.text.length > 0) yield text.text;
    if (own) yield encoder.encode(`${own}\n`);
  }
  const end = losses.finish(counted, there);
  if (end) yield encoder.encode(`${end}\n`);
  const { sentence } = losses;
  if (sentence) tell(sentence);
}

const encoder = new TextEncoder();

async function* chunksOf({ source, chunks }: EvtxFile): AsyncGenerator<Chunk> {
  if (!source) {
    yield* streamedChunks(chunks());
    return;
  }
  yield { at: 0, bytes: await readUpTo(source, 0, FILE_HEADER) };
  yield* chunksAt(source, await chunkOrder(source));
}
