import { joined, utf8 } from './bytes.ts';

export interface TarFile {
  readonly name: string;
  readonly data: Uint8Array;
  readonly type?: string;
}

/** A tar archive with the headers of POSIX, or those of Unix V7, which have no mark. */
export function tarOf(files: readonly TarFile[], { isOld = false } = {}): Uint8Array {
  const parts = files.map(({ name, data, type = '0' }) => {
    const head = new Uint8Array(512);
    head.set(utf8(name));
    head.set(utf8(`0000644\x000000000\x000000000\x00${data.length.toString(8).padStart(11, '0')}\0`), 100);
    head.set(utf8('00000000000\0'), 136);
    head.fill(0x20, 148, 156);
    head.set(utf8(type), 156);
    if (!isOld) head.set(utf8('ustar\x0000'), 257);
    const sum = head.reduce((all, byte) => all + byte, 0);
    head.set(utf8(`${sum.toString(8).padStart(6, '0')}\0 `), 148);
    return joined(head, data, new Uint8Array((512 - (data.length % 512)) % 512));
  });
  return joined(...parts, new Uint8Array(1024));
}
