import { readFile } from 'node:fs/promises';

/**
 * A file that lies beside the program at `program`. An executable of one file has it inside. Rejects where it cannot be
 * read.
 */
export async function fileBeside(name: string, program: string | URL): Promise<Uint8Array> {
  return fileInside(name) ?? (await readFile(new URL(name, program)));
}

/** A file inside the executable that this runs in, which must not be written to; undefined where that is Node itself. */
export function fileInside(name: string): Uint8Array | undefined {
  // Node 20.12 does not have the function, the extension host not the module; neither is in an executable.
  const sea = process.getBuiltinModule?.('node:sea');
  return sea?.isSea() ? new Uint8Array(sea.getRawAsset(name)) : undefined;
}
