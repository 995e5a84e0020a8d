/** How a log's bytes are to be read. `bytes` covers UTF-8 and Windows-1252: each line tells which of the two it is. */
export type LogEncoding =
  | { readonly kind: 'bytes' | 'utf-16le' | 'utf-16be'; readonly bom: number }
  | { readonly kind: 'binary' };

/** Text logs hold no control characters but these. NUL is let through: logs that were cut off end in a run of them. */
const TEXT_CONTROLS = new Set([0x00, 0x07, 0x08, 0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1b, 0x1a]);

/**
 * Recognises a log's encoding by its first bytes (a few thousand are enough): by its byte order mark, or UTF-16 without
 * one by the zero bytes in every other place. Anything with many control characters is binary.
 */
export function encodingOf(head: Uint8Array): LogEncoding {
  if (head[0] === 0xff && head[1] === 0xfe) return { kind: 'utf-16le', bom: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { kind: 'utf-16be', bom: 2 };
  const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  let evenZeros = 0;
  let oddZeros = 0;
  let controls = 0;
  let text = head.length;
  while (text > 0 && head[text - 1] === 0) text--;
  for (let i = 0; i < text; i++) {
    const byte = head[i]!;
    if (byte === 0) i % 2 === 0 ? evenZeros++ : oddZeros++;
    else if (byte < 32 && !TEXT_CONTROLS.has(byte)) controls++;
  }
  const half = text / 2;
  if (oddZeros > half * 0.7 && evenZeros < half * 0.1) return { kind: 'utf-16le', bom };
  if (evenZeros > half * 0.7 && oddZeros < half * 0.1) return { kind: 'utf-16be', bom };
  return controls > text * 0.02 || evenZeros + oddZeros > text * 0.05 ? { kind: 'binary' } : { kind: 'bytes', bom };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const windows1252 = new TextDecoder('windows-1252');

/** Decodes the bytes of one line: as UTF-8 where they are that, else as Windows-1252. */
export function decodeLine(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return windows1252.decode(bytes);
  }
}
