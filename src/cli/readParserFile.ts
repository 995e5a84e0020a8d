import { readFile } from 'node:fs/promises';

/** The parser's files lie next to the program. */
export async function readParserFile(name: string): Promise<Uint8Array> {
  return readFile(new URL(name, import.meta.url));
}
