import { ArchiveError } from './archiveError.ts';
import { isTarHeader, TAR_BLOCK } from './tarHeader.ts';

/** The archives that are read. */
export type ArchiveKind = 'zip' | 'gzip' | 'cab' | 'tar';

/** How many bytes `archiveKindOf` looks at. */
export const ARCHIVE_MAGIC_LENGTH = TAR_BLOCK;

/**
 * What kind of archive begins with these bytes, whatever its name says. Zip: APPNOTE 4.3.7; 4.3.14 and 4.3.16 (empty ones);
 * gzip: RFC 1952 2.3, with deflate as its only method; cabinets: MS-CAB, CFHEADER.
 */
export function archiveKindOf(head: Uint8Array): ArchiveKind | undefined {
  const [a, b, c, d] = head;
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6) || (c === 6 && d === 6))) return 'zip';
  if (a === 0x1f && b === 0x8b && c === 8) return 'gzip';
  if (a === 0x4d && b === 0x53 && c === 0x43 && d === 0x46) return 'cab';
  return isTarHeader(head) ? 'tar' : undefined;
}

/** Packers whose files are known but not read, and how these begin; any byte where none is given. As file(1) knows them. */
const FOREIGN: readonly (readonly [name: string, head: readonly (number | undefined)[]])[] = [
  ['7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['XZ', [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
  ['BZIP2', [0x42, 0x5a, 0x68, undefined, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59]],
];

/** Says of a file that begins with these bytes that it is packed but not read; undefined for all else. */
export function foreignArchive(head: Uint8Array): ArchiveError | undefined {
  const packer = FOREIGN.find(([, bytes]) => bytes.every((byte, i) => byte === undefined || head[i] === byte))?.[0];
  if (!packer) return undefined;
  const text = `is packed with ${packer}, which is not read: unpack it, then open the folder`;
  return new ArchiveError('unsupported', text);
}
