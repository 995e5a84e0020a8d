import { unpackNow } from './unpack.ts';

// What lies beside the program in `dist`. In a browser nobody can read it at once: it is fetched before it is needed.

/** The program itself. By its ending the editor knows that it is no ES module: its host for browsers loads none. */
export const PROGRAM = 'web/extension.cjs';

const files = new Map<string, Uint8Array>();
let fetchFile: ((name: string) => Promise<Uint8Array>) | undefined;

/** Says how files of `dist` are fetched, by their names there. */
export function fetchOwnFilesWith(read: (name: string) => Promise<Uint8Array>): void {
  fetchFile = read;
}

/** Fetches those of the files that are not there yet; answers all of them. Rejects where one cannot be read. */
export async function fetchOwnFiles(names: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const pairs = await Promise.all(
    names.map(async (name) => [name, files.get(name) ?? (await fetchFile!(name))] as const),
  );
  takeOwnFiles(pairs);
  return new Map(pairs);
}

/** Takes files that somebody else has fetched. */
export function takeOwnFiles(pairs: Iterable<readonly [string, Uint8Array]>): void {
  for (const [name, bytes] of pairs) files.set(name, bytes);
}

/** A file that was fetched. Throws where it was not. */
export function ownFile(name: string): Uint8Array {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`${name} was not fetched.`);
  return bytes;
}

/** The text of a file that was fetched, and that is packed. The build puts calls of it in the place of data. */
export function ownText(name: string): string {
  return new TextDecoder().decode(unpackNow(ownFile(name)));
}
