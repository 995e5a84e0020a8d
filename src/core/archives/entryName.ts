import { showForbidden } from '../text/terminalText.ts';

/** Longer names are cut: they are only shown, and an archive may have thousands of names of 64 KB. */
const LONGEST = 1000;

/**
 * An entry's name as it is shown: control and bidirectional characters made visible, and of bounded length. Nothing
 * else is taken out of it (`..`, drive letters), for it is never a path to write to or read from.
 */
export function entryName(bytes: Uint8Array, decode: (bytes: Uint8Array) => string): string {
  const name = showForbidden(decode(bytes.subarray(0, LONGEST)));
  return bytes.length > LONGEST ? `${name}…` : name;
}

/** UTF-8; anything invalid becomes U+FFFD. */
export function decodeUtf8(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Latin-1, as RFC 1952 2.3.1 has it for the names in gzip files. */
export function decodeLatin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/**
 * Windows-1252, for names in cabinets that are not marked as UTF-8: MS-CAB says no more than "the current code page".
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes);
}
