import { type CodePage, decodeCodePage } from '../../text/codePages.ts';

/** What a log may be written in that is neither UTF-8 nor UTF-16, by the label of `TextDecoder` or as a code page of consoles. */
export type AnsiEncoding =
  | 'windows-1252'
  | 'windows-1250'
  | 'windows-1251'
  | 'windows-1253'
  | 'windows-1254'
  | 'windows-1255'
  | 'windows-1256'
  | 'windows-1257'
  | 'shift_jis'
  | 'gb18030'
  | 'big5'
  | 'euc-kr'
  | 'ibm866'
  | CodePage;

/**
 * Where a character may be several bytes: the first bytes of the rows in which the standard has its common characters, and
 * the second bytes. JIS X 0208 level 1, GB 2312 level 1, Big5 level 1 and the syllables of KS X 1001.
 */
const MULTIBYTE: Partial<Record<AnsiEncoding, { readonly rows: readonly [number, number]; readonly from: number }>> = {
  shift_jis: { rows: [0x88, 0x98], from: 0x40 },
  gb18030: { rows: [0xb0, 0xd7], from: 0xa1 },
  big5: { rows: [0xa4, 0xc6], from: 0x40 },
  'euc-kr': { rows: [0xb0, 0xc8], from: 0xa1 },
};

export function isMultibyte(encoding: AnsiEncoding): boolean {
  return encoding in MULTIBYTE;
}

/** The characters that an encoding of several bytes has in the rows of its common ones; none of any other. */
export function commonCharacters(encoding: AnsiEncoding): Set<string> {
  const table = MULTIBYTE[encoding];
  const common = new Set<string>();
  if (!table) return common;
  const decode = ansiDecoder(encoding);
  const [first, last] = table.rows;
  for (let row = first; row <= last; row++) {
    const bytes: number[] = [];
    for (let second = table.from; second < 0xff; second++) if (second !== 0x7f) bytes.push(row, second, 0x20);
    for (const character of decode(Uint8Array.from(bytes)))
      if (character > '\u00ff' && character !== '\ufffd') common.add(character);
  }
  return common;
}

/** Bytes of a text that come piece by piece, as text; `goesOn`: half a character at the end waits for the next piece. */
export type AnsiDecoder = (bytes: Uint8Array, goesOn?: boolean) => string;

/** A decoder for one text. What is no character becomes U+FFFD; it never throws. */
export function ansiDecoder(encoding: AnsiEncoding): AnsiDecoder {
  if (encoding === 'cp437' || encoding === 'cp850' || encoding === 'cp852') {
    return (bytes) => decodeCodePage(encoding, bytes);
  }
  const decoder = new TextDecoder(encoding);
  return (bytes, goesOn = false) => decoder.decode(bytes, { stream: goesOn });
}
