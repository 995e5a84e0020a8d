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

/** In these a character may be several bytes. */
const WIDE: ReadonlySet<AnsiEncoding> = new Set(['shift_jis', 'gb18030', 'big5', 'euc-kr']);

export function isMultibyte(encoding: AnsiEncoding): boolean {
  return WIDE.has(encoding);
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
