/** The archives that are read. */
export type ArchiveKind = 'zip' | 'gzip' | 'cab';

/** How many bytes `archiveKindOf` looks at. */
export const ARCHIVE_MAGIC_LENGTH = 4;

/**
 * What kind of archive begins with these bytes, whatever its name says. Zip: APPNOTE 4.3.7; 4.3.14 and 4.3.16 (empty ones);
 * gzip: RFC 1952 2.3, with deflate as its only method; cabinets: MS-CAB, CFHEADER.
 */
export function archiveKindOf(head: Uint8Array): ArchiveKind | undefined {
  const [a, b, c, d] = head;
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6) || (c === 6 && d === 6))) return 'zip';
  if (a === 0x1f && b === 0x8b && c === 8) return 'gzip';
  if (a === 0x4d && b === 0x53 && c === 0x43 && d === 0x46) return 'cab';
  return undefined;
}
