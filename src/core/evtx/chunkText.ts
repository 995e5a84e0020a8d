import { CHUNK, type ChunkHeader, chunkHeader, isChunkSound, isUnused, recordId, walkRecords } from './chunk.ts';
import { Budget, TooMuch } from './damage.ts';
import { RecordWriter } from './recordWriter.ts';
import { TextBuffer } from './textBuffer.ts';

/** What came of one chunk. */
export interface ChunkResult {
  /** What it says of itself; undefined where it does not. */
  readonly header: ChunkHeader | undefined;
  /** Nothing was ever written to it. */
  readonly isUnused: boolean;
  /** Records that are whole where the chunk says that they are, and others that were found in it. */
  readonly records: number;
  readonly recovered: number;
  /** Records of which the text does not hold everything. */
  readonly damaged: number;
  /** Records that the chunk counts and that are not there. */
  readonly missing: number;
  /** Its checksums are right. */
  readonly isSound: boolean;
  /** The ids of recovered records, where the chunk itself does not say which it has. */
  readonly ids: readonly number[];
}

/** Writes chunks of event logs as text, one at a time. Chunks of one log come one after the other. */
export class ChunkText {
  /** Where the records begin in the text. */
  readonly #starts: number[] = [];
  readonly #out = new TextBuffer();
  readonly #budget = new Budget();
  readonly #writer = new RecordWriter(this.#out, this.#budget);

  /** The text of the chunk that was written last, in a buffer that is used again for the next one. */
  get text(): Uint8Array {
    return this.#out.written();
  }

  /** The same with the last record first. */
  reversed(): Uint8Array {
    const { text } = this;
    const turned = new Uint8Array(text.length);
    let end = text.length;
    let at = 0;
    for (const start of this.#starts.toReversed()) {
      turned.set(text.subarray(start, end), at);
      at += end - start;
      end = start;
    }
    return turned;
  }

  /** Writes a chunk, which may have been cut off. */
  write(bytes: Uint8Array): ChunkResult {
    this.#out.length = 0;
    this.#starts.length = 0;
    this.#budget.renew();
    const header = chunkHeader(bytes);
    const nothing = { header, records: 0, recovered: 0, damaged: 0, missing: 0, ids: [] };
    if (!header && isUnused(bytes)) return { ...nothing, isUnused: true, isSound: true };
    const isSound = header !== undefined && isChunkSound(bytes, header);
    this.#writer.open(bytes, isSound);
    let records = 0;
    let recovered = 0;
    let damaged = 0;
    let there = 0;
    let isTooMuch = false;
    const ids: number[] = [];
    walkRecords(bytes, header, (at, size, isOld) => {
      const isRecovered = isOld || bytes.length < CHUNK;
      if (isRecovered) recovered++;
      else records++;
      const id = recordId(bytes, at);
      if (!header) ids.push(id);
      else if (id >= header.firstId && id <= header.lastId) there++;
      if (isTooMuch) {
        damaged++;
        return;
      }
      const before = this.#out.length;
      this.#starts.push(before);
      try {
        if (!this.#writer.write(at, size, isRecovered)) damaged++;
      } catch (error) {
        if (!(error instanceof TooMuch)) throw error;
        this.#out.length = before;
        this.#starts.pop();
        isTooMuch = true;
        damaged++;
      }
    });
    const missing = header ? Math.max(0, header.last - header.first + 1 - there) : 0;
    return { header, isUnused: false, records, recovered, damaged, missing, isSound, ids };
  }
}
