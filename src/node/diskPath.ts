import { Buffer } from 'node:buffer';
import { join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * The path of something on disk. Outside of Windows a name may be any bytes: where it is not UTF-8, the path is kept as
 * these bytes, because as text it would lead nowhere.
 */
export type DiskPath = string | Uint8Array;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Bytes of a path, as text if they are valid UTF-8. */
export function diskPath(bytes: Uint8Array): DiskPath {
  try {
    return utf8.decode(bytes);
  } catch {
    return bytes;
  }
}

/** For `node:fs`. */
export function asFsPath(path: DiskPath): string | Buffer {
  return typeof path === 'string' ? path : Buffer.from(path.buffer, path.byteOffset, path.length);
}

/** The path of a folder's entry, by its name. */
export function joinPath(folder: DiskPath, name: DiskPath): DiskPath {
  if (typeof folder === 'string' && typeof name === 'string') return join(folder, name);
  return Buffer.concat([Buffer.from(folder), Buffer.from(sep), Buffer.from(name)]);
}

/** A key that is different for each path: what is known of a path is kept by it. */
export function pathKey(path: DiskPath): string {
  // No path contains a zero.
  return typeof path === 'string' ? path : `\0${Buffer.from(path).toString('latin1')}`;
}

/** A path or a name as it is shown: bytes that are not UTF-8 are spelled out. */
export function shownPath(path: DiskPath): string {
  if (typeof path === 'string') return path;
  let shown = '';
  for (let at = 0; at < path.length; ) {
    const length = sequenceAt(path, at);
    shown += length > 0 ? utf8.decode(path.subarray(at, at + length)) : `␣${hex(path[at]!)}␣`;
    at += Math.max(1, length);
  }
  return shown;
}

/** A path of Windows without the sign that the system is to take it as it is (`\\?\C:\…`), for which a URI has no place. */
export function withoutDevice(path: string): string {
  return path.replace(/^\\\\\?\\(?:(UNC\\)|(?=[A-Za-z]:))/i, (_, unc?: string) => (unc ? '\\\\' : ''));
}

/** A path as a `file:` URI, with exactly its bytes. */
export function uriOfPath(path: DiskPath): string {
  if (typeof path === 'string') return pathToFileURL(process.platform === 'win32' ? withoutDevice(path) : path).href;
  const encoded = Array.from(path, (byte) => (isPlain(byte) ? String.fromCharCode(byte) : `%${hex(byte)}`)).join('');
  return `file://${encoded}`;
}

/** The path that a `file:` URI stands for. Throws where it stands for none. */
export function pathOfUri(uri: string): DiskPath {
  try {
    return fileURLToPath(uri);
  } catch (error) {
    // Not UTF-8 when decoded.
    if (!(error instanceof URIError)) throw error;
    const { pathname } = new URL(uri);
    const binary = pathname.replace(/%([0-9A-Fa-f]{2})/g, (_, digits: string) =>
      String.fromCharCode(Number.parseInt(digits, 16)),
    );
    return Buffer.from(binary, 'latin1');
  }
}

/** How long the UTF-8 sequence at a place is, in bytes; 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  const length = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  return typeof diskPath(bytes.subarray(at, at + length)) === 'string' && at + length <= bytes.length ? length : 0;
}

function isPlain(byte: number): boolean {
  return /[0-9A-Za-z/._~-]/.test(String.fromCharCode(byte));
}

function hex(byte: number): string {
  return byte.toString(16).toUpperCase().padStart(2, '0');
}
