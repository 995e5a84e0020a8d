import { Passwords } from '../core/archives/passwords.ts';
import { LineStretch } from '../core/explain/lineStretch.ts';
import { createScanSearch, type FileHit } from '../core/scan/scanBytes.ts';
import { scanStream } from '../core/scan/scanner.ts';
import { type Skipped, skippedText } from '../core/scan/skipped.ts';
import type { StreamLines } from '../core/scan/streamLines.ts';
import { nearbyOf } from '../core/text/nearby.ts';
import { english } from '../core/text/translate.ts';
import { type LogText, readTexts } from '../node/readTexts.ts';
import { diskFiles, newWalk } from '../node/walk.ts';
import type { Place } from './catalogue.ts';
import { codeAtPlace } from './codeAtPlace.ts';
import type { CodeAtPlace } from './foundCode.ts';
import { handedOver } from './handover.ts';
import { knowledge } from './knowledge.ts';

export type { Place } from './catalogue.ts';
export type { CodeAtPlace, Outcome } from './foundCode.ts';

/** A code in a file. */
export interface ScannedCode extends CodeAtPlace {
  readonly kind: 'code';
  /** The path of the file; of one in an archive `logs.zip/CBS.log`. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** UTF-16 units, from 1. */
  readonly column: number;
  /** For `explain`: the file, the line, or what of a very long one stands around the code, and with `nearby` its neighbours. */
  readonly place: Place;
}

/** A file or folder that was not searched, or not wholly. The scan goes on with the others. */
export interface SkippedFile {
  readonly kind: 'skipped';
  readonly file: string;
  /** Why, as a word that stays: `binary`, `gone`, `unreadable`, `link`, `archive`, `empty`, `incomplete`, `grew`, … */
  readonly reason: string;
  /** Why, as the rest of a sentence: `is binary, not a log`. */
  readonly message: string;
}

/** What a scan tells. */
export type ScanEvent = ScannedCode | SkippedFile;

export interface ScanOptions {
  /** Passwords to try on archives. */
  readonly passwords?: readonly string[];
  /** Whether `place.nearby` is given: it takes time and memory, and shows `explain` which case of several it is. */
  readonly nearby?: boolean;
  /** Ends the scan, which throws its `reason` then: an `AbortSignal`. */
  readonly signal?: { readonly aborted: boolean; readonly reason?: unknown };
}

/**
 * The codes in files, in order, as they are found. A path is that of a file or of a folder, which is walked; links in it are
 * not followed. Logs in any encoding are read, those in archives (zip, cab, gz, tar), event logs and dumps; memory does not
 * grow with a file. It runs in the thread that calls it, a quarter of a megabyte at a time, and lets other work in between.
 */
export async function* scan(
  paths: string | readonly string[],
  { passwords: given = [], nearby = false, signal }: ScanOptions = {},
): AsyncGenerator<ScanEvent, void, undefined> {
  const { known, explainer } = await knowledge();
  const search = createScanSearch({ known });
  const passwords = new Passwords(undefined, given);
  yield* handedOver<ScanEvent>(async (give, pause) => {
    const go = async () => {
      await pause();
      if (signal?.aborted) throw signal.reason ?? new Error('The scan was ended.');
    };
    const skip = async (skipped: Skipped) => {
      // What ends the scan is told as a file that cannot be read, and thrown here once more.
      if (!signal?.aborted) give(skippedFile(skipped));
      await go();
    };
    const read = async ({ path, chunks }: LogText) => {
      const stretch = new LineStretch();
      const found = ({ hit, line, column, lineText }: FileHit, lines: StreamLines) => {
        const place = {
          ...{ fileName: path, line: stretch.around(lineText, hit.start) },
          ...(nearby && { nearby: nearbyOf(lines, line - 1) }),
        };
        give({ kind: 'code', file: path, line, column, ...codeAtPlace(hit, place, explainer), place });
      };
      const { encoding } = await scanStream(between(chunks, go), { known, fileName: path }, found, { search });
      return encoding;
    };
    const walk = newWalk();
    for (const path of typeof paths === 'string' ? [paths] : paths) {
      for (const file of diskFiles(path, '', walk)) {
        if ('reason' in file) await skip(file);
        else await readTexts(file, { passwords, read, skip });
      }
    }
  });
}

/** The same chunks, with a pause behind each. */
async function* between(chunks: AsyncIterable<Uint8Array>, pause: () => Promise<void>): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    yield chunk;
    await pause();
  }
}

function skippedFile(skipped: Skipped): SkippedFile {
  const { file, reason } = skipped;
  return { kind: 'skipped', file, reason, message: skippedText(skipped, english) };
}
