import { crc32, deflateRawSync } from 'node:zlib';
import { joined, le, utf8 } from './bytes.ts';

export interface ZipFile {
  readonly name: string | Uint8Array;
  readonly data: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly extra?: Uint8Array;
  /** Sizes behind the data instead of before it. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
  /** Instead of the data packed by its method. */
  readonly packed?: Uint8Array;
  /** Offset in the directory instead of the right one. */
  readonly offset?: number;
}

const UNKNOWN = 0xffffffff;

/** A zip archive by APPNOTE, with what is asked for wrong in it. */
export function zipOf(
  files: readonly ZipFile[],
  { comment = '', zip64 = false, before = new Uint8Array(0) as Uint8Array } = {},
) {
  const parts: Uint8Array[] = [before];
  const records: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const name = typeof file.name === 'string' ? utf8(file.name) : file.name;
    const method = file.method ?? 8;
    const packed = file.packed ?? (method === 8 ? new Uint8Array(deflateRawSync(file.data)) : file.data);
    const crc = file.crc ?? crc32(file.data);
    const size = file.size ?? file.data.length;
    const flags = (file.flags ?? (typeof file.name === 'string' ? 0x800 : 0)) | (file.descriptor ? 8 : 0);
    const offset = file.offset ?? at;
    const wide = file.zip64 === true;
    const sizes = file.descriptor ? [0, 0, 0] : [crc, wide ? UNKNOWN : packed.length, wide ? UNKNOWN : size];
    const zip64Sizes = joined(le(8, size), le(8, packed.length));
    const localExtra = wide ? joined(le(2, 1), le(2, 16), zip64Sizes) : new Uint8Array(0);
    const head = joined(le(2, flags), le(2, method), le(4, 0));
    const local = joined(
      le(4, 0x04034b50),
      le(2, 45),
      head,
      ...sizes.map((n) => le(4, n)),
      le(2, name.length),
      le(2, localExtra.length),
      name,
      localExtra,
      packed,
      file.descriptor ? joined(le(4, 0x08074b50), le(4, crc), le(4, packed.length), le(4, size)) : new Uint8Array(0),
    );
    parts.push(local);
    at += local.length;
    const extra = joined(
      file.extra ?? new Uint8Array(0),
      wide ? joined(le(2, 1), le(2, 24), zip64Sizes, le(8, offset)) : new Uint8Array(0),
    );
    records.push(
      joined(
        le(4, 0x02014b50),
        le(2, 45),
        le(2, 45),
        head,
        le(4, crc),
        le(4, wide ? UNKNOWN : packed.length),
        le(4, wide ? UNKNOWN : size),
        le(2, name.length),
        le(2, extra.length),
        le(2, 0),
        le(2, 0),
        le(2, 0),
        le(4, 0),
        le(4, wide ? UNKNOWN : offset),
        name,
        extra,
      ),
    );
  }
  const directory = joined(...records);
  const count = files.length;
  const end64 = zip64
    ? joined(
        le(4, 0x06064b50),
        le(8, 44),
        le(2, 45),
        le(2, 45),
        le(4, 0),
        le(4, 0),
        le(8, count),
        le(8, count),
        le(8, directory.length),
        le(8, at),
        le(4, 0x07064b50),
        le(4, 0),
        le(8, at + directory.length),
        le(4, 1),
      )
    : new Uint8Array(0);
  const small = zip64 ? [0xffff, 0xffff] : [count, count];
  const end = joined(
    le(4, 0x06054b50),
    le(4, 0),
    ...small.map((n) => le(2, n)),
    le(4, zip64 ? UNKNOWN : directory.length),
    le(4, zip64 ? UNKNOWN : at),
    le(2, comment.length),
    utf8(comment),
  );
  return joined(...parts, directory, end64, end);
}
