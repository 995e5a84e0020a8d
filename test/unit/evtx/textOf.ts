import { evtxText } from '../../../src/core/evtx/evtxText.ts';
import { sourceOf } from '../archives/make/bytes.ts';

/** What an event log comes to. */
export interface ReadText {
  readonly lines: readonly string[];
  readonly loss: string | undefined;
}

/** An event log's text, read as a file, or as a stream in pieces of so many bytes. */
export async function textOf(bytes: Uint8Array, pieces?: number): Promise<ReadText> {
  let loss: string | undefined;
  let text = '';
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const file = {
    async *chunks() {
      const size = pieces ?? bytes.length;
      for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
    },
    ...(pieces === undefined && { source: sourceOf(bytes) }),
  };
  for await (const piece of evtxText(file, (told) => {
    loss = told;
  })) {
    text += decoder.decode(piece);
  }
  return { lines: text.split('\n').slice(0, -1), loss };
}
