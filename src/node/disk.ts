/** The scheme of what this program reads from a disk by itself; undefined in a browser, where the editor reads everything. */
export const DISK_SCHEME: string | undefined = 'file';

/** Whether a URI leads to such a place. */
export function isOnDisk(uri: string): boolean {
  return DISK_SCHEME !== undefined && uri.startsWith(`${DISK_SCHEME}:`);
}
