import { isEvtx } from '../core/evtx/chunk.ts';
import { evtxText } from '../core/evtx/evtxText.ts';

/** An event log of Windows as text. */
export interface EventLogText {
  /** Its records in their order, below one another, in the layout that the editor shows; lines end in LF. */
  readonly text: string;
  /** What is not in it, as the rest of a sentence (`is not whole: …`), where something was lost or damaged. */
  readonly loss?: string;
}

/** Whether a file that begins with these bytes is an event log (`.evtx`); eight bytes are enough. */
export function isEventLog(head: Uint8Array): boolean {
  return isEvtx(head);
}

/** A whole event log as text. What is damaged in it is left out and told. Throws a `TypeError` for what is no event log. */
export async function eventLogText(bytes: Uint8Array): Promise<EventLogText> {
  let text = '';
  let loss: string | undefined;
  const tell = (told: string) => {
    loss = told;
  };
  for await (const piece of eventLogPieces(bytes, tell)) text += piece;
  return { text, ...(loss !== undefined && { loss }) };
}

/**
 * The same in pieces of whole lines, in memory that does not grow with the log: of bytes, or of a stream of them, as
 * `createReadStream` of Node is one. Records come in their order, but from a stream in that of the file, which differs in a
 * log that has gone round. `tell` gets the `loss`.
 */
export async function* eventLogPieces(
  bytes: Uint8Array | AsyncIterable<Uint8Array>,
  tell: (loss: string) => void = () => {},
): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder();
  const file = bytes instanceof Uint8Array ? wholeFile(bytes) : { chunks: () => checked(bytes) };
  for await (const piece of evtxText(file, tell)) yield decoder.decode(piece);
}

function wholeFile(bytes: Uint8Array) {
  const source = { size: bytes.length, read: async (at: number, length: number) => bytes.subarray(at, at + length) };
  check(bytes);
  return {
    source,
    async *chunks() {
      yield bytes;
    },
  };
}

/** The same chunks, once enough have come to see that they are an event log. */
async function* checked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (head) {
      head = Buffer.concat([head, chunk]);
      if (head.length < SIGNATURE) continue;
      check(head);
      yield head;
      head = undefined;
    } else yield chunk;
  }
  if (head) check(head);
}

/** Bytes that an event log is told by. */
const SIGNATURE = 8;

function check(head: Uint8Array): void {
  if (!isEvtx(head)) throw new TypeError('These bytes are no event log: they do not begin with "ElfFile".');
}
