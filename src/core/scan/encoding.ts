import { type Run, runsOf } from './textRuns.ts';
import { isUtf32 } from './utf32.ts';

/**
 * How a log's bytes are to be read. `bytes` covers UTF-8 and the ANSI code pages (`AnsiReader`): each line tells whether it is
 * UTF-8. Of a `mixed` one the first bytes already go on in another way than they begin, as where a program appends UTF-16 to UTF-8.
 */
export type LogEncoding =
  | { readonly kind: 'bytes' | WideEncoding; readonly bom: number; readonly mixed?: true }
  | { readonly kind: 'binary' };

export type WideEncoding = 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

/** How many of a file's first bytes tell its encoding, and whether it is text at all. */
export const HEAD_BYTES = 8192;

/** Text logs hold no control characters but these. NUL is let through: logs that were cut off end in a run of them. */
const TEXT_CONTROLS = new Set([0x00, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b, 0x1a]);

/**
 * Recognises a log's encoding by its first bytes (a few thousand are enough): by its byte order mark; UTF-32 without one
 * where nothing else is possible; UTF-16 without one by its zero bytes. Anything with many control characters is binary.
 */
export function encodingOf(head: Uint8Array): LogEncoding {
  if (isUtf32(head, 'utf-32le')) return { kind: 'utf-32le', bom: head[0] === 0xff ? 4 : 0 };
  if (isUtf32(head, 'utf-32be')) return { kind: 'utf-32be', bom: head[2] === 0xfe ? 4 : 0 };
  let length = head.length;
  while (length > 0 && head[length - 1] === 0) length--;
  // The zero that ends UTF-16's last character was one too many.
  const runs = runsOf(head.subarray(0, Math.min(head.length, length + 1)));
  let controls = 0;
  let zeros = 0;
  for (const run of runs) {
    const odd = oddUnits(run.kind === 'bytes' ? run.bytes.subarray(0, length - run.from) : run.bytes, run);
    controls += odd.controls;
    zeros += odd.zeros;
  }
  if (controls > length * 0.02 || zeros > length * 0.05) return { kind: 'binary' };
  const kind = runs[0]?.kind ?? 'bytes';
  return { kind, bom: bomLength(head), ...(runs.length > 1 && { mixed: true }) };
}

function bomLength(head: Uint8Array): number {
  if ((head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)) return 2;
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
}

/** How many units of a run are zero, and how many are controls that stand in no text. */
function oddUnits(bytes: Uint8Array, { kind }: Run): { zeros: number; controls: number } {
  const [step, low, high] = kind === 'bytes' ? [1, 0, 0] : kind === 'utf-16le' ? [2, 0, 1] : [2, 1, 0];
  let zeros = 0;
  let controls = 0;
  for (let at = 0; at + step <= bytes.length; at += step) {
    const byte = bytes[at + low]!;
    if (byte >= 32 || (step === 2 && bytes[at + high] !== 0)) continue;
    if (byte === 0) zeros++;
    else if (!TEXT_CONTROLS.has(byte)) controls++;
  }
  return { zeros, controls };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** Decodes the bytes of one line of what `textBytes` yields: as UTF-8 where they are that, else as Windows-1252. */
export function decodeLine(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}
