import type * as node from '../node/disk.ts';

// In a browser nothing is on a disk. A folder of the machine that is opened there has `file:` URIs too, but only the editor
// can read it.
export const DISK_SCHEME: typeof node.DISK_SCHEME = undefined;

export const isOnDisk: typeof node.isOnDisk = () => false;
