import { open } from 'node:fs/promises';

/**
 * The bytes of a file on disk, or only its size (bytes) where that is more than `most`, so that nothing huge is read.
 * Rejects as `node:fs` does.
 */
export async function readSmallFile(path: string, most: number): Promise<Uint8Array | { readonly size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    return size > most ? { size } : await file.readFile();
  } finally {
    await file.close();
  }
}
