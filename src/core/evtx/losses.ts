import { type ChunkHeader, chunkHeader } from './chunk.ts';
import type { ChunkResult } from './chunkText.ts';

/** Ids of recovered records that are remembered until the next whole chunk shows which are missing. */
const REMEMBERED = 100_000;

/** Counts what an event log has lost, and says it: in the text where it is, and in a sentence at the end. */
export class Losses {
  #recovered = 0;
  #missing = 0;
  #damaged = 0;
  #damagedChunks = 0;
  #wrongChecksums = 0;
  #end: string | undefined;
  readonly #reversed: boolean;
  /** The last chunk that said which records it has. */
  #neighbour: ChunkHeader | undefined;
  #ids: number[] = [];

  /** `reversed`: the chunks come in the reverse order of their records. */
  constructor(reversed = false) {
    this.#reversed = reversed;
  }

  /** The header of a chunk that comes before the first that is added; whether it says which records it has. */
  before(bytes: Uint8Array): boolean {
    this.#neighbour = chunkHeader(bytes);
    return this.#neighbour !== undefined;
  }

  /**
   * A chunk, in the order in which they stand in the text, and where it lies in the file. What is to be said of what lies
   * before it, and of itself, as lines without ends.
   */
  add(result: ChunkResult, at: number): { readonly between?: string; readonly own?: string } {
    if (result.isUnused) return {};
    const { header, recovered, missing, damaged } = result;
    this.#recovered += recovered;
    this.#missing += missing;
    this.#damaged += damaged;
    let between: string | undefined;
    if (header) between = this.#gap(header);
    else if (this.#ids.length < REMEMBERED) this.#ids.push(...result.ids);
    const where = `at byte ${at} of the file`;
    let own: string | undefined;
    if (!header) {
      this.#damagedChunks++;
      own = `# Damaged ${where}: how many records were there is lost, ${recovered} of them were recovered.`;
    } else if (missing > 0 || recovered > 0) {
      this.#damagedChunks++;
      own = `# Damaged ${where}: ${missing} of ${header.last - header.first + 1} records are missing, ${recovered} were recovered.`;
    } else if (!result.isSound) {
      this.#wrongChecksums++;
      own = `# The checksum ${where} is not that of its records: it was being written to, or is damaged.`;
    }
    return { ...(between && { between }), ...(own && { own }) };
  }

  /**
   * The file has ended: how many chunks its header counts (undefined where it ends before that), and how many are there.
   * What is to be said of that.
   */
  finish(counted: number | undefined, there: number): string | undefined {
    if (counted !== undefined && there >= counted) return undefined;
    this.#end =
      counted === undefined
        ? 'not even its header is there'
        : `its header counts ${counted} parts with records, and ${there} are there`;
    return `# The file ends too early: ${this.#end}.`;
  }

  /** What was lost, as the rest of a sentence that begins with the file's name; undefined where nothing was. */
  get sentence(): string | undefined {
    const parts = [
      counted(this.#missing, 'record is missing', 'records are missing'),
      counted(this.#recovered, 'was recovered', 'were recovered'),
      counted(this.#damaged, 'record is damaged itself', 'records are damaged themselves'),
      counted(this.#damagedChunks, 'part of 64 KB is damaged', 'parts of 64 KB are damaged'),
      counted(this.#wrongChecksums, 'checksum is wrong', 'checksums are wrong'),
      this.#end && `it ends too early: ${this.#end}`,
    ].filter(Boolean);
    return parts.length > 0 ? `is not whole: ${parts.join(', ')}` : undefined;
  }

  /** Between chunks that follow each other, records may be missing. */
  #gap(header: ChunkHeader): string | undefined {
    const neighbour = this.#neighbour;
    const ids = this.#ids;
    this.#neighbour = header;
    this.#ids = [];
    if (!neighbour) return undefined;
    const [earlier, later] = this.#reversed ? [header, neighbour] : [neighbour, header];
    const first = earlier.lastId + 1;
    const last = later.firstId - 1;
    const found = ids.filter((one) => one >= first && one <= last).length;
    const missing = later.first - earlier.last - 1 - found;
    if (missing <= 0) return undefined;
    this.#missing += missing;
    return `# ${found > 0 ? `${missing} of the records` : 'The records'} ${first} to ${last} are missing.`;
  }
}

function counted(number: number, one: string, several: string): string | undefined {
  return number === 0 ? undefined : `${number} ${number === 1 ? one : several}`;
}
