import { type AnsiEncoding, ansiDecoder } from '../../../src/core/scan/ansi/ansiEncoding.ts';

const tables = new Map<AnsiEncoding, ReadonlyMap<string, readonly number[]>>();

/** The bytes of a text in an ANSI code page. Throws where that has not all of its characters. */
export function encodeAnsi(text: string, encoding: AnsiEncoding): Buffer {
  const table = tables.get(encoding) ?? tableOf(encoding);
  tables.set(encoding, table);
  return Buffer.from(
    Array.from(text).flatMap((character) => {
      const bytes = table.get(character);
      if (!bytes) throw new Error(`${encoding} has no ${character}`);
      return bytes;
    }),
  );
}

/** Every character of one or two bytes. */
function tableOf(encoding: AnsiEncoding): Map<string, readonly number[]> {
  const decode = ansiDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const add = (...bytes: number[]) => {
    const text = decode(Uint8Array.from(bytes));
    if (Array.from(text).length === 1 && text !== '\ufffd' && !table.has(text)) table.set(text, bytes);
  };
  for (let byte = 0; byte < 256; byte++) add(byte);
  for (let first = 0x81; first < 0xff; first++) for (let second = 0x30; second < 0xff; second++) add(first, second);
  return table;
}
