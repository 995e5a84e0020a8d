import { fileInside } from '../node/fileBeside.ts';
import type { ThreadProgram } from '../node/thread.ts';

/** Put in by the build: what the program's file is called. All that it is made of lies beside it. */
declare const FAULTBOOK_FILE: string;

/** The program itself, as a thread of its own is started with it; what is to be done there is in its data. */
export function ownProgram(): ThreadProgram {
  const inside = fileInside(FAULTBOOK_FILE);
  return inside ? { code: new TextDecoder().decode(inside) } : new URL(FAULTBOOK_FILE, import.meta.url);
}
