import type { ByteSearch } from '../detection/byteSearch.ts';
import type { LogContext } from '../detection/hit.ts';
import type { Timestamp } from '../times/timestamp.ts';
import { type FileFacts, TimestampContext } from '../times/timestampContext.ts';
import { LineTimes } from './lineTimes.ts';
import type { FileHit } from './scanBytes.ts';
import { type ScanResult, scanStream } from './scanner.ts';

/** What the scan of one file with times came to. */
export interface LocateResult extends ScanResult {
  /** A time stamp as it reads now that the file has told its order of day and month. */
  readonly settled: (stamp: Timestamp) => Timestamp;
}

/** Finds the codes in a file's bytes as `scanStream` does, each with the time of its line. */
export async function locateHits(
  chunks: AsyncIterable<Uint8Array>,
  context: LogContext,
  facts: FileFacts,
  found: (hit: FileHit, stamp: Timestamp | undefined) => void,
  search?: ByteSearch,
): Promise<LocateResult> {
  const dates = new TimestampContext(facts);
  const times = new LineTimes(dates);
  const result = await scanStream(
    chunks,
    context,
    (hit) => found(hit, times.stampOf(hit)),
    (bytes) => times.push(bytes),
    search,
  );
  return { ...result, settled: (stamp) => dates.settled(stamp) };
}
