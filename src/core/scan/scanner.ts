import type { ByteSearch } from '../detection/byteSearch.ts';
import type { DetectionContext } from '../detection/hit.ts';
import { encodingOf, type LogEncoding } from './encoding.ts';
import { ByteScanner, type FileHit } from './scanBytes.ts';

/** How many bytes of a file tell its encoding. */
const HEAD = 8192;

/** What a scan of one file came to. */
export interface ScanResult {
  readonly encoding: LogEncoding['kind'];
}

/**
 * Finds the codes in a file's bytes, whatever their encoding, in memory that does not grow with the file. `chunks` come
 * in order; `found` gets the hits in order. `seen` gets the text's bytes, each piece before it is searched. A binary file
 * is not searched. `search` is that of `createScanSearch`: whoever scans many files makes it once.
 */
export async function scanStream(
  chunks: AsyncIterable<Uint8Array>,
  context: DetectionContext,
  found: (hit: FileHit) => void,
  seen?: (bytes: Uint8Array) => void,
  search?: ByteSearch,
): Promise<ScanResult> {
  const scanner = new ByteScanner(context, found, search);
  let encoding: LogEncoding['kind'] = 'bytes';
  const tell = (kind: LogEncoding['kind']) => {
    encoding = kind;
  };
  for await (const bytes of textBytes(chunks, tell)) {
    seen?.(bytes);
    scanner.push(bytes);
  }
  scanner.finish();
  return { encoding };
}

/**
 * The text of a file as UTF-8 or Windows-1252, without its byte order mark; nothing where it is binary. `tell` gets the
 * encoding that the file has, before the first bytes come.
 */
export async function* textBytes(
  chunks: AsyncIterable<Uint8Array>,
  tell: (encoding: LogEncoding['kind']) => void,
): AsyncGenerator<Uint8Array> {
  let encoding: LogEncoding | undefined;
  let transcode: ((chunk: Uint8Array, last: boolean) => Uint8Array) | undefined;
  for await (const chunk of chunks) {
    let bytes = chunk;
    if (!encoding) {
      encoding = encodingOf(chunk.subarray(0, HEAD));
      tell(encoding.kind);
      if (encoding.kind === 'binary') return;
      bytes = chunk.subarray(encoding.bom);
      if (encoding.kind !== 'bytes') transcode = transcoder(encoding.kind);
    }
    yield transcode ? transcode(bytes, false) : bytes;
  }
  if (transcode) yield transcode(new Uint8Array(0), true);
}

/** UTF-16 as UTF-8, so that there is one way of searching; half a character at a chunk's end waits for the next. */
function transcoder(encoding: 'utf-16le' | 'utf-16be'): (chunk: Uint8Array, last: boolean) => Uint8Array {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  const encoder = new TextEncoder();
  return (chunk, last) => encoder.encode(decoder.decode(chunk, { stream: !last }));
}
